#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <QStringList>

/// What is kept of a member in clear, because work needs it and it names nobody.
struct MemberFacts
{
    QString source; ///< the channel by which somebody came: "till", "wechat" …; empty: not known
    std::optional<Id<struct Customer>> referrer;
    std::optional<Id<struct User>> adviser;
    QString region;     ///< of the first address, to the city
    QString externalId; ///< what another system calls them; empty: nothing
    QStringList tags;   ///< sorted
    Timestamp enrolledAt;
    std::optional<Timestamp> changedAt;
};

/// Which facts were changed at once.
struct MemberChangeEntry
{
    QStringList fields;
    Id<struct User> user;
    Timestamp at;
};

namespace memberfacts {
/// Nothing for somebody who is not known.
std::optional<MemberFacts> of(const Connection &connection, const Id<Customer> &customer);
/// Source, referrer, adviser, region, external id and tags; when it was changed is kept beside.
void replace(Transaction &transaction, const Id<Customer> &customer, const MemberFacts &facts,
             Timestamp changedAt);
/// The region alone, and nobody changed the member.
void setRegion(Transaction &transaction, const Id<Customer> &customer, const QString &region);
void note(Transaction &transaction, const Id<Customer> &customer, const MemberChangeEntry &entry);
/// Of the member alone, the newest first, at most `limit` after the first `skip`.
std::vector<MemberChangeEntry> changes(const Connection &connection, const Id<Customer> &customer, int skip,
                                       int limit);
/// Every one, the oldest first, with those of who was merged into the member.
std::vector<MemberChangeEntry> history(const Connection &connection, const Id<Customer> &customer);
/// Whether a fact of the person was changed at `at` or since; a card, a picture and an adviser are none.
bool isCorrectedSince(const Connection &connection, const Id<Customer> &customer, Timestamp at);
std::optional<Member> byExternalId(const Connection &connection, const QString &externalId);
/// What can be changed of them as text, to be put back later, and read again; not when somebody was enrolled.
QString toText(const MemberFacts &facts);
MemberFacts fromText(const QString &text);
/// Every tag in use and how many members have it whose data are used, by name.
std::vector<std::pair<QString, qint64>> tags(const Connection &connection);
}
