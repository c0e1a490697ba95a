#include "core/customer/membernumber.h"

#include <QTest>

#include <rapidcheck.h>

#include <set>

using namespace Qt::StringLiterals;

class TestMemberNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTillEpochAndCount();
    void neverMeetsThatOfAnotherTill();
    void oneWrongCharacterIsFound();
    void twoSwappedNeighboursAreFound();
    void numbersOfOtherFormsHaveNoCheckToBeWrong();
    void whatMayBeANumber_data();
    void whatMayBeANumber();
};

void TestMemberNumber::tellsTillEpochAndCount()
{
    QVERIFY(memberNumber(u"S001"_s, u"T01"_s, 1, 42).startsWith(u"S001T01-000042-"_s));
    QVERIFY(memberNumber(u"S001"_s, u"T01"_s, 2, 42).startsWith(u"S001T01.2-000042-"_s));
    QVERIFY(memberNumber(u"S001"_s, u"T01"_s, 1, 1234567).startsWith(u"S001T01-1234567-"_s));
    QVERIFY(isMemberNumber(memberNumber(u"SHOP0001"_s, u"TILL0001"_s, 99, 99'999'999)));
}

void TestMemberNumber::neverMeetsThatOfAnotherTill()
{
    std::set<QString> numbers;
    for (const QString &till : {u"T01"_s, u"T02"_s})
        for (qint64 epoch = 1; epoch <= 3; ++epoch)
            for (qint64 count = 1; count <= 500; ++count)
                numbers.insert(memberNumber(u"S001"_s, till, epoch, count));
    QCOMPARE(numbers.size(), 3000u);
}

void TestMemberNumber::oneWrongCharacterIsFound()
{
    QVERIFY(rc::check([] {
        const qint64 count = *rc::gen::inRange<qint64>(1, 10'000'000);
        const QString number = memberNumber(u"S001"_s, u"T01"_s, *rc::gen::inRange<qint64>(1, 4), count);
        RC_ASSERT(!hasWrongCheck(number));
        const QString digits = u"0123456789"_s;
        const qsizetype first = number.indexOf(u'-') + 1;
        const qsizetype at = *rc::gen::inRange(first, number.size() - 2);
        QString wrong = number;
        wrong[at] = digits[*rc::gen::inRange(0, 10)];
        RC_PRE(wrong != number);
        RC_ASSERT(hasWrongCheck(wrong));
    }));
}

void TestMemberNumber::twoSwappedNeighboursAreFound()
{
    QVERIFY(rc::check([] {
        const QString number = memberNumber(u"S001"_s, u"T01"_s, 1, *rc::gen::inRange<qint64>(1, 1'000'000));
        const qsizetype first = number.indexOf(u'-') + 1;
        const qsizetype at = *rc::gen::inRange(first, number.size() - 3);
        QString swapped = number;
        std::swap(swapped[at], swapped[at + 1]);
        RC_PRE(swapped != number);
        RC_ASSERT(hasWrongCheck(swapped));
    }));
}

void TestMemberNumber::numbersOfOtherFormsHaveNoCheckToBeWrong()
{
    for (const QString &number :
         {u"13085"_s, u"VIP-1"_s, u"S001T01-42-K"_s, QString(), u"s001t01-000042-0"_s})
        QVERIFY(!hasWrongCheck(number));
}

void TestMemberNumber::whatMayBeANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("may");
    QTest::newRow("digits") << u"13085"_s << true;
    QTest::newRow("Chinese") << u"会员1"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"13 085"_s << false;
    QTest::newRow("new line") << u"13\n"_s << false;
    QTest::newRow("control") << u"13\u0007"_s << false;
    QTest::newRow("longest") << QString(32, u'9') << true;
    QTest::newRow("too long") << QString(33, u'9') << false;
}

void TestMemberNumber::whatMayBeANumber()
{
    QFETCH(QString, text);
    QFETCH(bool, may);
    QCOMPARE(isMemberNumber(text), may);
}

QTEST_GUILESS_MAIN(TestMemberNumber)
#include "tst_membernumber.moc"
