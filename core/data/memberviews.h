#pragma once

#include "core/customer/memberfilter.h"
#include "core/data/transaction.h"

/// A list of members that somebody named: which, in what order, with what columns.
struct MemberView
{
    Id<MemberView> id;
    Id<struct User> user; ///< whose it is
    QString name;         ///< empty: what the user saw last, which nobody else does
    bool isShared = false;
    MemberListQuery query;
    QStringList columns; ///< by name, as the screen calls them; empty: the usual ones
};

/// In the table as {"query":{…},"columns":[…]}.
namespace memberviews {
std::optional<MemberView> find(const Connection &connection, const Id<MemberView> &id);
/// Of that user and name.
std::optional<MemberView> named(const Connection &connection, const Id<User> &user, const QString &name);
/// One's own and what others share, by name; not what was seen last.
std::vector<MemberView> forUser(const Connection &connection, const Id<User> &user);
/// In place of the one with that id.
void put(Transaction &transaction, const MemberView &view, Timestamp at);
void remove(Transaction &transaction, const Id<MemberView> &id);
}
