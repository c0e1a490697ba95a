#include "ui/payment/cashsuggestions.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCashSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreWhatPeopleHandOver();
    void nothingCouldBeKeptBack();
    void eachCurrencyHasItsOwnNotes();
    void theyAscendFromTheExactAmount();
};

namespace {
QStringList printed(qint64 due, const QString &code)
{
    const Currency currency = *Currency::of(code);
    QStringList list;
    for (const Money amount : cashSuggestions(Money::of(due), currency))
        list << currency.print(amount);
    return list;
}
}

void TestCashSuggestions::theyAreWhatPeopleHandOver()
{
    QCOMPARE(printed(8040, u"CNY"_s),
             (QStringList{u"80.40"_s, u"81.00"_s, u"85.00"_s, u"90.00"_s, u"100.00"_s}));
    QCOMPARE(printed(5500, u"CNY"_s), (QStringList{u"55.00"_s, u"60.00"_s, u"70.00"_s, u"100.00"_s}));
}

void TestCashSuggestions::nothingCouldBeKeptBack()
{
    QCOMPARE(printed(19984, u"CNY"_s), (QStringList{u"199.84"_s, u"200.00"_s}));
    QCOMPARE(printed(10000, u"CNY"_s), (QStringList{u"100.00"_s}));
    QCOMPARE(printed(10001, u"CNY"_s),
             (QStringList{u"100.01"_s, u"101.00"_s, u"105.00"_s, u"110.00"_s, u"120.00"_s, u"150.00"_s,
                          u"200.00"_s}));
}

void TestCashSuggestions::eachCurrencyHasItsOwnNotes()
{
    QCOMPARE(printed(1234, u"JPY"_s),
             (QStringList{u"1234"_s, u"1240"_s, u"1250"_s, u"1300"_s, u"1500"_s, u"2000"_s, u"5000"_s,
                          u"10000"_s}));
    QCOMPARE(printed(8040, u"GBP"_s),
             (QStringList{u"80.40"_s, u"81.00"_s, u"82.00"_s, u"85.00"_s, u"90.00"_s, u"100.00"_s}));
}

void TestCashSuggestions::theyAscendFromTheExactAmount()
{
    for (const qint64 due : {1, 99, 100, 4999, 5000, 123456, 99999999}) {
        const auto amounts = cashSuggestions(Money::of(due), *Currency::of(u"CNY"_s));
        QCOMPARE(amounts.front(), Money::of(due));
        QVERIFY(amounts.size() <= 8);
        for (size_t i = 1; i < amounts.size(); ++i)
            QVERIFY(amounts[i - 1] < amounts[i]);
    }
}

QTEST_GUILESS_MAIN(TestCashSuggestions)
#include "tst_cashsuggestions.moc"
