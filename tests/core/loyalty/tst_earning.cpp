#include "core/loyalty/earning.h"

#include "core/base/decimal.h"
#include "core/base/random.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Earned = std::vector<std::vector<PointsReason>>;

const Currency &cny()
{
    static const Currency currency = *Currency::of(u"CNY"_s);
    return currency;
}

qint64 number(qint64 least, qint64 most)
{
    return *rc::gen::inRange<qint64>(least, most + 1);
}

EarnCaps anyCaps()
{
    EarnCaps caps;
    if (number(0, 3) == 0)
        caps.perSale = Points::of(number(0, 300));
    if (number(0, 3) == 0)
        caps.perDay = Points::of(number(0, 300));
    if (number(0, 3) == 0)
        caps.perPeriod = Points::of(number(0, 500));
    return caps;
}

EarnGoods anyGoods()
{
    EarnGoods goods;
    if (number(0, 2) == 0)
        goods.items << u"P%1"_s.arg(number(0, 3));
    if (number(0, 2) == 0)
        goods.categories << u"c%1"_s.arg(number(0, 2));
    if (number(0, 4) == 0)
        goods.except << u"P%1"_s.arg(number(0, 3));
    return goods;
}

EarnRule anyRule(int index)
{
    EarnRule rule{u"R%1"_s.arg(index), u"r"_s};
    rule.kind = *rc::gen::element(EarnKind::Base, EarnKind::Base, EarnKind::Multiplier, EarnKind::Bonus);
    rule.points = Points::of(number(0, 50));
    rule.per = Money::of(*rc::gen::element<qint64>(30, 70, 100, 250, 1000));
    rule.perPiece = rule.kind == EarnKind::Base && number(0, 3) == 0;
    rule.factor = Rate::ofBasisPoints(number(1, 30) * 1000 + wholeRate - 1000);
    rule.least = Money::of(rule.kind == EarnKind::Bonus ? number(0, 5000) : 0);
    rule.goods = anyGoods();
    rule.caps = anyCaps();
    return rule;
}

EarnProgramme anyProgramme()
{
    EarnProgramme programme{number(0, 1) == 1, anyCaps(), {}};
    for (int i = 0; i < int(number(1, 6)); ++i)
        programme.rules.push_back(anyRule(i));
    return programme;
}

std::vector<EarnLine> anyLines()
{
    std::vector<EarnLine> lines;
    for (int i = 0; i < int(number(1, 6)); ++i)
        lines.push_back({u"P%1"_s.arg(number(0, 3)),
                         {},
                         u"c%1"_s.arg(number(0, 2)),
                         Quantity::of(number(1, 9) * 500),
                         Money::of(number(0, 20'000)),
                         {}});
    return lines;
}

Money totalOf(const std::vector<EarnLine> &lines)
{
    Money sum;
    for (const EarnLine &line : lines)
        sum += line.cost;
    return sum;
}

/// The same lines when money paid so much of them in all.
std::vector<EarnLine> paidBy(Money money, std::vector<EarnLine> lines)
{
    std::vector<qint64> costs;
    for (const EarnLine &line : lines)
        costs.push_back(line.cost.units());
    const auto parts = allocate(totalOf(lines).isZero() ? Money() : money, costs);
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].paid = parts[i];
    return lines;
}

std::vector<EarnLine> anyPaidLines()
{
    const std::vector<EarnLine> lines = anyLines();
    return paidBy(totalOf(lines), lines);
}

EarnStanding anyStanding(const EarnProgramme &programme)
{
    EarnStanding standing;
    const auto some = [] { return EarnedBefore{Points::of(number(0, 200)), Points::of(number(0, 400))}; };
    standing.given[QString()] = some();
    for (const EarnRule &rule : programme.rules)
        standing.given[rule.code] = some();
    return standing;
}

Points pointsOf(const Earned &earned, const QString &rule)
{
    Points sum;
    for (const auto &line : earned)
        for (const PointsReason &reason : line)
            if (rule.isEmpty() || reason.rule == rule)
                sum += reason.points;
    return sum;
}
}

