#include "core/usecase/saledetails.h"

#include "core/data/products.h"
#include "core/sale/openprice.h"
#include "core/text/pinyin.h"
#include "core/usecase/check.h"
#include "core/usecase/checkout.h"
#include "core/usecase/refund.h"
#include "core/usecase/ring.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSaleDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsMissingIsRefused_data();
    void whatIsMissingIsRefused();
    void aSerialLeavesOnceUnlessItCameBack();
    void partOfALineComesBackOnlyByItsSerials();
    void withoutAReceiptEachPieceIsNamed();
    void aCashierMayAskForAnOpenPriceButNotOverride();
    void theReceiptKeepsNotesAndWhoSold();
    void theStoredSaleIsStillSoundWhenAProductNoLongerAsks();

private:
    void add(const Product &product);
    Result<Receipt> ring(const QJsonObject &line, const QJsonObject &sale = {},
                         const QString &amount = u"10.00"_s);
    Result<Receipt> takeBack(const ReceiptNumber &number, Quantity quantity, const QStringList &serials = {});
    static QString told(const Result<Receipt> &receipt)
    {
        return receipt ? u"sold"_s : errorName(receipt.error().code) + u' ' + receipt.error().detail;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    PriceBook m_prices;
};

void TestSaleDetails::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    Product wine{Id<Product>::make(ShopFixture::noon(), systemRandom),
                 u"WINE"_s,
                 u"白酒"_s,
                 u"瓶"_s,
                 Money::of(1000),
                 {},
                 {},
                 ProductStatus::Active};
    wine.minimumAge = 18;
    add(wine);
    Product phone{Id<Product>::make(ShopFixture::noon(), systemRandom),
                  u"PHONE"_s,
                  u"手机"_s,
                  u"台"_s,
                  Money::of(1000),
                  {},
                  {},
                  ProductStatus::Active};
    phone.tracking = Tracking::Serial;
    add(phone);
    Product drug{Id<Product>::make(ShopFixture::noon(), systemRandom),
                 u"DRUG"_s,
                 u"药"_s,
                 u"盒"_s,
                 Money::of(1000),
                 {},
                 {},
                 ProductStatus::Active};
    drug.tracking = Tracking::Batch;
    add(drug);
    Product repair{Id<Product>::make(ShopFixture::noon(), systemRandom),
                   u"REPAIR"_s,
                   u"修理"_s,
                   {},
                   Money::of(5000),
                   {},
                   {},
                   ProductStatus::Active};
    repair.openPrice = true;
    repair.kind = ProductKind::Service;
    add(repair);
}

void TestSaleDetails::add(const Product &product)
{
    const auto put = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        products::put(transaction, product, {}, pinyin);
        return {};
    });
    QVERIFY(put.has_value());
}

Result<Receipt> TestSaleDetails::ring(const QJsonObject &line, const QJsonObject &sale, const QString &amount)
{
    QJsonObject request = sale;
    request[u"lines"_s] = QJsonArray{line};
    request[u"tenders"_s] = QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, amount}}};
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return ::ring(transaction, m_shop->session, m_prices, QJsonDocument(request).toJson(),
                      ShopFixture::noon(), systemRandom);
    });
}

Result<Receipt> TestSaleDetails::takeBack(const ReceiptNumber &number, Quantity quantity,
                                          const QStringList &serials)
{
    Session manager = m_shop->session;
    manager.role = Role::Administrator;
    return m_shop->database->writeNow([&](Transaction &transaction) {
        const RefundRequest request{Id<Sale>::make(ShopFixture::noon(), systemRandom),
                                    number,
                                    {{0, quantity, u"坏了"_s, true, serials}}};
        return refund(transaction, manager, m_prices, request, {}, "digest", ShopFixture::noon(),
                      systemRandom);
    });
}

