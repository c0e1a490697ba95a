#include "core/data/merges.h"
#include "core/data/pointsledger.h"

#include "tests/support/shopfixture.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestHistory = 20;

BusinessDate day(int year, int month, int dayOfMonth)
{
    return *BusinessDate::of(QDate(year, month, dayOfMonth));
}

/// All that `merged` holds goes over to `stayed`, who answers for them from here on.
MemberMerge united(Transaction &transaction, const Id<Customer> &stayed, const Id<Customer> &merged)
{
    Rows rows = transaction.connection().select(u"SELECT id FROM user LIMIT 1"_s);
    rows.next();
    const MemberMerge merge{Id<MemberMerge>::make(ShopFixture::noon(), systemRandom),
                            stayed,
                            merged,
                            rows.id<User>(0),
                            ShopFixture::noon(),
                            day(2026, 3, 5),
                            {},
                            {},
                            {},
                            {},
                            {},
                            {},
                            {},
                            {}};
    merges::append(transaction, merge);
    pointsledger::bring(transaction, merge.id, merged, stayed, ShopFixture::noon());
    merges::unite(transaction, merge);
    return merge;
}
}

/// Points in lots, on a real file.
class TestPointsLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLotThatEndsFirstIsSpentFirst();
    void aRefundGivesBackToTheLotsSpent();
    void whatLapsedMeanwhileIsGoodForTheGrace();
    void aReturnTakesBackWhatItsSaleBrought();
    void whatALotBroughtIsTakenBackOfItAfterMerges();
    void whatWasSpentAlreadyBecomesADebt();
    void lapsedLotsAreLeftInOneRun();
    void lastDays_data();
    void lastDays();
    void everyHistoryAddsUp();

private:
    void within(const std::function<void(Transaction &)> &work);
    Id<Customer> member(Transaction &transaction);
    Id<Sale> sale(Transaction &transaction);
    /// A new member, once that has happened.
    Id<Customer> during(const std::function<void(Transaction &, const Id<Customer> &)> &work);
    QStringList lots(const Id<Customer> &customer);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    int m_members = 0;
    int m_sales = 0;
};

void TestPointsLedger::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
}

void TestPointsLedger::within(const std::function<void(Transaction &)> &work)
{
    const auto done = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        work(transaction);
        return {};
    });
    if (!done)
        qFatal("cannot write: %s", qPrintable(done.error().detail));
}

Id<Customer> TestPointsLedger::member(Transaction &transaction)
{
    const auto id = Id<Customer>::make(ShopFixture::noon(), systemRandom);
    transaction.execute(
        u"INSERT INTO customer (id, number, status, enrolled_at) VALUES (?, ?, 'active', 0)"_s, id,
        u"T%1"_s.arg(++m_members));
    return id;
}

Id<Sale> TestPointsLedger::sale(Transaction &transaction)
{
    const auto id = Id<Sale>::make(ShopFixture::noon(), systemRandom);
    transaction.execute(
        u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, at, business_date, zone, currency,"
        " exponent, tax_mode, gross, discount, net, tax, rounding, total, change, points, request_digest,"
        " event_hash, trace_version) VALUES (?, 'sale', 'T01', 1, ?, (SELECT id FROM shift), (SELECT id FROM"
        " user LIMIT 1), 0, '2026-03-05', 'Asia/Shanghai', 'CNY', 2, 'contained', 0, 0, 0, 0, 0, 0, 0, 0,"
        " x'00', x'00', 2)"_s,
        id, qint64(++m_sales));
    return id;
}

Id<Customer> TestPointsLedger::during(const std::function<void(Transaction &, const Id<Customer> &)> &work)
{
    std::optional<Id<Customer>> who;
    within([&](Transaction &transaction) {
        who = member(transaction);
        work(transaction, *who);
    });
    return *who;
}

/// "open until", in the order in which they are spent.
QStringList TestPointsLedger::lots(const Id<Customer> &customer)
{
    QStringList told;
    const auto list = *m_shop->database->read(
        [&](const Connection &connection) { return pointsledger::lotsOf(connection, customer); });
    for (const PointsLot &lot : list)
        told << u"%1 %2"_s.arg(lot.open.units()).arg(lot.expires ? lot.expires->toIso() : u"-"_s);
    return told;
}

