#pragma once

#include "core/base/amount.h"
#include "core/text/figure.h"

#include <QString>

struct Product;

using Weight = Amount<struct Microgram>; ///< a kilogram is 1 000 000 000

inline constexpr qint64 microgramsPerGram = 1'000'000;

/// What goods of one such unit weigh: kg, g, 公斤, 斤, 两, lb and multiples as "500 g"; nothing when the unit
/// is no weight. Goods whose unit is a weight are weighed goods.
std::optional<Weight> weightOf(const QString &unit);
bool isWeighed(const Product &product);

/// How many units, each of that weight, the figure is; rounded to thousandths. Throws AmountOverflow.
Quantity unitsIn(const Figure &figure, Weight figureUnit, Weight unit);
