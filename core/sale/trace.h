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
    enum class Rule { ProductPrice, Override, LineDiscount, OrderDiscount, TaxContained, TaxAdded };

    Rule rule = Rule::ProductPrice;
    Money amount;               ///< price each for the first two, else what the step took or added
    std::optional<Rate> rate;   ///< of a percentage
    bool remainderUnit = false; ///< this line took one unit that the allocation had left over
    QString reason;
};

using Trace = std::vector<TraceStep>;

/// The version of the trace's form, kept with it.
inline constexpr int traceVersion = 1;

/// [{"rule","amount","percent"?,"remainderUnit"?,"reason"?}]
QJsonArray toJson(const Trace &trace, const Currency &currency);
/// The same as compact text.
QByteArray toJsonText(const Trace &trace, const Currency &currency);

/// What toJson wrote; steps of rules that this version does not know are left out.
Trace traceFromJson(const QJsonArray &steps, const Currency &currency);
