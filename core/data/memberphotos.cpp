#include "core/data/memberphotos.h"

#include "core/customer/member.h"
#include "core/data/merges.h"
#include "core/data/users.h"

using namespace Qt::StringLiterals;

namespace memberphotos {
std::optional<QByteArray> of(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT p.sealed FROM member_photo p JOIN customer c ON c.row = p.customer"
                                  " WHERE c.id = ? ORDER BY p.row DESC LIMIT 1"_s,
                                  customer);
    return rows.next() ? std::optional(rows.bytes(0)) : std::nullopt;
}

void keep(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed,
          const Id<User> &user, Timestamp at, const std::optional<Id<MemberMerge>> &merge)
{
    if (!merge)
        remove(transaction, customer);
    transaction.execute(u"INSERT INTO member_photo (customer, sealed, user, at, merge)"
                        " SELECT row, ?, ?, ?, (SELECT row FROM member_merge WHERE id = ?) FROM customer"
                        " WHERE id = ?"_s,
                        sealed, user, at, merge, customer);
}

void remove(Transaction &transaction, const Id<Customer> &customer)
{
    transaction.execute(
        u"DELETE FROM member_photo WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s, customer);
}

void part(Transaction &transaction, const Id<MemberMerge> &merge)
{
    transaction.execute(
        u"DELETE FROM member_photo WHERE merge = (SELECT row FROM member_merge WHERE id = ?)"_s, merge);
}

void close(Transaction &transaction, const Id<MemberMerge> &merge)
{
    transaction.execute(u"DELETE FROM member_photo WHERE customer ="
                        " (SELECT merged FROM member_merge WHERE id = ?)"_s,
                        merge);
    transaction.execute(u"DELETE FROM member_photo AS old WHERE EXISTS (SELECT 1 FROM member_photo p"
                        " JOIN member_merge g ON g.row = p.merge WHERE g.id = ? AND p.customer = old.customer"
                        " AND p.row > old.row)"_s,
                        merge);
}
}
