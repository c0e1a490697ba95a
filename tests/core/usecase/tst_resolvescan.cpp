#include "core/usecase/resolvescan.h"

#include "core/data/labelpatterns.h"
#include "core/text/gs1.h"
#include "core/text/gtin.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QString apples = u"00017"_s; // by the kilogram at 5.99
const QString nuts = u"00018"_s;   // by 500 g at 12.80
const QString bread = u"00019"_s;  // a piece at 4.50
const QString gift = u"00020"_s;   // a piece at 0.00
}

class TestResolveScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCodeIsFoundInEveryFormOfItsGtin_data();
    void aCodeIsFoundInEveryFormOfItsGtin();
    void aPriceLabelYieldsTheQuantityAndKeepsItsAmount();
    void aLabelWithBothKeepsWeightAndAmount();
    void aWeightLabelIsPricedByTheShop();
    void weightsAreToldInTheUnitOfTheGoods();
    void aLabelThatCannotBeSoldByIsRefused_data();
    void aLabelThatCannotBeSoldByIsRefused();
    void whatIsKeptAsItIsGoesBeforeALabel();
    void eighteenDigitsMeanWhatThePageSays();
    void anUnknownLabelMayBeAPaymentCode();
    void aMembersNumberIsTheMember();
    void anElementStringSaysBatchSerialAndDate();
    void goodsPastTheirDateAreRefused();
    void anElementStringMayWeighAndPrice();
    void aCaseIsNotAPiece();
    void whatIsDiscontinuedIsRefused();
    void amountsBeyondTheRangeAreRefused();
    void labelAmountsAreNeverLostToRounding();
    void rubbishIsUnknown_data();
    void rubbishIsUnknown();

private:
    Result<ScanMeaning> resolve(const QString &code, ScanPlace place = ScanPlace::Sale) const
    {
        return m_shop->database->read([&](const Connection &connection) {
            return resolveScan(connection, m_shop->session.shop, code, place, ShopFixture::noon());
        });
    }
    ScannedGoods goods(const QString &code) const
    {
        const auto meaning = resolve(code);
        return meaning && std::holds_alternative<ScannedGoods>(*meaning) ? std::get<ScannedGoods>(*meaning)
                                                                         : ScannedGoods{nothing()};
    }
    QString refusal(const QString &code) const
    {
        const auto meaning = resolve(code);
        return meaning ? QString() : errorName(meaning.error().code);
    }
    static Product nothing()
    {
        return {*Id<Product>::fromBytes(QByteArray(16, 'x')), {}, {}, {}, {}, {}, {}};
    }
    static QString price(const QString &item, qint64 fen)
    {
        return *writeLabel(usualPatterns()[0], {u"21"_s, item, Figure{fen, 2}, {}});
    }
    static QString both(const QString &item, qint64 grams, qint64 fen, const QString &prefix = u"28"_s)
    {
        return *writeLabel(usualPatterns()[1], {prefix, item, Figure{fen, 2}, Figure{grams, 3}});
    }
    void execute(const QString &sql)
    {
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            transaction.execute(sql);
            return {};
        }));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestResolveScan::initTestCase()
{
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder.path()));
    execute(u"UPDATE product SET code = '00017', unit = 'kg', price = 599 WHERE code = 'P1'"_s);
    execute(u"UPDATE product SET code = '00018', unit = '500g', price = 1280 WHERE code = 'P2'"_s);
    execute(u"UPDATE product SET code = '00019', unit = '个', price = 450 WHERE code = 'P3'"_s);
    execute(u"UPDATE product SET code = '00020', unit = '个', price = 0 WHERE code = 'P4'"_s);
    execute(u"UPDATE product SET status = 'discontinued' WHERE code = 'P5'"_s);
    execute(u"INSERT INTO barcode (barcode, product) VALUES ('012345000058', 6), ('6901234567892', 7),"
            " ('01234531', 8), ('16901234567899', 9)"_s);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        auto patterns = usualPatterns();
        patterns[0].prefixTo = 24;
        patterns.push_back({25, 29, u"PPIIIIIWWWWWC"_s, 2, 3, u"kg"_s, LabelPattern::Check::Ean});
        labelpatterns::replace(transaction, patterns);
        return {};
    }));
}

void TestResolveScan::aCodeIsFoundInEveryFormOfItsGtin_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("code");
    QTest::newRow("UPC-E, kept as UPC-A") << u"01234558"_s << u"P6"_s;
    QTest::newRow("UPC-A") << u"012345000058"_s << u"P6"_s;
    QTest::newRow("EAN-13 with a leading zero") << u"0012345000058"_s << u"P6"_s;
    QTest::newRow("UPC-A, kept as UPC-E") << u"012300000451"_s << u"P8"_s;
    QTest::newRow("EAN-13") << u"6901234567892"_s << u"P7"_s;
    QTest::newRow("GTIN-14 of a piece") << u"06901234567892"_s << u"P7"_s;
    QTest::newRow("GTIN-14 of a case") << u"16901234567899"_s << u"P9"_s;
    QTest::newRow("its own code, blanks around") << u"  P7 "_s << u"P7"_s;
}

