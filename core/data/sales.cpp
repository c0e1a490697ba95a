#include "core/data/sales.h"

#include "core/data/passes.h"
#include "core/data/pointsreasons.h"
#include "core/data/tenderledgers.h"

#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

namespace {
qint64 appendHead(Transaction &transaction, const SaleRecord &record)
{
    const Receipt &receipt = record.receipt;
    const Sale &sale = receipt.sale;
    std::optional<Id<Customer>> member;
    if (sale.member)
        member = sale.member->id;
    transaction.execute(
        u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, member, at, business_date,"
        " zone, currency,"
        " exponent, tax_mode, gross, discount, net, tax, rounding, total, change, points,"
        " request_digest, event_hash, refund_of, trace_version, approved_by,"
        " note, age_confirmed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT row FROM customer WHERE id = ?), ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        sale.id, toText(sale.kind), receipt.number.till, receipt.number.epoch, receipt.number.count,
        record.shift, record.user, member, sale.at, receipt.businessDate.toIso(),
        QString::fromLatin1(record.zone), record.currency.code(), record.currency.exponent(),
        toText(record.taxMode), sale.amounts.gross, sale.amounts.discount(), sale.amounts.net,
        sale.amounts.tax, sale.rounding, sale.total, sale.change, sale.pointsEarned, record.requestDigest,
        record.eventHash, sale.refundOf, qint64(traceVersion), sale.approvedBy, sale.details.note,
        qint64(sale.details.ageConfirmed));
    return transaction.lastRow();
}

void appendLine(Transaction &transaction, const SaleRecord &record, qint64 sale, int position,
                const SaleLine &line)
{
    const Product &product = line.line.product;
    const Amounts &amounts = line.amounts;
    std::optional<QString> reason;
    std::optional<Id<User>> overrider;
    if (line.line.override) {
        reason = line.line.override->reason;
        overrider = record.user;
    }
    std::optional<Id<SaleLine>> refundOf;
    std::optional<QString> returnReason;
    std::optional<qint64> restocked;
    if (line.returned) {
        refundOf = line.returned->line;
        returnReason = line.returned->reason;
        restocked = line.returned->restock;
    }
    transaction.execute(
        u"INSERT INTO sale_line (sale, position, id, product, code, name, unit, category, tax_rate, quantity,"
        " unit_price, original_price, override_reason, override_by, gross, line_discount,"
        " order_discount, net, tax,"
        " total, points, why, kind, factor, labelled, refund_of, return_reason, restocked,"
        " approved_by, note, salesperson, batch)"
        " VALUES (?, ?, ?, (SELECT row FROM product WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        sale, position, line.line.id, product.id, product.code, product.name, product.unit, product.category,
        product.taxRate, line.line.quantity, line.unitPrice, product.price, reason, overrider, amounts.gross,
        amounts.lineDiscount, amounts.orderDiscount, amounts.net, amounts.tax, amounts.total, line.points,
        QString::fromUtf8(toJsonText(line.why, record.currency)), toText(product.kind), product.factor,
        line.line.labelled, refundOf, returnReason, restocked, line.line.approvedBy, line.line.details.note,
        line.line.details.salesperson, line.line.details.batch);
    for (const QString &serial : line.line.details.serials)
        transaction.execute(u"INSERT INTO sale_serial (serial, product, sale, position)"
                            " VALUES (?, (SELECT row FROM product WHERE id = ?), ?, ?)"_s,
                            serial, product.id, sale, position);
    pointsreasons::append(transaction, sale, position, line.reasons);
}

/// What was earned before there were rules, or without them.
std::vector<PointsReason> byPointUnit(Points points)
{
    return points.isZero() ? std::vector<PointsReason>()
                           : std::vector{PointsReason{pointUnitRule, {}, points}};
}

/// In the product's own unit.
Quantity inOwnUnit(const CartLine &line)
{
    constexpr qint64 one = 1000;
    if (line.product.factor == Quantity::of(one))
        return line.quantity;
    return Quantity::of(divideRounded(Int128(line.quantity.units()) * line.product.factor.units(), one));
}

void moveStock(Transaction &transaction, qint64 sale, int position, const SaleLine &line, Timestamp at)
{
    if (line.line.product.kind == ProductKind::Service || (line.returned && !line.returned->restock))
        return;
    const Quantity taken = -inOwnUnit(line.line);
    transaction.execute(u"INSERT INTO stock_movement (product, quantity, kind, sale, position, at)"
                        " VALUES ((SELECT row FROM product WHERE id = ?), ?, ?, ?, ?, ?)"_s,
                        line.line.product.id, taken, line.returned ? u"return"_s : u"sale"_s, sale, position,
                        at);
    transaction.execute(u"INSERT INTO stock_level (product, quantity)"
                        " VALUES ((SELECT row FROM product WHERE id = ?1), ?2)"
                        " ON CONFLICT (product) DO UPDATE SET quantity = quantity + excluded.quantity"_s,
                        line.line.product.id, taken);
}

void appendPromotions(Transaction &transaction, qint64 row, const Sale &sale)
{
    for (const AppliedPromotion &promotion : sale.promotions)
        transaction.execute(u"INSERT INTO promotion_use (sale, promotion, name, coupon, off, times, step)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                            row, promotion.code, promotion.name, promotion.coupon, promotion.off,
                            promotion.times, qint64(promotion.step));
}

std::vector<AppliedPromotion> promotionsOf(const Connection &connection, qint64 sale)
{
    std::vector<AppliedPromotion> promotions;
    Rows rows = connection.select(u"SELECT promotion, name, coupon, off, times, step FROM promotion_use"
                                  " WHERE sale = ? ORDER BY promotion"_s,
                                  sale);
    while (rows.next())
        promotions.push_back(
            {rows.text(0), rows.text(1), rows.text(2), rows.money(3), rows.integer(4), int(rows.integer(5))});
    return promotions;
}

/// By position. A product may have stopped asking for them since.
std::map<qint64, QStringList> serialsOf(const Connection &connection, qint64 sale)
{
    std::map<qint64, QStringList> serials;
    Rows rows = connection.select(
        u"SELECT position, serial FROM sale_serial WHERE sale = ? ORDER BY position, serial"_s, sale);
    while (rows.next())
        serials[rows.integer(0)] << rows.text(1);
    return serials;
}

std::vector<SaleLine> linesOf(const Connection &connection, qint64 sale, const Currency &currency)
{
    std::vector<SaleLine> lines;
    auto serials = serialsOf(connection, sale);
    const auto cards = passes::linesOf(connection, sale);
    auto reasons = pointsreasons::of(connection, sale);
    Rows rows = connection.select(
        u"SELECT l.id, p.id, l.code, l.name, l.unit, l.category, l.tax_rate, l.quantity, l.unit_price,"
        " l.original_price, l.override_reason, l.gross, l.line_discount, l.order_discount, l.net,"
        " l.tax, l.total,"
        " l.points, l.why, l.kind, l.factor, l.labelled, l.refund_of, l.return_reason, l.restocked,"
        " l.note, l.salesperson, l.batch, l.position, p.tracking"
        " FROM sale_line l JOIN product p ON p.row = l.product WHERE l.sale = ? ORDER"
        " BY l.position"_s,
        sale);
    while (rows.next()) {
        const Product product{rows.id<Product>(1),
                              rows.text(2),
                              rows.text(3),
                              rows.text(4),
                              rows.money(9),
                              rows.rate(6),
                              rows.text(5),
                              ProductStatus::Active,
                              productKind(rows.text(19)).value_or(ProductKind::Goods),
                              false,
                              rows.quantity(20)};
        CartLine line{rows.id<SaleLine>(0), product, rows.quantity(7), {}, {}, {}};
        if (const auto reason = rows.optionalText(10))
            line.override = PriceOverride{rows.money(8), *reason};
        if (rows.has(21))
            line.labelled = rows.money(21);
        line.details = {rows.text(25), rows.optionalId<User>(26), {}, rows.text(27)};
        line.product.tracking = tracking(rows.text(29)).value_or(Tracking::None);
        if (const auto pieces = serials.find(rows.integer(28)); pieces != serials.end())
            line.details.serials = std::move(pieces->second);
        const auto card = cards.find(line.id.bytes());
        if (card != cards.end())
            line.pass = card->second.paid;
        const Amounts amounts{rows.money(11), rows.money(12), rows.money(13),
                              rows.money(14), rows.money(15), rows.money(16)};
        const Trace why = traceFromJson(QJsonDocument::fromJson(rows.text(18).toUtf8()).array(), currency);
        lines.push_back({{line, rows.money(8), amounts, why}, rows.points(17)});
        lines.back().sellsCards = card != cards.end() && card->second.sells;
        const auto known = reasons.find(rows.integer(28));
        lines.back().reasons =
            known == reasons.end() ? byPointUnit(rows.points(17)) : std::move(known->second);
        if (const auto returned = rows.optionalText(23))
            lines.back().returned = ReturnedLine{rows.optionalId<SaleLine>(22), *returned, rows.boolean(24)};
    }
    return lines;
}

std::vector<Tender> tendersOf(const Connection &connection, qint64 sale)
{
    std::vector<Tender> tenders;
    Rows rows =
        connection.select(u"SELECT kind, amount, reference, account, bonus, points FROM tender WHERE sale = ?"
                          " ORDER BY position"_s,
                          sale);
    while (rows.next())
        tenders.push_back({*tenderKind(rows.text(0)), rows.money(1), rows.text(2),
                           rows.optionalId<Account>(3), rows.money(4), rows.points(5)});
    return tenders;
}

std::optional<Member> memberOf(const Rows &rows, int first)
{
    if (!rows.has(first))
        return std::nullopt;
    return Member{rows.id<Customer>(first), rows.text(first + 1), rows.text(first + 2),
                  rows.points(first + 3)};
}
}

