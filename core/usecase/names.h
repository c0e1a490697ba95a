#pragma once

#include <QString>

#include <optional>

/// The name of a shop or a user as it is kept: one line, single blanks, NFC. Nothing when it is empty, longer
/// than `longest` or holds characters that nobody sees.
std::optional<QString> plainName(const QString &typed, qsizetype longest);

inline constexpr qsizetype longestShopName = 60;
inline constexpr qsizetype longestUserName = 40;
