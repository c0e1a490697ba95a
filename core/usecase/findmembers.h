#pragma once

#include "core/data/memberlisting.h"
#include "core/data/transaction.h"
#include "core/text/pinyin.h"
#include "core/usecase/membertokens.h"
#include "core/usecase/session.h"

#include <QJsonObject>

struct MemberHits
{
    std::vector<MemberProfile> hits;
    bool more = false; ///< there are others beyond the limit
};

/// Where and how to look.
struct MemberSearch
{
    std::optional<MemberKey> by = {};           ///< by nothing else
    std::optional<MemberCondition> within = {}; ///< among those whom it lets through
};

/// By phone in any form, last four digits, number, name or a piece of it, pinyin, initials, e-mail, tag, or
/// what the QR of a card holds; with nothing typed the newest. Each hit is opened and checked against what
/// was typed. Refuses NotPermitted, VaultClosed, and CardReplaced for the number or QR of a card that is good
/// no longer, where it finds nobody else.
Result<MemberHits> findMembers(const Connection &main, const Connection &keys, const Session &who,
                               const QString &typed, int limit, Pinyin &pinyin,
                               const MemberSearch &search = {});

/// The member of that number, or whose card's QR it is, opened when the vault is; else, and while their data
/// are not used, with an empty person. Refuses what memberOfCard() does.
Result<std::optional<MemberProfile>> memberByNumber(const Connection &main, const Connection &keys,
                                                    const Session &who, const QString &number);

/// Writes down that somebody was shown these members in full. Refuses NotPermitted.
Result<> revealMembers(Transaction &transaction, const Session &who,
                       const std::vector<MemberProfile> &members, Timestamp now);

Result<MemberProfile> openMember(const SealedMember &sealed, const Vault &vault);

/// {"number","name","phone","tier","points","restricted"?:true}, masked unless `plain`.
QJsonObject toJson(const MemberProfile &profile, bool plain);
