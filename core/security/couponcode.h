#pragma once

#include "core/base/random.h"

#include <QString>

#include <optional>

/// A new coupon's code: K, ten random symbols, so that nobody guesses one, and a check symbol that finds
/// every wrong symbol and nearly every swap of neighbours. Symbols are Crockford's: twelve are typed in a
/// breath and make a small QR.
QString makeCouponCode(const Random &random);

/// What was typed or scanned as it is kept, of either case and with blanks or dashes: nothing if it is not of
/// that form or its check symbol is wrong.
std::optional<QString> readCouponCode(const QString &typed);

/// As it is printed: "K7F3-9XQ2-M4TF".
QString spacedCoupon(const QString &code);
