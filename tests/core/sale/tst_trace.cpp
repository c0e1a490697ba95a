#include "core/sale/trace.h"

#include "core/base/currency.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsReadBack();
    void flagsAndPercentagesKeepTheirTypes();
    void stepsOfLaterVersionsAreLeftOut();

private:
    const Currency m_currency = *Currency::of(u"CNY"_s);
};

void TestTrace::everyRuleIsReadBack()
{
    using enum TraceStep::Rule;
    Trace trace;
    for (const auto rule : {ProductPrice, Override, LineDiscount, OrderDiscount, TaxContained, TaxAdded})
        trace.push_back(
            {rule, Money::of(-101), Rate::ofBasisPoints(1250), rule == OrderDiscount, u"why \"so\""_s});
    const Trace read = traceFromJson(toJson(trace, m_currency), m_currency);
    QCOMPARE(read.size(), trace.size());
    for (size_t i = 0; i < trace.size(); ++i) {
        QCOMPARE(read[i].rule, trace[i].rule);
        QCOMPARE(read[i].amount, trace[i].amount);
        QVERIFY(read[i].rate == trace[i].rate);
        QCOMPARE(read[i].remainderUnit, trace[i].remainderUnit);
        QCOMPARE(read[i].reason, trace[i].reason);
    }
}

void TestTrace::flagsAndPercentagesKeepTheirTypes()
{
    const QJsonArray json = toJson(
        {{TraceStep::Rule::OrderDiscount, Money::of(-34), Rate::ofBasisPoints(1250), true, {}}}, m_currency);
    const QJsonObject expected{{u"rule"_s, u"order-discount"_s},
                               {u"amount"_s, u"-0.34"_s},
                               {u"percent"_s, u"12.5"_s},
                               {u"remainderUnit"_s, true}};
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
