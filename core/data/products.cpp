#include "core/data/products.h"

using namespace Qt::StringLiterals;

namespace {
// Whole statements, put together once: a scan is too quick to build its text anew.
const QString columns =
    u"SELECT p.id, p.code, p.name, p.unit, p.price, p.tax_rate, p.category, p.status, p.kind,"
    " p.open_price, p.row, p.tracking, p.minimum_age"_s;
const QString selection = columns + u" FROM product p WHERE p."_s;
const QString selectScanned = columns
    + u", u.unit, u.factor, u.price FROM product p"
      " LEFT JOIN product_unit u ON u.product = p.row"
      " AND u.unit = (SELECT unit FROM barcode WHERE barcode = ?)"
      " WHERE p.row = coalesce((SELECT product FROM barcode WHERE barcode = ?),"
      " (SELECT row FROM product WHERE code = ?))"_s;
const QString selectInUnit = columns
    + u", u.unit, u.factor, u.price FROM product p"
      " LEFT JOIN product_unit u ON u.product = p.row AND u.unit = ?2"
      " WHERE p.id = ?1 AND (p.unit = ?2 OR u.unit IS NOT NULL)"_s;
const QString selectCode = selection + u"code = ?"_s;
const QString selectId = selection + u"id = ?"_s;
const QString selectRow = selection + u"row = ?"_s;
const QString selectListed =
    u"SELECT list, from_quantity, price FROM listed_price WHERE product = ? AND unit = ?"_s;

const QString selectFrequent = columns
    + u" FROM product p"
      " LEFT JOIN (SELECT product, count(*) AS times"
      "  FROM (SELECT product FROM sale_line ORDER BY sale DESC LIMIT 4000) GROUP BY product) AS sold"
      " ON sold.product = p.row WHERE p.status = 'active'"
      " ORDER BY sold.times DESC, EXISTS (SELECT 1 FROM barcode b WHERE b.product = p.row), p.row LIMIT ?"_s;

Product productOf(const Rows &rows)
{
    const auto status = productStatus(rows.text(7));
    const auto kind = productKind(rows.text(8));
    if (!status || !kind)
        throw StorageFault(StorageFault::Kind::Damaged, u"product"_s);
    Product product{rows.id<Product>(0), rows.text(1), rows.text(2), rows.text(3), rows.money(4),
                    rows.rate(5),        rows.text(6), *status,      *kind,        rows.boolean(9)};
    product.tracking = tracking(rows.text(11)).value_or(Tracking::None);
    product.minimumAge = int(rows.integer(12));
    return product;
}

void takeUnit(Product &product, const Rows &rows)
{
    if (!rows.has(13))
        return;
    product.unit = rows.text(13);
    product.factor = rows.quantity(14);
    product.price = rows.has(15) ? rows.money(15) : extend(product.price, product.factor);
}

/// With the unit that columns 13 to 15 hold, where `inUnit`, and what the price lists say of it.
std::optional<Product> first(const Connection &connection, Rows rows, bool inUnit = false)
{
    if (!rows.next())
        return std::nullopt;
    Product product = productOf(rows);
    if (inUnit)
        takeUnit(product, rows);
    Rows listed = connection.select(selectListed, rows.integer(10), product.unit);
    while (listed.next())
        product.listed.push_back({listed.text(0), listed.quantity(1), listed.money(2)});
    return product;
}

qint64 insert(Transaction &transaction, const Product &product)
{
    transaction.execute(
        u"INSERT INTO product (id, code, name, unit, price, tax_rate, category, status, kind, open_price,"
        " tracking, minimum_age) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        product.id, product.code, product.name, product.unit, product.price, product.taxRate,
        product.category, toText(product.status), toText(product.kind), qint64(product.openPrice),
        toText(product.tracking), qint64(product.minimumAge));
    return transaction.lastRow();
}

void update(Transaction &transaction, qint64 row, const Product &product)
{
    transaction.execute(
        u"UPDATE product SET code = ?, name = ?, unit = ?, price = ?, tax_rate = ?, category = ?,"
        " status = ?, kind = ?, open_price = ?, tracking = ?, minimum_age = ? WHERE row = ?"_s,
        product.code, product.name, product.unit, product.price, product.taxRate, product.category,
        toText(product.status), toText(product.kind), qint64(product.openPrice), toText(product.tracking),
        qint64(product.minimumAge), row);
    transaction.execute(u"DELETE FROM barcode WHERE product = ?"_s, row);
    transaction.execute(u"DELETE FROM product_unit WHERE product = ?"_s, row);
}
}

