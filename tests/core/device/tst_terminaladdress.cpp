#include "core/device/terminaladdress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTerminalAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inClearItMustBeThisMachine();
    void whatIsNoPlaceIsRefused();
};

void TestTerminalAddress::inClearItMustBeThisMachine()
{
    for (const QString &fine :
         {u"http://127.0.0.1:8080"_s, u"http://127.9.9.9/box"_s, u"http://[::1]:80/"_s, u"http://localhost"_s,
          u"https://pay.example.com/shop/1"_s, u" https://10.0.0.7 "_s})
        QVERIFY2(parseTerminalAddress(fine), qPrintable(fine));
    for (const QString &clear : {u"http://192.168.1.50:8080"_s, u"http://pay.example.com"_s,
                                 u"http://localhost.example.com"_s, u"http://127.0.0.1.example.com"_s}) {
        const auto refused = parseTerminalAddress(clear);
        QVERIFY2(!refused, qPrintable(clear));
        QCOMPARE(refused.error(), (Error{Error::Code::InvalidInput, u"http"_s}));
    }
}

void TestTerminalAddress::whatIsNoPlaceIsRefused()
{
    for (const QString &wrong : {u""_s, u"192.168.1.50"_s, u"ftp://127.0.0.1"_s, u"https://"_s,
                                 u"https://u:p@h"_s, u"https://h?x=1"_s, u"https://h#x"_s, u"https://h:0"_s,
                                 u"https://h:70000"_s, u"https://"_s + QString(300, u'h')}) {
        const auto refused = parseTerminalAddress(wrong);
        QVERIFY2(!refused, qPrintable(wrong));
        QCOMPARE(refused.error(), (Error{Error::Code::InvalidInput, u"address"_s}));
    }
}

QTEST_GUILESS_MAIN(TestTerminalAddress)
#include "tst_terminaladdress.moc"
