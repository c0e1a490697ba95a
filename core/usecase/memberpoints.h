#pragma once

#include "core/base/random.h"
#include "core/data/pointsledger.h"
#include "core/usecase/approve.h"

#include <QJsonObject>

/// A correction of a member's balance.
struct PointsAdjustment
{
    Id<PointsAdjustment> id;
    QString member; ///< number
    Points points;  ///< signed
    QString reason;
};

/// What a member holds after an act.
struct PointsStanding
{
    Points moved;
    Points balance;
    bool duplicate = false; ///< this request was answered before
};

/// Puts a balance right, with audit and event. The same id again answers what it did. Refuses NotPermitted
/// without the right or an approval of somebody who has it, UnknownMember, ReasonRequired, InvalidInput for
/// nothing or too much, InsufficientBalance (detail: what there is) for more than there is, DifferentRequest.
Result<PointsStanding> adjustPoints(Transaction &transaction, const Session &who,
                                    const PointsAdjustment &adjustment,
                                    const std::optional<Approval> &approval, Timestamp now,
                                    const Random &random);

/// The daily job: lets lapse what was good to a day before `today`. Done once for a day, however often it is
/// asked, and for the days that were left out. Refuses NotPermitted.
Result<pointsledger::Lapse> lapsePoints(Transaction &transaction, const Session &who,
                                        const BusinessDate &today, Timestamp now, const Random &random);

/// How long points are good from now on; what came in before stays as it was. Refuses NotPermitted.
Result<> changePointsRules(Transaction &transaction, const Session &who, const PointsRules &rules,
                           Timestamp now);

/// {"balance","lots":[{"points","expires"?}]} of a member; UnknownMember.
Result<QJsonObject> pointsOf(const Connection &connection, const QString &member);
