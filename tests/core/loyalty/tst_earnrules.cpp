#include "core/loyalty/earnrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const Currency &cny()
{
    static const Currency currency = *Currency::of(u"CNY"_s);
    return currency;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}
}

/// Programmes as they are written and read.
class TestEarnRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBack();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void withoutRulesThePointUnitIsInForce();
    void amountsThatAreTooUnlikeHaveNoCommonUnit();
    void capsCountWhatWasGiven();
    void periodsBeginWithTheCalendar();
};

void TestEarnRules::whatIsWrittenReadsBack()
{
    const QJsonObject written = parsed(R"({"version":1,"multipliers":"add","perSale":500,"perDay":1000,
      "perPeriod":5000,"period":"year","rules":[
      {"code":"BASE","name":"消费","gives":"base","points":1,"per":"1.00","except":["BAG"],"perSale":100},
      {"code":"BOX","name":"礼盒","gives":"base","points":20,"perPiece":true,"items":["B1"],
       "categories":["gift"]},
      {"code":"TUE","name":"周二","gives":"multiplier","factor":"2.5","weekdays":[2],"monthDays":[1,15],
       "dates":["2026-11-11"],"tiers":["gold"],"from":"2026-01-01","to":"2026-12-31"},
      {"code":"BDAY","name":"生日","gives":"multiplier","factor":"3","birthday":{"before":3,"after":7}},
      {"code":"FIRST","name":"首单","gives":"bonus","points":100,"least":"20.00","firstPurchase":true,
       "perPeriod":100,"period":"ever"},
      {"code":"TOPUP","name":"充值","gives":"top-up","points":5,"per":"100.00","perDay":50},
      {"code":"FRIEND","name":"推荐","gives":"referral","points":200,"least":"50.00","perPeriod":1000,
       "period":"month"}]})");
    const auto programme = earnProgrammeFromJson(written, cny());
    QVERIFY2(programme, programme ? "" : qPrintable(programme.error().detail));
    QCOMPARE(programme->rules.size(), size_t(7));
    QCOMPARE(programme->rules[2].factor, Rate::ofBasisPoints(25'000));
    QCOMPARE(programme->rules[4].caps.period, EarnPeriod::Ever);
    QCOMPARE(QJsonDocument(toJson(*programme, cny())).toJson(), QJsonDocument(written).toJson());
    QCOMPARE(*earnProgrammeFromJson(toJson(*programme, cny()), cny()), *programme);
}

void TestEarnRules::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &rule, const QString &fault) {
        QTest::newRow(name) << rule << u"rules 1: "_s + fault;
    };
    row("no code", R"({"name":"n","gives":"base","points":1})", u"code"_s);
    row("code in small letters", R"({"code":"base","name":"n","gives":"base","points":1})", u"code"_s);
    row("no name", R"({"code":"A","gives":"base","points":1})", u"name"_s);
    row("another kind", R"({"code":"A","name":"n","gives":"luck","points":1})", u"gives"_s);
    row("no points", R"({"code":"A","name":"n","gives":"base"})", u"points"_s);
    row("half a point", R"({"code":"A","name":"n","gives":"base","points":0.5})", u"points"_s);
    row("points below zero", R"({"code":"A","name":"n","gives":"bonus","points":-5})", u"points"_s);
    row("a factor of a base", R"({"code":"A","name":"n","gives":"base","factor":"2"})", u"factor"_s);
    row("a factor below one", R"({"code":"A","name":"n","gives":"multiplier","factor":"0.5"})", u"factor"_s);
    row("per of a bonus", R"({"code":"A","name":"n","gives":"bonus","points":1,"per":"1.00"})", u"per"_s);
    row("per and by the piece",
        R"({"code":"A","name":"n","gives":"base","points":1,"per":"1.00","perPiece":true})", u"per"_s);
    row("no money", R"({"code":"A","name":"n","gives":"base","points":1,"per":"0.00"})", u"per"_s);
    row("an eighth weekday", R"({"code":"A","name":"n","gives":"base","points":1,"weekdays":[8]})",
        u"weekdays"_s);
    row("a day that is none", R"({"code":"A","name":"n","gives":"base","points":1,"dates":["2026-02-30"]})",
        u"dates"_s);
    row("an end before the start",
        R"({"code":"A","name":"n","gives":"base","points":1,"from":"2026-02-02","to":"2026-02-01"})",
        u"to"_s);
    row("a birthday of a quarter",
        R"({"code":"A","name":"n","gives":"base","points":1,"birthday":{"before":90}})", u"birthday"_s);
    row("goods of a top-up", R"({"code":"A","name":"n","gives":"top-up","points":1,"items":["A"]})",
        u"items"_s);
    row("a period without a cap", R"({"code":"A","name":"n","gives":"base","points":1,"period":"year"})",
        u"period"_s);
    row("a cap without a period", R"({"code":"A","name":"n","gives":"base","points":1,"perPeriod":5})",
        u"period"_s);
    row("an unknown field", R"({"code":"A","name":"n","gives":"base","points":1,"luck":7})",
        u"a field that nobody knows"_s);
}

