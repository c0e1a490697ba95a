#pragma once

#include "core/base/amount.h"
#include "core/base/rate.h"

#include <QJsonArray>
#include <QString>

#include <optional>
#include <vector>

class Currency;

/// One step on the way to a line's total.
struct TraceStep
{
    enum class Rule {
        ProductPrice,
        PriceList,
        Override,
        Labelled, ///< the whole line, by a scale's label
        Pass,     ///< paid for by a card of uses
        Promotion,
        LineDiscount,
        OrderPromotion,
        OrderDiscount,
        TaxContained,
        TaxAdded
    };

    Rule rule = Rule::ProductPrice;
    Money amount;               ///< price each for the first three, else what the step took or added
    std::optional<Rate> rate;   ///< of a percentage
    bool remainderUnit = false; ///< this line took one unit that the allocation had left over
    QString reason;
    QString code = {}; ///< of the promotion or price list; a card's number
    QString name = {};
    qint64 times = 1; ///< how often the promotion applied in the sale, or how many uses

    /// Its place in the order of pricing: 1 price, 2 line, 3 order, 4 tax.
    int step() const;
    friend bool operator==(const TraceStep &, const TraceStep &) = default;
};

using Trace = std::vector<TraceStep>;

/// The version of the trace's form, kept with it. The first knew no steps, promotions and price lists.
inline constexpr int traceVersion = 2;

/// [{"rule","step","amount","percent"?,"remainderUnit"?,"reason"?,"code"?,"name"?,"times"?}] as compact text;
/// the rule of a promotion is its code.
QByteArray toJsonText(const Trace &trace, const Currency &currency);
/// The same, and of each step a "detail" to read.
QJsonArray toJson(const Trace &trace, const Currency &currency);

/// What either wrote, in any version; steps of rules that this one does not know are left out.
Trace traceFromJson(const QJsonArray &steps, const Currency &currency);
