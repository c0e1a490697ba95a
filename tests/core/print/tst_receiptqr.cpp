#include "core/print/receiptqr.h"

#include "tests/core/print/samplereceipts.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestReceiptQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextHasOneForm();
    void everyTextReadsBack();
    void anotherTextIsNone_data();
    void anotherTextIsNone();
    void capsLockDoesNotMatter();
    void onlyTheShopsOwnReceiptsHold();
};

void TestReceiptQr::theTextHasOneForm()
{
    const ReceiptQr qr{
        {u"S001"_s, u"T01"_s, 1, 123}, Money::of(8040), *Currency::of(u"CNY"_s), u"6237T3GHAX"_s};
    QCOMPARE(receiptQrText(qr), u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX"_s);
}

void TestReceiptQr::everyTextReadsBack()
{
    QVERIFY(rc::check([](qint64 total) {
        const QString code = *rc::gen::element(u"CNY"_s, u"JPY"_s, u"KWD"_s, u"GBP"_s);
        const ReceiptNumber number{u"S001"_s, u"T9"_s, *rc::gen::inRange<qint64>(1, 999),
                                   *rc::gen::inRange<qint64>(1, 999'999'999)};
        const ReceiptQr qr{number, Money::of(total), *Currency::of(code), u"0123456789"_s};
        RC_ASSERT(parseReceiptQr(receiptQrText(qr)) == qr);
    }));
}

void TestReceiptQr::anotherTextIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a barcode") << u"6901234567892"_s;
    QTest::newRow("another version") << u"ZG2:S001-T01-000123:80.40:CNY:6237T3GHAX"_s;
    QTest::newRow("a part missing") << u"ZG1:S001-T01-000123:80.40:6237T3GHAX"_s;
    QTest::newRow("no number") << u"ZG1:S001:80.40:CNY:6237T3GHAX"_s;
    QTest::newRow("other decimals") << u"ZG1:S001-T01-000123:80.4:CNY:6237T3GHAX"_s;
    QTest::newRow("leading zero") << u"ZG1:S001-T01-000123:080.40:CNY:6237T3GHAX"_s;
    QTest::newRow("too large") << u"ZG1:S001-T01-000123:99999999999999999999.00:CNY:6237T3GHAX"_s;
    QTest::newRow("no currency") << u"ZG1:S001-T01-000123:80.40:XYZ:6237T3GHAX"_s;
    QTest::newRow("short check") << u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHA"_s;
    QTest::newRow("no symbol") << u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHAU"_s;
    QTest::newRow("more behind") << u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX:1"_s;
    QTest::newRow("a line behind") << u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX\nx"_s;
    QTest::newRow("a link") << u"https://example.com/ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX"_s;
}

void TestReceiptQr::anotherTextIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!parseReceiptQr(text));
}

void TestReceiptQr::capsLockDoesNotMatter()
{
    const QString text = u"ZG1:S001-T01-000123:80.40:CNY:6237T3GHAX"_s;
    QCOMPARE(parseReceiptQr(u' ' + text.toLower() + u"\r\n"_s), parseReceiptQr(text));
}

void TestReceiptQr::onlyTheShopsOwnReceiptsHold()
{
    const Shop shop = samples::chineseShop();
    const Receipt receipt = samples::small(shop);
    const auto qr = parseReceiptQr(receiptQrText(receiptQr(receipt, shop)));
    QVERIFY(qr);
    QVERIFY(isIssuedBy(shop, *qr));
    ReceiptQr altered = *qr;
    altered.total += Money::of(1);
    QVERIFY(!isIssuedBy(shop, altered));
    altered = *qr;
    altered.number.count += 1;
    QVERIFY(!isIssuedBy(shop, altered));
    altered = *qr;
    altered.currency = *Currency::of(u"GBP"_s);
    QVERIFY(!isIssuedBy(shop, altered));
    Shop other = shop;
    other.code = u"S002"_s;
    QVERIFY(!isIssuedBy(other, *qr));
    other = shop;
    other.receiptKey = QByteArray(32, 'x');
    QVERIFY(!isIssuedBy(other, *qr));
}

QTEST_GUILESS_MAIN(TestReceiptQr)
#include "tst_receiptqr.moc"
