#include "core/data/passes.h"

#include "core/data/passkinds.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT p.id, p.number, p.terms, m.id, m.number, m.tier, m.points, s.id, p.line, s.at, p.paid, p.tax,"
    " p.valid_until, p.state, p.uses_left, p.used, p.deferred, p.deferred_tax, h.currency,"
    " (SELECT sum(paid_back) FROM pass_entry WHERE pass = p.row),"
    " (SELECT sum(paid_back_tax) FROM pass_entry WHERE pass = p.row),"
    " (SELECT sum(worth) FROM pass_entry WHERE pass = p.row),"
    " EXISTS (SELECT 1 FROM pass_entry WHERE pass = p.row AND act = 'refunded'), p.earns_on"
    " FROM pass p JOIN shop h JOIN sale s ON s.row = p.sale JOIN pass_kind k ON k.row = p.kind"
    " LEFT JOIN customer o ON o.row = p.customer"
    " LEFT JOIN customer m ON m.row = coalesce(o.survivor, o.row)"_s;
const QString ofMember = u"p.customer IN (SELECT row FROM member_rows WHERE id = ?)"_s;
const QString rowOf = u"(SELECT row FROM pass WHERE id = ?)"_s;
const QString saleRowOf = u"(SELECT row FROM sale WHERE id = ?)"_s;

PassKind termsOf(const QString &body, const QString &currencyCode)
{
    const auto currency = Currency::of(currencyCode);
    if (!currency)
        throw StorageFault(StorageFault::Kind::Damaged, u"currency"_s);
    return passkinds::fromBody(body, *currency);
}

Pass passOf(const Rows &rows)
{
    const auto state = passState(rows.text(13));
    if (!state)
        throw StorageFault(StorageFault::Kind::Damaged, u"pass"_s);
    Pass pass{rows.id<Pass>(0),
              rows.text(1),
              termsOf(rows.text(2), rows.text(18)),
              {},
              rows.id<Sale>(7),
              rows.id<SaleLine>(8),
              rows.timestamp(9),
              {rows.money(10), rows.money(11)},
              {},
              *state,
              int(rows.integer(14)),
              int(rows.integer(15)),
              {rows.money(16), rows.money(17)},
              {rows.money(19), rows.money(20)},
              rows.money(21),
              rows.boolean(22),
              rows.money(23)};
    if (rows.has(3))
        pass.member = Member{rows.id<Customer>(3), rows.text(4), rows.text(5), rows.points(6)};
    if (rows.has(12))
        pass.until = BusinessDate::fromIso(rows.text(12));
    return pass;
}

std::vector<Pass> allOf(Rows rows)
{
    std::vector<Pass> all;
    while (rows.next())
        all.push_back(passOf(rows));
    return all;
}

const QString entryColumns =
    u"e.row, e.act, e.uses, e.uses_left, e.earned, e.earned_tax, e.paid_back, e.paid_back_tax, e.worth,"
    " e.of, s.id, e.line, e.user, e.at, e.date"_s;

PassEntry entryOf(const Rows &rows)
{
    const auto act = passAct(rows.text(1));
    if (!act)
        throw StorageFault(StorageFault::Kind::Damaged, u"pass_entry"_s);
    return {rows.integer(0),
            *act,
            int(rows.integer(2)),
            int(rows.integer(3)),
            {rows.money(4), rows.money(5)},
            {rows.money(6), rows.money(7)},
            rows.money(8),
            rows.integer(9),
            rows.optionalId<Sale>(10),
            rows.optionalId<SaleLine>(11),
            rows.optionalId<User>(12),
            rows.timestamp(13),
            BusinessDate::fromIso(rows.text(14))};
}

const QString sums = u"SELECT coalesce(sum(p.paid) FILTER (WHERE e.act = 'sold'), 0),"
                     " coalesce(sum(p.tax) FILTER (WHERE e.act = 'sold'), 0), coalesce(sum(e.paid_back), 0),"
                     " coalesce(sum(e.paid_back_tax), 0), coalesce(sum(e.earned), 0),"
                     " coalesce(sum(e.earned_tax), 0),"
                     " coalesce(-sum(e.uses) FILTER (WHERE e.act IN ('used', 'given-back')), 0),"
                     " coalesce(sum(e.worth), 0) FROM pass_entry e JOIN pass p ON p.row = e.pass "_s;

