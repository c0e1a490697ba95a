#include "core/data/advisers.h"

#include "core/data/users.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT u.id, u.name, u.active, (SELECT count(*) FROM customer c WHERE c.adviser = u.id"
    " AND c.status = 'active' AND c.survivor IS NULL),"
    " (SELECT count(*) FROM member_task t WHERE t.assignee = u.id AND t.state = 'open') FROM user u"_s;

CareLoad loadIn(const Rows &rows)
{
    return {rows.id<User>(0), rows.text(1), rows.boolean(2), rows.integer(3), rows.integer(4)};
}
}

namespace advisers {
std::vector<CareLoad> loads(const Connection &connection)
{
    std::vector<CareLoad> all;
    Rows rows = connection.select(selection + u" ORDER BY u.name"_s);
    while (rows.next())
        all.push_back(loadIn(rows));
    return all;
}

CareLoad loadOf(const Connection &connection, const Id<User> &user)
{
    Rows rows = connection.select(selection + u" WHERE u.id = ?"_s, user);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no such user"_s);
    return loadIn(rows);
}

std::vector<QString> ownerless(const Connection &connection, int limit)
{
    std::vector<QString> numbers;
    Rows rows = connection.select(u"SELECT c.number FROM customer c JOIN user u ON u.id = c.adviser"
                                  " WHERE NOT u.active AND c.status = 'active' AND c.survivor IS NULL"
                                  " AND c.restricted_at IS NULL ORDER BY c.row LIMIT ?"_s,
                                  limit);
    while (rows.next())
        numbers.push_back(rows.text(0));
    return numbers;
}

void handOver(Transaction &transaction, const Id<User> &from, const Id<User> &to, const Id<User> &user,
              Timestamp at)
{
    transaction.execute(u"INSERT INTO customer_change (customer, user, fields, at)"
                        " SELECT row, ?2, '[\"adviser\"]', ?3 FROM customer"
                        " WHERE adviser = ?1 AND status = 'active' AND survivor IS NULL"_s,
                        from, user, at);
    // Whoever was merged comes along: they may be parted again.
    transaction.execute(u"UPDATE customer SET adviser = ? WHERE adviser = ?"_s, to, from);
    // What an import would put back comes along, too: an undo gives nobody to who handed over.
    transaction.execute(u"UPDATE member_import_row SET facts = replace(facts, ?1, ?2)"
                        " WHERE instr(facts, ?1) > 0"_s,
                        from.toString(), to.toString());
    transaction.execute(u"INSERT INTO member_task_change (task, act, assignee, user, at)"
                        " SELECT row, 'assigned', ?2, ?3, ?4 FROM member_task"
                        " WHERE assignee = ?1 AND state = 'open'"_s,
                        from, to, user, at);
    transaction.execute(u"UPDATE member_task SET assignee = ?2 WHERE assignee = ?1 AND state = 'open'"_s,
                        from, to);
}
}