void TestPointsLedger::theLotThatEndsFirstIsSpentFirst()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        pointsledger::append(transaction, {who, Adjusted, Points::of(10), {}, {}});
        pointsledger::append(transaction, {who, Adjusted, Points::of(20), {}, {}, day(2027, 12, 31)});
        pointsledger::append(transaction, {who, Adjusted, Points::of(30), {}, {}, day(2026, 12, 31)});
        pointsledger::append(transaction, {who, Spent, Points::of(-35), sale(transaction), {}});
    });
    QCOMPARE(lots(holder), (QStringList{u"15 2027-12-31"_s, u"10 -"_s}));
    const auto next = m_shop->database->read(
        [&](const Connection &connection) { return Result(pointsledger::nextLapse(connection, holder)); });
    QCOMPARE((*next)->open, Points::of(15));
    QCOMPARE((*next)->expires->toIso(), u"2027-12-31"_s);
}

void TestPointsLedger::aRefundGivesBackToTheLotsSpent()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        pointsledger::append(transaction, {who, Adjusted, Points::of(30), {}, {}, day(2027, 6, 30)});
        pointsledger::append(transaction, {who, Adjusted, Points::of(20), {}, {}, day(2027, 12, 31)});
        const auto sold = sale(transaction);
        pointsledger::append(transaction, {who, Spent, Points::of(-40), sold, {}});
        const auto back = [&](qint64 points) {
            pointsledger::giveBack(transaction, {who, Returned, Points::of(points), sale(transaction), {}},
                                   sold, {}, day(2026, 3, 5));
        };
        // 30 of the first and 10 of the second were spent: what is good longest comes back first.
        back(15);
        back(25);
    });
    QCOMPARE(lots(holder),
             (QStringList{u"5 2027-06-30"_s, u"25 2027-06-30"_s, u"10 2027-12-31"_s, u"10 2027-12-31"_s}));
}

void TestPointsLedger::whatLapsedMeanwhileIsGoodForTheGrace()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        pointsledger::append(transaction, {who, Adjusted, Points::of(30), {}, {}, day(2026, 3, 31)});
        const auto sold = sale(transaction);
        pointsledger::append(transaction, {who, Spent, Points::of(-30), sold, {}});
        pointsledger::giveBack(transaction, {who, Returned, Points::of(30), sale(transaction), {}}, sold,
                               {PointsRules::Expiry::Months, 12, 14}, day(2026, 5, 1));
    });
    QCOMPARE(lots(holder), QStringList{u"30 2026-05-15"_s});
}

void TestPointsLedger::aReturnTakesBackWhatItsSaleBrought()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        pointsledger::append(transaction, {who, Adjusted, Points::of(30), {}, {}, day(2026, 3, 31)});
        const auto sold = sale(transaction);
        pointsledger::append(transaction, {who, Earned, Points::of(12), sold, {}, day(2027, 3, 31)});
        pointsledger::append(transaction, {who, TakenBack, Points::of(-7), sale(transaction), {}}, sold);
    });
    QCOMPARE(lots(holder), (QStringList{u"30 2026-03-31"_s, u"5 2027-03-31"_s}));
}

void TestPointsLedger::whatALotBroughtIsTakenBackOfItAfterMerges()
{
    const auto stays = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        const auto first = member(transaction);
        const auto second = member(transaction);
        const qint64 lot = pointsledger::append(transaction, {first, Earned, Points::of(5), {}, {}});
        pointsledger::append(transaction, {who, Adjusted, Points::of(8), {}, {}, day(2027, 12, 31)});
        united(transaction, second, first);
        united(transaction, who, second);
        pointsledger::takeBackOf(transaction, {first, TakenBack, Points::of(-3), {}, {}}, lot);
    });
    QCOMPARE(lots(stays), (QStringList{u"8 2027-12-31"_s, u"2 -"_s}));
}