void TestEarnRules::whatDoesNotFitIsRefused()
{
    QFETCH(QByteArray, rule);
    const auto programme = earnProgrammeFromJson(parsed(R"({"version":1,"rules":[)" + rule + "]}"), cny());
    QVERIFY(!programme);
    QCOMPARE(programme.error().code, Error::Code::InvalidInput);
    QTEST(programme.error().detail, "fault");
}

void TestEarnRules::withoutRulesThePointUnitIsInForce()
{
    const EarnProgramme alone = inForce({}, Money::of(250));
    QCOMPARE(alone.rules.size(), size_t(1));
    QCOMPARE(alone.rules[0].code, pointUnitRule);
    QCOMPARE(alone.rules[0].per, Money::of(250));
    QVERIFY(!earnProgrammeFromJson(parsed(R"({"version":2,"rules":[]})"), cny()));
    const auto twice = earnProgrammeFromJson(parsed(R"({"version":1,"rules":[
      {"code":"A","name":"n","gives":"base","points":1},
      {"code":"A","name":"n","gives":"base","points":2}]})"),
                                             cny());
    QCOMPARE(twice.error().detail, u"rules 2: code twice"_s);
}

void TestEarnRules::amountsThatAreTooUnlikeHaveNoCommonUnit()
{
    const auto unitOf = [](std::initializer_list<qint64> units) {
        EarnProgramme programme;
        for (const qint64 unit : units)
            programme.rules.push_back({u"R"_s, {}, EarnKind::Base, Points::of(1), Money::of(unit)});
        return commonUnit(programme);
    };
    QCOMPARE(unitOf({30, 70, 100}), std::optional<qint64>(2100));
    QCOMPARE(unitOf({0}), std::optional<qint64>(1));
    QCOMPARE(unitOf({100'000'007}), std::optional<qint64>(100'000'007));
    QCOMPARE(unitOf({99'999'989, 99'999'971, 7}), std::nullopt);
}

void TestEarnRules::capsCountWhatWasGiven()
{
    const EarnCaps caps{Points::of(50), Points::of(100), Points::of(1000), EarnPeriod::Year};
    QCOMPARE(caps.room({}), Points::of(50));
    QCOMPARE(caps.room({Points::of(70), Points::of(70)}), Points::of(30));
    QCOMPARE(caps.room({Points(), Points::of(990)}), Points::of(10));
    QCOMPARE(caps.room({Points::of(120), Points()}), Points());
    QCOMPARE(EarnCaps().room({}), mostEarned);
}

void TestEarnRules::periodsBeginWithTheCalendar()
{
    const QDate day(2026, 3, 18);
    QCOMPARE(firstDay(EarnPeriod::Month, day), std::optional(QDate(2026, 3, 1)));
    QCOMPARE(firstDay(EarnPeriod::Year, day), std::optional(QDate(2026, 1, 1)));
    QCOMPARE(firstDay(EarnPeriod::Ever, day), std::nullopt);
}

QTEST_GUILESS_MAIN(TestEarnRules)
#include "tst_earnrules.moc"
