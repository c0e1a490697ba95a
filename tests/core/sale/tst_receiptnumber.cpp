#include "core/sale/receiptnumber.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestReceiptNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEpochsFromTheSecondOn();
    void readsBackWhatItWrites();
    void refusesOtherForms();
};

void TestReceiptNumber::writesEpochsFromTheSecondOn()
{
    QCOMPARE((ReceiptNumber{u"S001"_s, u"T01"_s, 1, 123}.toString()), u"S001-T01-000123"_s);
    QCOMPARE((ReceiptNumber{u"S001"_s, u"T01"_s, 2, 1}.toString()), u"S001-T01.2-000001"_s);
}

void TestReceiptNumber::readsBackWhatItWrites()
{
    QVERIFY(rc::check([] {
        const ReceiptNumber number{u"S001"_s, u"T01"_s, *rc::gen::inRange<qint64>(1, 100000),
                                   *rc::gen::inRange<qint64>(1, 100'000'000'000)};
        RC_ASSERT(ReceiptNumber::parse(number.toString()) == number);
    }));
}

void TestReceiptNumber::refusesOtherForms()
{
    for (const char *text : {"", "S001-T01-123", "S001-T01-000123 ", "s001-T01-000123", "S001-T01.0-000123",
                             "S001--000123", "S001-T01-0001234567890123456", "6901234567892"})
        QVERIFY2(!ReceiptNumber::parse(QString::fromUtf8(text)), text);
}

QTEST_GUILESS_MAIN(TestReceiptNumber)
#include "tst_receiptnumber.moc"