PassSums sumsOf(Rows rows)
{
    rows.next();
    return {{rows.money(0), rows.money(1)},
            {rows.money(2), rows.money(3)},
            {rows.money(4), rows.money(5)},
            rows.integer(6),
            rows.money(7)};
}

std::optional<QString> isoOf(const std::optional<BusinessDate> &date)
{
    return date ? std::optional(date->toIso()) : std::nullopt;
}
}

namespace passes {
void open(Transaction &transaction, const Pass &pass)
{
    Rows shop = transaction.connection().select(u"SELECT currency FROM shop"_s);
    shop.next();
    const auto currency = Currency::of(shop.text(0));
    if (!currency)
        throw StorageFault(StorageFault::Kind::Damaged, u"currency"_s);
    const auto member = pass.member ? std::optional(pass.member->id) : std::nullopt;
    transaction.execute(
        u"INSERT INTO pass (id, number, kind, terms, customer, sale, line, paid, tax, valid_until, deferred,"
        " deferred_tax, uses_left) VALUES (?, ?, (SELECT row FROM pass_kind WHERE code = ?), ?,"
        " (SELECT coalesce(survivor, row) FROM customer WHERE id = ?), %1, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
            saleRowOf),
        pass.id, pass.number, pass.kind.code, passkinds::bodyOf(pass.kind, *currency), member, pass.sale,
        pass.line, pass.paid.amount, pass.paid.tax, isoOf(pass.until), pass.paid.amount, pass.paid.tax,
        pass.kind.terms.uses);
}

qint64 append(Transaction &transaction, const Pass &pass, const PassEntry &entry,
              const std::optional<BusinessDate> &until)
{
    const auto of = entry.of ? std::optional(entry.of) : std::nullopt;
    transaction.execute(
        u"INSERT INTO pass_entry (pass, act, uses, uses_left, earned, earned_tax, paid_back, paid_back_tax,"
        " worth, of, sale, line, user, at, date) VALUES (%1, ?, ?, ?, ?, ?, ?, ?, ?, ?, %2, ?, ?, ?, ?)"_s
            .arg(rowOf, saleRowOf),
        pass.id, toText(entry.act), entry.uses, entry.left, entry.earned.amount, entry.earned.tax,
        entry.paidBack.amount, entry.paidBack.tax, entry.worth, of, entry.sale, entry.line, entry.user,
        entry.at, isoOf(entry.date));
    const qint64 row = transaction.lastRow();
    const Pass now = after(pass, entry);
    transaction.execute(u"UPDATE pass SET state = ?, uses_left = ?, used = ?, deferred = ?, deferred_tax = ?,"
                        " valid_until = ? WHERE id = ?"_s,
                        toText(now.state), now.left, now.used, now.deferred.amount, now.deferred.tax,
                        isoOf(until), pass.id);
    return row;
}

void setEarnsOn(Transaction &transaction, const Id<Sale> &sale, const Id<SaleLine> &line, Money each)
{
    transaction.execute(u"UPDATE pass SET earns_on = ? WHERE sale = %1 AND line = ?"_s.arg(saleRowOf), each,
                        sale, line);
}

std::optional<Pass> find(const Connection &connection, const QString &number)
{
    Rows rows = connection.select(selection + u" WHERE p.number = ?"_s, number);
    return rows.next() ? std::optional(passOf(rows)) : std::nullopt;
}

std::vector<Pass> list(const Connection &connection, const PassFilter &filter)
{
    const auto state = filter.state ? std::optional(toText(*filter.state)) : std::nullopt;
    const auto kind = filter.kind.isEmpty() ? std::nullopt : std::optional(filter.kind);
    const QString rest = u" AND (?1 IS NULL OR p.state = ?1) AND (?2 IS NULL OR k.code = ?2)"
                         " ORDER BY p.row DESC LIMIT ?3"_s;
    if (!filter.member)
        return allOf(connection.select(selection + u" WHERE true"_s + rest, state, kind, filter.limit));
    return allOf(connection.select(
        selection + u" WHERE p.customer IN (SELECT row FROM member_rows WHERE id = ?4)"_s + rest, state, kind,
        filter.limit, *filter.member));
}

std::vector<Pass> openOf(const Connection &connection, const Id<Customer> &member, const BusinessDate &day)
{
    return allOf(connection.select(selection + u" WHERE "_s + ofMember
                                       + u" AND p.uses_left > 0"
                                         " AND (p.valid_until IS NULL OR p.valid_until >= ?)"
                                         " ORDER BY p.valid_until IS NULL, p.valid_until, p.row"_s,
                                   member, day.toIso()));
}