void TestSaleDetails::whatIsMissingIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sale");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *line, const char *sale, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(sale) << QString::fromUtf8(told);
    };
    row("no age", R"("code":"WINE","quantity":"1")", "", "age-unconfirmed 18");
    row("too young", R"("code":"WINE","quantity":"1")", R"("ageConfirmed":"17")", "age-unconfirmed 18");
    row("old enough", R"("code":"WINE","quantity":"1")", R"("ageConfirmed":"18")", "sold");
    row("no age at all", R"("code":"WINE","quantity":"1")", R"("ageConfirmed":"old")",
        "invalid-input ageConfirmed");
    row("no serial", R"("code":"PHONE","quantity":"1")", "", "serial-required PHONE");
    row("one of two", R"("code":"PHONE","quantity":"2","serials":["A1"])", "", "serial-required PHONE");
    row("half a piece", R"("code":"PHONE","quantity":"0.5","serials":["A1"])", "", "serial-required PHONE");
    row("twice", R"("code":"PHONE","quantity":"2","serials":["A1","A1"])", "", "serial-sold A1");
    row("serial", R"("code":"PHONE","quantity":"1","serials":["A1"])", "", "sold");
    row("a serial like a card", R"("code":"PHONE","quantity":"1","serials":["4111111111111111"])", "",
        "sold");
    row("a serial of what has none", R"("code":"DRUG","quantity":"1","batch":"B","serials":["1"])", "",
        "invalid-input serials");
    row("no batch", R"("code":"DRUG","quantity":"1")", "", "batch-required DRUG");
    row("batch", R"("code":"DRUG","quantity":"1","batch":"B7"})", "", "sold");
    row("a card for a batch", R"("code":"DRUG","quantity":"1","batch":"4111 1111 1111 1111")", "",
        "invalid-input batch");
    row("a card in a note", R"("code":"DRUG","quantity":"1","batch":"B7","note":"4111-1111-1111-1111")", "",
        "invalid-input note");
    row("a card in the sale's note", R"("code":"DRUG","quantity":"1","batch":"B7")",
        R"("note":"pay by 4111111111111111")", "invalid-input note");
    row("nobody", R"("code":"DRUG","quantity":"1","batch":"B7","salesperson":"谁")", "",
        "invalid-input salesperson");
}

void TestSaleDetails::whatIsMissingIsRefused()
{
    QFETCH(QString, line);
    QFETCH(QString, sale);
    line.remove(u'}');
    const auto object = [](const QString &fields) {
        return QJsonDocument::fromJson((u'{' + fields + u'}').toUtf8()).object();
    };
    QTEST(told(ring(object(line), object(sale), u"20.00"_s)), "told");
}

void TestSaleDetails::aSerialLeavesOnceUnlessItCameBack()
{
    const QJsonObject line{
        {u"code"_s, u"PHONE"_s}, {u"quantity"_s, u"1"_s}, {u"serials"_s, QJsonArray{u"A1"_s}}};
    const auto sold = ring(line);
    QVERIFY(sold.has_value());
    QCOMPARE(told(ring(line)), u"serial-sold A1"_s);
    // All comes back, so that nobody need say which.
    const auto back = takeBack(sold->number, Quantity::of(1000));
    QVERIFY(back.has_value());
    QCOMPARE(back->sale.lines[0].line.details.serials, QStringList{u"A1"_s});
    QCOMPARE(told(ring(line)), u"sold"_s);
    QCOMPARE(told(ring(line)), u"serial-sold A1"_s);
}

void TestSaleDetails::partOfALineComesBackOnlyByItsSerials()
{
    const auto sold = ring({{u"code"_s, u"PHONE"_s},
                            {u"quantity"_s, u"3"_s},
                            {u"serials"_s, QJsonArray{u"A1"_s, u"A2"_s, u"A3"_s}}},
                           {}, u"30.00"_s);
    QVERIFY(sold.has_value());
    QCOMPARE(told(takeBack(sold->number, Quantity::of(1000))), u"serial-required PHONE"_s);
    QCOMPARE(told(takeBack(sold->number, Quantity::of(1000), {u"X"_s})), u"serial-required PHONE"_s);
    QCOMPARE(told(takeBack(sold->number, Quantity::of(1000), {u"A2"_s})), u"sold"_s);
    QCOMPARE(told(takeBack(sold->number, Quantity::of(1000), {u"A2"_s})), u"serial-required PHONE"_s);
    const auto rest = takeBack(sold->number, Quantity::of(2000));
    QVERIFY(rest.has_value());
    QCOMPARE(rest->sale.lines[0].line.details.serials, (QStringList{u"A1"_s, u"A3"_s}));
}

