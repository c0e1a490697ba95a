#include "core/data/seedrows.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
/// What a row is found by, and whose.
using Token = std::pair<qint64, qint64>;

void appendKeys(Transaction &transaction, const std::vector<SeededMember> &members)
{
    transaction.executeOnKeys(u"BEGIN IMMEDIATE"_s);
    try {
        for (const SeededMember &each : members)
            transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"
                                      " ON CONFLICT (customer) DO UPDATE SET wrapped = excluded.wrapped"_s,
                                      each.sealed.member.id, each.sealed.wrappedKey);
        transaction.executeOnKeys(u"COMMIT"_s);
    } catch (const StorageFault &) {
        transaction.executeOnKeys(u"ROLLBACK"_s);
        throw;
    }
}

void appendMember(Transaction &transaction, qint64 row, const SeededMember &member)
{
    const Member &who = member.sealed.member;
    transaction.execute(u"INSERT INTO customer (row, id, number, status, tier, points, enrolled_at, sealed,"
                        " source, region) VALUES (?, ?, ?, 'active', ?, 0, ?, ?, ?, ?)"_s,
                        row, who.id, who.number, who.tier, member.facts.enrolledAt, member.sealed.sealed,
                        member.facts.source, member.facts.region);
    for (const QString &tag : member.facts.tags)
        transaction.execute(u"INSERT INTO customer_tag (tag, customer) VALUES (?, ?)"_s, tag, row);
}

qint64 appendHead(Transaction &transaction, qint64 row, const SeededSale &seeded)
{
    const SaleRecord &record = seeded.record;
    const Receipt &receipt = record.receipt;
    const Sale &sale = receipt.sale;
    transaction.execute(
        u"INSERT INTO sale (row, id, kind, till, epoch, receipt, shift, user, member, at, business_date,"
        " zone, currency, exponent, tax_mode, gross, discount, net, tax, rounding, total, change, points,"
        " request_digest, event_hash, trace_version)"
        " VALUES (?, ?, 'sale', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        row, sale.id, receipt.number.till, receipt.number.epoch, receipt.number.count, record.shift,
        record.user, seeded.member, sale.at, receipt.businessDate.toIso(), QString::fromLatin1(record.zone),
        record.currency.code(), record.currency.exponent(), toText(record.taxMode), sale.amounts.gross,
        sale.amounts.discount(), sale.amounts.net, sale.amounts.tax, sale.rounding, sale.total, sale.change,
        sale.pointsEarned, record.requestDigest, record.eventHash, qint64(traceVersion));
    return row;
}

void appendLine(Transaction &transaction, qint64 sale, int position, const SaleLine &line, qint64 product,
                const Currency &currency)
{
    const Product &goods = line.line.product;
    const Amounts &amounts = line.amounts;
    transaction.execute(
        u"INSERT INTO sale_line (sale, position, id, product, code, name, unit, category, tax_rate, quantity,"
        " unit_price, original_price, gross, line_discount, order_discount, net, tax, total, points, why,"
        " kind, factor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        sale, position, line.line.id, product, goods.code, goods.name, goods.unit, goods.category,
        goods.taxRate, line.line.quantity, line.unitPrice, goods.price, amounts.gross, amounts.lineDiscount,
        amounts.orderDiscount, amounts.net, amounts.tax, amounts.total, line.points,
        QString::fromUtf8(toJsonText(line.why, currency)), toText(goods.kind), goods.factor);
}

/// The sums that are kept beside the ledgers, added up before they are written.
struct Sums
{
    std::map<qint64, Quantity> stock;  ///< by product
    std::map<qint64, Points> balances; ///< by customer
};

void moveStock(Transaction &transaction, qint64 sale, const SeededSale &seeded, Sums &sums)
{
    const Sale &sold = seeded.record.receipt.sale;
    for (size_t i = 0; i < sold.lines.size(); ++i) {
        const Quantity taken = -sold.lines[i].line.quantity;
        transaction.execute(u"INSERT INTO stock_movement (product, quantity, kind, sale, position, at)"
                            " VALUES (?, ?, 'sale', ?, ?, ?)"_s,
                            seeded.products[i], taken, sale, int(i), sold.at);
        sums.stock[seeded.products[i]] += taken;
    }
}

void appendTenders(Transaction &transaction, qint64 row, const Sale &sale)
{
    int position = 0;
    for (const Tender &tender : sale.tenders)
        transaction.execute(
            u"INSERT INTO tender (sale, position, kind, amount, reference) VALUES (?, ?, ?, ?, ?)"_s, row,
            position++, toText(tender.kind), tender.amount, tender.reference);
}

/// A lot of which nothing is spent.
void earnPoints(Transaction &transaction, qint64 row, const SeededSale &seeded, Sums &sums)
{
    const Sale &sale = seeded.record.receipt.sale;
    if (!seeded.member || sale.pointsEarned.isZero())
        return;
    transaction.execute(u"INSERT INTO points_entry (customer, kind, points, open, expires, sale, at)"
                        " VALUES (?1, 'earned', ?2, ?2, ?3, ?4, ?5)"_s,
                        *seeded.member, sale.pointsEarned, seeded.expires, row, sale.at);
    sums.balances[*seeded.member] += sale.pointsEarned;
}

void keepSums(Transaction &transaction, const Sums &sums)
{
    for (const auto &[product, quantity] : sums.stock)
        transaction.execute(u"INSERT INTO stock_level (product, quantity) VALUES (?, ?)"
                            " ON CONFLICT (product) DO UPDATE SET quantity = quantity + excluded.quantity"_s,
                            product, quantity);
    for (const auto &[customer, points] : sums.balances)
        transaction.execute(u"UPDATE customer SET points = points + ? WHERE row = ?"_s, points, customer);
}
}

namespace seedrows {
void holdMore(Transaction &transaction, bool more)
{
    transaction.execute(more ? u"PRAGMA cache_size=-262144"_s : u"PRAGMA cache_size=-32768"_s);
}

void appendMembers(Transaction &transaction, qint64 firstRow, const std::vector<SeededMember> &members)
{
    appendKeys(transaction, members);
    std::vector<Token> tokens;
    qint64 row = firstRow;
    for (const SeededMember &member : members) {
        appendMember(transaction, row, member);
        for (const qint64 hash : member.tokens)
            tokens.push_back({hash, row});
        ++row;
    }
    // In the table's order: scattered, each would be a page of its own.
    std::sort(tokens.begin(), tokens.end());
    for (const auto &[hash, customer] : tokens)
        transaction.execute(u"INSERT INTO token (hash, customer) VALUES (?, ?)"_s, hash, customer);
}

void setMemberCount(Transaction &transaction, qint64 count)
{
    transaction.execute(u"UPDATE till SET last_member = ?"_s, count);
}

void appendSales(Transaction &transaction, qint64 firstRow, const std::vector<SeededSale> &sales)
{
    if (sales.empty())
        return;
    Sums sums;
    qint64 next = firstRow;
    for (const SeededSale &seeded : sales) {
        const Sale &sale = seeded.record.receipt.sale;
        const qint64 row = appendHead(transaction, next++, seeded);
        int position = 0;
        for (const SaleLine &line : sale.lines) {
            const qint64 product = seeded.products[size_t(position)];
            appendLine(transaction, row, position++, line, product, seeded.record.currency);
        }
        moveStock(transaction, row, seeded, sums);
        appendTenders(transaction, row, sale);
        earnPoints(transaction, row, seeded, sums);
    }
    keepSums(transaction, sums);
    transaction.execute(u"UPDATE till SET last_receipt = ?"_s, sales.back().record.receipt.number.count);
}
}