void TestPointsLedger::whatWasSpentAlreadyBecomesADebt()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        const auto sold = sale(transaction);
        pointsledger::append(transaction, {who, Earned, Points::of(12), sold, {}});
        pointsledger::append(transaction, {who, Spent, Points::of(-10), sale(transaction), {}});
        pointsledger::append(transaction, {who, TakenBack, Points::of(-12), sale(transaction), {}}, sold);
    });
    const auto balance = [&] {
        return *m_shop->database->read([&](const Connection &connection) {
            Rows rows = connection.select(u"SELECT points FROM customer WHERE id = ?"_s, holder);
            rows.next();
            return rows.integer(0);
        });
    };
    QCOMPARE(balance(), -10);
    QVERIFY(lots(holder).isEmpty());
    within([&](Transaction &transaction) {
        pointsledger::append(
            transaction,
            {holder, PointsEntry::Kind::Earned, Points::of(25), sale(transaction), {}, day(2027, 3, 31)});
    });
    QCOMPARE(balance(), 15);
    QCOMPARE(lots(holder), QStringList{u"15 2027-03-31"_s});
}

void TestPointsLedger::lapsedLotsAreLeftInOneRun()
{
    const auto holder = during([&](Transaction &transaction, const Id<Customer> &who) {
        using enum PointsEntry::Kind;
        pointsledger::append(transaction, {who, Adjusted, Points::of(30), {}, {}, day(2020, 3, 31)});
        pointsledger::append(transaction, {who, Adjusted, Points::of(8), {}, {}, day(2020, 4, 30)});
        pointsledger::append(transaction, {who, Adjusted, Points::of(5), {}, {}});
    });
    const auto run = [&](const BusinessDate &today) {
        qint64 members = 0;
        within([&](Transaction &transaction) {
            members = pointsledger::expire(transaction, today, {}).members;
        });
        return members;
    };
    QCOMPARE(run(day(2020, 3, 31)), 0); // good on its last day
    QCOMPARE(run(day(2020, 6, 1)), 1);
    QCOMPARE(run(day(2020, 6, 1)), 0);
    QCOMPARE(lots(holder), QStringList{u"5 -"_s});
}

void TestPointsLedger::lastDays_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QDate>("earned");
    QTest::addColumn<QString>("last");
    QTest::newRow("never") << u"never"_s << QDate(2026, 3, 5) << QString();
    QTest::newRow("a year on") << u"months:12"_s << QDate(2026, 3, 5) << u"2027-03-31"_s;
    QTest::newRow("into February") << u"months:11"_s << QDate(2027, 3, 31) << u"2028-02-29"_s;
    QTest::newRow("this year") << u"year-end:0"_s << QDate(2026, 3, 5) << u"2026-12-31"_s;
    QTest::newRow("next year") << u"year-end:1"_s << QDate(2026, 12, 31) << u"2027-12-31"_s;
}

void TestPointsLedger::lastDays()
{
    QFETCH(QString, rules);
    QFETCH(QDate, earned);
    const auto read = pointsExpiry(rules);
    QVERIFY(read);
    QCOMPARE(toText(*read), rules);
    const auto last = lastDayOf(*read, *BusinessDate::of(earned));
    QTEST(last ? last->toIso() : QString(), "last");
    for (const QString &wrong : {u""_s, u"months"_s, u"months:0"_s, u"months:121"_s, u"year-end:-1"_s,
                                 u"months:1:2"_s, u"months:x"_s})
        QVERIFY(!pointsExpiry(wrong));
}

namespace {
/// What of a sale may still come back, and which of the two members it is of.
struct Sold
{
    size_t owner = 0;
    Id<Sale> id;
    Points earned;
    Points spent;
};

/// A random history of two members, who may be merged, the second into the first, and parted again; with what
/// must hold after each step.
class History
{
public:
    History(Transaction &transaction, const Id<Customer> &first, const Id<Customer> &second,
            std::function<Id<Sale>()> sale) :
        m_transaction(transaction),
        m_members({first, second}),
        m_sale(std::move(sale))
    {}

    void step()
    {
        switch (*rc::gen::weightedElement<int>({{4, 0}, {4, 1}, {4, 2}, {2, 3}, {2, 4}, {1, 5}})) {
        case 0: return earn();
        case 1: return spend();
        case 2: return takeBack();
        case 3: return adjust();
        case 4: return lapse();
        default: return m_merge ? part() : merge();
        }
    }