namespace sales {
void append(Transaction &transaction, const SaleRecord &record)
{
    const Sale &sale = record.receipt.sale;
    const qint64 row = appendHead(transaction, record);
    int position = 0;
    for (const SaleLine &line : sale.lines) {
        appendLine(transaction, record, row, position, line);
        moveStock(transaction, row, position, line, sale.at);
        ++position;
    }
    position = 0;
    for (const Tender &tender : sale.tenders)
        transaction.execute(
            u"INSERT INTO tender (sale, position, kind, amount, reference, account, bonus, points)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            row, position++, toText(tender.kind), tender.amount, tender.reference, tender.account,
            tender.bonus, tender.points);
    moveLedgers(transaction, sale, record.receipt.businessDate);
    appendPromotions(transaction, row, sale);
}

// A mapping of columns: long by nature.
std::optional<SaleRecord> find(const Connection &connection, const Id<Sale> &id)
{
    Rows rows = connection.select(
        u"SELECT s.row, shop.code, s.till, s.epoch, s.receipt, s.business_date, s.at, s.gross,"
        " s.discount, s.net,"
        " s.tax, s.rounding, s.total, s.change, s.points, u.name, f.number, s.user, s.shift, s.zone,"
        " s.currency,"
        " s.tax_mode, s.request_digest, s.event_hash, c.id,"
        // The number that the member went by then: what was told of a sale does not change with a card.
        " coalesce((SELECT d.number FROM member_card d WHERE d.customer = c.row AND d.last_sale >= s.row"
        " ORDER BY d.last_sale, d.row LIMIT 1), c.number),"
        " c.tier, c.points, s.kind, s.refund_of,"
        " s.approved_by, s.note, s.age_confirmed"
        " FROM sale s JOIN shop JOIN user u ON u.id = s.user JOIN shift f ON f.id = s.shift"
        " LEFT JOIN customer c ON c.row = s.member WHERE s.id = ?"_s,
        id);
    if (!rows.next())
        return std::nullopt;
    const auto currency = Currency::of(rows.text(20));
    const auto date = BusinessDate::fromIso(rows.text(5));
    if (!currency || !date)
        throw StorageFault(StorageFault::Kind::Damaged, u"sale"_s);
    const qint64 row = rows.integer(0);
    Sale sale{id,
              rows.timestamp(6),
              linesOf(connection, row, *currency),
              memberOf(rows, 24),
              {},
              rows.money(11),
              rows.money(12),
              tendersOf(connection, row),
              rows.money(13),
              rows.points(14),
              promotionsOf(connection, row),
              rows.optionalId<User>(30),
              saleKind(rows.text(28)).value_or(SaleKind::Sale),
              rows.optionalId<Sale>(29),
              {rows.text(31), int(rows.integer(32))}};
    for (const SaleLine &line : sale.lines)
        sale.amounts += line.amounts;
    sale.amounts.gross = rows.money(7);
    sale.amounts.net = rows.money(9);
    sale.amounts.tax = rows.money(10);
    sale.amounts.lineDiscount = rows.money(8) - sale.amounts.orderDiscount;
    std::optional<Points> pointsAfter;
    if (sale.member)
        pointsAfter = sale.member->points;
    const ReceiptNumber number{rows.text(1), rows.text(2), rows.integer(3), rows.integer(4)};
    return SaleRecord{
        {number, *date, std::move(sale), rows.text(15), rows.integer(16), pointsAfter, {}, false},
        rows.id<User>(17),
        rows.id<Shift>(18),
        rows.text(19).toLatin1(),
        *currency,
        *taxMode(rows.text(21)),
        rows.bytes(22),
        rows.bytes(23)};
}

bool isKept(const Connection &connection, const Id<Sale> &id)
{
    return connection.select(u"SELECT 1 FROM sale WHERE id = ?"_s, id).next();
}

std::optional<Id<Sale>> idOf(const Connection &connection, const ReceiptNumber &number)
{
    Rows rows = connection.select(u"SELECT id FROM sale WHERE till = ? AND epoch = ? AND receipt = ?"_s,
                                  number.till, number.epoch, number.count);
    return rows.next() ? std::optional(rows.id<Sale>(0)) : std::nullopt;
}

std::optional<Id<Sale>> last(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT id FROM sale ORDER BY row DESC LIMIT 1"_s);
    return rows.next() ? std::optional(rows.id<Sale>(0)) : std::nullopt;
}

bool hasCoupon(const Connection &connection, const QString &code)
{
    return connection.select(u"SELECT 1 FROM tender WHERE kind = 'coupon' AND reference = ?"_s, code).next();
}

qint64 takeReceiptNumber(Transaction &transaction)
{
    transaction.execute(u"UPDATE till SET last_receipt = last_receipt + 1"_s);
    Rows rows = transaction.connection().select(u"SELECT last_receipt FROM till"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
    return rows.integer(0);
}
}
