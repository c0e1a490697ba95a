#include "tests/core/usecase/scriptedshop.h"

#include "core/data/returns.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// Returns as scripts ask for them, on a real file.
class TestRefundJson : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void aLineComesBackWithItsTenderStockAndPoints();
    void theSameRequestAgainIsADuplicate();
    void moreThanWasSoldIsRefused();
    void damagedGoodsDoNotGoBackToStock();
    void aCashierNeedsAnApproval();
    void whatIsTooOldOrNotReturnableIsRefused();
    void aSaleOfAnotherTillMustBeFoundAtHeadOffice();
    void withoutAReceiptTheLowestPriceCounts();
    void onlyTheLastSaleCanBeVoided();
    void refusesWhatCannotBeMeant_data();
    void refusesWhatCannotBeMeant();
};

void TestRefundJson::aLineComesBackWithItsTenderStockAndPoints()
{
    const QString receipt = receiptOfTwo();
    QVERIFY(!receipt.isEmpty());
    const Points before = pointsOfMember();
    const auto back =
        refundLine(QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"1"}],"reason":"r"})")
                       .replace("%1", receipt.toUtf8()));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(errorName(back.error().code)));
    const QJsonObject json = toJson(*back, m_shop->session.shop.currency);
    QCOMPARE(json[u"kind"].toString(), u"refund"_s);
    QCOMPARE(json[u"total"].toString(), u"-3.00"_s);
    QCOMPARE(json[u"lines"][0][u"quantity"].toString(), u"-1"_s);
    QCOMPARE(json[u"tenders"][0][u"amount"].toString(), u"-3.00"_s);
    QCOMPARE(json[u"pointsEarned"].toInteger(), -3);
    QVERIFY(!json[u"refundOf"].toString().isEmpty());
    QCOMPARE(stockOf(u"P3"_s), Quantity::of(-1000));
    QCOMPARE(pointsOfMember(), before - Points::of(3));
    checkBooks();
}

void TestRefundJson::theSameRequestAgainIsADuplicate()
{
    const QByteArray request = QByteArray(R"({"id":"0190a0a0-0000-7000-8000-000000000001","receipt":"%1",
                       "lines":[{"line":2,"quantity":"1"}],"reason":"r"})")
                                   .replace("%1", receiptOfTwo().toUtf8());
    const auto first = refundLine(request);
    const auto again = refundLine(request);
    QVERIFY(first && again);
    QVERIFY(again->duplicate);
    QCOMPARE(again->number, first->number);
    QCOMPARE(stockOf(u"P5"_s), Quantity());
    checkBooks();
}

void TestRefundJson::moreThanWasSoldIsRefused()
{
    const QByteArray request =
        QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"2"}],"reason":"r"})")
            .replace("%1", receiptOfTwo().toUtf8());
    QVERIFY(refundLine(request));
    const auto again = refundLine(request);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::InvalidQuantity);
    checkBooks();
}

void TestRefundJson::damagedGoodsDoNotGoBackToStock()
{
    QVERIFY(refundLine(QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"2"}],"reason":"r",
                                      "restock":false})")
                           .replace("%1", receiptOfTwo().toUtf8())));
    QCOMPARE(stockOf(u"P3"_s), Quantity::of(-2000));
    checkBooks();
}

void TestRefundJson::aCashierNeedsAnApproval()
{
    const QByteArray request =
        QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"1"}],"reason":"r"})")
            .replace("%1", receiptOfTwo().toUtf8());
    m_shop->session.role = Role::Cashier;
    const auto refused = refundLine(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotPermitted);
}