    void check() const
    {
        for (size_t i = 0; i < m_members.size(); ++i)
            check(m_members[i], m_balances[i]);
    }

private:
    void check(const Id<Customer> &who, Points balance) const
    {
        Rows rows = m_transaction.connection().select(
            u"SELECT c.points, coalesce(sum(e.points), 0), coalesce(sum(e.open), 0),"
            " coalesce(min(e.open), 0), coalesce(max(e.open), 0), coalesce(max(abs(e.points - e.open) -"
            " (SELECT coalesce(sum(u.points), 0) FROM points_use u WHERE u.debit = e.row OR u.credit ="
            " e.row)), 0) FROM customer c"
            " LEFT JOIN points_entry e ON e.customer = c.row WHERE c.id = ?"_s,
            who);
        rows.next();
        RC_ASSERT(rows.points(0) == balance);
        RC_ASSERT(rows.points(1) == balance);
        RC_ASSERT(rows.points(2) == balance);
        RC_ASSERT(rows.integer(3) >= 0 || rows.integer(4) <= 0);   // lots, or a debt
        RC_ASSERT(rows.integer(5) == 0);                           // every point is linked
        RC_ASSERT(balance >= Points() || -balance <= m_takenBack); // only what was taken back is owed
    }

    Points upTo(Points most) { return Points::of(*rc::gen::inRange<qint64>(1, most.units() + 1)); }

    /// One of both; the first answers for the second while they are merged.
    size_t anyone() { return *rc::gen::inRange<size_t>(0, m_members.size()); }
    size_t answering(size_t member) const { return m_merge ? 0 : member; }
    Points &balanceOf(size_t member) { return m_balances[answering(member)]; }

    PointsEntry entry(size_t member, PointsEntry::Kind kind, Points points,
                      const std::optional<Id<Sale>> &sale = {})
    {
        return {m_members[member], kind, points, sale, Timestamp::ofMilliseconds(0)};
    }

    void put(size_t member, const PointsEntry &entry, const std::optional<Id<Sale>> &origin = {})
    {
        pointsledger::append(m_transaction, entry, origin);
        balanceOf(member) += entry.points;
    }

    void earn()
    {
        const size_t member = anyone();
        auto earned = entry(member, PointsEntry::Kind::Earned, upTo(Points::of(50)), m_sale());
        if (*rc::gen::arbitrary<bool>())
            earned.expires = BusinessDate::of(m_today.addDays(*rc::gen::inRange(0, 90)));
        put(member, earned);
        m_sold.push_back({answering(member), *earned.sale, earned.points, {}});
    }

    void spend()
    {
        const size_t member = anyone();
        if (balanceOf(member) <= Points())
            return;
        const auto spent = entry(member, PointsEntry::Kind::Spent, -upTo(balanceOf(member)), m_sale());
        put(member, spent);
        m_sold.push_back({answering(member), *spent.sale, {}, -spent.points});
    }

    void takeBack()
    {
        if (m_sold.empty())
            return;
        Sold &sold = m_sold[*rc::gen::inRange<size_t>(0, m_sold.size())];
        const auto refund = m_sale();
        if (sold.earned > Points()) {
            const Points part = upTo(sold.earned);
            put(sold.owner, entry(sold.owner, PointsEntry::Kind::TakenBack, -part, refund), sold.id);
            sold.earned -= part;
            m_takenBack += part;
        }
        if (sold.spent > Points()) {
            const Points part = upTo(sold.spent);
            pointsledger::giveBack(m_transaction,
                                   entry(sold.owner, PointsEntry::Kind::Returned, part, refund), sold.id, {},
                                   *BusinessDate::of(m_today));
            sold.spent -= part;
            balanceOf(sold.owner) += part;
            RC_ASSERT(returnedOf(sold.id) == spentOf(sold.id) - sold.spent);
        }
    }

    void adjust()
    {
        const size_t member = anyone();
        if (balanceOf(member) > Points() && *rc::gen::arbitrary<bool>())
            return put(member, entry(member, PointsEntry::Kind::Adjusted, -upTo(balanceOf(member))));
        put(member, entry(member, PointsEntry::Kind::Adjusted, upTo(Points::of(30))));
    }

