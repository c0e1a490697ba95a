#include "core/usecase/listmembers.h"

#include "core/data/consents.h"
#include "core/data/credit.h"
#include "core/data/customfields.h"
#include "core/data/memberfigures.h"
#include "core/data/pointsledger.h"
#include "core/data/storedvalue.h"
#include "core/usecase/changemember.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/facttokens.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/mergemembers.h"
#include "tests/core/usecase/scriptedshop.h"

#include <QCollator>
#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

#include <random>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 86'400'000;
constexpr int population = 80;

/// A member as everything but the list knows them.
struct Truth
{
    qint64 row = 0;
    MemberRecord record;
    std::vector<ConsentEntry> consents;
    MemberFigures figures;
    Money stored;
    Money owed;
};

bool isWithin(const std::optional<Birthday> &birthday, const QDate &first, const QDate &last)
{
    for (int year = first.year(); birthday && year <= last.year(); ++year)
        if (const auto kept = BirthdayYear(year).keptOn(*birthday); kept && *kept >= first && *kept <= last)
            return true;
    return false;
}

bool meetsClear(const Truth &member, const MemberFilter &filter, const QDate &today)
{
    const MemberFacts &facts = member.record.facts;
    const Points points = member.record.profile.member.points;
    for (const QString &tag : filter.tags)
        if (!facts.tags.contains(tag))
            return false;
    for (const auto &[what, given] : filter.consents)
        if (holds(member.consents, what) != given)
            return false;
    const auto &last = member.figures.last;
    const auto cameWithin = [&](int days) { return last && last->date() > today.addDays(-days); };
    return (filter.tiers.isEmpty() || filter.tiers.contains(member.record.profile.member.tier))
        && (filter.sources.isEmpty() || filter.sources.contains(facts.source))
        && (filter.advisers.empty()
            || std::ranges::any_of(filter.advisers, [&](const auto &id) { return facts.adviser == id; }))
        && (!filter.pointsFrom || points >= *filter.pointsFrom)
        && (!filter.pointsTo || points <= *filter.pointsTo)
        && (!filter.visitedWithinDays || cameWithin(*filter.visitedWithinDays))
        && (!filter.awayDays || !cameWithin(*filter.awayDays)) && (!filter.owes || member.owed > Money())
        && (!filter.hasStoredValue || member.stored > Money());
}

bool meets(const Truth &member, const MemberFilter &filter, const QDate &today)
{
    const Person &person = member.record.profile.person;
    for (const auto &[code, values] : filter.custom) {
        const auto own = person.custom.find(code);
        if (own == person.custom.end() || std::ranges::none_of(own->second, [&](const QString &value) {
                return values.contains(value);
            }))
            return false;
    }
    if (filter.birthdayMonth) {
        const QDate first(today.year(), *filter.birthdayMonth, 1);
        if (!isWithin(person.birthday, first, first.addDays(first.daysInMonth() - 1)))
            return false;
    }
    if (filter.birthdayWithinDays
        && !isWithin(person.birthday, today, today.addDays(*filter.birthdayWithinDays)))
        return false;
    return meetsClear(member, filter, today);
}

bool isBefore(const Truth &a, const Truth &b, MemberSort by)
{
    const Member &left = a.record.profile.member;
    const Member &right = b.record.profile.member;
    const auto date = [](const Truth &member) {
        return member.figures.last ? member.figures.last->toIso() : QString();
    };
    switch (by) {
    case MemberSort::Enrolled:
    case MemberSort::Tier: return false;
    case MemberSort::Name:
        return QCollator(QLocale(u"zh_CN"_s))
                   .compare(a.record.profile.person.name, b.record.profile.person.name)
            < 0;
    case MemberSort::Number: return left.number < right.number;
    case MemberSort::Points: return left.points < right.points;
    case MemberSort::StoredValue: return a.stored < b.stored;
    case MemberSort::Owed: return a.owed < b.owed;
    case MemberSort::LastVisit: return date(a) < date(b);
    case MemberSort::Spent: return a.figures.spent < b.figures.spent;
    }
    Q_UNREACHABLE();
}
}

