#include "tests/core/usecase/scriptedshop.h"

#include "core/data/shiftsums.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// Exchanges as scripts ask for them, on a real file.
class TestExchangeJson : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void theDifferenceIsPaid();
    void theDifferenceIsGivenBack();
    void whatWentOutCanComeBack();
    void theSameRequestAgainIsADuplicate();
    void pointsStockAndShiftFollow();
    void refusesWhatDoesNotFit();
    void itIsNotVoided();

private:
    /// Line 1 of it, one piece, for `goods`; `more` stands before the end.
    QByteArray request(const QString &receipt, const QByteArray &goods, const QByteArray &more = {}) const;
};

QByteArray TestExchangeJson::request(const QString &receipt, const QByteArray &goods,
                                     const QByteArray &more) const
{
    return R"({"receipt":")" + receipt.toUtf8()
        + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"size","exchange":[)" + goods + "]" + more + "}";
}

/// One of 3.00 for one of 5.00.
void TestExchangeJson::theDifferenceIsPaid()
{
    const QString receipt = receiptOfTwo();
    const QByteArray goods = R"({"code":"P5","quantity":"1"})";
    const auto unpaid = refundLine(request(receipt, goods));
    QVERIFY(!unpaid);
    QCOMPARE(unpaid.error().code, Error::Code::Underpaid);
    const auto done = refundLine(request(receipt, goods, R"(,"tenders":[{"kind":"cash","amount":"5.00"}])"));
    QVERIFY2(done.has_value(), done ? "" : qPrintable(errorName(done.error().code)));
    QCOMPARE(done->sale.kind, SaleKind::Exchange);
    QCOMPARE(done->sale.total, Money::of(200));
    QCOMPARE(done->sale.change, Money::of(300));
    QCOMPARE(done->sale.lines.size(), size_t(2));
    checkBooks();
}

/// One of 3.00 for one of 1.00.
void TestExchangeJson::theDifferenceIsGivenBack()
{
    const auto done = refundLine(request(receiptOfTwo(), R"({"code":"P1","quantity":"1"})"));
    QVERIFY2(done.has_value(), done ? "" : qPrintable(errorName(done.error().code)));
    QCOMPARE(done->sale.total, Money::of(-200));
    QCOMPARE(done->sale.tenders.size(), size_t(1));
    QCOMPARE(done->sale.tenders.front().amount, Money::of(-200));
    checkBooks();
}

void TestExchangeJson::whatWentOutCanComeBack()
{
    const QString receipt = receiptOfTwo();
    const auto even = refundLine(request(receipt, R"({"code":"P3","quantity":"1"})"));
    QVERIFY(even.has_value());
    QCOMPARE(even->sale.total, Money());
    const auto tooMany =
        refundLine(QByteArray(R"({"receipt":"%1","lines":[{"line":1,"quantity":"2"}],"reason":"r"})")
                       .replace("%1", receipt.toUtf8()));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, Error::Code::InvalidQuantity);
    const QString second = even->number.toString();
    const auto wrongLine = refundLine(request(second, R"({"code":"P3","quantity":"1"})"));
    QVERIFY(!wrongLine); // that came back
    const auto back =
        refundLine(QByteArray(R"({"receipt":"%1","lines":[{"line":2,"quantity":"1"}],"reason":"r"})")
                       .replace("%1", second.toUtf8()));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(errorName(back.error().code)));
    QCOMPARE(back->sale.total, Money::of(-300));
    QCOMPARE(back->sale.tenders.front().kind, TenderKind::Cash);
    checkBooks();
}

void TestExchangeJson::theSameRequestAgainIsADuplicate()
{
    const QByteArray line = request(receiptOfTwo(), R"({"code":"P1","quantity":"1"})",
                                    R"(,"id":"01890000-0000-7000-8000-000000000001")");
    const auto first = refundLine(line);
    const auto second = refundLine(line);
    QVERIFY(first.has_value() && second.has_value());
    QVERIFY(second->duplicate);
    QCOMPARE(second->number.toString(), first->number.toString());
    QCOMPARE(stockOf(u"P1"_s), Quantity::of(-1000));
}

void TestExchangeJson::pointsStockAndShiftFollow()
{
    const QString receipt = receiptOfTwo();
    const Points before = pointsOfMember();
    const auto done = refundLine(request(receipt, R"({"code":"P5","quantity":"1"})",
                                         R"(,"tenders":[{"kind":"card","amount":"2.00"}])"));
    QVERIFY(done.has_value());
    QCOMPARE(pointsOfMember(), before + Points::of(2));
    QCOMPARE(stockOf(u"P3"_s), Quantity::of(-1000));
    QCOMPARE(stockOf(u"P5"_s), Quantity::of(-2000));
    const auto totals = *m_shop->database->read([&](const Connection &connection) {
        return shiftsums::totals(connection, m_shop->session.shift->id);
    });
    QCOMPARE(totals.exchanges, 1);
    QCOMPARE(totals.total, Money::of(1300));
    QCOMPARE(totals.drawer.sales - totals.drawer.change, Money::of(1100));
    checkBooks();
}

void TestExchangeJson::refusesWhatDoesNotFit()
{
    const QString receipt = receiptOfTwo();
    const auto code = [&](const QByteArray &line) {
        const auto refused = refundLine(line);
        return refused ? QString() : errorName(refused.error().code);
    };
    const QByteArray paid = R"(,"tenders":[{"kind":"cash","amount":"5.00"}])";
    QCOMPARE(code(request(receipt, {})), u"empty-sale"_s);
    QCOMPARE(code(request(receipt, R"({"code":"?","quantity":"1"})")), u"unknown-product"_s);
    QCOMPARE(code(request(receipt, R"({"code":"P1","quantity":"1"})", paid)), u"overpaid"_s);
    QCOMPARE(code(R"({"lines":[{"code":"P3","quantity":"1"}],"reason":"r","exchange":[]})"),
             u"invalid-input"_s);
    QCOMPARE(code(R"({"lines":[{"code":"P3","quantity":"1"}],"reason":"r","tenders":[]})"),
             u"invalid-input"_s);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(code(request(receipt, R"({"code":"P5","quantity":"1"})", paid)), u"not-permitted"_s);
}

/// The goods that came back would have to go out again.
void TestExchangeJson::itIsNotVoided()
{
    const auto done = refundLine(request(receiptOfTwo(), R"({"code":"P1","quantity":"1"})"));
    QVERIFY(done.has_value());
    const auto refused = m_shop->database->writeNow([&](Transaction &transaction) {
        return voidLastSale(transaction, m_shop->session, *Id<Sale>::fromBytes(QByteArray(16, 'v')),
                            done->number, u"r"_s, {}, "digest", ShopFixture::noon(), systemRandom);
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(TestExchangeJson)
#include "tst_exchangejson.moc"
