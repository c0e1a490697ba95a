#pragma once

#include "core/base/currency.h"

#include <QByteArray>
#include <QString>

/// The goods that a seed makes, from 1 on: what importProducts() reads, with a code, a barcode of their own,
/// a price, a tax rate and a category.
namespace seedgoods {
/// "SD000042"
QString codeOf(qint64 place);
/// A file of those from `first` to `last`.
QByteArray file(quint64 seed, qint64 first, qint64 last, const Currency &currency);
}
