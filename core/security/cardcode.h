#pragma once

#include "core/base/random.h"

#include <QString>

#include <optional>

/// What the QR of a member's card holds: "M1:", sixteen random symbols of Crockford's and a check symbol. It
/// says nothing of the member, and nobody guesses another's.
QString makeCardCode(const Random &random);

/// What was scanned or typed as it is kept; nothing if it is not of that form or its check symbol is wrong.
std::optional<QString> readCardCode(const QString &typed);
