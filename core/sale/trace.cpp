#include "core/sale/trace.h"

#include "core/base/currency.h"
#include "core/base/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
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

QByteArray toJsonText(const Trace &trace, const Currency &currency)
{
    JsonText json;
    json.beginArray();
    for (const TraceStep &step : trace) {
        json.beginObject().field("rule", nameOf(step.rule)).field("amount", currency.print(step.amount));
        if (step.rate)
            json.field("percent", printPercent(*step.rate));
        if (step.remainderUnit)
            json.flag("remainderUnit", true);
        if (!step.reason.isEmpty())
            json.field("reason", step.reason);
        json.endObject();
    }
    json.endArray();
    return json.bytes();
}

QJsonArray toJson(const Trace &trace, const Currency &currency)
{
    return QJsonDocument::fromJson(toJsonText(trace, currency)).array();
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