/// What a sale earns by the rules of a programme.
class TestEarning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEarnedAsWorkedOut_data();
    void isEarnedAsWorkedOut();
    void thereAreAtLeastThirty();
    void capsAreNeverExceeded();
    void theOrderOfLinesDoesNotMatter();
    void theLossByRoundingIsBelowAPoint();
    void aPointUnitAloneIsRoundedDownOnce();
    void partsSumToTheWhole();
    void anExchangeBringsNoSecondBonus();
    void topUpsAndReferralsAreGranted();

private:
    static std::vector<std::pair<QString, QJsonObject>> all();
};

std::vector<std::pair<QString, QJsonObject>> TestEarning::all()
{
    std::vector<std::pair<QString, QJsonObject>> cases;
    const QDir folder(QStringLiteral(EARNING_CASES));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QJsonParseError fault;
        const QJsonArray array = file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll(), &fault).array()
            : QJsonArray();
        if (array.isEmpty())
            qFatal("%s: %s at %d", qPrintable(name), qPrintable(fault.errorString()), fault.offset);
        for (const QJsonValue &value : array)
            cases.push_back({name.chopped(5) + u": "_s + value[u"name"].toString(), value.toObject()});
    }
    return cases;
}

void TestEarning::isEarnedAsWorkedOut_data()
{
    QTest::addColumn<QJsonObject>("object");
    for (const auto &[name, object] : all())
        QTest::newRow(qPrintable(name)) << object;
}

void TestEarning::isEarnedAsWorkedOut()
{
    QFETCH(QJsonObject, object);
    EarnProgramme programme;
    if (object.contains(u"programme")) {
        const auto read = earnProgrammeFromJson(object[u"programme"].toObject(), cny());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        programme = *read;
    }
    const Money unit = *cny().parse(object[u"pointUnit"].toString(u"1.00"_s));
    std::vector<EarnLine> lines;
    for (const QJsonValue &line : object[u"lines"].toArray())
        lines.push_back({line[u"code"].toString(),
                         {},
                         line[u"category"].toString(),
                         *parseQuantity(line[u"quantity"].toString(u"1"_s)),
                         *cny().parse(line[u"total"].toString()),
                         {}});
    EarnStanding standing;
    if (object.contains(u"day"))
        standing.day = QDate::fromString(object[u"day"].toString(), Qt::ISODate);
    standing.isFirstPurchase = object[u"first"].toBool();
    if (object.contains(u"fromBirthday"))
        standing.fromBirthday = object[u"fromBirthday"].toInt();
    const QJsonObject given = object[u"given"].toObject();
    for (auto rule = given.begin(); rule != given.end(); ++rule)
        standing.given[rule.key()] = {Points::of(rule.value()[0].toInteger()),
                                      Points::of(rule.value()[1].toInteger())};
    const Money paid = object.contains(u"paid") ? *cny().parse(object[u"paid"].toString()) : totalOf(lines);
    const Rate factor =
        Rate::ofBasisPoints(parsePercent(object[u"multiplier"].toString(u"1"_s))->basisPoints() * 100);
    const Earned earned = earnedBy(inForce(programme, unit), paidBy(paid, lines),
                                   {object[u"tier"].toString(), factor}, standing);
    QJsonArray told;
    for (const auto &line : earned) {
        QJsonObject reasons;
        for (const PointsReason &reason : line)
            reasons[reason.rule] = reason.points.units();
        told.append(reasons);
    }
    QCOMPARE(QJsonDocument(told).toJson(), QJsonDocument(object[u"earned"].toArray()).toJson());
}

void TestEarning::thereAreAtLeastThirty()
{
    QVERIFY(all().size() >= 30);
}

