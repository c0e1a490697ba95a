#pragma once

#include "core/customer/quality.h"
#include "core/data/memberquality.h"
#include "core/usecase/session.h"

/// A member on a list of findings, as whoever works it off sees them.
struct ListedFinding
{
    qint64 row = 0;        ///< to read on after
    MemberProfile profile; ///< an empty person where the record cannot be read
    QString since;
};

/// How the data stand: {"members","fields":{name: count},"rules":{rule: open},"duplicates"?}. Refuses
/// NotPermitted (reviewDuplicates).
Result<QJsonObject> qualityFigures(const Connection &connection, const Session &who);
/// Figures of the latest days, the oldest first. Refuses as above.
Result<std::vector<QualityDay>> qualityTrend(const Connection &connection, const Session &who, int days);
/// Who breaks a rule and is not signed off, in order of enrolment. Refuses as above, and VaultClosed.
Result<std::vector<ListedFinding>> qualityList(const Connection &main, const Connection &keys,
                                               const Session &who, QualityRule rule, qint64 after, int limit);

/// Somebody looked and leaves it: it does not come back while the value is the same. Refuses NotPermitted,
/// UnknownMember, ReasonRequired, and NotFound (the rule) for what is not open.
Result<> signOffFinding(Transaction &transaction, const Session &who, const QString &number, QualityRule rule,
                        const QString &reason, Timestamp now);
/// Takes that back. Refuses NotPermitted, UnknownMember, and NotFound for what was not signed off.
Result<> reopenFinding(Transaction &transaction, const Session &who, const QString &number, QualityRule rule,
                       Timestamp now);

/// After how many months without anything happening a member is stale; 0: never, at most 600. Everybody is
/// looked at again. Refuses NotPermitted (manageSettings) and InvalidInput "months".
Result<> changeStaleMonths(Transaction &transaction, const Session &who, int months, Timestamp now);

/// {"number","name","phone","since"}, masked unless `plain`.
QJsonObject toJson(const ListedFinding &finding, bool plain);
/// [{"rule","severity","open"}] and [{"rule","user","at","reason"}] of one member.
QJsonArray findingsToJson(const Connection &connection, const Id<Customer> &customer);
QJsonArray reviewsToJson(const Connection &connection, const Id<Customer> &customer);
