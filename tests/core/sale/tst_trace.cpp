#include "core/sale/trace.h"

#include "core/base/currency.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsReadBack();
    void flagsAndPercentagesKeepTheirTypes();
    void stepsOfTheFirstVersionAreRead();
    void stepsOfLaterVersionsAreLeftOut();

private:
    const Currency m_currency = *Currency::of(u"CNY"_s);
};

void TestTrace::everyRuleIsReadBack()
{
    using enum TraceStep::Rule;
    Trace trace;
    for (const auto rule :
         {ProductPrice, Override, Labelled, LineDiscount, OrderDiscount, TaxContained, TaxAdded})
        trace.push_back(
            {rule, Money::of(-101), Rate::ofBasisPoints(1250), rule == OrderDiscount, u"why \"so\""_s});
    for (const auto rule : {PriceList, Promotion, OrderPromotion})
        trace.push_back({rule, Money::of(-101), {}, rule == Promotion, {}, u"D8"_s, u"会员日"_s, 3});
    QCOMPARE(traceFromJson(toJson(trace, m_currency), m_currency), trace);
    const QByteArray kept = toJsonText(trace, m_currency);
    QCOMPARE(traceFromJson(QJsonDocument::fromJson(kept).array(), m_currency), trace);
}

void TestTrace::stepsOfTheFirstVersionAreRead()
{
    const QJsonArray json{QJsonObject{{u"rule"_s, u"line-discount"_s}, {u"amount"_s, u"-1.00"_s}}};
    const Trace trace = traceFromJson(json, m_currency);
    QCOMPARE(trace.size(), 1u);
    QCOMPARE(trace.front().rule, TraceStep::Rule::LineDiscount);
    QCOMPARE(trace.front().times, 1);
}

void TestTrace::flagsAndPercentagesKeepTheirTypes()
{
    const QJsonArray json = toJson(
        {{TraceStep::Rule::OrderDiscount, Money::of(-34), Rate::ofBasisPoints(1250), true, {}}}, m_currency);
    const QJsonObject expected{{u"rule"_s, u"order-discount"_s}, {u"step"_s, 3},
                               {u"detail"_s, u"12.5%"_s},        {u"amount"_s, u"-0.34"_s},
                               {u"percent"_s, u"12.5"_s},        {u"remainderUnit"_s, true}};
    QCOMPARE(json.first().toObject(), expected);
}

void TestTrace::stepsOfLaterVersionsAreLeftOut()
{
    const QJsonArray json{QJsonObject{{u"rule"_s, u"moon-phase"_s}, {u"amount"_s, u"1.00"_s}},
                          QJsonObject{{u"rule"_s, u"price"_s}, {u"amount"_s, u"1.00"_s}},
                          QJsonObject{{u"rule"_s, u"price"_s}, {u"amount"_s, u"much"_s}}, u"text"_s};
    QCOMPARE(traceFromJson(json, m_currency).size(), 1u);
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
