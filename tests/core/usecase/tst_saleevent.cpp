#include "core/usecase/saleevent.h"

#include "core/data/sales.h"
#include "core/usecase/ring.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSaleEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldOfTheHeadSaysWhatTheProtocolSays();
    void linesSayWhatWasPaidAndWhy();
    void tendersNameTheirReference();
    void theSameRecordGivesTheSameBytes();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<SaleRecord> m_record;
    QJsonObject m_body;
};

void TestSaleEvent::initTestCase()
{
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder.path()));
    const auto receipt = m_shop->database->writeNow([&](Transaction &transaction) {
        PriceBook prices;
        return ring(
            transaction, m_shop->session, prices,
            R"({"member":"M1","lines":[{"code":"P5","quantity":"1.5","price":"4.20","reason":"dam\"aged"},)"
            R"({"code":"P1","quantity":"1"}],"discountAmount":"0.30","tenders":[{"kind":"scan",)"
            R"("amount":"2.00","reference":"77"},{"kind":"cash","amount":"10.00"}]})",
            ShopFixture::noon(), systemRandom);
    });
    QVERIFY(receipt);
    const auto record =
        *m_shop->database->read([&](const Connection &c) { return sales::find(c, receipt->sale.id); });
    m_record = std::make_unique<SaleRecord>(*record);
    m_body = QJsonDocument::fromJson(saleEventBody(*m_record)).object();
}

void TestSaleEvent::everyFieldOfTheHeadSaysWhatTheProtocolSays()
{
    const QJsonObject expected{{u"v"_s, 1},
                               {u"kind"_s, u"sale"_s},
                               {u"receipt"_s, u"S001-T01-000001"_s},
                               {u"shop"_s, u"S001"_s},
                               {u"till"_s, u"T01"_s},
                               {u"epoch"_s, 1},
                               {u"at"_s, u"2026-03-05T04:00:00Z"_s},
                               {u"businessDate"_s, u"2026-03-05"_s},
                               {u"zone"_s, u"Asia/Shanghai"_s},
                               {u"currency"_s, u"CNY"_s},
                               {u"exponent"_s, 2},
                               {u"taxMode"_s, u"contained"_s},
                               {u"member"_s, u"M1"_s},
                               {u"gross"_s, u"7.30"_s},
                               {u"discount"_s, u"0.30"_s},
                               {u"net"_s, u"7.00"_s},
                               {u"rounding"_s, u"0.00"_s},
                               {u"total"_s, u"7.00"_s},
                               {u"change"_s, u"5.00"_s},
                               {u"pointsEarned"_s, 7}};
    for (auto field = expected.begin(); field != expected.end(); ++field)
        QVERIFY2(m_body[field.key()] == field.value(), qPrintable(field.key()));
    for (const char *id : {"id", "shift", "user"})
        QVERIFY2(parseUuid(m_body[QLatin1String(id)].toString()), id);
}

void TestSaleEvent::linesSayWhatWasPaidAndWhy()
{
    const QJsonObject line = m_body[u"lines"][0].toObject();
    QCOMPARE(line[u"unitPrice"].toString(), u"4.20"_s);
    QCOMPARE(line[u"originalPrice"].toString(), u"5.00"_s);
    QCOMPARE(line[u"reason"].toString(), u"dam\"aged"_s);
    QCOMPARE(line[u"quantity"].toString(), u"1.5"_s);
    QCOMPARE(line[u"gross"].toString(), u"6.30"_s);
    QCOMPARE(line[u"taxRate"].toString(), u"13"_s);
    QVERIFY(!m_body[u"lines"][1].toObject().contains(u"originalPrice"));
}

void TestSaleEvent::tendersNameTheirReference()
{
    const QJsonArray expected{
        QJsonObject{{u"kind"_s, u"scan"_s}, {u"amount"_s, u"2.00"_s}, {u"reference"_s, u"77"_s}},
        QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"10.00"_s}}};
    QCOMPARE(m_body[u"tenders"].toArray(), expected);
}

void TestSaleEvent::theSameRecordGivesTheSameBytes()
{
    QCOMPARE(saleEventBody(*m_record), saleEventBody(*m_record));
}

QTEST_GUILESS_MAIN(TestSaleEvent)
#include "tst_saleevent.moc"