std::vector<Pass> overBefore(const Connection &connection, const BusinessDate &day, int limit)
{
    return allOf(connection.select(
        selection + u" WHERE p.uses_left > 0 AND p.valid_until < ? ORDER BY p.valid_until, p.row LIMIT ?"_s,
        day.toIso(), limit));
}

std::vector<PassEntry> entriesOf(const Connection &connection, const Pass &pass)
{
    std::vector<PassEntry> entries;
    Rows rows = connection.select(u"SELECT %1 FROM pass_entry e LEFT JOIN sale s ON s.row = e.sale"
                                  " WHERE e.pass = %2 ORDER BY e.row"_s.arg(entryColumns, rowOf),
                                  pass.id);
    while (rows.next())
        entries.push_back(entryOf(rows));
    return entries;
}

std::vector<std::pair<QString, PassEntry>> usesOf(const Connection &connection, const Id<SaleLine> &line)
{
    std::vector<std::pair<QString, PassEntry>> uses;
    Rows rows = connection.select(
        u"SELECT %1, p.number FROM sale_line l JOIN sale s ON s.row = l.sale JOIN pass_entry e"
        " ON e.sale = l.sale AND e.line = l.id JOIN pass p ON p.row = e.pass WHERE l.id = ?"
        " AND e.act = 'used' AND NOT EXISTS (SELECT 1 FROM pass_entry b WHERE b.of = e.row)"
        " ORDER BY e.row DESC"_s.arg(entryColumns),
        line);
    while (rows.next())
        uses.emplace_back(rows.text(15), entryOf(rows));
    return uses;
}

std::map<QByteArray, PassLine> linesOf(const Connection &connection, qint64 saleRow)
{
    std::map<QByteArray, PassLine> lines;
    Rows rows = connection.select(
        u"SELECT e.line, e.act, p.number, p.terms, p.paid, p.earns_on, h.currency FROM pass_entry e"
        " JOIN pass p ON p.row = e.pass JOIN shop h WHERE e.sale = ? AND e.act IN ('sold', 'used')"_s,
        saleRow);
    while (rows.next()) {
        PassLine &line = lines[rows.bytes(0)];
        if (rows.text(1) == u"sold") {
            line.sells = true;
            continue;
        }
        if (line.paid)
            continue;
        const PassKind kind = termsOf(rows.text(3), rows.text(6));
        line.paid = PassPayment{rows.text(2), kind.name, kind.terms.most};
        if (kind.terms.earnsAtUse) {
            line.paid->worth = Money::of(rows.integer(4) / kind.terms.uses);
            line.paid->earnsOn = Money::of(rows.integer(5) / kind.terms.uses);
        }
    }
    return lines;
}

std::vector<ReceiptPass> receiptLines(const Connection &connection, const Id<Sale> &sale)
{
    std::vector<ReceiptPass> lines;
    Rows rows = connection.select(
        u"SELECT e.line, e.act = 'sold', p.number, p.terms, min(e.uses_left), p.valid_until, h.currency"
        " FROM pass_entry e JOIN pass p ON p.row = e.pass JOIN shop h WHERE e.sale = %1"
        " AND e.act IN ('sold', 'used') GROUP BY e.line, p.row ORDER BY min(e.row)"_s.arg(saleRowOf),
        sale);
    while (rows.next())
        lines.push_back({rows.id<SaleLine>(0), rows.text(2), termsOf(rows.text(3), rows.text(6)).name,
                         rows.boolean(1), int(rows.integer(4)),
                         rows.has(5) ? BusinessDate::fromIso(rows.text(5)) : std::nullopt});
    return lines;
}

PassSums sumOfDay(const Connection &connection, const BusinessDate &date)
{
    return sumsOf(connection.select(sums + u"WHERE e.date = ?"_s, date.toIso()));
}

PassSums sumOfShift(const Connection &connection, const Id<Shift> &shift)
{
    return sumsOf(connection.select(sums + u"JOIN sale s ON s.row = e.sale WHERE s.shift = ?"_s, shift));
}

PassLiability liability(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT count(*), coalesce(sum(uses_left), 0), coalesce(sum(deferred), 0),"
                                  " coalesce(sum(deferred_tax), 0) FROM pass WHERE uses_left > 0"_s);
    rows.next();
    return {rows.integer(0), rows.integer(1), {rows.money(2), rows.money(3)}};
}
}
