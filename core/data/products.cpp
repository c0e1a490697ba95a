#include "core/data/products.h"

#include "core/data/tokenizer.h"
#include "core/text/pinyin.h"
#include "core/text/searchkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
const QString columns = u"p.id, p.code, p.name, p.unit, p.price, p.tax_rate, p.category, p.status"_s;

Product productOf(const Rows &rows)
{
    return {rows.id<Product>(0), rows.text(1), rows.text(2), rows.text(3),
            rows.money(4),       rows.rate(5), rows.text(6), productStatus(rows.text(7)).value_or(ProductStatus::Active)};
}

std::optional<qint64> rowOf(const Connection &connection, const Id<Product> &id)
{
    Rows rows = connection.select(u"SELECT row FROM product WHERE id = ?"_s, id);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

/// Spellings and initials as one text of words; the tokenizer's prefixes do the rest.
QString spellingOf(const QString &name, Pinyin &pinyin)
{
    const PinyinForms forms = pinyin.forms(name, Pinyin::Kind::Word);
    return (forms.full + forms.initials).join(u' ');
}

void index(Transaction &transaction, qint64 row, const Product &product, const QStringList &barcodes, Pinyin &pinyin)
{
    transaction.execute(u"INSERT INTO product_search (rowid, name, spelling, code) VALUES (?, ?, ?, ?)"_s, row,
                        product.name, spellingOf(product.name, pinyin),
                        QStringList(QStringList{product.code} + barcodes).join(u' '));
}

/// A contentless index forgets a row only when it is told what it had been given.
void unindex(Transaction &transaction, qint64 row, const Product &old, const QStringList &barcodes, Pinyin &pinyin)
{
    transaction.execute(u"INSERT INTO product_search (product_search, rowid, name, spelling, code)"
                        " VALUES ('delete', ?, ?, ?, ?)"_s,
                        row, old.name, spellingOf(old.name, pinyin),
                        QStringList(QStringList{old.code} + barcodes).join(u' '));
}

qint64 insert(Transaction &transaction, const Product &product)
{
    transaction.execute(u"INSERT INTO product (id, code, name, unit, price, tax_rate, category, status)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        product.id, product.code, product.name, product.unit, product.price, product.taxRate,
                        product.category, toText(product.status));
    return *rowOf(transaction.connection(), product.id);
}

void update(Transaction &transaction, qint64 row, const Product &product)
{
    transaction.execute(u"UPDATE product SET code = ?, name = ?, unit = ?, price = ?, tax_rate = ?, category = ?,"
                        " status = ? WHERE row = ?"_s,
                        product.code, product.name, product.unit, product.price, product.taxRate, product.category,
                        toText(product.status), row);
    transaction.execute(u"DELETE FROM barcode WHERE product = ?"_s, row);
}

void addHits(std::vector<Product> &hits, Rows rows, int limit)
{
    while (int(hits.size()) < limit && rows.next()) {
        Product product = productOf(rows);
        const bool known = std::any_of(hits.begin(), hits.end(), [&](const Product &hit) { return hit.id == product.id; });
        if (!known)
            hits.push_back(std::move(product));
    }
}
}

namespace products
{
std::optional<Product> byCode(const Connection &connection, const QString &scanned)
{
    const QString code = scanned.trimmed();
    {
        Rows rows = connection.select(u"SELECT "_s + columns
                                          + u" FROM barcode b JOIN product p ON p.row = b.product WHERE b.barcode = ?"_s,
                                      code);
        if (rows.next())
            return productOf(rows);
    }
    Rows rows = connection.select(u"SELECT "_s + columns + u" FROM product p WHERE p.code = ?"_s, code);
    return rows.next() ? std::optional(productOf(rows)) : std::nullopt;
}

std::optional<Product> find(const Connection &connection, const Id<Product> &id)
{
    Rows rows = connection.select(u"SELECT "_s + columns + u" FROM product p WHERE p.id = ?"_s, id);
    return rows.next() ? std::optional(productOf(rows)) : std::nullopt;
}

QStringList barcodesOf(const Connection &connection, const Id<Product> &id)
{
    QStringList barcodes;
    Rows rows = connection.select(u"SELECT b.barcode FROM barcode b JOIN product p ON p.row = b.product WHERE p.id = ?"
                                  " ORDER BY b.barcode"_s,
                                  id);
    while (rows.next())
        barcodes << rows.text(0);
    return barcodes;
}

std::optional<Id<Product>> ownerOf(const Connection &connection, const QString &barcode)
{
    const auto product = byCode(connection, barcode);
    return product ? std::optional(product->id) : std::nullopt;
}

Quantity stockOf(const Connection &connection, const Id<Product> &id)
{
    Rows rows = connection.select(u"SELECT l.quantity FROM stock_level l JOIN product p ON p.row = l.product"
                                  " WHERE p.id = ?"_s,
                                  id);
    return rows.next() ? rows.quantity(0) : Quantity();
}

void put(Transaction &transaction, const Product &product, const QStringList &barcodes, Pinyin &pinyin)
{
    const Connection &connection = transaction.connection();
    std::optional<qint64> row = rowOf(connection, product.id);
    if (row) {
        unindex(transaction, *row, *find(connection, product.id), barcodesOf(connection, product.id), pinyin);
        update(transaction, *row, product);
    } else {
        row = insert(transaction, product);
    }
    QStringList sorted = barcodes;
    sorted.sort();
    for (const QString &barcode : sorted)
        transaction.execute(u"INSERT INTO barcode (barcode, product) VALUES (?, ?)"_s, barcode, *row);
    index(transaction, *row, product, sorted, pinyin);
}

std::vector<Product> search(const Connection &connection, const QString &typed, int limit)
{
    std::vector<Product> hits;
    if (const auto exact = byCode(connection, typed))
        hits.push_back(*exact);
    const QString match = matchExpression(typed);
    if (match.isEmpty())
        return hits;
    // In order of rows, which FTS5 can stop at; a rank would read every match of a common character.
    addHits(hits, connection.select(u"SELECT "_s + columns
                                        + u" FROM product_search s JOIN product p ON p.row = s.rowid"
                                          " WHERE product_search MATCH ? LIMIT ?"_s,
                                    match, limit),
            limit);
    const QString key = searchKey(typed);
    const auto better = [&](const Product &product) {
        const bool active = product.status == ProductStatus::Active;
        return std::tuple(!active, product.code != typed.trimmed(), !searchKey(product.name).startsWith(key));
    };
    std::stable_sort(hits.begin(), hits.end(),
                     [&](const Product &a, const Product &b) { return better(a) < better(b); });
    return hits;
}
}
