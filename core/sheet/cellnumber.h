#pragma once

#include <QString>

#include <optional>

/// A number of a cell as people write it: "13812348000" for "1.3812348E10", "1.1" for "1.1000000000000001":
/// a sheet shows fifteen digits. Nothing for what is no number.
std::optional<QString> plainNumber(const QString &cell);

/// The day that a number stands for, "1990-05-17", with " 08:30:00" where it has an hour; an hour alone is
/// "08:30:00". `from1904` is how the workbook counts. Nothing for a number that is no day: below zero, beyond
/// 9999, and 60, the 29 February 1900 that never was.
std::optional<QString> dayOfNumber(const QString &cell, bool from1904);