void TestSaleDetails::withoutAReceiptEachPieceIsNamed()
{
    const QJsonObject line{
        {u"code"_s, u"PHONE"_s}, {u"quantity"_s, u"1"_s}, {u"serials"_s, QJsonArray{u"A1"_s}}};
    QVERIFY(ring(line));
    Session manager = m_shop->session;
    manager.role = Role::Administrator;
    const auto product = *m_shop->database->read(
        [](const Connection &connection) { return products::withCode(connection, u"PHONE"_s); });
    const auto back = [&](const QStringList &serials) {
        return told(m_shop->database->writeNow([&](Transaction &transaction) {
            return refundWithoutReceipt(transaction, manager,
                                        Id<Sale>::make(ShopFixture::noon(), systemRandom),
                                        {{*product, Quantity::of(1000), u"坏了"_s, true, serials}}, {}, {},
                                        "digest", ShopFixture::noon(), systemRandom);
        }));
    };
    QCOMPARE(back({}), u"serial-required PHONE"_s);
    QCOMPARE(back({u"A1"_s, u"A2"_s}), u"serial-required PHONE"_s);
    QCOMPARE(told(ring(line)), u"serial-sold A1"_s);
    QCOMPARE(back({u"A1"_s}), u"sold"_s);
    QCOMPARE(told(ring(line)), u"sold"_s);
}

void TestSaleDetails::aCashierMayAskForAnOpenPriceButNotOverride()
{
    m_shop->session.role = Role::Cashier;
    const auto sold = ring({{u"code"_s, u"REPAIR"_s}, {u"quantity"_s, u"1"_s}, {u"price"_s, u"8.00"_s}});
    QVERIFY(sold.has_value());
    QCOMPARE(sold->sale.total, Money::of(800));
    QCOMPARE(sold->sale.lines[0].line.override->reason, openPriceReason);
    const auto other = ring({{u"code"_s, u"DRUG"_s},
                             {u"quantity"_s, u"1"_s},
                             {u"batch"_s, u"B7"_s},
                             {u"price"_s, u"8.00"_s},
                             {u"reason"_s, u"临期"_s}});
    QCOMPARE(told(other), u"not-permitted overridePrice"_s);
}

void TestSaleDetails::theReceiptKeepsNotesAndWhoSold()
{
    const auto sold = ring({{u"code"_s, u"DRUG"_s},
                            {u"quantity"_s, u"1"_s},
                            {u"batch"_s, u"B7"_s},
                            {u"note"_s, u"  每日 一次 "_s},
                            {u"salesperson"_s, m_shop->session.name}},
                           {{u"note"_s, u"送货"_s}});
    QVERIFY(sold.has_value());
    QCOMPARE(sold->salespeople, QStringList{m_shop->session.name});
    const auto again = m_shop->database->read(
        [&](const Connection &connection) { return receiptOf(connection, m_shop->session, sold->number); });
    QVERIFY(again.has_value());
    QCOMPARE(again->sale.details.note, u"送货"_s);
    QCOMPARE(again->sale.lines[0].line.details.note, u"每日 一次"_s);
    QCOMPARE(again->sale.lines[0].line.details.batch, u"B7"_s);
    QCOMPARE(again->salespeople, sold->salespeople);
}

void TestSaleDetails::theStoredSaleIsStillSoundWhenAProductNoLongerAsks()
{
    const auto sold =
        ring({{u"code"_s, u"PHONE"_s}, {u"quantity"_s, u"2"_s}, {u"serials"_s, QJsonArray{u"B"_s, u"A"_s}}},
             {}, u"20.00"_s);
    QVERIFY(sold.has_value());
    Product phone = sold->sale.lines[0].line.product;
    phone.tracking = Tracking::None;
    add(phone);
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        Session who = m_shop->session;
        who.role = Role::Administrator;
        return checkAll(main, keys, who);
    });
    QVERIFY(outcomes.has_value());
    for (const CheckOutcome &outcome : *outcomes)
        QVERIFY2(outcome.ok, qPrintable(outcome.name + u' ' + outcome.detail));
}

QTEST_GUILESS_MAIN(TestSaleDetails)
#include "tst_saledetails.moc"
