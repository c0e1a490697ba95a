#include "core/data/membercards.h"

#include "core/data/users.h"

using namespace Qt::StringLiterals;

namespace {
const QString columns = u"SELECT number, coalesce(code, ''), issued_at, ended_at, coalesce(reason, '')"_s;

IssuedCard cardOf(const Rows &rows)
{
    IssuedCard card{rows.text(0), rows.text(1), rows.timestamp(2)};
    if (rows.has(3))
        card.endedAt = rows.timestamp(3);
    card.reason = rows.text(4);
    return card;
}

std::optional<IssuedCard> first(Rows rows)
{
    return rows.next() ? std::optional(cardOf(rows)) : std::nullopt;
}
}

namespace membercards {
std::optional<IssuedCard> find(const Connection &connection, const QString &number)
{
    return first(connection.select(columns + u" FROM member_card WHERE number = ?"_s, number.trimmed()));
}

std::optional<IssuedCard> byCode(const Connection &connection, const QString &code)
{
    return first(connection.select(columns + u" FROM member_card WHERE code = ?"_s, code));
}

std::vector<IssuedCard> of(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<IssuedCard> cards;
    Rows rows = connection.select(
        columns
            + u" FROM (SELECT d.row, d.number, d.code, d.issued_at, d.ended_at, d.reason FROM member_card d"
              " JOIN member_rows m ON m.row = d.customer WHERE m.id = ?1"
              " UNION ALL SELECT NULL, c.number, NULL, c.enrolled_at, NULL, NULL"
              " FROM customer c JOIN member_rows m ON m.row = c.row WHERE m.id = ?1"
              " AND NOT EXISTS (SELECT 1 FROM member_card d WHERE d.number = c.number))"
              " ORDER BY issued_at, row"_s,
        customer);
    while (rows.next())
        cards.push_back(cardOf(rows));
    return cards;
}

void append(Transaction &transaction, const IssuedCard &card, const Id<User> &user)
{
    transaction.execute(u"INSERT INTO member_card (customer, number, code, issued_at, user)"
                        " SELECT row, number, ?, ?, ? FROM customer WHERE number = ?"_s,
                        card.code, card.issuedAt, user, card.number);
}

void replace(Transaction &transaction, const QString &before, const QString &reason, const IssuedCard &card,
             const Id<User> &user, const std::pair<qint64, qint64> &tokens)
{
    transaction.execute(u"INSERT INTO member_card (customer, number, issued_at)"
                        " SELECT row, number, enrolled_at FROM customer WHERE number = ?"
                        " ON CONFLICT DO NOTHING"_s,
                        before);
    transaction.execute(u"UPDATE member_card SET ended_at = ?, reason = ?,"
                        " last_sale = (SELECT coalesce(max(row), 0) FROM sale),"
                        " last_voucher = (SELECT coalesce(max(row), 0) FROM voucher) WHERE number = ?"_s,
                        card.issuedAt, reason, before);
    // Who was merged is found by the tokens of who stayed and has none.
    transaction.execute(u"UPDATE token SET hash = ? WHERE hash = ?"
                        " AND customer = (SELECT row FROM customer WHERE number = ?)"_s,
                        tokens.second, tokens.first, before);
    transaction.execute(u"UPDATE customer SET number = ? WHERE number = ?"_s, card.number, before);
    append(transaction, card, user);
}

Error unknownNumber(const Connection &connection, const QString &number)
{
    Rows rows = connection.select(u"SELECT d.reason FROM member_card d JOIN customer c ON c.row = d.customer"
                                  " WHERE d.number = ? AND d.reason IS NOT NULL AND c.status = 'active'"_s,
                                  number.trimmed());
    if (rows.next())
        return {Error::Code::CardReplaced, rows.text(0)};
    return {Error::Code::UnknownMember, number};
}
}
