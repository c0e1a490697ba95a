#include "core/loyalty/reward.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Result<Reward> read(const QByteArray &json)
{
    return rewardFromJson(QJsonDocument::fromJson(json).object(), *Currency::of(u"CNY"_s));
}
}

/// Rewards as they are written, and to whom they are offered.
class TestReward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void itIsOfferedInItsDaysToItsTiers();
};

void TestReward::whatIsWrittenReadsBack_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("amount") << QByteArray(
        R"({"active":true,"amount":"10.00","code":"OFF10","name":"抵","perMember":2,"points":800,"stock":5})");
    QTest::newRow("goods") << QByteArray(
        R"({"active":false,"code":"MUG","from":"2026-01-01","name":"杯","points":500,"product":"MUG1",)"
        R"("until":"2026-12-31"})");
    QTest::newRow("coupon") << QByteArray(
        R"({"active":true,"code":"TEA","coupon":"FREETEA","name":"券","points":1,"tiers":["gold","silver"]})");
}

void TestReward::whatIsWrittenReadsBack()
{
    QFETCH(QByteArray, json);
    const auto reward = read(json);
    QVERIFY2(reward, reward ? "" : qPrintable(reward.error().detail));
    const QJsonObject written = toJson(*reward, *Currency::of(u"CNY"_s));
    QCOMPARE(QJsonDocument(written).toJson(QJsonDocument::Compact), json);
}

void TestReward::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &json, const QString &fault) {
        QTest::newRow(name) << json << fault;
    };
    row("nothing", "{}", u"code"_s);
    row("no points", R"({"code":"A","name":"n","points":0,"amount":"1.00"})", u"points"_s);
    row("nothing to have", R"({"code":"A","name":"n","points":1})", u"amount, product or coupon"_s);
    row("two things", R"({"code":"A","name":"n","points":1,"amount":"1.00","product":"P"})",
        u"amount, product or coupon"_s);
    row("no money", R"({"code":"A","name":"n","points":1,"amount":"-1.00"})", u"amount"_s);
    row("no goods", R"({"code":"A","name":"n","points":1,"product":" "})", u"product"_s);
    row("half a stock", R"({"code":"A","name":"n","points":1,"amount":"1.00","stock":0.5})", u"stock"_s);
    row("an end before the start",
        R"({"code":"A","name":"n","points":1,"amount":"1.00","from":"2026-02-02","until":"2026-02-01"})",
        u"until"_s);
}

void TestReward::whatDoesNotFitIsRefused()
{
    QFETCH(QByteArray, json);
    const auto reward = read(json);
    QVERIFY(!reward);
    QTEST(reward.error().detail, "fault");
}

void TestReward::itIsOfferedInItsDaysToItsTiers()
{
    Reward reward = *read(R"({"code":"A","name":"n","points":1,"amount":"1.00","from":"2026-03-01",
        "until":"2026-03-31","tiers":["gold"]})");
    const auto offered = [&](const QString &tier, int month, int day) {
        return isOffered(reward, tier, *BusinessDate::of(QDate(2026, month, day)));
    };
    QVERIFY(offered(u"gold"_s, 3, 1));
    QVERIFY(offered(u"gold"_s, 3, 31));
    QCOMPARE(offered(u"gold"_s, 2, 28).error().detail, u"from"_s);
    QCOMPARE(offered(u"gold"_s, 4, 1).error(), (Error{Error::Code::Expired, u"2026-03-31"_s}));
    QCOMPARE(offered(u"silver"_s, 3, 1).error().detail, u"tier"_s);
    reward.active = false;
    QCOMPARE(offered(u"gold"_s, 3, 1).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestReward)
#include "tst_reward.moc"