void TestEarning::capsAreNeverExceeded()
{
    QVERIFY(rc::check([] {
        const EarnProgramme programme = anyProgramme();
        const EarnStanding standing = anyStanding(programme);
        const Earned earned = earnedBy(programme, anyPaidLines(), {}, standing);
        for (const EarnRule &rule : programme.rules)
            RC_ASSERT(pointsOf(earned, rule.code) <= rule.caps.room(standing.given.at(rule.code)));
        RC_ASSERT(pointsOf(earned, {}) <= programme.caps.room(standing.given.at(QString())));
        for (const auto &line : earned)
            for (const PointsReason &reason : line)
                RC_ASSERT(reason.points > Points());
    }));
}

void TestEarning::theOrderOfLinesDoesNotMatter()
{
    QVERIFY(rc::check([] {
        const EarnProgramme programme = anyProgramme();
        std::vector<EarnLine> lines = anyLines();
        lines = paidBy(Money::of(number(0, totalOf(lines).units())), lines);
        const EarnStanding standing = anyStanding(programme);
        std::vector<size_t> order(lines.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[size_t(number(0, qint64(i) - 1))]);
        std::vector<EarnLine> shuffled;
        for (const size_t i : order)
            shuffled.push_back(lines[i]);
        const auto asBag = [](const std::vector<EarnLine> &of, const Earned &earned) {
            std::vector<std::tuple<QString, QString, Quantity, Money, QString>> bag;
            for (size_t i = 0; i < of.size(); ++i) {
                QString told;
                for (const PointsReason &reason : earned[i])
                    told += u"%1 %2,"_s.arg(reason.rule).arg(reason.points.units());
                bag.emplace_back(of[i].code, of[i].category, of[i].quantity, of[i].cost, told);
            }
            std::ranges::sort(bag);
            return bag;
        };
        RC_ASSERT(asBag(lines, earnedBy(programme, lines, {}, standing))
                  == asBag(shuffled, earnedBy(programme, shuffled, {}, standing)));
    }));
}

/// Of base rules and multipliers without caps: between what it exactly comes to and a point less.
void TestEarning::theLossByRoundingIsBelowAPoint()
{
    QVERIFY(rc::check([] {
        const qint64 a = *rc::gen::element<qint64>(30, 70, 100);
        const qint64 b = *rc::gen::element<qint64>(100, 250, 1000);
        const qint64 tenths = number(10, 40);
        EarnProgramme programme;
        programme.rules = {{u"A"_s, {}, EarnKind::Base, Points::of(1), Money::of(a)},
                           {u"B"_s, {}, EarnKind::Base, Points::of(1), Money::of(b)},
                           {u"X"_s, {}, EarnKind::Multiplier}};
        programme.rules[0].goods.items << u"P0"_s;
        programme.rules[2].factor = Rate::ofBasisPoints(tenths * 1000);
        const std::vector<EarnLine> lines = anyPaidLines();
        Int128 exact = 0; // in 1 ÷ (10 a b)
        for (const EarnLine &line : lines)
            exact += Int128(line.cost.units()) * tenths * (line.code == u"P0" ? b : a);
        const Points points = pointsOf(earnedBy(programme, lines, {}, {}), {});
        RC_ASSERT(Int128(points.units()) == exact / (10 * a * b));
    }));
}

