#include "core/data/products.h"

using namespace Qt::StringLiterals;

namespace {
// Whole statements, put together once: a scan is too quick to build its text anew.
const QString selection = u"SELECT p.id, p.code, p.name, p.unit, p.price, p.tax_rate, p.category, p.status"
                          " FROM product p WHERE p."_s;
const QString selectScanned = selection
    + u"row = coalesce((SELECT product FROM barcode WHERE barcode = ?),"
      " (SELECT row FROM product WHERE code = ?))"_s;
const QString selectCode = selection + u"code = ?"_s;
const QString selectId = selection + u"id = ?"_s;
const QString selectRow = selection + u"row = ?"_s;

const QString selectFrequent =
    u"SELECT p.id, p.code, p.name, p.unit, p.price, p.tax_rate, p.category, p.status FROM product p"
    " LEFT JOIN (SELECT product, count(*) AS times"
    "  FROM (SELECT product FROM sale_line ORDER BY sale DESC LIMIT 4000) GROUP BY product) AS sold"
    " ON sold.product = p.row WHERE p.status = 'active'"
    " ORDER BY sold.times DESC, EXISTS (SELECT 1 FROM barcode b WHERE b.product = p.row), p.row LIMIT ?"_s;

Product productOf(const Rows &rows)
{
    const auto status = productStatus(rows.text(7));
    if (!status)
        throw StorageFault(StorageFault::Kind::Damaged, u"product status"_s);
    return Product{rows.id<Product>(0), rows.text(1), rows.text(2), rows.text(3),
                   rows.money(4),       rows.rate(5), rows.text(6), *status};
}

std::optional<Product> first(Rows rows)
{
    return rows.next() ? std::optional(productOf(rows)) : std::nullopt;
}

qint64 insert(Transaction &transaction, const Product &product)
{
    transaction.execute(u"INSERT INTO product (id, code, name, unit, price, tax_rate, category, status)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        product.id, product.code, product.name, product.unit, product.price, product.taxRate,
                        product.category, toText(product.status));
    Rows row = transaction.connection().select(u"SELECT last_insert_rowid()"_s);
    row.next();
    return row.integer(0);
}

void update(Transaction &transaction, qint64 row, const Product &product)
{
    transaction.execute(
        u"UPDATE product SET code = ?, name = ?, unit = ?, price = ?, tax_rate = ?, category = ?,"
        " status = ? WHERE row = ?"_s,
        product.code, product.name, product.unit, product.price, product.taxRate, product.category,
        toText(product.status), row);
    transaction.execute(u"DELETE FROM barcode WHERE product = ?"_s, row);
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

std::optional<Product> byCode(const Connection &connection, const QString &scanned)
{
    const QString code = scanned.trimmed();
    return first(connection.select(selectScanned, code, code));
}

std::optional<Product> withCode(const Connection &connection, const QString &code)
{
    return first(connection.select(selectCode, code));
}

std::optional<Product> find(const Connection &connection, const Id<Product> &id)
{
    return first(connection.select(selectId, id));
}

std::optional<Product> atRow(const Connection &connection, qint64 row)
{
    return first(connection.select(selectRow, row));
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
                                  " WHERE p.id = ? ORDER BY b.barcode"_s,
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

void put(Transaction &transaction, const Product &product, const QStringList &barcodes, Pinyin &pinyin)
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
    index(transaction, *row, product, pinyin);
}
}
