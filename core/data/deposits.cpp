#include "core/data/deposits.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT d.id, d.sale, d.at, d.agreed, d.balance, d.note, d.cart, c.id, c.number, c.tier, c.points"
    " FROM deposit d LEFT JOIN customer o ON o.row = d.customer"
    " LEFT JOIN customer c ON c.row = coalesce(o.survivor, o.row) WHERE "_s;

Deposit depositOf(const Rows &rows)
{
    Deposit deposit{rows.id<Account>(0), rows.id<Sale>(1), {},           rows.timestamp(2),
                    rows.money(3),       rows.money(4),    rows.text(5), rows.text(6).toUtf8()};
    if (rows.has(7))
        deposit.member = Member{rows.id<Customer>(7), rows.text(8), rows.text(9), rows.points(10)};
    return deposit;
}

std::optional<Deposit> first(Rows rows)
{
    return rows.next() ? std::optional(depositOf(rows)) : std::nullopt;
}

QString toText(DepositEntry::Kind kind)
{
    using enum DepositEntry::Kind;
    switch (kind) {
    case Taken: return u"taken"_s;
    case Spent: return u"spent"_s;
    case Returned: return u"returned"_s;
    case PaidOut: return u"paid-out"_s;
    }
    Q_UNREACHABLE();
}
}

namespace deposits {
std::optional<Deposit> find(const Connection &connection, const Id<Account> &id)
{
    return first(connection.select(selection + u"d.id = ?"_s, id));
}

std::optional<Deposit> forSale(const Connection &connection, const Id<Sale> &sale)
{
    return first(connection.select(selection + u"d.sale = ?"_s, sale));
}

Money heldFor(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT coalesce(sum(d.balance), 0) FROM deposit d JOIN member_rows c"
                                  " ON c.row = d.customer WHERE d.balance > 0 AND c.id = ?"_s,
                                  customer);
    return rows.next() ? rows.money(0) : Money();
}

std::vector<Deposit> open(const Connection &connection)
{
    std::vector<Deposit> deposits;
    Rows rows = connection.select(selection + u"d.balance > 0 ORDER BY d.row"_s);
    while (rows.next())
        deposits.push_back(depositOf(rows));
    return deposits;
}

void append(Transaction &transaction, const Deposit &deposit, const Id<User> &user)
{
    std::optional<Id<Customer>> member;
    if (deposit.member)
        member = deposit.member->id;
    transaction.execute(
        u"INSERT INTO deposit (id, sale, customer, user, at, agreed, note, cart)"
        " VALUES (?, ?, (SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?, ?, ?, ?)"_s,
        deposit.id, deposit.sale, member, user, deposit.at, deposit.agreed, deposit.note,
        QString::fromUtf8(deposit.cart));
}

void append(Transaction &transaction, const DepositEntry &entry)
{
    transaction.execute(u"INSERT INTO deposit_entry (deposit, kind, amount, sale, voucher, at)"
                        " VALUES ((SELECT row FROM deposit WHERE id = ?), ?, ?,"
                        " (SELECT row FROM sale WHERE id = ?), (SELECT row FROM voucher WHERE id = ?), ?)"_s,
                        entry.deposit, toText(entry.kind), entry.amount, entry.sale, entry.voucher, entry.at);
    transaction.execute(u"UPDATE deposit SET balance = balance + ? WHERE id = ?"_s, entry.amount,
                        entry.deposit);
}
}
