#pragma once

#include <QString>

/// The reason on a line whose price was asked for at the till, as its product wants it.
inline const QString openPriceReason = QStringLiteral("open-price");
