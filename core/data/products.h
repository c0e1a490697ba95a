#pragma once

#include "core/catalog/product.h"
#include "core/data/productsearch.h"
#include "core/data/transaction.h"

#include <QStringList>

#include <vector>

class Pinyin;

namespace products {
/// By barcode first, then by code; trimmed, case-sensitive. In the unit that the barcode stands for.
std::optional<Product> byCode(const Connection &connection, const QString &scanned);
/// By its own code only.
std::optional<Product> withCode(const Connection &connection, const QString &code);
std::optional<Product> find(const Connection &connection, const Id<Product> &id);
/// In one of its units; nothing when it has no such unit.
std::optional<Product> inUnit(const Connection &connection, const Id<Product> &id, const QString &unit);
std::vector<PackUnit> unitsOf(const Connection &connection, const Id<Product> &id);
std::optional<qint64> rowOf(const Connection &connection, const Id<Product> &id);
std::optional<Product> atRow(const Connection &connection, qint64 row);
/// Of its own unit.
QStringList barcodesOf(const Connection &connection, const Id<Product> &id);
/// The product that a scan of this text means, by barcode or by code.
std::optional<Id<Product>> ownerOf(const Connection &connection, const QString &scanned);
Quantity stockOf(const Connection &connection, const Id<Product> &id);

/// What one wants at hand: what sold most often of late, then what has no barcode to scan, then the rest.
std::vector<Product> frequent(const Connection &connection, int limit);

/// What is sold now and is of this kind, oldest first.
std::vector<Product> ofKind(const Connection &connection, ProductKind kind, int limit);

/// One more barcode of a product that is there; nobody else may have it.
void addBarcode(Transaction &transaction, const Id<Product> &id, const QString &barcode);

/// Adds or replaces the product with its units, its barcodes and what it is found by. `product` is in its own
/// unit, `barcodes` are of that.
void put(Transaction &transaction, const Product &product, const QStringList &barcodes, Pinyin &pinyin,
         const std::vector<PackUnit> &units = {});
}