void TestRefundJson::whatIsTooOldOrNotReturnableIsRefused()
{
    const QByteArray receipt = receiptOfTwo().toUtf8();
    const auto setRules = [&](const ReturnRules &rules) {
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            returns::setRules(transaction, rules);
            return {};
        }));
    };
    setRules({7, 30, {}});
    const auto late = refundLine(QByteArray(R"({"receipt":"%1","at":"2036-01-01T00:00:00Z",
                                                "lines":[{"line":1,"quantity":"1"}],"reason":"r"})")
                                     .replace("%1", receipt));
    QVERIFY(!late);
    QCOMPARE(late.error().code, Error::Code::ReturnTooLate);
    const QString category = *m_shop->database->read(
        [](const Connection &connection) { return products::withCode(connection, u"P3"_s)->category; });
    setRules({0, 30, {category}});
    const auto barred = refundLine(QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"1"}],
                                                  "reason":"r"})")
                                       .replace("%1", receipt));
    QVERIFY(!barred);
    QCOMPARE(barred.error().code, Error::Code::NotReturnable);
}

void TestRefundJson::aSaleOfAnotherTillMustBeFoundAtHeadOffice()
{
    const auto refused =
        refundLine(R"({"receipt":"S001-T77-000001","lines":[{"line":1,"quantity":"1"}],"reason":"r"})");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::SaleElsewhere);
}

void TestRefundJson::withoutAReceiptTheLowestPriceCounts()
{
    QVERIFY(ringLine(R"({"lines":[{"code":"P3","quantity":"2","discountPercent":"50"}],
                         "tenders":[{"kind":"cash","amount":"3.00"}]})"));
    const auto back = refundLine(R"({"lines":[{"code":"P3","quantity":"1"}],"reason":"r"})");
    QVERIFY2(back.has_value(), back ? "" : qPrintable(errorName(back.error().code)));
    QCOMPARE(back->sale.total, Money::of(-150));
    const auto never = refundLine(R"({"lines":[{"code":"P4","quantity":"1"}],"reason":"r"})");
    QVERIFY(never.has_value());
    QCOMPARE(never->sale.total, Money::of(-400));
    checkBooks();
}

void TestRefundJson::onlyTheLastSaleCanBeVoided()
{
    const auto first = ReceiptNumber::parse(receiptOfTwo());
    const auto second = ReceiptNumber::parse(receiptOfTwo());
    const auto voided = [&](const ReceiptNumber &number, qint64 byte) {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return voidLastSale(transaction, m_shop->session,
                                *Id<Sale>::fromBytes(QByteArray::number(byte).rightJustified(16, 'v')),
                                number, u"wrong customer"_s, {}, "digest", ShopFixture::noon(), systemRandom);
        });
    };
    const auto refused = voided(*first, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotTheLastSale);
    const Points before = pointsOfMember();
    const auto done = voided(*second, 2);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(errorName(done.error().code)));
    QCOMPARE(done->sale.kind, SaleKind::Void);
    QCOMPARE(done->sale.total, Money::of(-1100));
    QCOMPARE(pointsOfMember(), before - Points::of(11));
    checkBooks();
}

void TestRefundJson::refusesWhatCannotBeMeant_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("no object") << QByteArray("[]") << u"invalid-json"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"receipts":1})") << u"invalid-input"_s;
    QTest::newRow("no receipt number")
        << QByteArray(R"({"receipt":"x","lines":[],"reason":"r"})") << u"invalid-input"_s;
    QTest::newRow("no lines") << QByteArray(R"({"lines":[],"reason":"r"})") << u"empty-sale"_s;
    QTest::newRow("no reason") << QByteArray(R"({"lines":[{"code":"P3","quantity":"1"}]})")
                               << u"reason-required"_s;
    QTest::newRow("below zero") << QByteArray(R"({"lines":[{"code":"P3","quantity":"-1"}],"reason":"r"})")
                                << u"invalid-quantity"_s;
    QTest::newRow("huge") << QByteArray(
        R"({"lines":[{"code":"P3","quantity":"99999999999999"}],"reason":"r"})")
                          << u"invalid-quantity"_s;
    QTest::newRow("unknown product") << QByteArray(R"({"lines":[{"code":"?","quantity":"1"}],"reason":"r"})")
                                     << u"unknown-product"_s;
}

void TestRefundJson::refusesWhatCannotBeMeant()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const auto refused = refundLine(line);
    QVERIFY(!refused);
    QCOMPARE(errorName(refused.error().code), code);
}

QTEST_GUILESS_MAIN(TestRefundJson)
#include "tst_refundjson.moc"
