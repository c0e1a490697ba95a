#include "core/base/timestamp.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsTheSameMoment();
    void offsetsAreOnlyAnotherWayToSayIt();
    void refusesOtherForms_data();
    void refusesOtherForms();
};

void TestTimestamp::writesAndReadsTheSameMoment()
{
    QVERIFY(rc::check([] {
        const Timestamp at = Timestamp::ofMilliseconds(*rc::gen::inRange<qint64>(0, 253402300799999));
        const bool same = Timestamp::fromIso(at.toIso()) == at;
        RC_ASSERT(same);
    }));
    QCOMPARE(Timestamp::ofMilliseconds(0).toIso(), u"1970-01-01T00:00:00Z"_s);
}

void TestTimestamp::offsetsAreOnlyAnotherWayToSayIt()
{
    QCOMPARE(Timestamp::fromIso(u"2026-03-05T12:00:00+08:00"_s),
             Timestamp::fromIso(u"2026-03-05T04:00:00Z"_s));
}

void TestTimestamp::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "2026-03-05", "2026-03-05T12:00:00", "2026-03-05 12:00:00Z", "2026-02-30T12:00:00Z",
          "2026-03-05T25:00:00Z", "1969-12-31T23:59:59Z", "26-03-05T12:00:00Z", "2026-03-05T12:00:00Z\n"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTimestamp::refusesOtherForms()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::fromIso(text));
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
