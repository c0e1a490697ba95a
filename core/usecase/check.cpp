#include "core/usecase/check.h"

#include "core/data/audit.h"
#include "core/data/sales.h"
#include "core/data/seedings.h"
#include "core/security/eventchain.h"
#include "core/usecase/checkcoupons.h"
#include "core/usecase/checkledgers.h"
#include "core/usecase/checkloyalty.h"
#include "core/usecase/checkpasses.h"
#include "core/usecase/checkshifts.h"
#include "core/usecase/saleevent.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
CheckOutcome checkFile(const Connection &connection, const QString &name)
{
    Rows rows = connection.select(u"PRAGMA integrity_check(1)"_s);
    const QString answer = rows.next() ? rows.text(0) : QString();
    Rows foreign = connection.select(u"PRAGMA foreign_key_check"_s);
    const QString orphan = foreign.next() ? u"orphan in "_s + foreign.text(0) : QString();
    return {name, answer == u"ok" && orphan.isEmpty(), answer == u"ok" ? orphan : answer};
}

CheckOutcome checkSums(const Connection &connection)
{
    return fromQueries(
        connection, u"sale-totals"_s,
        u"WITH l AS (SELECT sale, sum(gross) g, sum(line_discount + order_discount) d, sum(net) n,"
        " sum(tax) t,"
        " sum(total) s, sum(points) p, count(*) c, min(gross - line_discount - order_discount = net) ok"
        " FROM sale_line GROUP BY sale),"
        " t AS (SELECT sale, sum(amount) a FROM tender GROUP BY sale)"
        " SELECT 'receipt ' || sale.receipt FROM sale LEFT JOIN l ON l.sale = sale.row LEFT JOIN t ON"
        " t.sale = sale.row"
        " WHERE l.c IS NULL OR NOT l.ok OR l.g <> gross OR l.d <> discount OR l.n <> net OR l.t <> tax"
        " OR l.s + rounding <> total OR l.p <> points OR coalesce(t.a, 0) - change <> total LIMIT 1"_s,
        u"SELECT count(*) FROM sale"_s);
}

CheckOutcome checkTax(const Connection &connection)
{
    Rows rows = connection.select(
        u"SELECT s.receipt, s.tax_mode, l.tax_rate, l.net, l.tax, l.total, l.gross,"
        " l.unit_price, l.quantity, l.labelled FROM sale_line l JOIN sale s ON s.row = l.sale"_s);
    qint64 count = 0;
    for (; rows.next(); ++count) {
        // What comes back is a share of what was sold; checkReturns() holds it to that.
        if (rows.quantity(8) <= Quantity())
            continue;
        const bool contained = rows.text(1) == u"contained";
        const Money net = rows.money(3);
        const Money tax = contained ? containedTax(net, rows.rate(2)) : portion(net, rows.rate(2));
        const Money total = contained ? net : net + tax;
        if (tax != rows.money(4) || total != rows.money(5)
            || (rows.has(9) ? rows.money(9) : extend(rows.money(7), rows.quantity(8))) != rows.money(6))
            return {u"line-tax"_s, false, u"receipt "_s + rows.text(0)};
    }
    return {u"line-tax"_s, true, QString::number(count)};
}

