#pragma once

#include "core/base/random.h"
#include "core/data/restrictions.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// The data of a member, and of who was merged into them, are kept and not used until it is lifted: no
/// marketing, no coupons by jobs, no lists, exports, duplicates and figures. Reason (sealed), audit and
/// event. Nothing is written for who is restricted already. Refuses NotPermitted (eraseMember), VaultClosed,
/// UnknownMember and ReasonRequired.
Result<> restrictMember(Transaction &transaction, const Session &who, const QString &number,
                        const QString &reason, Timestamp now, const Random &random);
/// Refuses NotPermitted and UnknownMember; of who is not restricted nothing is written.
Result<> liftRestriction(Transaction &transaction, const Session &who, const QString &number, Timestamp now,
                         const Random &random);

/// The restriction that holds, with its reason.
struct OpenRestriction
{
    Restriction restriction;
    QString reason; ///< empty unless `plain`, for who may not see members in full, and with the vault closed
};
std::optional<OpenRestriction> restrictionOf(const Connection &main, const Connection &keys,
                                             const Session &who, const Member &member, bool plain);
/// [{"at","user","reason"?,"liftedAt"?,"liftedBy"?}], the oldest first; reasons as above.
QJsonArray restrictionsToJson(const Connection &main, const Connection &keys, const Session &who,
                              const Member &member, bool plain);
