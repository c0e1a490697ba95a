#include "core/sale/trace.h"

#include "core/base/currency.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
QString nameOf(TraceStep::Rule rule)
{
    using enum TraceStep::Rule;
    switch (rule) {
    case ProductPrice: return u"price"_s;
    case Override: return u"override"_s;
    case LineDiscount: return u"line-discount"_s;
    case OrderDiscount: return u"order-discount"_s;
    case TaxContained: return u"tax-contained"_s;
    case TaxAdded: return u"tax-added"_s;
    }
    Q_UNREACHABLE();
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
