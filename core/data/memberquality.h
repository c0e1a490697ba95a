#pragma once

#include "core/base/businessdate.h"
#include "core/customer/quality.h"
#include "core/data/members.h"

#include <QJsonObject>

/// A member whom the rules are to look at.
struct QualityDue
{
    qint64 row = 0;
    bool isGone = false; ///< merged into somebody, erased, or restricted: nothing is found of them
    SealedMember sealed; ///< without seal and key where one of both is gone
    Timestamp lastSeen;
    bool hasSource = false;
    bool hasAdviser = false;
};

/// A finding as it is kept: of its value no more than a keyed hash.
struct KeptFinding
{
    QualityRule rule;
    qint64 value = 0;
};

/// A finding that nobody signed off.
struct OpenFinding
{
    qint64 row = 0; ///< of the member
    SealedMember sealed;
    QString since; ///< a business date
};

/// Somebody looked at a finding and left it.
struct QualityReview
{
    QualityRule rule;
    Id<struct User> user;
    Timestamp at;
    QString reason;
};

/// One day's figures.
struct QualityDay
{
    QString date;
    QJsonObject body; ///< {"members","fields":{name: count},"rules":{rule: open},"duplicates"?}
};

/// Findings about members: rules, numbers and hashes, nothing that names anybody.
namespace memberquality {
/// Who changed, or whom time may have changed, up to that day; at most `limit`, those who changed first.
std::vector<QualityDue> due(const Connection &main, const Connection &keys, const QDate &day, int limit);
std::optional<QualityDue> one(const Connection &main, const Connection &keys, const Id<Customer> &customer);
bool isAnyDue(const Connection &connection, const QDate &day);
/// What was found of one; the next look is on `again`, or when somebody changes them. What was signed off
/// with the same value stays so.
void note(Transaction &transaction, qint64 row, quint32 filled, const std::vector<KeptFinding> &findings,
          const QDate &today, const std::optional<QDate> &again);
/// Everybody is looked at again.
void lookAtAll(Transaction &transaction);

/// Open findings of a rule in order of enrolment, after that row.
std::vector<OpenFinding> open(const Connection &main, const Connection &keys, QualityRule rule, qint64 after,
                              int limit);
/// Every finding of one member, with whether it is open.
std::vector<std::pair<QualityRule, bool>> of(const Connection &connection, const Id<Customer> &customer);
std::vector<QualityReview> reviews(const Connection &connection, const Id<Customer> &customer);
/// False when there is no such finding, or it is signed off already.
bool signOff(Transaction &transaction, const Id<Customer> &customer, const QualityReview &review);
/// False when it was not signed off.
bool reopen(Transaction &transaction, const Id<Customer> &customer, QualityRule rule);

/// As they are now; duplicates as last searched for, absent before the first search.
QJsonObject figures(const Connection &connection);
void keepDay(Transaction &transaction, const BusinessDate &date);
/// The latest days, the oldest of them first.
std::vector<QualityDay> days(const Connection &connection, int limit);
/// Months without anything happening, from which a member is stale; 0: never.
int staleMonths(const Connection &connection);
void setStaleMonths(Transaction &transaction, int months);
}
