#pragma once

#include "core/base/amount.h"
#include "core/security/secret.h"

#include <QString>

/// Ten symbols (50 bits, Crockford's base 32) that only the holder of `key` (32 bytes) can make for this shop
/// code, receipt number and total: printed in the receipt's QR code so that an altered receipt is found out.
QString receiptCheck(const Secret &key, const QString &shop, const QString &number, Money total);

/// In constant time; case, blanks and the usual misreadings in `check` do not matter.
bool receiptCheckMatches(const Secret &key, const QString &shop, const QString &number, Money total,
                         const QString &check);
