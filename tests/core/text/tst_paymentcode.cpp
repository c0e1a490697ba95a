#include "core/text/paymentcode.h"

#include "core/text/labelpattern.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaymentCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallets_data();
    void wallets();
    void aLabelOfAScaleCanLookTheSame();
    void askedForItMayBeAnyLongNumber();
};

void TestPaymentCode::wallets_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::optional<Wallet>>("wallet");
    const auto row = [](const char *name, const QString &code, std::optional<Wallet> wallet) {
        QTest::newRow(name) << code << wallet;
    };
    row("WeChat, first", u"100000000000000000"_s, Wallet::WeChat);
    row("WeChat, last", u"159999999999999999"_s, Wallet::WeChat);
    row("Alipay, 18", u"280000000000000000"_s, Wallet::Alipay);
    row("Alipay, 16", u"2500000000000000"_s, Wallet::Alipay);
    row("Alipay, 24", u"300000000000000000000000"_s, Wallet::Alipay);
    row("WeChat has 18 digits", u"1000000000000000"_s, std::nullopt);
    row("between the two", u"160000000000000000"_s, std::nullopt);
    row("beyond both", u"310000000000000000"_s, std::nullopt);
    row("15 digits", u"250000000000000"_s, std::nullopt);
    row("25 digits", u"2500000000000000000000000"_s, std::nullopt);
    row("a letter", u"28000000000000000X"_s, std::nullopt);
    row("nothing", QString(), std::nullopt);
}

void TestPaymentCode::wallets()
{
    QFETCH(QString, code);
    QFETCH(std::optional<Wallet>, wallet);
    QCOMPARE(walletOf(code), wallet);
}

void TestPaymentCode::aLabelOfAScaleCanLookTheSame()
{
    // 28, item 00017, 335 g, 3.99
    const LabelPattern pattern = usualPatterns()[1];
    const auto code = writeLabel(pattern, {u"28"_s, u"00017"_s, Figure{399, 2}, Figure{335, 3}});
    QVERIFY(code);
    QCOMPARE(walletOf(*code), Wallet::Alipay);
    QVERIFY(readLabel(pattern, *code));
}

void TestPaymentCode::askedForItMayBeAnyLongNumber()
{
    for (const QString &code : {u"6222021234567890123"_s, QString(16, u'0'), QString(24, u'0')})
        QVERIFY2(mayPay(code), qPrintable(code));
    for (const QString &other : {QString(15, u'0'), QString(25, u'0'), u"4200001234202611a4"_s, QString()})
        QVERIFY2(!mayPay(other), qPrintable(other));
}

QTEST_GUILESS_MAIN(TestPaymentCode)
#include "tst_paymentcode.moc"
