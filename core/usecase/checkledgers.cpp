#include "core/usecase/checkledgers.h"

#include "core/data/vouchers.h"
#include "core/security/eventchain.h"
#include "core/usecase/issuevoucher.h"

using namespace Qt::StringLiterals;

namespace {
CheckOutcome checkStoredValue(const Connection &connection)
{
    return fromQueries(
        connection, u"stored-value"_s,
        u"WITH e AS (SELECT account, sum(principal) p, sum(bonus) b FROM stored_value_entry"
        " GROUP BY account),"
        " s AS (SELECT e.sale, a.id, sum(e.principal) p, sum(e.bonus) b FROM stored_value_entry e"
        " JOIN account a ON a.row = e.account WHERE e.sale IS NOT NULL GROUP BY e.sale, a.id),"
        " t AS (SELECT sale, account, sum(amount - bonus) p, sum(bonus) b FROM tender"
        " WHERE kind IN ('stored-value', 'gift-card') GROUP BY sale, account)"
        " SELECT 'account ' || a.row FROM account a LEFT JOIN e ON e.account = a.row"
        " WHERE coalesce(e.p, 0) <> a.principal OR coalesce(e.b, 0) <> a.bonus"
        " UNION ALL SELECT 'sale ' || t.sale FROM t LEFT JOIN s ON s.sale = t.sale AND s.id = t.account"
        " WHERE s.p IS NOT -t.p OR s.b IS NOT -t.b"
        " UNION ALL SELECT 'sale ' || s.sale FROM s LEFT JOIN t ON s.sale = t.sale AND s.id = t.account"
        " WHERE t.sale IS NULL"
        " UNION ALL SELECT 'entry ' || row FROM stored_value_entry"
        " WHERE (sale IS NULL) = (voucher IS NULL) AND kind <> 'adjusted' LIMIT 1"_s,
        u"SELECT count(*) FROM stored_value_entry"_s);
}

CheckOutcome checkCredit(const Connection &connection)
{
    return fromQueries(
        connection, u"credit"_s,
        u"WITH e AS (SELECT customer, sum(amount) a FROM credit_entry GROUP BY customer),"
        " s AS (SELECT sale, customer, sum(amount) a FROM credit_entry WHERE sale IS NOT NULL"
        " GROUP BY sale, customer),"
        " t AS (SELECT sale, sum(amount) a FROM tender WHERE kind = 'credit' GROUP BY sale)"
        " SELECT 'member ' || c.number FROM credit r JOIN customer c ON c.row = r.customer"
        " LEFT JOIN e ON e.customer = r.customer WHERE coalesce(e.a, 0) <> r.owed"
        " UNION ALL SELECT 'receipt ' || sale.receipt FROM t JOIN sale ON sale.row = t.sale"
        " LEFT JOIN s ON s.sale = t.sale AND s.customer = sale.member WHERE s.a IS NOT t.a"
        " UNION ALL SELECT 'sale ' || s.sale FROM s LEFT JOIN t ON t.sale = s.sale WHERE t.sale IS NULL"
        " UNION ALL SELECT 'entry ' || row FROM credit_entry"
        " WHERE (sale IS NULL) = (voucher IS NULL) AND kind <> 'adjusted' LIMIT 1"_s,
        u"SELECT count(*) FROM credit_entry"_s);
}

CheckOutcome checkDeposits(const Connection &connection)
{
    return fromQueries(
        connection, u"deposits"_s,
        u"WITH e AS (SELECT deposit, sum(amount) a FROM deposit_entry GROUP BY deposit),"
        " s AS (SELECT e.sale, d.id, sum(e.amount) a FROM deposit_entry e JOIN deposit d ON d.row = e.deposit"
        " WHERE e.sale IS NOT NULL GROUP BY e.sale, d.id),"
        " t AS (SELECT sale, account, sum(amount) a FROM tender WHERE kind = 'deposit'"
        " GROUP BY sale, account)"
        " SELECT 'deposit ' || d.row FROM deposit d LEFT JOIN e ON e.deposit = d.row"
        " WHERE coalesce(e.a, 0) <> d.balance"
        " UNION ALL SELECT 'sale ' || t.sale FROM t LEFT JOIN s ON s.sale = t.sale AND s.id = t.account"
        " WHERE s.a IS NOT -t.a"
        " UNION ALL SELECT 'sale ' || s.sale FROM s LEFT JOIN t ON s.sale = t.sale AND s.id = t.account"
        " WHERE t.sale IS NULL"
        " UNION ALL SELECT 'entry ' || row FROM deposit_entry WHERE (sale IS NULL) = (voucher IS NULL)"
        " LIMIT 1"_s,
        u"SELECT count(*) FROM deposit_entry"_s);
}

/// What the list of members shows is what the ledgers say.
CheckOutcome checkMemberList(const Connection &connection)
{
    return fromQueries(connection, u"member-list"_s,
                       u"SELECT 'row ' || customer FROM (SELECT * FROM member_listing EXCEPT"
                       " SELECT * FROM member_listing_fresh) UNION ALL"
                       " SELECT 'row ' || customer FROM (SELECT * FROM member_listing_fresh EXCEPT"
                       " SELECT * FROM member_listing) LIMIT 1"_s,
                       u"SELECT count(*) FROM member_listing"_s);
}

/// Each in exactly one ledger, by as much as it says; settling what is owed is money in and takes debt away.
CheckOutcome checkVouchers(const Connection &connection)
{
    return fromQueries(
        connection, u"vouchers"_s,
        u"WITH e AS (SELECT voucher, principal, bonus FROM stored_value_entry WHERE voucher IS NOT NULL"
        " UNION ALL SELECT voucher, -amount, 0 FROM credit_entry WHERE voucher IS NOT NULL"
        " UNION ALL SELECT voucher, amount, 0 FROM deposit_entry WHERE voucher IS NOT NULL),"
        " s AS (SELECT voucher, count(*) c, sum(principal) p, sum(bonus) b FROM e GROUP BY voucher)"
        " SELECT 'voucher ' || v.number FROM voucher v LEFT JOIN s ON s.voucher = v.row"
        " WHERE s.c IS NOT 1 OR s.p <> v.amount OR s.b <> v.bonus"
        " UNION ALL SELECT till || ': ' || max(number) || ' numbers, ' || count(*) || ' vouchers'"
        " FROM voucher GROUP BY till, epoch HAVING max(number) <> count(*) OR min(number) <> 1"
        " UNION ALL SELECT 'last number' FROM till t WHERE last_voucher <>"
        " (SELECT coalesce(max(number), 0) FROM voucher WHERE till = t.code AND epoch = t.epoch) LIMIT 1"_s,
        u"SELECT count(*) FROM voucher"_s);
}

/// No charge gives back more than it took, and no voucher more than it pays out.
CheckOutcome checkTerminal(const Connection &connection)
{
    return fromQueries(
        connection, u"terminal-refunds"_s,
        u"WITH r AS (SELECT replace(original, '-', '') charge, sum(amount) a FROM terminal_attempt"
        " WHERE kind = 'refund' GROUP BY 1),"
        " c AS (SELECT lower(hex(id)) charge, amount a FROM terminal_attempt WHERE kind = 'charge')"
        " SELECT 'charge ' || r.charge FROM r LEFT JOIN c ON c.charge = r.charge"
        " WHERE c.a IS NULL OR r.a > c.a"
        " UNION ALL SELECT 'voucher ' || v.number FROM voucher v JOIN terminal_attempt t ON t.sale = v.id"
        " WHERE t.kind = 'refund' GROUP BY v.row HAVING sum(t.amount) > -v.amount LIMIT 1"_s,
        u"SELECT count(*) FROM terminal_attempt WHERE kind = 'refund'"_s);
}

CheckOutcome checkVoucherEvents(const Connection &connection)
{
    const QString name = u"outbox-vouchers"_s;
    Rows shop = connection.select(u"SELECT currency FROM shop"_s);
    const auto currency = shop.next() ? Currency::of(shop.text(0)) : std::nullopt;
    qint64 count = 0;
    Rows rows = connection.select(u"SELECT v.id, v.number, count(o.seq) FROM voucher v LEFT JOIN outbox o"
                                  " ON o.body_hash = v.event_hash AND o.kind = 'voucher.issued/1'"
                                  " GROUP BY v.row"_s);
    for (; rows.next(); ++count) {
        const auto voucher = vouchers::find(connection, rows.id<Voucher>(0));
        if (rows.integer(2) != 1 || !voucher || !currency
            || bodyHash(voucherEventBody(*voucher, *currency)) != voucher->eventHash)
            return {name, false, u"voucher "_s + rows.text(1)};
    }
    Rows events = connection.select(u"SELECT count(*) FROM outbox WHERE kind = 'voucher.issued/1'"_s);
    events.next();
    const bool equal = events.integer(0) == count;
    return {name, equal, equal ? QString::number(count) : u"an event without its voucher"_s};
}
}

CheckOutcome fromQueries(const Connection &connection, const QString &name, const QString &faults,
                         const QString &count)
{
    Rows rows = connection.select(faults);
    if (rows.next())
        return {name, false, rows.text(0)};
    Rows counted = connection.select(count);
    counted.next();
    return {name, true, counted.text(0)};
}

std::vector<CheckOutcome> checkLedgers(const Connection &connection)
{
    return {checkStoredValue(connection), checkCredit(connection),        checkDeposits(connection),
            checkVouchers(connection),    checkVoucherEvents(connection), checkTerminal(connection),
            checkMemberList(connection)};
}