CheckOutcome checkPoints(const Connection &connection)
{
    return fromQueries(
        connection, u"points"_s,
        u"SELECT 'member ' || number FROM customer c WHERE points <>"
        " (SELECT coalesce(sum(points), 0) FROM points_entry WHERE customer = c.row)"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM sale s WHERE s.member IS NOT NULL AND (points <>"
        " (SELECT coalesce(sum(e.points), 0) FROM points_entry e WHERE e.sale = s.row AND e.customer ="
        " s.member AND e.kind IN ('earned', 'taken-back'))"
        " OR (SELECT coalesce(sum(t.points), 0) FROM tender t WHERE t.sale = s.row) <>"
        " (SELECT coalesce(-sum(e.points), 0) FROM points_entry e WHERE e.sale = s.row AND e.customer ="
        " s.member AND e.kind IN ('spent', 'returned')))"
        " UNION ALL SELECT 'entry ' || e.row FROM points_entry e JOIN sale s ON s.row = e.sale"
        " WHERE s.member IS NOT e.customer"
        " UNION ALL SELECT 'lots of ' || number FROM customer c WHERE points <>"
        " (SELECT coalesce(sum(open), 0) FROM points_entry WHERE customer = c.row)"
        " UNION ALL SELECT 'lot ' || row FROM points_entry e WHERE abs(points - open) <"
        " CASE WHEN points > 0 THEN (SELECT coalesce(sum(points), 0) FROM points_use WHERE credit = e.row)"
        " ELSE (SELECT coalesce(sum(points), 0) FROM points_use WHERE debit = e.row) END LIMIT 1"_s,
        u"SELECT count(*) FROM points_entry"_s);
}

CheckOutcome checkStock(const Connection &connection)
{
    return fromQueries(
        connection, u"stock"_s,
        u"WITH m AS (SELECT product, sum(quantity) q FROM stock_movement GROUP BY product)"
        " SELECT 'product ' || p.code FROM product p LEFT JOIN m ON m.product = p.row"
        " LEFT JOIN stock_level l ON l.product = p.row WHERE coalesce(m.q, 0) <> coalesce(l.quantity, 0)"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM sale_line l JOIN sale s ON s.row = l.sale"
        " LEFT JOIN (SELECT sale, position, sum(quantity) q, max(product) product FROM stock_movement"
        " GROUP BY sale, position) m ON m.sale = l.sale AND m.position = l.position"
        " WHERE m.q IS NOT CASE WHEN l.kind = 'service' OR l.restocked = 0 THEN NULL"
        " WHEN l.quantity < 0 THEN (-l.quantity * l.factor + 500) / 1000"
        " ELSE -((l.quantity * l.factor + 500) / 1000) END"
        " OR (m.product IS NOT NULL AND m.product <> l.product) LIMIT 1"_s,
        u"SELECT count(*) FROM stock_movement"_s);
}

/// No line came back more than it was sold, and no sale gave back more than it and its exchanges took.
CheckOutcome checkReturns(const Connection &connection)
{
    return fromQueries(
        connection, u"returns"_s,
        u"WITH RECURSIVE family (root, id, total) AS (SELECT row, id, total FROM sale WHERE id IN"
        " (SELECT refund_of FROM sale WHERE refund_of IS NOT NULL) AND refund_of IS NULL"
        " UNION ALL SELECT f.root, s.id, s.total FROM family f JOIN sale s ON s.refund_of = f.id)"
        " SELECT 'line ' || hex(l.id) FROM sale_line l JOIN (SELECT refund_of, sum(quantity) q, sum(total) t,"
        " sum(points) p FROM sale_line WHERE refund_of IS NOT NULL GROUP BY refund_of) b"
        " ON b.refund_of = l.id"
        " WHERE l.quantity + b.q < 0 OR l.total + b.t < 0 OR l.points + b.p < 0"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM sale s JOIN (SELECT root, sum(total) t FROM family"
        " GROUP BY root) f ON f.root = s.row WHERE f.t < 0 LIMIT 1"_s,
        u"SELECT count(*) FROM sale WHERE refund_of IS NOT NULL"_s);
}

/// What the terminal charged is in the sale that it was charged for, once, and nothing of a sale on disk is
/// open.
CheckOutcome checkCharges(const Connection &connection)
{
    return fromQueries(
        connection, u"terminal-charges"_s,
        u"SELECT 'receipt ' || s.receipt FROM terminal_attempt a JOIN sale s ON s.id = a.sale"
        " WHERE a.kind = 'charge' AND (a.state IN ('started', 'unknown')"
        " OR (a.state = 'approved' AND a.recorded IS NULL))"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM terminal_attempt a JOIN sale s ON s.row = a.recorded"
        " WHERE s.id <> a.sale OR (a.kind = 'charge' AND a.state <> 'approved')"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM sale s JOIN (SELECT recorded, method, amount,"
        " terminal_reference reference, count(*) n FROM terminal_attempt WHERE kind = 'charge'"
        " AND recorded IS NOT NULL GROUP BY recorded, method, amount, terminal_reference) g"
        " ON g.recorded = s.row WHERE g.n > (SELECT count(*) FROM tender t WHERE t.sale = s.row"
        " AND t.kind = g.method AND t.amount = g.amount AND t.reference = g.reference) LIMIT 1"_s,
        u"SELECT count(*) FROM terminal_attempt"_s);
}

CheckOutcome checkReceiptGaps(const Connection &connection)
{
    return fromQueries(
        connection, u"receipt-gaps"_s,
        u"SELECT till || ': ' || max(receipt) || ' numbers, ' || count(*) || ' sales' FROM sale"
        " GROUP BY till, epoch HAVING max(receipt) <> count(*) OR min(receipt) <> 1"
        " UNION ALL SELECT 'last number' FROM till t WHERE last_receipt <>"
        " (SELECT coalesce(max(receipt), 0) FROM sale WHERE till = t.code AND epoch = t.epoch) LIMIT 1"_s,
        u"SELECT last_receipt FROM till"_s);
}

CheckOutcome checkAudit(const Connection &connection)
{
    const auto fault = audit::firstBreak(connection);
    if (fault)
        return {u"audit-chain"_s, false, u"entry "_s + QString::number(*fault)};
    return fromQueries(
        connection, u"audit-chain"_s,
        u"SELECT 'sale ' || receipt FROM sale WHERE (SELECT count(*) FROM audit"
        " WHERE act IN ('sale', 'refund', 'exchange', 'void'))"
        " <> (SELECT count(*) FROM sale WHERE row > %1) LIMIT 1"_s.arg(seedings::lastSale(connection)),
        u"SELECT count(*) FROM audit"_s);
}

CheckOutcome checkOutboxChain(const Connection &connection)
{
    const QString name = u"outbox-chain"_s;
    Rows till = connection.select(u"SELECT epoch, last_event, event_chain FROM till"_s);
    till.next();
    QByteArray previous = chainStart();
    qint64 expected = 0;
    Rows rows =
        connection.select(u"SELECT seq, id, body, customer, body_hash, chain FROM outbox ORDER BY seq"_s);
    while (rows.next()) {
        ++expected;
        const bool bodyFits = rows.has(3) || bodyHash(rows.bytes(2)) == rows.bytes(4);
        previous =
            eventChain(previous, quint64(till.integer(0)), quint64(expected), rows.bytes(1), rows.bytes(4));
        if (rows.integer(0) != expected || !bodyFits || rows.bytes(5) != previous)
            return {name, false, u"event "_s + QString::number(expected)};
    }
    const bool headFits = till.integer(1) == expected && till.bytes(2) == previous;
    return {name, headFits, headFits ? QString::number(expected) : u"last event"_s};
}

/// Each sale tells the same as the event that was made with it; one that was made up has none, but the hash
/// of what it would have been.
CheckOutcome checkEvents(const Connection &connection)
{
    const QString name = u"outbox-sales"_s;
    const qint64 madeUp = seedings::lastSale(connection);
    qint64 count = 0;
    Rows rows =
        connection.select(u"SELECT s.id, s.receipt, count(o.seq), s.row FROM sale s LEFT JOIN outbox o"
                          " ON o.body_hash = s.event_hash AND o.kind = 'sale.completed/1' GROUP BY s.row"_s);
    while (rows.next()) {
        const int events = rows.integer(3) > madeUp ? 1 : 0;
        const auto record = sales::find(connection, rows.id<Sale>(0));
        if (rows.integer(2) != events || !record || bodyHash(saleEventBody(*record)) != record->eventHash)
            return {name, false, u"receipt "_s + rows.text(1)};
        count += events;
    }
    Rows events = connection.select(u"SELECT count(*) FROM outbox WHERE kind = 'sale.completed/1'"_s);
    events.next();
    const bool equal = events.integer(0) == count;
    return {name, equal, equal ? QString::number(count) : u"an event without its sale"_s};
}

/// What is said to be made up is what the audit says was.
CheckOutcome checkSeeding(const Connection &connection, const Seeding &seeding)
{
    const QString name = u"seeding"_s;
    if (!seeding.isDone)
        return {name, false, u"not finished"_s};
    Rows told = connection.select(u"SELECT detail FROM audit WHERE act = 'shop.seeded'"_s);
    const bool equal = told.next() && told.text(0) == seedings::toText(seeding) && !told.next();
    return {name, equal, equal ? QString::number(seeding.salesDone) : u"not as audited"_s};
}

CheckOutcome checkKeys(const Connection &connection, const Connection &keys)
{
    qint64 count = 0;
    Rows rows = connection.select(u"SELECT id, number FROM customer WHERE sealed IS NOT NULL"_s);
    for (; rows.next(); ++count) {
        Rows key = keys.select(u"SELECT 1 FROM customer_key WHERE customer = ?"_s, rows.bytes(0));
        if (!key.next())
            return {u"customer-keys"_s, false, u"member "_s + rows.text(1)};
    }
    return {u"customer-keys"_s, true, QString::number(count)};
}
}

Result<std::vector<CheckOutcome>> checkAll(const Connection &connection, const Connection &keys,
                                           const Session &who)
{
    if (const auto allowed = who.may(Permission::CheckData); !allowed)
        return allowed.error();
    std::vector<CheckOutcome> outcomes{checkFile(connection, u"file"_s),
                                       checkFile(keys, u"keys-file"_s),
                                       checkSums(connection),
                                       checkTax(connection),
                                       checkPoints(connection),
                                       checkStock(connection),
                                       checkReturns(connection),
                                       checkCharges(connection),
                                       checkReceiptGaps(connection),
                                       checkAudit(connection),
                                       checkOutboxChain(connection),
                                       checkEvents(connection),
                                       checkKeys(connection, keys)};
    for (CheckOutcome &outcome : checkLedgers(connection))
        outcomes.push_back(std::move(outcome));
    for (CheckOutcome &outcome : checkCoupons(connection))
        outcomes.push_back(std::move(outcome));
    for (CheckOutcome &outcome : checkPasses(connection))
        outcomes.push_back(std::move(outcome));
    for (CheckOutcome &outcome : checkLoyalty(connection))
        outcomes.push_back(std::move(outcome));
    for (CheckOutcome &outcome : checkShifts(connection, who.shop))
        outcomes.push_back(std::move(outcome));
    if (const auto seeding = seedings::find(connection))
        outcomes.push_back(checkSeeding(connection, *seeding));
    return outcomes;
}

QJsonObject toJson(const std::vector<CheckOutcome> &outcomes)
{
    bool ok = true;
    QJsonArray checks;
    for (const CheckOutcome &outcome : outcomes) {
        ok = ok && outcome.ok;
        checks.append(
            QJsonObject{{u"name"_s, outcome.name}, {u"ok"_s, outcome.ok}, {u"detail"_s, outcome.detail}});
    }
    return {{u"ok"_s, ok}, {u"checks"_s, checks}};
}
