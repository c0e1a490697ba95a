#include "core/usecase/ring.h"

#include "core/data/products.h"
#include "core/text/labelpattern.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithTheDocumentedShape();
    void linesAreNeverMerged();
    void linesAndRoundingSumToTheTotalWhereTaxIsAdded();
    void anOverrideKeepsItsReason();
    void aScalesLabelIsRungAtItsOwnAmount();
    void aLabelAndAQuantityContradict();
    void memberAndTimeAreThoseGiven();
    void theSameRequestAgainIsADuplicateWhateverBecameOfThePrice();
    void orderOfFieldsAndBlanksDoNotMakeAnotherRequest();
    void anotherRequestUnderTheSameIdIsRefused();
    void refusesWhatCannotBeMeant_data();
    void refusesWhatCannotBeMeant();
    void aHugeLineIsRefused();
    void aTenderAtTheTerminalTakesWhatWasCharged();

private:
    Result<Receipt> ringLine(const QByteArray &line);
    QJsonObject answer(const QByteArray &line);
    qint64 sales();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    PriceBook m_prices;
};

void TestRing::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_prices = {};
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

Result<Receipt> TestRing::ringLine(const QByteArray &line)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return ring(transaction, m_shop->session, m_prices, line, ShopFixture::noon(), systemRandom);
    });
}

QJsonObject TestRing::answer(const QByteArray &line)
{
    const auto receipt = ringLine(line);
    return receipt ? toJson(*receipt, m_shop->session.shop.currency)
                   : QJsonObject{{u"error"_s, errorName(receipt.error().code)}};
}

qint64 TestRing::sales()
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM sale"_s);
        rows.next();
        return rows.integer(0);
    });
}

void TestRing::answersWithTheDocumentedShape()
{
    const QJsonObject object =
        answer(R"({"lines":[{"code":"P3","quantity":"2","discountPercent":"10"}],)"
               R"("discountAmount":"0.40","tenders":[{"kind":"cash","amount":"10.00"}]})");
    QCOMPARE(object.keys(),
             (QStringList{u"at"_s, u"businessDate"_s, u"change"_s, u"discount"_s, u"duplicate"_s, u"id"_s,
                          u"lines"_s, u"pointsEarned"_s, u"receipt"_s, u"rounding"_s, u"subtotal"_s, u"tax"_s,
                          u"tenders"_s, u"total"_s}));
    QCOMPARE(object[u"subtotal"].toString(), u"6.00"_s);
    QCOMPARE(object[u"discount"].toString(), u"1.00"_s);
    QCOMPARE(object[u"total"].toString(), u"5.00"_s);
    QCOMPARE(object[u"change"].toString(), u"5.00"_s);
    const QJsonObject line = object[u"lines"][0].toObject();
    QCOMPARE(line[u"total"].toString(), u"5.00"_s);
    QCOMPARE(line[u"why"].toArray().size(), 4);
    QCOMPARE(object[u"receipt"].toString(), u"S001-T01-000001"_s);
}

void TestRing::linesAreNeverMerged()
{
    const QJsonObject object =
        answer(R"({"lines":[{"code":"P1","quantity":"1"},{"code":"P1","quantity":"2"}],)"
               R"("tenders":[{"kind":"cash","amount":"3.00"}]})");
    QCOMPARE(object[u"lines"].toArray().size(), 2);
}

void TestRing::linesAndRoundingSumToTheTotalWhereTaxIsAdded()
{
    m_shop->session.shop.taxMode = TaxMode::Added;
    m_shop->session.shop.cashStep = Money::of(10);
    const QJsonObject object =
        answer(R"({"lines":[{"code":"P1","quantity":"1"},{"code":"P2","quantity":"1.333"}],)"
               R"("tenders":[{"kind":"cash","amount":"10.00"}]})");
    const Currency &currency = m_shop->session.shop.currency;
    const auto money = [&](const QJsonValue &value) { return *currency.parse(value.toString()); };
    Money sum = money(object[u"rounding"]);
    for (const QJsonValue &line : object[u"lines"].toArray())
        sum += money(line[u"total"]);
    QCOMPARE(sum, money(object[u"total"]));
    QVERIFY(!money(object[u"rounding"]).isZero());
}

void TestRing::anOverrideKeepsItsReason()
{
    const auto receipt =
        ringLine(R"({"lines":[{"code":"P5","quantity":"1","price":"4.20","reason":"damaged"}],)"
                 R"("tenders":[{"kind":"card","amount":"4.20","reference":"77"}]})");
    QVERIFY(receipt);
    QCOMPARE(receipt->sale.lines[0].line.override->reason, u"damaged"_s);
    QCOMPARE(receipt->sale.tenders[0].reference, u"77"_s);
}

