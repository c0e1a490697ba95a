#include "core/data/storedvalue.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT a.id, a.kind, a.number, a.good_until, a.principal, a.bonus, c.id, c.number, c.tier, c.points"
    " FROM account a LEFT JOIN customer o ON o.row = a.customer"
    " LEFT JOIN customer c ON c.row = coalesce(o.survivor, o.row) WHERE "_s;

std::optional<StoredAccount> first(Rows rows)
{
    if (!rows.next())
        return std::nullopt;
    StoredAccount account{rows.id<Account>(0), StoredAccount::Kind::Member, rows.text(2), {}, {}, {}};
    if (rows.text(1) == u"card")
        account.kind = StoredAccount::Kind::Card;
    if (rows.has(3))
        account.goodUntil = BusinessDate::fromIso(rows.text(3));
    account.balance = {rows.money(4), rows.money(5)};
    if (rows.has(6))
        account.member = Member{rows.id<Customer>(6), rows.text(7), rows.text(8), rows.points(9)};
    return account;
}

QString toText(StoredValueEntry::Kind kind)
{
    using enum StoredValueEntry::Kind;
    switch (kind) {
    case ToppedUp: return u"topped-up"_s;
    case PaidOut: return u"paid-out"_s;
    case Spent: return u"spent"_s;
    case Returned: return u"returned"_s;
    case KeptChange: return u"kept-change"_s;
    case Adjusted: return u"adjusted"_s;
    }
    Q_UNREACHABLE();
}
}

namespace storedvalue {
std::optional<StoredAccount> find(const Connection &connection, const Id<Account> &id)
{
    return first(connection.select(selection + u"a.id = ?"_s, id));
}

std::optional<StoredAccount> ofMember(const Connection &connection, const Id<Customer> &customer)
{
    return first(connection.select(
        selection
            + u"a.kind = 'member'"
              " AND a.customer = (SELECT coalesce(survivor, row) FROM customer WHERE id = ?)"_s,
        customer));
}

std::optional<StoredAccount> byCard(const Connection &connection, const QString &number)
{
    return first(connection.select(selection + u"a.number = ?"_s, number));
}

void open(Transaction &transaction, const StoredAccount &account, Timestamp at)
{
    const bool card = account.kind == StoredAccount::Kind::Card;
    std::optional<Id<Customer>> member;
    std::optional<QString> number;
    std::optional<QString> goodUntil;
    if (account.member)
        member = account.member->id;
    if (card)
        number = account.number;
    if (account.goodUntil)
        goodUntil = account.goodUntil->toIso();
    transaction.execute(
        u"INSERT INTO account (id, kind, number, customer, good_until, opened_at)"
        " VALUES (?, ?, ?, (SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?)"_s,
        account.id, card ? u"card"_s : u"member"_s, number, member, goodUntil, at);
}

void goodAsLongAs(Transaction &transaction, const Id<Customer> &customer,
                  const std::optional<BusinessDate> &until)
{
    const auto date = until ? std::optional(until->toIso()) : std::nullopt;
    // max() of NULL and a date is NULL: for ever.
    transaction.execute(u"UPDATE account SET good_until = max(good_until, ?) WHERE kind = 'member'"
                        " AND customer = (SELECT row FROM customer WHERE id = ?)"_s,
                        date, customer);
}

void append(Transaction &transaction, const StoredValueEntry &entry)
{
    transaction.execute(
        u"INSERT INTO stored_value_entry (account, kind, principal, bonus, sale, voucher, at)"
        " VALUES ((SELECT row FROM account WHERE id = ?), ?, ?, ?, (SELECT row FROM sale WHERE id = ?),"
        " (SELECT row FROM voucher WHERE id = ?), ?)"_s,
        entry.account, toText(entry.kind), entry.parts.principal, entry.parts.bonus, entry.sale,
        entry.voucher, entry.at);
    transaction.execute(u"UPDATE account SET principal = principal + ?, bonus = bonus + ? WHERE id = ?"_s,
                        entry.parts.principal, entry.parts.bonus, entry.account);
}

StoredBalance movedBy(const Connection &connection, const Id<Account> &account, const Id<Sale> &sale)
{
    Rows rows = connection.select(
        u"SELECT coalesce(sum(principal), 0), coalesce(sum(bonus), 0) FROM stored_value_entry"
        " WHERE sale = (SELECT row FROM sale WHERE id = ?1)"
        " AND account IN (SELECT row FROM account WHERE id = ?2 UNION ALL SELECT a.row FROM account a"
        " JOIN customer c ON c.row = a.customer JOIN customer k ON k.row = c.survivor"
        " WHERE a.kind = 'member' AND k.id = ?2)"_s,
        sale, account);
    rows.next();
    return {rows.money(0), rows.money(1)};
}
}