/// The list of members beside what one would find by looking at every member.
class TestListMembers : public ScriptedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whateverIsAskedForIsWhatIsThere();
    void afterMergesErasuresAndAYearItStillIs();
    void membersOfBeforeAreFoundByTheirFacts();
    void byNameOnlySoMany();
    void onlyWhoMay();
    void filtersAreReadBackAsTheyWere();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    void fill();
    QJsonObject facts(int place);
    void trade(const QString &number);
    std::vector<Truth> truth() const;
    std::vector<qint64> listed(const MemberListQuery &query) const;
    static MemberFilter anyFilter(const Session &who);
    QDate today() const { return businessDate(m_now, m_shop->session.shop.day).date(); }
    void compareAll();

    std::mt19937 m_chance{20'261'130};
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_chance); }
    Timestamp m_now = ShopFixture::noon();
    Pinyin m_pinyin;
};

void TestListMembers::init()
{
    open();
    m_chance.seed(20'261'130);
    m_now = ShopFixture::noon();
    m_shop->session.shop.tiers.levels = {{u"silver"_s, u"银卡"_s, 1}, {u"gold"_s, u"金卡"_s, 2}};
    QVERIFY(write([](Transaction &transaction) -> Result<> {
        customfields::replace(
            transaction,
            {{u"skin"_s, u"肤质"_s, CustomField::Kind::Choice, {u"oily"_s, u"dry"_s}},
             {u"likes"_s, u"喜欢"_s, CustomField::Kind::MultiChoice, {u"tea"_s, u"cake"_s, u"milk"_s}}});
        return {};
    }));
}

QJsonObject TestListMembers::facts(int place)
{
    const auto any = [&](const QStringList &of) { return of[below(int(of.size()))]; };
    QJsonObject given{
        {u"name"_s,
         any({u"王秀兰"_s, u"李雷"_s, u"Anna Bell"_s, u"尉迟恭"_s, u"单田芳"_s}) + QString::number(below(9))},
        {u"phone"_s, u"+86138%1"_s.arg(10'000'000 + place)},
        {u"source"_s, any({u""_s, u"till"_s, u"wechat"_s})}};
    QJsonArray tags;
    for (const QString &tag : {u"茶"_s, u"VIP"_s, u"常客"_s})
        if (below(3) == 0)
            tags << tag;
    given[u"tags"_s] = tags;
    if (below(2))
        given[u"birthday"_s] = any({u"1990-03-05"_s, u"--02-29"_s, u"1985-03-31"_s, u"lunar:1990-L05-17"_s,
                                    u"lunar:--01-20"_s, u"2001-12-31"_s, u"--01-01"_s});
    if (below(3) == 0)
        given[u"adviser"_s] = m_shop->session.name;
    QJsonObject custom;
    if (below(2))
        custom[u"skin"_s] = any({u"oily"_s, u"dry"_s});
    if (below(2))
        custom[u"likes"_s] = any({u"tea"_s, u"tea, cake"_s, u"milk, cake"_s});
    given[u"custom"_s] = custom;
    return given;
}