void TestRing::aScalesLabelIsRungAtItsOwnAmount()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"UPDATE product SET code = '00017', unit = 'kg', price = 2999 WHERE code = 'P3'"_s);
        return {};
    }));
    // 12.50 at 29.99 a kilogram are 0.41680…, of which the price would be 12.51.
    const auto label = writeLabel(usualPatterns()[0], {u"21"_s, u"00017"_s, Figure{1250, 2}, {}});
    const auto receipt = ringLine(R"({"lines":[{"code":")" + label->toLatin1()
                                  + R"("}],"tenders":[{"kind":"cash","amount":"12.50"}]})");
    QVERIFY(receipt);
    QCOMPARE(receipt->sale.lines[0].line.quantity, Quantity::of(417));
    QCOMPARE(receipt->sale.lines[0].amounts.total, Money::of(1250));
    QCOMPARE(receipt->sale.total, Money::of(1250));
    const auto stock = m_shop->database->read([&](const Connection &connection) {
        return products::stockOf(connection, receipt->sale.lines[0].line.product.id);
    });
    QCOMPARE(*stock, Quantity::of(-417));
}

void TestRing::aLabelAndAQuantityContradict()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET code = '00017' WHERE code = 'P3'"_s);
        return {};
    }));
    const auto label = writeLabel(usualPatterns()[0], {u"21"_s, u"00017"_s, Figure{1250, 2}, {}});
    const auto refused = ringLine(R"({"lines":[{"code":")" + label->toLatin1()
                                  + R"(","quantity":"1"}],"tenders":[{"kind":"cash","amount":"12.50"}]})");
    QCOMPARE(refused.error().code, Error::Code::InvalidQuantity);
}

void TestRing::memberAndTimeAreThoseGiven()
{
    const QJsonObject object = answer(R"({"at":"2009-12-01T20:00:00Z","member":"M2","lines":[{"code":"P7",)"
                                      R"("quantity":"1"}],"tenders":[{"kind":"cash","amount":"7.00"}]})");
    QCOMPARE(object[u"at"].toString(), u"2009-12-01T20:00:00Z"_s);
    QCOMPARE(object[u"businessDate"].toString(), u"2009-12-02"_s); // it is past midnight in Shanghai
    QCOMPARE(object[u"pointsEarned"].toInteger(), 7);
}

void TestRing::theSameRequestAgainIsADuplicateWhateverBecameOfThePrice()
{
    const QByteArray line =
        R"({"id":"00000000-0000-4000-8000-000000000001","lines":[{"code":"P1","quantity":"1"}],)"
        R"("tenders":[{"kind":"cash","amount":"1.00"}]})";
    const QJsonObject first = answer(line);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE product SET price = 999, status = 'discontinued' WHERE code = 'P1'"_s);
        return {};
    }));
    QJsonObject again = answer(line);
    QVERIFY(again[u"duplicate"].toBool());
    again[u"duplicate"_s] = false;
    QCOMPARE(again, first);
    QCOMPARE(sales(), 1);
}

void TestRing::orderOfFieldsAndBlanksDoNotMakeAnotherRequest()
{
    QVERIFY(ringLine(R"({"id":"00000000-0000-4000-8000-000000000001","lines":[{"code":"P1","quantity":"1"}],)"
                     R"("tenders":[{"kind":"cash","amount":"1.00"}]})"));
    const auto again =
        ringLine(R"( {"tenders": [{"amount": "1.00", "kind": "cash"}], "lines": [{"quantity": "1",)"
                 R"( "code": "P1"}], "id": "00000000-0000-4000-8000-000000000001"} )");
    QVERIFY(again && again->duplicate);
}

void TestRing::anotherRequestUnderTheSameIdIsRefused()
{
    const QByteArray form =
        R"({"id":"00000000-0000-4000-8000-000000000001","lines":[{"code":"P1","quantity":"%1"}],)"
        R"("tenders":[{"kind":"cash","amount":"5.00"}]})";
    QVERIFY(ringLine(QByteArray(form).replace("%1", "1")));
    QCOMPARE(ringLine(QByteArray(form).replace("%1", "2")).error().code, Error::Code::DifferentRequest);
    // A default written out is another request too: a digest of what was given is kept.
    QVERIFY(!ringLine(QByteArray(form).replace("%1", "1.0")));
    QCOMPARE(sales(), 1);
}

