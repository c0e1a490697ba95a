#pragma once

#include "core/catalog/product.h"
#include "core/data/transaction.h"

#include <QStringList>

#include <vector>

class Pinyin;

namespace products
{
/// By barcode first, then by code; trimmed, case-sensitive.
std::optional<Product> byCode(const Connection &connection, const QString &scanned);
std::optional<Product> find(const Connection &connection, const Id<Product> &id);
QStringList barcodesOf(const Connection &connection, const Id<Product> &id);
/// The product that a barcode or a code belongs to.
std::optional<Id<Product>> ownerOf(const Connection &connection, const QString &barcode);
Quantity stockOf(const Connection &connection, const Id<Product> &id);

/// Adds or replaces the product with its barcodes and what it is found by.
void put(Transaction &transaction, const Product &product, const QStringList &barcodes, Pinyin &pinyin);

/// What is typed to find a product: the start of a code or barcode, a piece of the name from one Chinese character
/// upward, its pinyin or initials. An exact code comes first, active products before others; at most `limit`.
std::vector<Product> search(const Connection &connection, const QString &typed, int limit);
}
