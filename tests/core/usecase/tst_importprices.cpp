#include "core/usecase/importprices.h"

#include "core/data/pricebook.h"
#include "core/usecase/quotejson.h"
#include "core/usecase/ring.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Price lists and promotions from a file to a quote, on a real file.
class TestImportPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodEntriesGoInAndOthersAreNamed();
    void aDryRunWritesNothing();
    void theSameFileAgainChangesNothing();
    void aQuoteSaysWhyAndWhyNot();
    void aLimitedPromotionIsUsedUp();
    void giftsInACircleAreRefused();
    void otherFilesAreRefused();

private:
    Result<ImportReport> import(const QByteArray &file, bool dryRun = false);
    QJsonObject quote(const QByteArray &line);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    PriceBook m_prices;
};

static const QByteArray file = R"({"version":1,
 "priceLists":[{"code":"BULK","name":"bulk","kind":"retail","prices":[
   {"product":"P5","price":"5.00"},{"product":"P5","from":"10","price":"4.00"}]},
  {"code":"X","name":"x","kind":"retail","prices":[{"product":"NONE","price":"1.00"}]}],
 "promotions":[{"code":"D8","name":"会员日","kind":"percent","percent":"10","items":["P2"],"membersOnly":true},
  {"code":"THREE","name":"three","kind":"mix-and-match","count":3,"price":"5.00","items":["P3"]},
  {"code":"bad","name":"x","kind":"percent","percent":"10"},
  {"code":"OVER","name":"x","kind":"percent","percent":"110"},
  {"code":"BACK","name":"x","kind":"percent","percent":"10","from":"2026-02-01","to":"2026-01-01"},
  {"code":"D8","name":"again","kind":"percent","percent":"10"}]})";

void TestImportPrices::init()
{
    m_shop.reset();
    m_prices = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Manager;
}

Result<ImportReport> TestImportPrices::import(const QByteArray &bytes, bool dryRun)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return importPrices(transaction, m_shop->session, bytes, {{}, dryRun}, ShopFixture::noon(),
                            systemRandom);
    });
}

QJsonObject TestImportPrices::quote(const QByteArray &line)
{
    const auto answer = m_shop->database->read([&](const Connection &connection, const Connection &keys) {
        return quoteRequest(connection, keys, m_shop->session, m_prices, line, ShopFixture::noon(),
                            systemRandom);
    });
    return answer ? *answer : QJsonObject{{u"error"_s, errorName(answer.error().code)}};
}

void TestImportPrices::goodEntriesGoInAndOthersAreNamed()
{
    const auto report = import(file);
    QVERIFY(report.has_value());
    QCOMPARE(report->rows, 8);
    QCOMPARE(report->added, 3);
    QStringList rejected;
    for (const RejectedRow &row : report->rejected)
        rejected << u"%1 %2: %3"_s.arg(row.row).arg(row.column, row.reason);
    QCOMPARE(rejected,
             QStringList({u"2 priceLists X: prices: product NONE"_s, u"3 promotions bad: code"_s,
                          u"4 promotions OVER: percent: above 0 and up to 100"_s,
                          u"5 promotions BACK: to: before from"_s,
                          u"6 promotions D8: code: repeats an earlier entry"_s}));
    const auto counts = m_shop->database->read(pricebook::priceCounts);
    QVERIFY(counts);
    QCOMPARE(*counts, (QHash<QString, qint64>{{u"BULK"_s, 2}}));
}

void TestImportPrices::aDryRunWritesNothing()
{
    QCOMPARE(import(file, true)->added, 3);
    const auto rules = m_shop->database->read([&](const Connection &connection) {
        return pricebook::load(connection, m_shop->session.shop.currency);
    });
    QVERIFY(rules->promotions().empty());
    QVERIFY(rules->lists().empty());
}

void TestImportPrices::theSameFileAgainChangesNothing()
{
    QVERIFY(import(file));
    const auto again = import(file);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->updated, 0);
    QCOMPARE(again->unchanged, 3);
}

void TestImportPrices::aQuoteSaysWhyAndWhyNot()
{
    QVERIFY(import(file));
    const QJsonObject answer = quote(R"({"lines":[{"code":"P2","quantity":"1"},{"code":"P3","quantity":"3"},
                                                  {"code":"P5","quantity":"10"}]})");
    // P2 is 2.00 and has its discount for members only; three P3 for 5.00; ten P5 at 4.00.
    QCOMPARE(answer[u"total"].toString(), u"47.00"_s);
    QCOMPARE(answer[u"discount"].toString(), u"4.00"_s);
    QCOMPARE(answer[u"lines"][1][u"why"][1][u"rule"].toString(), u"THREE"_s);
    QCOMPARE(answer[u"lines"][1][u"why"][1][u"step"].toInt(), 2);
    QCOMPARE(answer[u"lines"][2][u"why"][1][u"rule"].toString(), u"price-list"_s);
    QCOMPARE(answer[u"notApplied"][0][u"rule"].toString(), u"D8"_s);
    QCOMPARE(answer[u"notApplied"][0][u"reason"].toString(), u"members only"_s);
    const QJsonObject two = quote(R"({"lines":[{"code":"P3","quantity":"2"}]})");
    QCOMPARE(two[u"notApplied"][0][u"reason"].toString(), u"needs 1 more"_s);
}

void TestImportPrices::aLimitedPromotionIsUsedUp()
{
    QVERIFY(import(R"({"version":1,"promotions":[{"code":"ONCE","name":"once","kind":"percent","percent":"50",
                      "uses":1,"coupon":"C1"}]})"));
    const QByteArray sale = R"({"coupons":["C1"],"lines":[{"code":"P4","quantity":"1"}],
                               "tenders":[{"kind":"cash","amount":"4.00"}]})";
    const auto ringOnce = [&] {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return ring(transaction, m_shop->session, m_prices, sale, ShopFixture::noon(), systemRandom);
        });
    };
    QCOMPARE(ringOnce()->sale.total, Money::of(200));
    QCOMPARE(ringOnce()->sale.total, Money::of(400));
}

void TestImportPrices::giftsInACircleAreRefused()
{
    const auto report = import(R"({"version":1,"promotions":[
      {"code":"A","name":"a","kind":"gift","fromQuantity":"1","items":["P1"],"gift":"P2"},
      {"code":"B","name":"b","kind":"buy-get","buy":1,"get":1,"items":["P2"],"reward":{"items":["P3"]}},
      {"code":"C","name":"c","kind":"gift","fromQuantity":"1","items":["P3"],"gift":"P1"}]})");
    QVERIFY(report.has_value());
    QCOMPARE(report->added, 2);
    QCOMPARE(report->rejected.size(), 1u);
    QCOMPARE(report->rejected.front().reason, u"gives in a circle: C > A > B"_s);
}

void TestImportPrices::otherFilesAreRefused()
{
    QCOMPARE(import("{").error().code, Error::Code::InvalidJson);
    QCOMPARE(import("[]").error().code, Error::Code::InvalidJson);
    QCOMPARE(import(R"({"version":2})").error().code, Error::Code::InvalidInput);
    QCOMPARE(import(R"({"version":1,"rules":[]})").error().code, Error::Code::InvalidInput);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(import(file).error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestImportPrices)
#include "tst_importprices.moc"
