#include "core/usecase/findmembers.h"

#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/security/cardcode.h"
#include "core/usecase/issuecard.h"
#include "core/usecase/membertokens.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(memberLog, "zhanggui.usecase.members")

namespace {
/// One damaged row must not hide everybody else: it is passed over, and said in the log.
std::optional<MemberProfile> opened(const SealedMember &sealed, const Vault &vault)
{
    auto profile = openMember(sealed, vault);
    if (!profile) {
        qCWarning(memberLog) << "cannot be opened: member" << sealed.member.number;
        return std::nullopt;
    }
    return std::move(*profile);
}

MemberHits newest(const Connection &main, const Connection &keys, const Vault &vault, int limit)
{
    MemberHits found;
    const auto page = members::page(main, keys, limit + 1);
    found.more = int(page.size()) > limit;
    for (size_t i = 0; i < page.size() && int(i) < limit; ++i)
        if (auto profile = opened(page[i], vault))
            found.hits.push_back(std::move(*profile));
    return found;
}

Result<MemberHits> byCard(const Connection &main, const Connection &keys, const Session &who,
                          const QString &typed)
{
    auto profile = memberByNumber(main, keys, who, typed);
    if (!profile)
        return profile.error();
    return *profile ? MemberHits{{std::move(**profile)}, false} : MemberHits();
}
}

Result<MemberHits> findMembers(const Connection &main, const Connection &keys, const Session &who,
                               const QString &typed, int limit, Pinyin &pinyin)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    if (limit <= 0)
        return MemberHits();
    if (typed.trimmed().isEmpty())
        return newest(main, keys, *who.vault, limit);
    if (readCardCode(typed))
        return byCard(main, keys, who, typed);
    const MemberQuery query(typed, who.shop.region);
    MemberHits found;
    QSet<QByteArray> known; // one person may be meant in several ways
    for (const std::vector<qint64> &way : query.ways(*who.vault)) {
        for (const SealedMember &sealed : members::withTokens(main, keys, way, limit + 1)) {
            if (known.contains(sealed.member.id.bytes()))
                continue;
            const auto profile = opened(sealed, *who.vault);
            if (!profile || !query.means(*profile, pinyin))
                continue;
            found.more = int(found.hits.size()) >= limit;
            if (found.more)
                return found;
            known.insert(sealed.member.id.bytes());
            found.hits.push_back(*profile);
        }
    }
    if (found.hits.empty())
        if (const auto card = memberOfCard(main, typed); !card)
            return card.error();
    return found;
}

Result<std::optional<MemberProfile>> memberByNumber(const Connection &main, const Connection &keys,
                                                    const Session &who, const QString &number)
{
    const auto member = memberOfCard(main, number);
    if (!member)
        return member.error();
    if (!*member)
        return std::optional<MemberProfile>();
    const auto sealed = members::sealedByNumber(main, keys, (*member)->number);
    if (!who.vault || !sealed || !who.may(Permission::FindMember))
        return std::optional(MemberProfile{**member, {}});
    auto profile = openMember(*sealed, *who.vault);
    return profile ? Result<std::optional<MemberProfile>>(std::optional(std::move(*profile)))
                   : profile.error();
}

Result<> revealMembers(Transaction &transaction, const Session &who,
                       const std::vector<MemberProfile> &members, Timestamp now)
{
    if (const auto allowed = who.may(Permission::RevealMember); !allowed)
        return allowed;
    QJsonArray ids;
    for (const MemberProfile &profile : members)
        ids.append(profile.member.id.toString());
    audit::append(transaction, now, who.user, u"member.reveal"_s, {{u"members"_s, ids}});
    return {};
}

Result<MemberProfile> openMember(const SealedMember &sealed, const Vault &vault)
{
    const auto bytes = vault.openWrapped(sealed.wrappedKey, sealed.member.id.bytes(), sealed.sealed);
    if (!bytes)
        return bytes.error();
    auto person = personFrom(*bytes);
    if (!person)
        return person.error();
    return MemberProfile{sealed.member, std::move(*person)};
}

QJsonObject toJson(const MemberProfile &profile, bool plain)
{
    const Person &person = profile.person;
    const auto first = person.phone();
    const QString phone = first ? (plain ? first->e164() : first->masked()) : QString();
    return {{u"number"_s, profile.member.number},
            {u"name"_s, plain ? person.name : maskedName(person.name)},
            {u"phone"_s, phone},
            {u"tier"_s, profile.member.tier},
            {u"points"_s, profile.member.points.units()}};
}