/// Consents, points, money and visits as chance has it.
void TestListMembers::trade(const QString &number)
{
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        const Member member = *members::byNumber(transaction.connection(), number);
        for (int i = below(5); i > 0; --i) {
            const auto &all = consentPurposes();
            if (const auto given =
                    giveConsent(transaction, m_shop->session, number,
                                {all[size_t(below(int(all.size())))], below(3) > 0}, m_now, systemRandom);
                !given)
                return given;
        }
        if (below(2))
            pointsledger::append(
                transaction, {member.id, PointsEntry::Kind::Adjusted, Points::of(below(300)), {}, m_now, {}});
        if (below(3) == 0) {
            const StoredAccount account = newMemberAccount(member);
            storedvalue::open(transaction, account, m_now);
            storedvalue::append(transaction,
                                {account.id,
                                 StoredValueEntry::Kind::Adjusted,
                                 {Money::of(below(500)), Money::of(below(20))},
                                 {},
                                 {},
                                 m_now});
        }
        if (below(3) == 0) {
            credit::allow(transaction, member.id, Money::of(10'000));
            credit::append(
                transaction,
                {member.id, CreditEntry::Kind::Adjusted, Money::of(below(300) - 50), {}, {}, m_now});
        }
        transaction.execute(u"UPDATE customer SET tier = ? WHERE id = ?"_s,
                            QStringList{u""_s, u"silver"_s, u"gold"_s, u"by-hand"_s}[below(4)], member.id);
        return {};
    }));
    for (int i = below(3); i > 0; --i) {
        const Timestamp at = m_now.plusMilliseconds(-below(700) * dayMs);
        const QJsonObject line{
            {u"at"_s, at.toIso()},
            {u"member"_s, number},
            {u"lines"_s,
             QJsonArray{QJsonObject{{u"code"_s, u"P%1"_s.arg(1 + below(9))}, {u"quantity"_s, u"1"_s}}}},
            {u"tenders"_s, QJsonArray{QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"100.00"_s}}}}};
        const auto sold = ringLine(QJsonDocument(line).toJson(QJsonDocument::Compact));
        QVERIFY2(sold, sold ? "" : qPrintable(errorName(sold.error().code) + sold.error().detail));
    }
}

void TestListMembers::fill()
{
    for (int place = 0; place < population; ++place) {
        const auto added = write([&](Transaction &transaction) {
            return addMember(transaction, m_shop->session, facts(place), m_now, systemRandom, m_pinyin);
        });
        QVERIFY(added);
        trade(added->profile.member.number);
    }
    QVERIFY(write([&](Transaction &transaction) {
        return runDailyJob(transaction, m_shop->session, DailyJob::Figures,
                           businessDate(m_now, m_shop->session.shop.day), m_now, systemRandom);
    }));
}

std::vector<Truth> TestListMembers::truth() const
{
    const auto all = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        std::vector<Truth> found;
        Rows rows =
            main.select(u"SELECT row, number FROM customer WHERE status = 'active' AND survivor IS NULL"
                        " AND sealed IS NOT NULL ORDER BY row"_s);
        while (rows.next()) {
            const auto record = memberRecord(main, keys, m_shop->session, rows.text(1));
            if (!record)
                qFatal("truth: %s", qPrintable(rows.text(1)));
            const Id<Customer> id = record->profile.member.id;
            const auto account = storedvalue::ofMember(main, id);
            const auto line = credit::of(main, id);
            found.push_back({rows.integer(0), *record, consents::of(main, id),
                             memberfigures::of(main, id, businessDate(m_now, m_shop->session.shop.day)),
                             account ? account->balance.total() : Money(), line ? line->owed : Money()});
        }
        return found;
    });
    return *all;
}

std::vector<qint64> TestListMembers::listed(const MemberListQuery &query) const
{
    const auto rows = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return listMembers(main, keys, m_shop->session, query, m_now, -1);
    });
    if (!rows)
        qFatal("list: %s", qPrintable(errorName(rows.error().code)));
    // The fixture's own members are numbers without a person.
    std::vector<qint64> persons;
    for (const qint64 row : *rows)
        if (row > 3)
            persons.push_back(row);
    return persons;
}

