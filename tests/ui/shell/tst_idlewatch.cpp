#include "ui/shell/idlewatch.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

class TestIdleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceAfterTheLimit();
    void aKeyOrTouchBeginsAnew();
    void zeroMeansNever();
};

void TestIdleWatch::tellsOnceAfterTheLimit()
{
    qint64 now = 0;
    IdleWatch watch([&] { return now; });
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimitMs(60'000);
    now = 59'999;
    watch.check();
    QCOMPARE(idle.count(), 0);
    now = 60'000;
    watch.check();
    watch.check();
    QCOMPARE(idle.count(), 1);
}

void TestIdleWatch::aKeyOrTouchBeginsAnew()
{
    qint64 now = 0;
    IdleWatch watch([&] { return now; });
    qApp->installEventFilter(&watch);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimitMs(60'000);
    QLineEdit edit;
    edit.show();
    for (int minute = 1; minute <= 3; ++minute) {
        now = minute * 59'000;
        QTest::keyClick(&edit, '1');
        watch.check();
    }
    QCOMPARE(idle.count(), 0);
    now += 59'000;
    QTest::mouseClick(&edit, Qt::LeftButton);
    now += 59'000;
    watch.check();
    QCOMPARE(idle.count(), 0);
    now += 1'000;
    watch.check();
    QCOMPARE(idle.count(), 1);
    QTest::keyClick(&edit, '1');
    now += 60'000;
    watch.check();
    QCOMPARE(idle.count(), 2);
}

void TestIdleWatch::zeroMeansNever()
{
    qint64 now = 0;
    IdleWatch watch([&] { return now; });
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimitMs(0);
    now = 1'000'000'000;
    watch.check();
    QCOMPARE(idle.count(), 0);
}

QTEST_MAIN(TestIdleWatch)

#include "tst_idlewatch.moc"
