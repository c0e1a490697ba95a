#include "tests/core/device/pty.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/device/scannerpresenter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Scanners on a serial line, and the pace of one that types.
class TestScannerPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSerialScanIsTold();
    void aLineThatIsNotThereIsTold();
    void anAwaitedScanIsNotSold();
    void aPaymentCodeIsNotShown();
    void thePauseIsMeasured();
    void aSlowScannerIsMeasuredToo();
    void stoppingPutsThePauseBack();

private:
    /// Types a code with `gapMs` between its keys.
    void type(QWidget &field, const QString &code, int gapMs)
    {
        for (const QChar c : code + u'\r') {
            m_time += gapMs;
            const int key = c == u'\r' ? int(Qt::Key_Return) : c.unicode();
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(c));
            QApplication::sendEvent(&field, &press);
        }
        m_time += 1000;
    }

    qint64 m_time = 1000;
};

void TestScannerPresenter::aSerialScanIsTold()
{
    Pty pty;
    ScannerPresenter scanner;
    QSignalSpy scanned(&scanner, &ScannerPresenter::scanned);
    scanner.setTarget({pty.path()});
    QVERIFY(scanner.isOpen());
    pty.send("\x02"
             "6901234567892\x03");
    QTRY_COMPARE(scanned.count(), 1);
    QCOMPARE(scanned[0][0].toString(), u"6901234567892"_s);
    scanner.setTarget({});
    QVERIFY(!scanner.exists());
}

void TestScannerPresenter::aLineThatIsNotThereIsTold()
{
    ScannerPresenter scanner;
    scanner.setTarget({u"/nowhere/ttyS9"_s});
    QVERIFY(scanner.exists() && !scanner.isOpen());
    QVERIFY(!scanner.trouble().isEmpty());
}

void TestScannerPresenter::anAwaitedScanIsNotSold()
{
    ScannerPresenter scanner;
    QVERIFY(!scanner.take(u"6901234567892"_s));
    scanner.startTest();
    QVERIFY(scanner.take(u"6901234567892"_s));
    QCOMPARE(scanner.shown(), u"6901234567892"_s);
    scanner.stop(50);
    QVERIFY(!scanner.take(u"6901234567892"_s));
}

void TestScannerPresenter::aPaymentCodeIsNotShown()
{
    ScannerPresenter scanner;
    scanner.startTest();
    QVERIFY(scanner.take(u"134567890123456789"_s));
    QVERIFY(!scanner.shown().contains(u"1345"_s));
}

void TestScannerPresenter::thePauseIsMeasured()
{
    ScanFilter filter([this] { return m_time; });
    QApplication::instance()->installEventFilter(&filter);
    ScannerPresenter scanner;
    scanner.setFilter(&filter);
    connect(&filter, &ScanFilter::scanned, &scanner, [&](const QString &code) { scanner.take(code); });
    QSignalSpy calibrated(&scanner, &ScannerPresenter::calibrated);
    QLineEdit field;
    scanner.startCalibration();
    for (const int gapMs : {8, 20, 12})
        type(field, u"6901234567892"_s, gapMs);
    QCOMPARE(calibrated.count(), 1);
    QCOMPARE(scanner.slowestGapMs(), 20);
    QCOMPARE(calibrated[0][0].toInt(), 40); // half as much again and ten
    QVERIFY(!scanner.isCalibrating());
    QVERIFY(field.text().isEmpty());
}

void TestScannerPresenter::aSlowScannerIsMeasuredToo()
{
    ScanFilter filter([this] { return m_time; });
    QApplication::instance()->installEventFilter(&filter);
    ScannerPresenter scanner;
    scanner.setFilter(&filter);
    connect(&filter, &ScanFilter::scanned, &scanner, [&](const QString &code) { scanner.take(code); });
    QLineEdit field;
    scanner.startCalibration();
    for (int i = 0; i < ScannerPresenter::scansToCalibrate; ++i)
        type(field, u"6901234567892"_s, 140);
    QCOMPARE(scanner.slowestGapMs(), 140);
    QCOMPARE(scanner.suggestedGapMs(), 150);
}

void TestScannerPresenter::stoppingPutsThePauseBack()
{
    ScanFilter filter([this] { return m_time; });
    ScannerPresenter scanner;
    scanner.setFilter(&filter);
    scanner.startCalibration();
    QCOMPARE(filter.gapMs(), 150);
    scanner.stop(60);
    QCOMPARE(filter.gapMs(), 60);
}

QTEST_MAIN(TestScannerPresenter)
#include "tst_scannerpresenter.moc"