MemberFilter TestListMembers::anyFilter(const Session &who)
{
    const auto number = [](int from, int to) { return *rc::gen::inRange(from, to); };
    const auto rarely = [&] { return number(0, 5) == 0; };
    const auto some = [&](const QStringList &of) {
        QStringList chosen;
        for (const QString &each : of)
            if (number(0, 2) == 0)
                chosen << each;
        return chosen;
    };
    MemberFilter filter;
    if (rarely())
        filter.tiers = some({u""_s, u"silver"_s, u"gold"_s, u"by-hand"_s});
    if (rarely())
        filter.tags = some({u"茶"_s, u"VIP"_s, u"常客"_s});
    if (rarely())
        filter.sources = some({u""_s, u"till"_s, u"wechat"_s});
    if (rarely())
        filter.advisers = {who.user};
    if (rarely())
        filter.pointsFrom = Points::of(number(-5, 300));
    if (rarely())
        filter.pointsTo = Points::of(number(0, 300));
    if (rarely())
        filter.visitedWithinDays = number(1, 700);
    if (rarely())
        filter.awayDays = number(1, 700);
    if (rarely())
        filter.birthdayMonth = number(1, 13);
    if (rarely())
        filter.birthdayWithinDays = number(0, 367);
    if (rarely())
        for (int i = number(1, 3); i > 0; --i)
            filter.consents[consentPurposes()[size_t(number(0, 6))]] = number(0, 2) == 0;
    filter.owes = rarely();
    filter.hasStoredValue = rarely();
    if (rarely())
        filter.custom[u"skin"_s] = {number(0, 2) ? u"oily"_s : u"dry"_s};
    if (rarely())
        filter.custom[u"likes"_s] = {u"tea"_s, u"milk"_s};
    return filter;
}

void TestListMembers::compareAll()
{
    const auto all = truth();
    QVERIFY(!all.empty());
    QVERIFY(rc::check([&] {
        MemberListQuery query{anyFilter(m_shop->session),
                              {MemberSort(*rc::gen::inRange(0, 9)), *rc::gen::arbitrary<bool>()}};
        std::vector<const Truth *> fitting;
        for (const Truth &each : all)
            if (meets(each, query.filter, today()))
                fitting.push_back(&each);
        const auto rank = [&](const Truth *each) {
            const QString &tier = each->record.profile.member.tier;
            return tier.isEmpty()                    ? 0
                : tier == u"by-hand"                 ? 1
                : query.order.by == MemberSort::Tier ? (tier == u"silver" ? 2 : 3)
                                                     : 0;
        };
        std::ranges::stable_sort(fitting, [&](const Truth *a, const Truth *b) {
            if (query.order.by == MemberSort::Tier && rank(a) != rank(b))
                return rank(a) < rank(b);
            return isBefore(*a, *b, query.order.by);
        });
        if (query.order.descending)
            std::ranges::reverse(fitting);
        std::vector<qint64> expected;
        for (const Truth *each : fitting)
            expected.push_back(each->row);
        RC_ASSERT(listed(query) == expected);
    }));
}

void TestListMembers::whateverIsAskedForIsWhatIsThere()
{
    fill();
    compareAll();
    checkBooks();
}

void TestListMembers::afterMergesErasuresAndAYearItStillIs()
{
    fill();
    auto all = truth();
    const auto number = [&](size_t place) { return all[place].record.profile.member.number; };
    for (const auto &[keep, drop] : {std::pair(0, 1), {2, 3}, {4, 5}, {2, 4}})
        QVERIFY(write([&, keep = keep, drop = drop](Transaction &transaction) {
            return mergeMembers(transaction, m_shop->session, number(size_t(keep)), number(size_t(drop)), {},
                                m_now, systemRandom, m_pinyin);
        }));
    for (const size_t parted : {1, 4})
        QVERIFY(write([&](Transaction &transaction) {
            return unmergeMember(transaction, m_shop->session, number(parted), m_now, systemRandom, m_pinyin);
        }));
    int erased = 0;
    for (size_t place = 10; place < all.size() && erased < 5; ++place)
        if (all[place].stored.isZero() && all[place].owed.isZero()) {
            QVERIFY(write([&](Transaction &transaction) {
                return eraseMember(transaction, m_shop->session, number(place), u"x"_s, m_now, systemRandom);
            }));
            ++erased;
        }
    QCOMPARE(erased, 5);
    compareAll();
    m_now = m_now.plusMilliseconds(200 * dayMs);
    QVERIFY(write([&](Transaction &transaction) {
        return runDailyJob(transaction, m_shop->session, DailyJob::Figures,
                           businessDate(m_now, m_shop->session.shop.day), m_now, systemRandom);
    }));
    compareAll();
    checkBooks();
}

