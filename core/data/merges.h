#pragma once

#include "core/account/storedvalue.h"
#include "core/base/businessdate.h"
#include "core/data/memberfacts.h"
#include "core/data/transaction.h"

#include <vector>

struct Sale;

/// Two members who were one person. Who stayed answers for both; rows of history stay where they are, and
/// what was open went over by entries.
struct MemberMerge
{
    Id<MemberMerge> id;
    Id<Customer> stayed;
    Id<Customer> merged;
    Id<struct User> user;
    Timestamp at;
    BusinessDate date;
    StoredBalance value; ///< that came over
    Money owed;          ///< debt that came over; below zero the shop owed it

    QByteArray sealedBefore; ///< who stayed, under their own key; empty once it is for good
    MemberFacts factsBefore; ///< of who stayed
    QString externalId;      ///< of who was merged
    QString tierBefore;      ///< of who stayed
    std::optional<BusinessDate> tierUntilBefore;
    std::optional<Money> allowedBefore; ///< credit of who stayed
};

namespace merges {
/// The row alone: what comes over names it.
void append(Transaction &transaction, const MemberMerge &merge);
/// From here on who stayed answers for who was merged and for all who were merged into those before; the
/// search no longer finds them by what was theirs, nor does another system's name.
void unite(Transaction &transaction, const MemberMerge &merge);
/// They answer for themselves again, with those who were merged into them.
void part(Transaction &transaction, const MemberMerge &merge, Timestamp at);

/// Whether somebody else answers for the member by now, or they go by another number.
bool hasMoved(const Connection &connection, const Member &member);
/// A sale as it counts now: who stayed in place of who was merged, as its member and as holder of the
/// accounts that paid, by the number that is good. On paper and in its event it stays as it was written.
void follow(const Connection &connection, Sale &sale);

/// By the number of who was merged; nothing for one that was undone or is for good.
std::optional<MemberMerge> ofMerged(const Connection &connection, const QString &number);
/// Numbers of those who were merged into a member, directly or not, the last first.
std::vector<QString> numbersInto(const Connection &connection, const Id<Customer> &stayed);
/// Of who was merged, too.
QString numberOf(const Connection &connection, const Id<Customer> &customer);
std::vector<Id<Customer>> into(const Connection &connection, const Id<Customer> &stayed);
/// Those of a day before `date` that can still be undone.
std::vector<MemberMerge> openBefore(const Connection &connection, const BusinessDate &date);
/// What was sealed for undoing it goes; the key of who was merged is the caller's to destroy.
void close(Transaction &transaction, const MemberMerge &merge, Timestamp at);
}
