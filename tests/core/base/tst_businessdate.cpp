#include "core/base/businessdate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestBusinessDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayEndsAtTheShopsCutOff_data();
    void theDayEndsAtTheShopsCutOff();
    void onlyRealDatesInOneForm();
    void zonesAreThoseThatTheMachineKnows();
};

void TestBusinessDate::theDayEndsAtTheShopsCutOff_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("date");
    QTest::newRow("past midnight in the zone")
        << u"2026-03-04T16:30:00Z"_s << QByteArray("Asia/Shanghai") << 0 << u"2026-03-05"_s;
    QTest::newRow("before midnight") << u"2026-03-04T15:59:59Z"_s << QByteArray("Asia/Shanghai") << 0
                                     << u"2026-03-04"_s;
    QTest::newRow("a bar's small hours")
        << u"2026-03-04T19:59:00Z"_s << QByteArray("Asia/Shanghai") << 4 << u"2026-03-04"_s;
    QTest::newRow("its next day") << u"2026-03-04T20:00:00Z"_s << QByteArray("Asia/Shanghai") << 4
                                  << u"2026-03-05"_s;
    QTest::newRow("summer time") << u"2026-07-01T23:30:00Z"_s << QByteArray("Europe/London") << 0
                                 << u"2026-07-02"_s;
    QTest::newRow("the first day has none before it")
        << u"1970-01-01T00:30:00Z"_s << QByteArray("UTC") << 4 << u"1970-01-01"_s;
}

void TestBusinessDate::theDayEndsAtTheShopsCutOff()
{
    QFETCH(QString, at);
    QFETCH(QByteArray, zone);
    QFETCH(int, hour);
    QFETCH(QString, date);
    QCOMPARE(businessDate(*Timestamp::fromIso(at), {zone, QTime(hour, 0)}).toIso(), date);
}

void TestBusinessDate::onlyRealDatesInOneForm()
{
    QCOMPARE(BusinessDate::fromIso(u"2028-02-29"_s)->toIso(), u"2028-02-29"_s);
    for (const char *text : {"", "2026-02-29", "2026-2-1", "20260201", "1969-12-31", "2026-02-01 "})
        QVERIFY2(!BusinessDate::fromIso(QString::fromUtf8(text)), text);
}

void TestBusinessDate::zonesAreThoseThatTheMachineKnows()
{
    QVERIFY(isKnownZone("Asia/Shanghai"));
    QVERIFY(!isKnownZone("Asia/Atlantis"));
    QVERIFY(!isKnownZone(""));
    QVERIFY(!isKnownZone(QByteArray(1000, 'A')));
}

QTEST_GUILESS_MAIN(TestBusinessDate)
#include "tst_businessdate.moc"
