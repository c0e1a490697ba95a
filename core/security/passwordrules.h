#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QString>

/// Length over composition: at least 15 characters, or 8 where a second factor is asked for as well, at most
/// 256; not one of `common` (lower case, NFKC), not one character over and over. WeakPassword with detail
/// "short", "long" or "common".
Result<> checkPasswordStrength(const QString &password, const QSet<QString> &common, bool secondFactor);

/// 6 to 12 digits; no run like 456789, no short pattern over and over like 121212, none of the favourites.
/// WeakPassword with detail "digits", "short", "long" or "common".
Result<> checkPin(const QString &pin);