void TestRing::refusesWhatCannotBeMeant_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &lineOrBody, const char *error) {
        QTest::newRow(name) << lineOrBody << QString::fromLatin1(error);
    };
    const auto sale = [](const QByteArray &item, const QByteArray &more = {},
                         const QByteArray &tender = "9.00") {
        return QByteArray(R"({"lines":[{)") + item + R"(}],"tenders":[{"kind":"cash","amount":")" + tender
            + R"("}])" + more + '}';
    };
    row("no JSON", "{", "invalid-json");
    row("a list", "[]", "invalid-json");
    row("wrong encoding", "{\"lines\":\"\xff\"}", "invalid-json");
    row("no lines", R"({"lines":[],"tenders":[]})", "empty-sale");
    row("lines of another type", R"({"lines":7,"tenders":[]})", "invalid-input");
    row("unknown code", sale(R"("code":"nope","quantity":"1")"), "unknown-product");
    row("code in other case", sale(R"("code":"p1","quantity":"1")"), "unknown-product");
    row("unknown member", sale(R"("code":"P1","quantity":"1")", R"(,"member":"nobody")"), "unknown-member");
    row("quantity zero", sale(R"("code":"P1","quantity":"0")"), "invalid-quantity");
    row("quantity below zero", sale(R"("code":"P1","quantity":"-1")"), "invalid-quantity");
    row("quantity beyond the limit", sale(R"("code":"P1","quantity":"100000")"), "invalid-quantity");
    row("quantity as a number", sale(R"("code":"P1","quantity":1)"), "invalid-quantity");
    row("quantity with four decimals", sale(R"("code":"P1","quantity":"1.0001")"), "invalid-quantity");
    row("price with three decimals", sale(R"("code":"P1","quantity":"1","price":"1.001")"), "invalid-price");
    row("price below zero", sale(R"("code":"P1","quantity":"1","price":"-1")"), "invalid-price");
    row("price out of range", sale(R"("code":"P1","quantity":"99999","price":"92233720368547758")"),
        "too-large");
    row("more than all off", sale(R"("code":"P1","quantity":"1","discountPercent":"101")"),
        "invalid-discount");
    row("below nothing off", sale(R"("code":"P1","quantity":"1","discountPercent":"-1")"),
        "invalid-discount");
    row("off above the line", sale(R"("code":"P1","quantity":"1","discountAmount":"1.01")"),
        "invalid-discount");
    row("two discounts", sale(R"("code":"P1","quantity":"1","discountAmount":"0.1","discountPercent":"1")"),
        "invalid-discount");
    row("order discount above the sale", sale(R"("code":"P1","quantity":"1")", R"(,"discountAmount":"1.01")"),
        "invalid-discount");
    row("unknown tender",
        R"({"lines":[{"code":"P1","quantity":"1"}],"tenders":[{"kind":"gold","amount":"1"}]})",
        "invalid-tender");
    row("tender below zero", sale(R"("code":"P1","quantity":"1")", {}, "-1.00"), "invalid-tender");
    row("tender with three decimals", sale(R"("code":"P1","quantity":"1")", {}, "1.001"), "invalid-tender");
    row("tenders short", sale(R"("code":"P2","quantity":"1")", {}, "1.99"), "underpaid");
    row("card above what is due",
        R"({"lines":[{"code":"P1","quantity":"1"}],"tenders":[{"kind":"card","amount":"1.01"}]})",
        "overpaid");
    row("id that is none", sale(R"("code":"P1","quantity":"1")", R"(,"id":"7")"), "invalid-input");
    row("time that is none", sale(R"("code":"P1","quantity":"1")", R"(,"at":"2009-13-01T00:00:00Z")"),
        "invalid-input");
    row("field misspelt", sale(R"("code":"P1","quantity":"1","discountPercnt":"10")"), "invalid-input");
}

void TestRing::refusesWhatCannotBeMeant()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, error);
    const auto receipt = ringLine(line);
    QVERIFY(!receipt);
    QCOMPARE(errorName(receipt.error().code), error);
    QCOMPARE(sales(), 0);
}

void TestRing::aHugeLineIsRefused()
{
    const QByteArray line =
        R"({"lines":[{"code":")" + QByteArray(2 << 20, 'x') + R"(","quantity":"1"}],"tenders":[]})";
    QCOMPARE(ringLine(line).error().code, Error::Code::TooLarge);
}

void TestRing::aTenderAtTheTerminalTakesWhatWasCharged()
{
    const QByteArray id = "00000000-0000-4000-8000-000000000077";
    const QByteArray line = R"({"id":")" + id + R"(","lines":[{"code":"P3","quantity":"1"}],)"
        + R"("tenders":[{"kind":"card","amount":"3.00","terminal":true}]})";
    QCOMPARE(ringLine(line).error(), (Error{Error::Code::InvalidTender, u"terminal"_s}));
    const auto wanted = m_shop->database->read([&](const Connection &connection) {
        return chargesFor(connection, m_shop->session, m_prices, line, ShopFixture::noon(), systemRandom);
    });
    QCOMPARE(wanted->charges.size(), 1u);
    QCOMPARE(wanted->charges.front().charge.amount, Money::of(300));
    const auto charged = m_shop->database->writeNow([&](Transaction &transaction) -> Result<TerminalAttempt> {
        const auto started = startCharge(transaction, m_shop->session, wanted->charges.front().charge,
                                         ShopFixture::noon(), systemRandom);
        return settleAttempt(transaction, m_shop->session, started->id, {AttemptState::Approved, u"T1"_s, {}},
                             ShopFixture::noon());
    });
    QVERIFY(charged);
    const auto receipt = ringLine(line);
    QVERIFY(receipt);
    QCOMPARE(receipt->sale.tenders.front().reference, u"T1"_s);
    const auto again = m_shop->database->read([&](const Connection &connection) {
        return chargesFor(connection, m_shop->session, m_prices, line, ShopFixture::noon(), systemRandom);
    });
    QVERIFY(again->charges.empty());
}

QTEST_GUILESS_MAIN(TestRing)
#include "tst_ring.moc"
