#pragma once

#include "core/catalog/product.h"
#include "core/data/transaction.h"

#include <vector>

class Pinyin;

namespace products {
/// What is typed to find a product: the start of a code or barcode, a piece of the name from one Chinese
/// character upward, pinyin or initials from any syllable on; blanks part pieces that must all be there. An
/// exact barcode or code comes first, then codes, names that begin so, names that hold it, spellings; what is
/// on sale before what is discontinued. At most `limit`.
std::vector<Product> search(const Connection &connection, const QString &typed, int limit);

/// Makes the product of that row findable. A row that is findable already is to be taken out first.
void index(Transaction &transaction, qint64 row, const Product &product, Pinyin &pinyin);
void unindex(Transaction &transaction, qint64 row);
}
