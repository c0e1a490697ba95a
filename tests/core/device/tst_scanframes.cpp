#include "core/device/scanframes.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestScanFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreRead_data();
    void framesAreRead();
    void codesComeOutHoweverTheyAreCut();
    void whatIsTooLongIsDroppedWhole();
};

void TestScanFrames::framesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("CR") << QByteArray("6901234567892\r") << QStringList{u"6901234567892"_s};
    QTest::newRow("CR LF") << QByteArray("6901234567892\r\n") << QStringList{u"6901234567892"_s};
    QTest::newRow("STX ETX") << QByteArray("\x02"
                                           "6901234567892\x03")
                             << QStringList{u"6901234567892"_s};
    QTest::newRow("both") << QByteArray("\x02"
                                        "6901234567892\r\x03\r\n")
                          << QStringList{u"6901234567892"_s};
    QTest::newRow("two") << QByteArray("1\r2\r") << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("an STX begins anew") << QByteArray("rub\x02"
                                                      "22\x03")
                                        << QStringList{u"22"_s};
    QTest::newRow("GS1 separator") << QByteArray("]C10106901234567892\x1d"
                                                 "10A\r")
                                   << QStringList{u"]C10106901234567892\u001d10A"_s};
    QTest::newRow("Chinese QR") << QByteArray("会员1\r") << QStringList{u"会员1"_s};
    QTest::newRow("nothing") << QByteArray("\r\n\r\n\x02\x03") << QStringList();
    QTest::newRow("control characters") << QByteArray("12\x07"
                                                      "34\r")
                                        << QStringList();
    QTest::newRow("not UTF-8") << QByteArray("12\xff\xfe\r") << QStringList();
    QTest::newRow("unfinished") << QByteArray("6901234567892") << QStringList();
}

void TestScanFrames::framesAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, codes);
    QCOMPARE(ScanFrames().take(bytes), codes);
}

void TestScanFrames::codesComeOutHoweverTheyAreCut()
{
    QVERIFY(rc::check("pieces of any size", [] {
        QStringList sent;
        QByteArray line;
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i) {
            sent << QString::number(*rc::gen::inRange<qint64>(100'000, 99'999'999'999));
            const bool framed = *rc::gen::arbitrary<bool>();
            line += framed ? '\x02' + sent.back().toLatin1() + '\x03' : sent.back().toLatin1() + '\r';
        }
        ScanFrames frames;
        QStringList got;
        while (!line.isEmpty()) {
            const qsizetype piece = *rc::gen::inRange<qsizetype>(1, line.size() + 1);
            got += frames.take(line.first(piece));
            line.remove(0, piece);
        }
        RC_ASSERT(got == sent);
    }));
}

void TestScanFrames::whatIsTooLongIsDroppedWhole()
{
    ScanFrames frames;
    QVERIFY(frames.take(QByteArray(1'000'000, '1') + '\r').isEmpty());
    QCOMPARE(frames.take("22\r"), QStringList{u"22"_s});
}

QTEST_GUILESS_MAIN(TestScanFrames)
#include "tst_scanframes.moc"
