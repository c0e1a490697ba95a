#include "core/device/printertarget.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPrinterTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetReadsBack_data();
    void everyTargetReadsBack();
    void theCustomaryPortMayBeLeftOut();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

void TestPrinterTarget::everyTargetReadsBack_data()
{
    using Kind = PrinterTarget::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<PrinterTarget>("target");
    QTest::newRow("none") << u"none"_s << PrinterTarget{};
    QTest::newRow("file") << u"file:/var/a b:c.bin"_s << PrinterTarget{Kind::File, u"/var/a b:c.bin"_s};
    QTest::newRow("device") << u"device:/dev/usb/lp0"_s << PrinterTarget{Kind::Device, u"/dev/usb/lp0"_s};
    QTest::newRow("name") << u"tcp:printer-1.shop.lan:9101"_s
                          << PrinterTarget{Kind::Tcp, u"printer-1.shop.lan"_s, 9101};
    QTest::newRow("IPv4") << u"tcp:192.168.1.20:9100"_s << PrinterTarget{Kind::Tcp, u"192.168.1.20"_s, 9100};
    QTest::newRow("IPv6") << u"tcp:[fe80::1%eth0]:9100"_s
                          << PrinterTarget{Kind::Tcp, u"fe80::1%eth0"_s, 9100};
}

void TestPrinterTarget::everyTargetReadsBack()
{
    QFETCH(const QString, text);
    QFETCH(const PrinterTarget, target);
    QCOMPARE(parsePrinterTarget(text).value(), target);
    QCOMPARE(toText(target), text);
}

void TestPrinterTarget::theCustomaryPortMayBeLeftOut()
{
    QCOMPARE(parsePrinterTarget(u" tcp:printer "_s)->port, quint16(9100));
    QCOMPARE(parsePrinterTarget(u"tcp:[::1]"_s)->place, u"::1"_s);
}

void TestPrinterTarget::anythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "lpt1", "file:", "file:relative.bin", "device:", "device:lp0",
                             "tcp:", "tcp::9100", "tcp:a b:9100", "tcp:host:0", "tcp:host:65536",
                             "tcp:host:x", "tcp:host:9100:1", "tcp:::1", "none:x", "usb:/dev/usb/lp0"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPrinterTarget::anythingElseIsRefused()
{
    QFETCH(const QString, text);
    const auto target = parsePrinterTarget(text);
    QVERIFY(!target);
    QCOMPARE(target.error(), (Error{Error::Code::InvalidInput, text}));
}

QTEST_GUILESS_MAIN(TestPrinterTarget)
#include "tst_printertarget.moc"
