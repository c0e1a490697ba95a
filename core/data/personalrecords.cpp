#include "core/data/personalrecords.h"

#include "core/data/merges.h"
#include "core/data/vouchers.h"
#include "core/sale/receiptnumber.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
using personalrecords::shopCode;
using personalrecords::voucherNumber;

/// Columns: kind, units, bonus, at, then till, epoch and number of the sale, then of the voucher, and what it
/// was for.
std::vector<LedgerLine> ledger(const Connection &connection, Rows rows)
{
    const QString shop = shopCode(connection);
    std::vector<LedgerLine> lines;
    while (rows.next()) {
        LedgerLine line{rows.text(0), rows.integer(1), rows.integer(2), {}, rows.timestamp(3)};
        if (rows.has(6))
            line.paper = ReceiptNumber{shop, rows.text(4), rows.integer(5), rows.integer(6)}.toString();
        else if (rows.has(9))
            line.paper = voucherNumber(shop, rows.text(7), rows.integer(8), rows.integer(9));
        line.what = rows.text(10);
        lines.push_back(std::move(line));
    }
    return lines;
}

void readLines(const Connection &connection, qint64 sale, Purchase &purchase)
{
    Rows rows = connection.select(
        u"SELECT code, name, unit, quantity, unit_price, line_discount + order_discount, total, points"
        " FROM sale_line WHERE sale = ? ORDER BY position"_s,
        sale);
    while (rows.next())
        purchase.lines.push_back({rows.text(0), rows.text(1), rows.text(2), rows.quantity(3), rows.money(4),
                                  rows.money(5), rows.money(6), rows.points(7)});
    Rows tenders =
        connection.select(u"SELECT kind, amount FROM tender WHERE sale = ? ORDER BY position"_s, sale);
    while (tenders.next())
        purchase.tenders.emplace_back(tenders.text(0), tenders.money(1));
}
}

