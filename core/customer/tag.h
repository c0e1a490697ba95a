#pragma once

#include "core/base/result.h"

#include <QString>

/// A shop's own word for some of its members.
namespace tags {
constexpr qsizetype longest = 30; ///< characters
constexpr qsizetype most = 50;    ///< of one member
/// Blanks single, up to 30 visible characters without commas; InvalidInput "tags".
Result<QString> read(const QString &typed);
}