void TestListMembers::membersOfBeforeAreFoundByTheirFacts()
{
    fill();
    const MemberListQuery oily{{.custom = {{u"skin"_s, {u"oily"_s}}}}, {}};
    const auto before = listed(oily);
    QVERIFY(!before.empty());
    QVERIFY(write([](Transaction &transaction) -> Result<> {
        transaction.execute(u"DELETE FROM token"_s);
        transaction.execute(u"INSERT INTO setting VALUES ('fact-tokens', '0')"
                            " ON CONFLICT (name) DO UPDATE SET value = '0'"_s);
        return {};
    }));
    QVERIFY(listed(oily).empty());
    int turns = 0;
    for (bool more = true; more; ++turns) {
        const auto done = write([&](Transaction &transaction) {
            return runDailyJob(transaction, m_shop->session, DailyJob::Tokens,
                               businessDate(m_now, m_shop->session.shop.day), m_now, systemRandom);
        });
        QVERIFY(done && turns < 10);
        more = done->wantsMore();
    }
    QCOMPARE(listed(oily), before);
}

void TestListMembers::byNameOnlySoMany()
{
    QVERIFY(write([](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 10200)"
            " INSERT INTO customer (row, id, number, status, enrolled_at, source)"
            " SELECT i, randomblob(16), 'X' || i, 'active', 0, iif(i % 2, 'odd', '') FROM n"_s);
        return {};
    }));
    const auto ask = [&](const MemberFilter &filter) {
        return m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, m_shop->session, {filter, {MemberSort::Name, false}}, m_now, 20);
        });
    };
    QCOMPARE(ask({}).error(), (Error{Error::Code::TooLarge, u"10000"_s}));
    QCOMPARE(ask({.sources = {u"odd"_s}})->size(), size_t(20));
}

void TestListMembers::onlyWhoMay()
{
    const auto ask = [&](const Session &who) {
        const auto rows = m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, who, {}, m_now, -1);
        });
        return rows ? Error::Code::Internal : rows.error().code;
    };
    Session who = m_shop->session;
    who.vault = nullptr;
    QCOMPARE(ask(who), Error::Code::VaultClosed);
    who = m_shop->session;
    who.role = Role::Cashier;
    QCOMPARE(ask(who), Error::Code::NotPermitted);
}

void TestListMembers::filtersAreReadBackAsTheyWere()
{
    QVERIFY(rc::check([&] {
        MemberFilter filter = anyFilter(m_shop->session);
        const auto back = memberFilterFrom(toJson(filter));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == filter);
    }));
    for (const QByteArray &wrong :
         {QByteArray(R"({"tiers":[]})"), QByteArray(R"({"tags":[1]})"), QByteArray(R"({"pointsFrom":"1"})"),
          QByteArray(R"({"birthdayMonth":13})"), QByteArray(R"({"consents":{"marketing":true}})"),
          QByteArray(R"({"owes":1})"), QByteArray(R"({"custom":{"a":"b"}})"), QByteArray(R"({"name":"王"})"),
          QByteArray(R"({"advisers":["x"]})"), QByteArray(R"({"awayDays":0})")})
        QVERIFY2(!memberFilterFrom(QJsonDocument::fromJson(wrong).object()), wrong.constData());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    TestListMembers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_listmembers.moc"
