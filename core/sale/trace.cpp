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
    QLatin1StringView text;
};

using Rule = TraceStep::Rule;
constexpr std::array names{Name{Rule::ProductPrice, "price"_L1},
                           Name{Rule::PriceList, "price-list"_L1},
                           Name{Rule::Override, "override"_L1},
                           Name{Rule::Labelled, "label"_L1},
                           Name{Rule::Pass, "pass"_L1},
                           Name{Rule::LineDiscount, "line-discount"_L1},
                           Name{Rule::OrderDiscount, "order-discount"_L1},
                           Name{Rule::TaxContained, "tax-contained"_L1},
                           Name{Rule::TaxAdded, "tax-added"_L1}};

bool isPromotion(Rule rule)
{
    return rule == Rule::Promotion || rule == Rule::OrderPromotion;
}

/// Codes of promotions are in capitals and so never one of the names above.
QString nameOf(const TraceStep &step)
{
    return isPromotion(step.rule) ? step.code
                                  : QString(std::ranges::find(names, step.rule, &Name::rule)->text);
}

std::optional<Rule> ruleOf(const QJsonValue &step)
{
    const QString text = step[u"rule"].toString();
    if (const auto name = std::ranges::find(names, text, &Name::text); name != names.end())
        return name->rule;
    if (step[u"step"].toInt() == 2)
        return Rule::Promotion;
    return step[u"step"].toInt() == 3 ? std::optional(Rule::OrderPromotion) : std::nullopt;
}

QString detailOf(const TraceStep &step)
{
    QStringList words;
    for (const QString &word : {step.name, step.reason})
        if (!word.isEmpty())
            words << word;
    if (step.rate)
        words << printPercent(*step.rate) + u'%';
    if (step.times > 1)
        words << u'x' + QString::number(step.times);
    return words.join(u' ');
}
}

int TraceStep::step() const
{
    switch (rule) {
    case Rule::ProductPrice:
    case Rule::PriceList:
    case Rule::Override:
    case Rule::Labelled: return 1;
    case Rule::Pass:
    case Rule::Promotion:
    case Rule::LineDiscount: return 2;
    case Rule::OrderPromotion:
    case Rule::OrderDiscount: return 3;
    case Rule::TaxContained:
    case Rule::TaxAdded: return 4;
    }
    Q_UNREACHABLE();
}

QByteArray toJsonText(const Trace &trace, const Currency &currency)
{
    JsonText json;
    json.beginArray();
    for (const TraceStep &step : trace) {
        json.beginObject()
            .field("rule", nameOf(step))
            .field("step", qint64(step.step()))
            .field("amount", currency.print(step.amount));
        if (step.rate)
            json.field("percent", printPercent(*step.rate));
        if (step.remainderUnit)
            json.flag("remainderUnit", true);
        if (!step.reason.isEmpty())
            json.field("reason", step.reason);
        if (step.rule == Rule::PriceList || step.rule == Rule::Pass)
            json.field("code", step.code);
        if (!step.name.isEmpty())
            json.field("name", step.name);
        if (step.times > 1)
            json.field("times", step.times);
        json.endObject();
    }
    json.endArray();
    return json.bytes();
}

QJsonArray toJson(const Trace &trace, const Currency &currency)
{
    QJsonArray steps = QJsonDocument::fromJson(toJsonText(trace, currency)).array();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QJsonObject step = steps[i].toObject();
        step[u"detail"_s] = detailOf(trace[size_t(i)]);
        steps[i] = step;
    }
    return steps;
}

Trace traceFromJson(const QJsonArray &steps, const Currency &currency)
{
    Trace trace;
    for (const QJsonValue &value : steps) {
        const auto rule = ruleOf(value);
        const auto amount = currency.parse(value[u"amount"].toString());
        if (!rule || !amount)
            continue;
        trace.push_back({*rule, *amount, parsePercent(value[u"percent"].toString()),
                         value[u"remainderUnit"].toBool(), value[u"reason"].toString(),
                         value[isPromotion(*rule) ? u"rule" : u"code"].toString(), value[u"name"].toString(),
                         value[u"times"].toInteger(1)});
    }
    return trace;
}