    void lapse()
    {
        m_today = m_today.addDays(*rc::gen::inRange(1, 60));
        const auto today = *BusinessDate::of(m_today);
        for (size_t member = 0; member <= answering(1); ++member)
            for (const PointsLot &lot : lotsOf(member))
                if (lot.expires && lot.expires->date() < m_today)
                    balanceOf(member) -= lot.open;
        pointsledger::expire(m_transaction, today, Timestamp::ofMilliseconds(0));
        for (size_t member = 0; member <= answering(1); ++member)
            for (const PointsLot &lot : lotsOf(member))
                RC_ASSERT(!lot.expires || lot.expires->date() >= m_today);
    }

    /// All of the second goes over: what was good until a day still is.
    void merge()
    {
        auto both = daysOf(lotsOf(0));
        for (const auto &[day, points] : daysOf(lotsOf(1)))
            both[day] += points;
        const bool pays = m_balances[0] < Points() || m_balances[1] < Points();
        m_merge = united(m_transaction, m_members[0], m_members[1]);
        m_came = m_balances[1];
        m_balances[0] += m_came;
        m_balances[1] = Points();
        RC_ASSERT(pays || daysOf(lotsOf(0)) == both);
    }

    /// No more goes back than came, and none appears or is lost.
    void part()
    {
        merges::part(m_transaction, *m_merge, ShopFixture::noon());
        pointsledger::takeBack(m_transaction, m_merge->id, m_members[0], m_members[1], ShopFixture::noon());
        m_merge.reset();
        Rows rows =
            m_transaction.connection().select(u"SELECT points FROM customer WHERE id = ?"_s, m_members[1]);
        rows.next();
        const Points back = rows.points(0);
        const auto [least, most] = std::minmax({Points(), m_came});
        RC_ASSERT(back >= least);
        RC_ASSERT(back <= most);
        m_balances[0] -= back;
        m_balances[1] = back;
    }

    std::vector<PointsLot> lotsOf(size_t member) const
    {
        return pointsledger::lotsOf(m_transaction.connection(), m_members[member]);
    }

    /// Points by the last day that they are good.
    static std::map<QString, Points> daysOf(const std::vector<PointsLot> &lots)
    {
        std::map<QString, Points> days;
        for (const PointsLot &lot : lots)
            days[lot.expires ? lot.expires->toIso() : QString()] += lot.open;
        return days;
    }

    Points sumOf(const QString &sql, const Id<Sale> &sale) const
    {
        Rows rows = m_transaction.connection().select(sql, sale);
        rows.next();
        return rows.points(0);
    }
    Points returnedOf(const Id<Sale> &sale) const
    {
        return sumOf(u"SELECT coalesce(sum(u.returned), 0) FROM points_use u JOIN points_entry d ON d.row ="
                     " u.debit WHERE d.sale = (SELECT row FROM sale WHERE id = ?) AND d.kind = 'spent'"_s,
                     sale);
    }
    Points spentOf(const Id<Sale> &sale) const
    {
        return sumOf(u"SELECT coalesce(-sum(points), 0) FROM points_entry WHERE kind = 'spent' AND sale ="
                     " (SELECT row FROM sale WHERE id = ?)"_s,
                     sale);
    }

    Transaction &m_transaction;
    std::array<Id<Customer>, 2> m_members;
    std::function<Id<Sale>()> m_sale;
    QDate m_today = QDate(2026, 3, 5);
    std::array<Points, 2> m_balances;
    std::optional<MemberMerge> m_merge; // while they are one
    Points m_came;                      // with the last merge
    Points m_takenBack;
    std::vector<Sold> m_sold;
};
}

/// One transaction for all: each history is of two other members. The lapsing of one looks at every member,
/// so that what is left of a history that is done no longer lapses.
void TestPointsLedger::everyHistoryAddsUp()
{
    bool holds = false;
    within([&](Transaction &transaction) {
        holds = rc::check([&] {
            History history(transaction, member(transaction), member(transaction),
                            [&] { return sale(transaction); });
            for (int left = *rc::gen::inRange(1, longestHistory); left > 0; --left) {
                history.step();
                history.check();
            }
            transaction.execute(u"UPDATE points_entry SET expires = NULL"
                                " WHERE expires IS NOT NULL AND open > 0"_s);
        });
    });
    QVERIFY(holds);
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=5000");
    const QCoreApplication application(argc, argv);
    TestPointsLedger test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pointsledger.moc"
