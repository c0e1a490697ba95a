#pragma once

#include "core/text/figure.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// One application identifier with its value: "17", "261231".
struct Gs1Element
{
    QString ai;
    QString value;

    friend bool operator==(const Gs1Element &, const Gs1Element &) = default;
};

using Gs1Elements = std::vector<Gs1Element>;

/// What stands between elements of free length in a scanned message: FNC1 as scanners send it.
inline constexpr QChar gs1Separator(0x1d);

/// Reads a GS1 element string: with its identifiers in brackets, or as scanned, with or without a symbology
/// identifier ("]C1"). Nothing when it is none, or when anything in it breaks the rules of its identifiers.
std::optional<Gs1Elements> parseGs1(const QString &text);

/// "(01)06912345678901(10)AB-1", as it stands below a code.
QString printGs1(const Gs1Elements &elements);
/// As a scanner sends it, parsed back by parseGs1().
QString gs1Message(const Gs1Elements &elements);

/// What a till makes use of. Dates whose day is 00 mean the last day of their month.
struct Gs1Content
{
    std::optional<QString> gtin; ///< 14 digits
    std::optional<QDate> made;
    std::optional<QDate> bestBefore;
    std::optional<QDate> expires;
    QString batch;
    QString serial;
    std::optional<Figure> kilograms;
    std::optional<Figure> price; ///< in the shop's currency
    std::optional<qint64> count;
};

/// Nothing when a date is none, a GTIN's check digit is wrong, or the same identifier says two things.
/// `today` tells the century: a year is never 51 or more ahead.
std::optional<Gs1Content> readGs1(const Gs1Elements &elements, QDate today);
