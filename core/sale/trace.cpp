#include "core/sale/trace.h"

#include "core/base/currency.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{
struct Name
{
    TraceStep::Rule rule;
    QLatin1String text;
};

using Rule = TraceStep::Rule;
constexpr std::array names{Name{Rule::ProductPrice, QLatin1String("price")},
                           Name{Rule::Override, QLatin1String("override")},
                           Name{Rule::LineDiscount, QLatin1String("line-discount")},
                           Name{Rule::OrderDiscount, QLatin1String("order-discount")},
                           Name{Rule::TaxContained, QLatin1String("tax-contained")},
                           Name{Rule::TaxAdded, QLatin1String("tax-added")}};

QString nameOf(Rule rule)
{
    return std::find_if(names.begin(), names.end(), [&](const Name &n) { return n.rule == rule; })->text;
}

std::optional<Rule> ruleOf(const QString &text)
{
    const auto name = std::find_if(names.begin(), names.end(), [&](const Name &n) { return n.text == text; });
    return name == names.end() ? std::nullopt : std::optional(name->rule);
}
}

QJsonArray toJson(const Trace &trace, const Currency &currency)
{
    QJsonArray steps;
    for (const TraceStep &step : trace) {
        QJsonObject object{{u"rule"_s, nameOf(step.rule)}, {u"amount"_s, currency.print(step.amount)}};
        if (step.rate)
            object[u"percent"_s] = printPercent(*step.rate);
        if (step.remainderUnit)
            object[u"remainderUnit"_s] = true;
        if (!step.reason.isEmpty())
            object[u"reason"_s] = step.reason;
        steps.append(object);
    }
    return steps;
}

Trace traceFromJson(const QJsonArray &steps, const Currency &currency)
{
    Trace trace;
    for (const QJsonValue &value : steps) {
        const auto rule = ruleOf(value[u"rule"].toString());
        const auto amount = currency.parse(value[u"amount"].toString());
        if (rule && amount)
            trace.push_back({*rule, *amount, parsePercent(value[u"percent"].toString()),
                             value[u"remainderUnit"].toBool(), value[u"reason"].toString()});
    }
    return trace;
}
