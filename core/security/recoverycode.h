#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QString>

/// A code to be printed and kept in a safe: 135 random bits in 27 symbols of Crockford's base 32 and a check
/// symbol, as "K7QX-0M3P-…", seven groups of four.
QString makeRecoveryCode();

/// The wrapping key (32 bytes) that a code stands for. Case, blanks, dashes and O for 0, I or L for 1 do not
/// matter. InvalidInput when it is not a code: any one wrong symbol and any two swapped are found.
Result<Secret> keyFromRecoveryCode(const QString &typed);
