#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

/// How many members somebody looks after, and how many tasks are theirs.
struct CareLoad
{
    Id<struct User> user;
    QString name;
    bool active = true;
    qint64 members = 0; ///< who are not erased and answer for themselves
    qint64 tasks = 0;   ///< open ones
};

/// Who looks after whom.
namespace advisers {
/// Of every user that there ever was, by name.
std::vector<CareLoad> loads(const Connection &connection);
CareLoad loadOf(const Connection &connection, const Id<User> &user);
/// Numbers of members whose adviser is no user any more, but for those whose processing is restricted.
std::vector<QString> ownerless(const Connection &connection, int limit);
/// Every member and open task of `from`, with their histories. When members changed is left as it was:
/// nothing happened with them.
void handOver(Transaction &transaction, const Id<User> &from, const Id<User> &to, const Id<User> &user,
              Timestamp at);
}
