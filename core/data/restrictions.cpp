#include "core/data/restrictions.h"

using namespace Qt::StringLiterals;

namespace {
void mark(Transaction &transaction, const Id<Customer> &customer, const std::optional<Timestamp> &since)
{
    transaction.execute(u"UPDATE customer SET restricted_at = ?2"
                        " WHERE row IN (SELECT row FROM member_rows WHERE id = ?1)"_s,
                        customer, since);
}
}

namespace restrictions {
void begin(Transaction &transaction, const Id<Customer> &customer, qint64 textRow, const Id<User> &user,
           Timestamp at)
{
    mark(transaction, customer, at);
    transaction.execute(u"INSERT INTO member_restriction (text, user, at) VALUES (?, ?, ?)"_s, textRow, user,
                        at);
}

void lift(Transaction &transaction, const Id<Customer> &customer, const Id<User> &user, Timestamp at)
{
    mark(transaction, customer, std::nullopt);
    transaction.execute(u"UPDATE member_restriction SET lifted_by = ?2, lifted_at = ?3"
                        " WHERE lifted_at IS NULL AND text IN (SELECT x.row FROM member_text x"
                        " JOIN customer c ON c.row = x.customer WHERE c.id = ?1)"_s,
                        customer, user, at);
}

std::vector<Restriction> of(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<Restriction> all;
    Rows rows =
        connection.select(u"SELECT r.text, u.name, r.at, l.name, r.lifted_at FROM member_restriction r"
                          " JOIN member_text x ON x.row = r.text JOIN customer c ON c.row = x.customer"
                          " JOIN user u ON u.id = r.user LEFT JOIN user l ON l.id = r.lifted_by"
                          " WHERE c.id = ? ORDER BY r.row"_s,
                          customer);
    while (rows.next())
        all.push_back({rows.integer(0), rows.text(1), rows.timestamp(2),
                       rows.optionalText(3).value_or(QString()),
                       rows.has(4) ? std::optional(rows.timestamp(4)) : std::nullopt});
    return all;
}

std::vector<RestrictedMember> now(const Connection &connection)
{
    std::vector<RestrictedMember> all;
    Rows rows =
        connection.select(u"SELECT number, restricted_at FROM customer WHERE restricted_at IS NOT NULL"
                          " AND survivor IS NULL AND status = 'active' ORDER BY number"_s);
    while (rows.next())
        all.push_back({rows.text(0), rows.timestamp(1)});
    return all;
}
}
