#include "core/data/credit.h"

using namespace Qt::StringLiterals;

namespace {
QString toText(CreditEntry::Kind kind)
{
    using enum CreditEntry::Kind;
    switch (kind) {
    case Spent: return u"spent"_s;
    case Returned: return u"returned"_s;
    case Settled: return u"settled"_s;
    case Adjusted: return u"adjusted"_s;
    }
    Q_UNREACHABLE();
}
}

namespace credit {
std::optional<CreditLine> of(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows =
        connection.select(u"SELECT allowed, owed FROM credit"
                          " WHERE customer = (SELECT coalesce(survivor, row) FROM customer WHERE id = ?)"_s,
                          customer);
    return rows.next() ? std::optional(CreditLine{rows.money(0), rows.money(1)}) : std::nullopt;
}

void allow(Transaction &transaction, const Id<Customer> &customer, Money allowed)
{
    transaction.execute(u"INSERT INTO credit (customer, allowed)"
                        " VALUES ((SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?)"
                        " ON CONFLICT (customer) DO UPDATE SET allowed = excluded.allowed"_s,
                        customer, allowed);
}

void append(Transaction &transaction, const CreditEntry &entry)
{
    transaction.execute(u"INSERT INTO credit_entry (customer, kind, amount, sale, voucher, at)"
                        " VALUES ((SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?,"
                        " (SELECT row FROM sale WHERE id = ?), (SELECT row FROM voucher WHERE id = ?), ?)"_s,
                        entry.customer, toText(entry.kind), entry.amount, entry.sale, entry.voucher,
                        entry.at);
    transaction.execute(u"UPDATE credit SET owed = owed + ?"
                        " WHERE customer = (SELECT coalesce(survivor, row) FROM customer WHERE id = ?)"_s,
                        entry.amount, entry.customer);
}
}