void TestEarning::aPointUnitAloneIsRoundedDownOnce()
{
    QVERIFY(rc::check([] {
        const Money unit = Money::of(number(1, 100'000));
        const Rate multiplier = Rate::ofBasisPoints(number(0, 100'000));
        const std::vector<EarnLine> lines = anyLines();
        const Money paid = Money::of(number(0, totalOf(lines).units()));
        const Points points =
            pointsOf(earnedBy(inForce({}, unit), paidBy(paid, lines), {{}, multiplier}, {}), {});
        const bool isFree = totalOf(lines).isZero();
        RC_ASSERT(points.units()
                  == (isFree ? 0 : paid.units() * multiplier.basisPoints() / wholeRate / unit.units()));
    }));
}

/// Shares of a share come to the same whatever was taken before.
void TestEarning::partsSumToTheWhole()
{
    QVERIFY(rc::check([] {
        std::vector<PointsReason> reasons;
        for (int i = 0; i < int(number(0, 5)); ++i)
            reasons.push_back({u"R%1"_s.arg(i), {}, Points::of(number(1, 1000))});
        const Quantity whole = Quantity::of(number(1, 20'000));
        const Quantity part = Quantity::of(number(0, whole.units()));
        const auto shared = share(reasons, part, whole);
        const Points expected =
            Points::of(divideRounded(Int128(sumOf(reasons).units()) * part.units(), whole.units()));
        RC_ASSERT(sumOf(shared) == expected);
        for (size_t i = 0; i < reasons.size(); ++i) {
            RC_ASSERT(shared[i].points >= Points());
            RC_ASSERT(shared[i].points <= reasons[i].points);
        }
        RC_ASSERT(share(reasons, whole, whole) == reasons);
    }));
}

void TestEarning::anExchangeBringsNoSecondBonus()
{
    EarnProgramme programme;
    programme.rules = {{u"GIFT"_s, {}, EarnKind::Bonus, Points::of(100)}};
    programme.rules[0].least = Money::of(2000);
    const std::vector<EarnLine> mug{{u"MUG"_s, {}, {}, Quantity::of(1000), Money::of(2000), Money::of(2000)}};
    const auto earned = [&](const std::optional<EarnExchange> &exchange) {
        return pointsOf(earnedBy(programme, mug, {}, {}, exchange), {}).units();
    };
    const std::vector<PointsReason> tenth{{u"BASE"_s, {}, Points::of(-20)}, {u"GIFT"_s, {}, Points::of(-10)}};
    QCOMPARE(earned({}), 100);
    QCOMPARE(earned(EarnExchange{tenth, {}}), 10);
    QCOMPARE(earned(EarnExchange{{}, {}}), 0);
    QCOMPARE(earned(EarnExchange{tenth, Money::of(1999)}), 10);
    QCOMPARE(earned(EarnExchange{tenth, Money::of(2000)}), 100);
}

void TestEarning::topUpsAndReferralsAreGranted()
{
    EarnProgramme programme;
    programme.rules = {{u"EACH"_s, u"充值"_s, EarnKind::TopUp, Points::of(5), Money::of(10'000)},
                       {u"ONCE"_s, u"充值礼"_s, EarnKind::TopUp, Points::of(50)},
                       {u"FRIEND"_s, u"推荐"_s, EarnKind::Referral, Points::of(200)}};
    programme.rules[1].least = Money::of(50'000);
    programme.rules[0].caps.perDay = Points::of(20);
    const auto topUp = [&](qint64 amount, const EarnStanding &standing = {}) {
        return grantedBy(programme, EarnKind::TopUp, Money::of(amount), {}, standing);
    };
    QCOMPARE(topUp(9'999), std::vector<PointsReason>{(PointsReason{u"EACH"_s, u"充值"_s, Points::of(4)})});
    QCOMPARE(topUp(50'000).size(), size_t(2));
    QCOMPARE(sumOf(topUp(50'000)), Points::of(70)); // 25, of which the day takes 20
    EarnStanding used;
    used.given[u"EACH"_s].day = Points::of(20);
    QCOMPARE(sumOf(topUp(10'000, used)), Points());
    QCOMPARE(sumOf(grantedBy(programme, EarnKind::Referral, Money::of(1), {}, {})), Points::of(200));
    QVERIFY(grantedBy(programme, EarnKind::Referral, Money(), {}, {}).empty());
}

QTEST_GUILESS_MAIN(TestEarning)
#include "tst_earning.moc"
