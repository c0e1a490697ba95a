#include "core/loyalty/tierrules.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray twoLevels = R"({"by":"spend","window":"months:12","graceDays":30,"levels":[
    {"code":"silver","name":"银卡","from":"1000.00"},
    {"code":"gold","name":"金卡","from":"5000.00","multiplier":"1.5"}]})";

Currency yuan()
{
    return *Currency::of(u"CNY"_s);
}

Result<TierRules> read(const QByteArray &json)
{
    return tierRulesFromJson(QJsonDocument::fromJson(json).object(), yuan());
}

BusinessDate day(int year, int month, int dayOfMonth)
{
    return *BusinessDate::of(QDate(year, month, dayOfMonth));
}
}

/// How tiers are written down and what reaches them.
class TestTierRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void ranks();
    void windows();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
};

void TestTierRules::whatIsWrittenIsReadAgain()
{
    const auto rules = read(twoLevels);
    QVERIFY(rules);
    QCOMPARE(rules->levels[1], (TierLevel{u"gold"_s, u"金卡"_s, 500'000, Rate::ofBasisPoints(15'000)}));
    const auto again = tierRulesFromJson(toJson(*rules, yuan()), yuan());
    QVERIFY(again);
    QCOMPARE(*again, *rules);
    const auto visits =
        read(R"({"by":"visits","window":"year","levels":[{"code":"a","name":"A","from":"10"}]})");
    QVERIFY(visits);
    QCOMPARE(*tierRulesFromJson(toJson(*visits, yuan()), yuan()), *visits);
}

void TestTierRules::ranks()
{
    const TierRules rules = *read(twoLevels);
    QCOMPARE(reachedBy(rules, 0), -1);
    QCOMPARE(reachedBy(rules, 99'999), -1);
    QCOMPARE(reachedBy(rules, 100'000), 0);
    QCOMPARE(reachedBy(rules, 9'000'000), 1);
    QCOMPARE(rankOf(rules, {}), -1);
    QCOMPARE(rankOf(rules, u"gold"_s), 1);
    QVERIFY(!rankOf(rules, u"老板的朋友"_s));
    QCOMPARE(tierAt(rules, -1), QString());
    QCOMPARE(nameOf(rules, u"gold"_s), u"金卡"_s);
    QCOMPARE(nameOf(rules, u"老板的朋友"_s), u"老板的朋友"_s);
    QCOMPARE(multiplierOf(rules, u"gold"_s), Rate::ofBasisPoints(15'000));
    QCOMPARE(multiplierOf(rules, u"老板的朋友"_s), Rate::ofBasisPoints(10'000));
}

void TestTierRules::windows()
{
    TierRules rules = *read(twoLevels);
    QCOMPARE(windowStart(rules, day(2026, 11, 30)).toIso(), u"2025-12-01"_s);
    QCOMPARE(tierUntil(rules, day(2026, 11, 30)).toIso(), u"2027-11-30"_s);
    rules.months = 1;
    QCOMPARE(windowStart(rules, day(2026, 3, 31)).toIso(), u"2026-03-01"_s);
    rules.months = 0;
    QCOMPARE(windowStart(rules, day(2026, 11, 30)).toIso(), u"2026-01-01"_s);
    QCOMPARE(tierUntil(rules, day(2026, 11, 30)).toIso(), u"2026-12-31"_s);
}

void TestTierRules::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *before, const char *after, const char *field) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(field);
    };
    row("another field", R"("by")", R"("colour":1,"by")", "a field that nobody knows");
    row("another measure", "spend", "luck", "by");
    row("no months", "months:12", "months:0", "window");
    row("a week", "months:12", "week", "window");
    row("negative grace", ":30", ":-1", "graceDays");
    row("no code", R"("code":"silver")", R"("code":" ")", "levels: code");
    row("no name", "银卡", "", "levels: name");
    row("the same code", "gold", "silver", "levels: code twice");
    row("not more than before", "5000.00", "1000.00", "levels: from");
    row("nothing", "1000.00", "0.00", "levels: from");
    row("half a cent", "1000.00", "1000.005", "levels: from");
    row("no factor", "1.5", "x", "levels: multiplier");
    row("a negative factor", "1.5", "-1", "levels: multiplier");
    row("too large a factor", "1.5", "101", "levels: multiplier");
}

void TestTierRules::whatDoesNotFitIsRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto rules = read(QByteArray(twoLevels).replace(before, after));
    QVERIFY(!rules);
    QTEST(rules.error().detail, "field");
}

QTEST_APPLESS_MAIN(TestTierRules)
#include "tst_tierrules.moc"
