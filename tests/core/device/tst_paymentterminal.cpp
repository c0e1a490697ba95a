#include "core/device/paymentterminal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaymentTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReferenceIsShortAndPlain();
};

void TestPaymentTerminal::aReferenceIsShortAndPlain()
{
    QVERIFY(isTerminalReference(u"0195633f-0000-7000-8000-000000000001"_s));
    QVERIFY(isTerminalReference(u"A"_s));
    for (const QString &wrong : {u""_s, u"a b"_s, u"a\n"_s, u"号"_s, u"a\""_s, QString(65, u'a')})
        QVERIFY2(!isTerminalReference(wrong), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestPaymentTerminal)
#include "tst_paymentterminal.moc"
