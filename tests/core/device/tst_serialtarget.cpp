#include "core/device/serialtarget.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSerialTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void refuses_data();
    void refuses();
};

void TestSerialTarget::readsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("whole");
    QTest::newRow("none") << u"none"_s << u"none"_s;
    QTest::newRow("whole") << u"serial:/dev/ttyS0:2400:7E1"_s << u"serial:/dev/ttyS0:2400:7E1"_s;
    QTest::newRow("path alone") << u" serial:/dev/ttyUSB0 "_s << u"serial:/dev/ttyUSB0:9600:8N1"_s;
    QTest::newRow("no format") << u"serial:/dev/serial/by-id/x:115200"_s
                               << u"serial:/dev/serial/by-id/x:115200:8N1"_s;
}

void TestSerialTarget::readsBack()
{
    QFETCH(QString, text);
    QFETCH(QString, whole);
    const auto target = parseSerialTarget(text);
    QVERIFY(target);
    QCOMPARE(toText(*target), whole);
    QCOMPARE(*parseSerialTarget(whole), *target);
}

void TestSerialTarget::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another kind") << u"tcp:1.2.3.4"_s;
    QTest::newRow("no path") << u"serial:"_s;
    QTest::newRow("relative") << u"serial:ttyS0"_s;
    QTest::newRow("unusual speed") << u"serial:/dev/ttyS0:12345"_s;
    QTest::newRow("nine bits") << u"serial:/dev/ttyS0:9600:9N1"_s;
    QTest::newRow("zero byte") << QString(u"serial:/dev/tty\0S0"_s);
    QTest::newRow("more behind") << u"serial:/dev/ttyS0:9600:8N1:x"_s;
}

void TestSerialTarget::refuses()
{
    QFETCH(QString, text);
    QCOMPARE(parseSerialTarget(text).error(), (Error{Error::Code::InvalidInput, text}));
}

QTEST_GUILESS_MAIN(TestSerialTarget)
#include "tst_serialtarget.moc"