void TestResolveScan::aCodeIsFoundInEveryFormOfItsGtin()
{
    QFETCH(QString, scanned);
    QFETCH(QString, code);
    const ScannedGoods found = goods(scanned);
    QCOMPARE(found.product.code, code);
    QCOMPARE(found.quantity, Quantity::of(1000));
    QVERIFY(!found.measured && !found.labelled);
}

void TestResolveScan::aPriceLabelYieldsTheQuantityAndKeepsItsAmount()
{
    const ScannedGoods weighed = goods(price(apples, 1250));
    QCOMPARE(weighed.product.code, apples);
    QCOMPARE(weighed.labelled, Money::of(1250));
    QCOMPARE(weighed.quantity, Quantity::of(2087)); // 12.50 ÷ 5.99 = 2.0868…
    QVERIFY(weighed.measured);
    QCOMPARE(goods(price(bread, 900)).quantity, Quantity::of(2000));
    // One fen of it is still something.
    QCOMPARE(goods(price(nuts, 1)).quantity, Quantity::of(1));
}

void TestResolveScan::aLabelWithBothKeepsWeightAndAmount()
{
    const ScannedGoods weighed = goods(both(apples, 335, 201));
    QCOMPARE(weighed.quantity, Quantity::of(335));
    QCOMPARE(weighed.labelled, Money::of(201));
    // Pieces have no weight to count by: their price tells.
    QCOMPARE(goods(both(bread, 700, 900)).quantity, Quantity::of(2000));
}

void TestResolveScan::aWeightLabelIsPricedByTheShop()
{
    const auto code =
        writeLabel({25, 29, u"PPIIIIIWWWWWC"_s, 2, 3, u"kg"_s, {}}, {u"26"_s, apples, {}, Figure{1335, 3}});
    const ScannedGoods weighed = goods(*code);
    QCOMPARE(weighed.quantity, Quantity::of(1335));
    QVERIFY(!weighed.labelled);
}

void TestResolveScan::weightsAreToldInTheUnitOfTheGoods()
{
    QCOMPARE(goods(both(nuts, 335, 858)).quantity, Quantity::of(670));
}

void TestResolveScan::aLabelThatCannotBeSoldByIsRefused_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("no price on it") << price(apples, 0) << u"invalid-price"_s;
    QTest::newRow("goods without a price") << price(gift, 100) << u"invalid-price"_s;
    QTest::newRow("price beyond its digits") << both(apples, 335, 0) << u"invalid-price"_s;
    QTest::newRow("a weight of pieces")
        << *writeLabel({25, 29, u"PPIIIIIWWWWWC"_s, 2, 3, u"kg"_s, {}}, {u"25"_s, bread, {}, Figure{300, 3}})
        << u"invalid-quantity"_s;
    QTest::newRow("no weight on it") << *writeLabel({25, 29, u"PPIIIIIWWWWWC"_s, 2, 3, u"kg"_s, {}},
                                                    {u"25"_s, apples, {}, {}})
                                     << u"invalid-quantity"_s;
}

void TestResolveScan::aLabelThatCannotBeSoldByIsRefused()
{
    QFETCH(QString, code);
    QFETCH(QString, error);
    QCOMPARE(refusal(code), error);
}

void TestResolveScan::whatIsKeptAsItIsGoesBeforeALabel()
{
    const QString code = price(apples, 4321);
    execute(u"INSERT INTO barcode (barcode, product) VALUES ('%1', 10)"_s.arg(code));
    QCOMPARE(goods(code).product.code, u"P10"_s);
    QVERIFY(!goods(code).labelled);
}

void TestResolveScan::eighteenDigitsMeanWhatThePageSays()
{
    const QString code = both(apples, 335, 201, u"28"_s);
    QCOMPARE(walletOf(code), Wallet::Alipay);
    QVERIFY(std::holds_alternative<ScannedGoods>(*resolve(code, ScanPlace::Sale)));
    QVERIFY(std::holds_alternative<Wallet>(*resolve(code, ScanPlace::Payment)));
    // From 20 to 24 no wallet's codes begin.
    const QString plain = both(apples, 335, 201, u"22"_s);
    QVERIFY(std::holds_alternative<ScannedGoods>(*resolve(plain, ScanPlace::Payment)));
    const QString wechat = u"134567890123456789"_s;
    QCOMPARE(std::get<Wallet>(*resolve(wechat, ScanPlace::Payment)), Wallet::WeChat);
}