namespace personalrecords {
QString shopCode(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT code FROM shop"_s);
    return rows.next() ? rows.text(0) : QString();
}

QString voucherNumber(const QString &shop, const QString &till, qint64 epoch, qint64 count)
{
    QString number = ReceiptNumber{shop, till, epoch, count}.toString();
    return number.insert(number.lastIndexOf(u'-') + 1, u'V');
}

std::vector<Purchase> purchases(const Connection &connection, const Id<Customer> &customer)
{
    const QString shop = shopCode(connection);
    std::vector<Purchase> all;
    Rows rows = connection.select(
        u"SELECT s.row, s.kind, s.till, s.epoch, s.receipt, s.at, s.currency, s.exponent, s.total"
        " FROM sale s JOIN member_rows c ON c.row = s.member WHERE c.id = ? ORDER BY s.at, s.row"_s,
        customer);
    while (rows.next()) {
        Purchase purchase{rows.text(1),
                          ReceiptNumber{shop, rows.text(2), rows.integer(3), rows.integer(4)}.toString(),
                          rows.timestamp(5),
                          rows.text(6),
                          int(rows.integer(7)),
                          rows.money(8),
                          {},
                          {}};
        readLines(connection, rows.integer(0), purchase);
        all.push_back(std::move(purchase));
    }
    return all;
}

std::vector<LedgerLine> points(const Connection &connection, const Id<Customer> &customer)
{
    return ledger(
        connection,
        connection.select(
            u"SELECT CASE WHEN m.entry IS NULL THEN e.kind ELSE 'merged' END, e.points, 0, e.at, s.till,"
            " s.epoch, s.receipt, v.till, v.epoch, v.number,"
            " coalesce(u.name, json_extract(w.body, '$.name'), '') FROM points_entry e"
            " JOIN member_rows c ON c.row = e.customer LEFT JOIN member_merge_points m ON m.entry = e.row"
            " LEFT JOIN sale s ON s.row = e.sale LEFT JOIN points_grant_back b ON b.entry = e.row"
            " LEFT JOIN points_grant g ON g.entry = coalesce(b.origin, e.row)"
            " LEFT JOIN voucher v ON v.row = g.voucher LEFT JOIN points_rule u ON u.row = g.rule"
            " LEFT JOIN reward_redemption d ON d.entry = e.row LEFT JOIN reward w ON w.row = d.reward"
            " WHERE c.id = ? ORDER BY e.row"_s,
            customer));
}

std::vector<LedgerLine> storedValue(const Connection &connection, const Id<Customer> &customer)
{
    return ledger(connection,
                  connection.select(
                      u"SELECT e.kind, e.principal, e.bonus, e.at, s.till, s.epoch, s.receipt, v.till,"
                      " v.epoch, v.number, '' FROM stored_value_entry e JOIN account a ON a.row = e.account"
                      " JOIN member_rows c ON c.row = a.customer LEFT JOIN sale s ON s.row = e.sale"
                      " LEFT JOIN voucher v ON v.row = e.voucher WHERE c.id = ? ORDER BY e.row"_s,
                      customer));
}

std::vector<LedgerLine> credit(const Connection &connection, const Id<Customer> &customer)
{
    return ledger(
        connection,
        connection.select(u"SELECT e.kind, e.amount, 0, e.at, s.till, s.epoch, s.receipt, v.till, v.epoch,"
                          " v.number, '' FROM credit_entry e JOIN member_rows c ON c.row = e.customer"
                          " LEFT JOIN sale s ON s.row = e.sale LEFT JOIN voucher v ON v.row = e.voucher"
                          " WHERE c.id = ? ORDER BY e.row"_s,
                          customer));
}

std::vector<PersonalVoucher> vouchers(const Connection &connection, const Id<Customer> &customer)
{
    const QString shop = shopCode(connection);
    std::vector<PersonalVoucher> all;
    Rows rows = connection.select(
        u"SELECT v.kind, v.till, v.epoch, v.number, v.at, v.tender, v.amount, v.bonus, v.id FROM voucher v"
        " JOIN member_rows c ON c.row = v.customer WHERE c.id = ? ORDER BY v.row"_s,
        customer);
    while (rows.next())
        all.push_back({rows.text(0), voucherNumber(shop, rows.text(1), rows.integer(2), rows.integer(3)),
                       rows.timestamp(4), rows.text(5), rows.money(6), rows.money(7),
                       ::vouchers::backOf(connection, rows.id<Voucher>(8))});
    return all;
}

std::vector<PersonalLook> looks(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray ids{customer.toString()};
    for (const Id<Customer> &merged : merges::into(connection, customer))
        ids << merged.toString();
    std::vector<PersonalLook> all;
    Rows rows = connection.select(
        u"SELECT a.act, coalesce(u.name, ''), a.at FROM audit a LEFT JOIN user u ON u.id = a.user"
        " WHERE a.act IN ('member.reveal', 'member.copy') AND EXISTS (SELECT 1 FROM json_each(?) j"
        " WHERE instr(a.detail, j.value) > 0) ORDER BY a.seq"_s,
        QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    while (rows.next())
        all.push_back({rows.text(0), rows.text(1), rows.timestamp(2)});
    return all;
}

void noteCopy(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed, Timestamp at)
{
    transaction.execute(u"INSERT INTO member_copy (customer, sealed, at)"
                        " VALUES ((SELECT row FROM customer WHERE id = ?), ?, ?)"_s,
                        customer, sealed, at);
}

std::vector<NotedCopy> copies(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<NotedCopy> all;
    Rows rows = connection.select(
        u"SELECT m.row, m.sealed FROM member_copy m JOIN member_rows c ON c.row = m.customer"
        " WHERE c.id = ? ORDER BY m.row"_s,
        customer);
    while (rows.next())
        all.push_back({rows.integer(0), rows.bytes(1)});
    return all;
}

void resealCopy(Transaction &transaction, qint64 row, const QByteArray &sealed)
{
    transaction.execute(u"UPDATE member_copy SET sealed = ? WHERE row = ?"_s, sealed, row);
}
}
