#pragma once

#include "core/base/result.h"
#include "core/text/figure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// How a shop's scales print codes that hold an item and its price, its weight or both.
///
/// `form` has a letter a digit: P the prefix, I the item, M the money, W the weight, C the check digit of all
/// other digits, X a digit that says nothing. "PPIIIIIMMMMMC" is the usual price label of 13 digits.
struct LabelPattern
{
    enum class Check { Ean, None };

    int prefixFrom = 20;
    int prefixTo = 29;
    QString form;
    int moneyDecimals = 2;
    int weightDecimals = 3;
    QString weightUnit; ///< what the weight is counted in: "kg", "500 g"; read by weightOf()
    Check check = Check::Ean;

    friend bool operator==(const LabelPattern &, const LabelPattern &) = default;
};

QString toText(LabelPattern::Check check);
std::optional<LabelPattern::Check> labelCheck(const QString &text);

/// InvalidInput with the field: "form", "prefix", "money-decimals" or "weight-decimals". Each letter stands
/// together in one run; item and prefix must be there, and money or weight; 12 to 24 digits.
Result<> checkPattern(const LabelPattern &pattern);

/// 13 digits with a price, 18 digits with weight and price, both from 20 to 29.
std::vector<LabelPattern> usualPatterns();

/// What a label says of itself.
struct LabelReading
{
    QString prefix;
    QString item;
    std::optional<Figure> money;
    std::optional<Figure> weight;

    friend bool operator==(const LabelReading &, const LabelReading &) = default;
};

/// What `code` says by the pattern; nothing when it has another length, prefix or check digit.
std::optional<LabelReading> readLabel(const LabelPattern &pattern, const QString &code);
/// The code that says so; nothing when a part has too many digits.
std::optional<QString> writeLabel(const LabelPattern &pattern, const LabelReading &reading);
/// Under which codes a product may be kept that this label is stuck on, the likeliest first: prefix and item,
/// item, item without leading zeros, and the code with nothing in the place of money and weight.
QStringList codesOfItem(const LabelPattern &pattern, const LabelReading &reading);