namespace products {
std::vector<Product> frequent(const Connection &connection, int limit)
{
    std::vector<Product> list;
    Rows rows = connection.select(selectFrequent, limit);
    while (rows.next())
        list.push_back(productOf(rows));
    return list;
}

std::vector<Product> ofKind(const Connection &connection, ProductKind kind, int limit)
{
    std::vector<Product> list;
    Rows rows = connection.select(selection + u"kind = ? AND p.status = 'active' ORDER BY p.row LIMIT ?"_s,
                                  toText(kind), limit);
    while (rows.next())
        list.push_back(productOf(rows));
    return list;
}

std::optional<Product> byCode(const Connection &connection, const QString &scanned)
{
    const QString code = scanned.trimmed();
    return first(connection, connection.select(selectScanned, code, code, code), true);
}

std::optional<Product> withCode(const Connection &connection, const QString &code)
{
    return first(connection, connection.select(selectCode, code));
}

std::optional<Product> find(const Connection &connection, const Id<Product> &id)
{
    return first(connection, connection.select(selectId, id));
}

std::optional<Product> atRow(const Connection &connection, qint64 row)
{
    return first(connection, connection.select(selectRow, row));
}

std::optional<Product> inUnit(const Connection &connection, const Id<Product> &id, const QString &unit)
{
    return first(connection, connection.select(selectInUnit, id, unit), true);
}

std::vector<PackUnit> unitsOf(const Connection &connection, const Id<Product> &id)
{
    std::vector<PackUnit> units;
    Rows rows = connection.select(u"SELECT u.unit, u.factor, u.price, u.product FROM product_unit u"
                                  " JOIN product p ON p.row = u.product WHERE p.id = ? ORDER BY u.unit"_s,
                                  id);
    while (rows.next()) {
        PackUnit unit{rows.text(0), rows.quantity(1), {}, {}};
        if (rows.has(2))
            unit.price = rows.money(2);
        Rows codes = connection.select(
            u"SELECT barcode FROM barcode WHERE product = ? AND unit = ? ORDER BY barcode"_s, rows.integer(3),
            unit.unit);
        while (codes.next())
            unit.barcodes << codes.text(0);
        units.push_back(std::move(unit));
    }
    return units;
}

std::optional<qint64> rowOf(const Connection &connection, const Id<Product> &id)
{
    Rows rows = connection.select(u"SELECT row FROM product WHERE id = ?"_s, id);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

QStringList barcodesOf(const Connection &connection, const Id<Product> &id)
{
    QStringList barcodes;
    Rows rows = connection.select(u"SELECT b.barcode FROM barcode b JOIN product p ON p.row = b.product"
                                  " WHERE p.id = ? AND b.unit IS NULL ORDER BY b.barcode"_s,
                                  id);
    while (rows.next())
        barcodes << rows.text(0);
    return barcodes;
}

std::optional<Id<Product>> ownerOf(const Connection &connection, const QString &scanned)
{
    const auto product = byCode(connection, scanned);
    return product ? std::optional(product->id) : std::nullopt;
}

Quantity stockOf(const Connection &connection, const Id<Product> &id)
{
    Rows rows = connection.select(u"SELECT l.quantity FROM stock_level l JOIN product p ON p.row = l.product"
                                  " WHERE p.id = ?"_s,
                                  id);
    return rows.next() ? rows.quantity(0) : Quantity();
}

void addBarcode(Transaction &transaction, const Id<Product> &id, const QString &barcode)
{
    transaction.execute(u"INSERT INTO barcode (barcode, product) SELECT ?, row FROM product WHERE id = ?"_s,
                        barcode, id);
}

void put(Transaction &transaction, const Product &product, const QStringList &barcodes, Pinyin &pinyin,
         const std::vector<PackUnit> &units)
{
    std::optional<qint64> row = rowOf(transaction.connection(), product.id);
    if (row) {
        products::unindex(transaction, *row);
        update(transaction, *row, product);
    } else {
        row = insert(transaction, product);
    }
    for (const QString &barcode : barcodes)
        transaction.execute(u"INSERT INTO barcode (barcode, product) VALUES (?, ?)"_s, barcode, *row);
    for (const PackUnit &unit : units) {
        transaction.execute(u"INSERT INTO product_unit (product, unit, factor, price) VALUES (?, ?, ?, ?)"_s,
                            *row, unit.unit, unit.factor, unit.price);
        for (const QString &barcode : unit.barcodes)
            transaction.execute(u"INSERT INTO barcode (barcode, product, unit) VALUES (?, ?, ?)"_s, barcode,
                                *row, unit.unit);
    }
    index(transaction, *row, product, pinyin);
}
}
