#pragma once

#include <QString>
#include <QStringList>

#include <optional>

bool isDigits(QStringView text);

/// The last digit that makes `digits` an EAN, UPC or GTIN; nothing for anything but 1 to 17 digits.
std::optional<int> gtinCheckDigit(QStringView digits);

/// The 12 digits of UPC-A that the 8 digits of UPC-E stand for; nothing when these are none.
std::optional<QString> upcAFromUpcE(QStringView upcE);
/// The 8 digits of UPC-E for 12 of UPC-A, where there are any.
std::optional<QString> upcEFromUpcA(QStringView upcA);

/// What is printed as one of these may be kept as another: UPC-E, UPC-A and EAN-13 with a leading zero, EAN-8
/// and GTIN-14 with leading zeros mean the same goods. The code as scanned comes first; a code that is no
/// GTIN stands alone.
QStringList equalGtins(const QString &scanned);