void TestResolveScan::anUnknownLabelMayBeAPaymentCode()
{
    const QString code = both(u"77777"_s, 335, 201, u"28"_s);
    QCOMPARE(std::get<Wallet>(*resolve(code, ScanPlace::Sale)), Wallet::Alipay);
}

void TestResolveScan::aMembersNumberIsTheMember()
{
    QCOMPARE(std::get<Member>(*resolve(u"M2"_s)).number, u"M2"_s);
}

void TestResolveScan::anElementStringSaysBatchSerialAndDate()
{
    const ScannedGoods found = goods(u"(01)06901234567892(10)L1(17)260305(21)S9"_s);
    QCOMPARE(found.product.code, u"P7"_s);
    QCOMPARE(found.batch, u"L1"_s);
    QCOMPARE(found.serial, u"S9"_s);
    QCOMPARE(found.expires, QDate(2026, 3, 5));
    QCOMPARE(found.quantity, Quantity::of(1000));
    QCOMPARE(goods(gs1Message({{u"01"_s, u"06901234567892"_s}, {u"30"_s, u"12"_s}})).quantity,
             Quantity::of(12'000));
    QVERIFY(std::holds_alternative<UnknownCode>(*resolve(u"(10)L1"_s)));
}

void TestResolveScan::goodsPastTheirDateAreRefused()
{
    const auto refused = resolve(u"(01)06901234567892(17)260304"_s);
    QCOMPARE(refused.error(), (Error{Error::Code::GoodsExpired, u"2026-03-04"_s}));
    // Best before is advice.
    QCOMPARE(goods(u"(01)06901234567892(15)260304"_s).product.code, u"P7"_s);
}

void TestResolveScan::anElementStringMayWeighAndPrice()
{
    const QString body = u"990000000001"_s;
    const QString ean = body + QString::number(*gtinCheckDigit(body));
    execute(u"INSERT INTO barcode (barcode, product) VALUES ('%1', 1)"_s.arg(ean));
    const QString gtin = u"9"_s + body + QString::number(*gtinCheckDigit(u'9' + body));
    const ScannedGoods weighed = goods(u"(01)%1(3103)000335(3922)201"_s.arg(gtin));
    QCOMPARE(weighed.product.code, apples);
    QCOMPARE(weighed.quantity, Quantity::of(335));
    QCOMPARE(weighed.labelled, Money::of(201));
}

void TestResolveScan::aCaseIsNotAPiece()
{
    execute(u"DELETE FROM barcode WHERE barcode = '16901234567899'"_s);
    QVERIFY(std::holds_alternative<UnknownCode>(*resolve(u"(01)16901234567899"_s)));
}

void TestResolveScan::whatIsDiscontinuedIsRefused()
{
    QCOMPARE(refusal(u"P5"_s), u"product-inactive"_s);
}

void TestResolveScan::amountsBeyondTheRangeAreRefused()
{
    // 999.99 for goods at 0.01 are 99,999 of them: all that can be sold at once; a fen more is not.
    execute(u"UPDATE product SET code = '00021', unit = '个', price = 1 WHERE code = 'P11'"_s);
    QCOMPARE(goods(price(u"00021"_s, 99'999)).quantity, Quantity::of(99'999'000));
    const auto much = resolve(u"(01)06901234567892(3922)999999999999999"_s);
    QCOMPARE(much.error().code, Error::Code::InvalidQuantity);
    const auto overflow = resolve(u"(01)06901234567892(30)99999999"_s);
    QCOMPARE(overflow.error().code, Error::Code::InvalidQuantity);
}

void TestResolveScan::labelAmountsAreNeverLostToRounding()
{
    QVERIFY(rc::check("the label's price is the amount, and the quantity fits it", [this] {
        const qint64 fen = *rc::gen::inRange<qint64>(1, 100'000);
        const ScannedGoods weighed = goods(price(apples, fen));
        RC_ASSERT(weighed.labelled == Money::of(fen));
        const qint64 again = extend(weighed.product.price, weighed.quantity).units();
        // Half a thousandth at 5.99 is less than a fen.
        RC_ASSERT(std::abs(again - fen) <= 1);
    }));
}

void TestResolveScan::rubbishIsUnknown_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("unknown item of a label") << price(u"99999"_s, 100);
    QTest::newRow("item 0 of a label") << price(u"00000"_s, 100);
    QTest::newRow("huge") << QString(100'000, u'2');
    QTest::newRow("zero byte") << QString(u"P\0P"_s);
    QTest::newRow("SQL") << u"' OR 1=1 --"_s;
}

void TestResolveScan::rubbishIsUnknown()
{
    QFETCH(QString, code);
    const auto meaning = resolve(code);
    QVERIFY(meaning);
    QVERIFY(std::holds_alternative<UnknownCode>(*meaning));
}

QTEST_GUILESS_MAIN(TestResolveScan)
#include "tst_resolvescan.moc"
