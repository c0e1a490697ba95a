#include "core/usecase/memberpoints.h"

#include "core/usecase/dailyjobs.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Points put right by hand, and what lapses by itself.
class TestMemberPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBalanceIsPutRightOnce();
    void whatIsRefused_data();
    void whatIsRefused();
    void aCashierNeedsSomebodysConsent();
    void aDayIsDoneOnceAndDaysLeftOutAreMadeUpFor();
    void rulesHoldFromNowOn();

private:
    Result<PointsStanding> adjust(qint64 points, const QString &reason = u"生日补发"_s,
                                  const std::optional<Approval> &approval = {});
    QJsonObject shown() const
    {
        return *m_shop->database->read(
            [](const Connection &connection) { return pointsOf(connection, u"M1"_s); });
    }
    Result<> setRules(const PointsRules &rules)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return changePointsRules(transaction, m_shop->session, rules, ShopFixture::noon());
        });
    }
    qint64 lapsedOn(int year, int month, int dayOfMonth)
    {
        return m_shop->database
            ->writeNow([&](Transaction &transaction) {
                return lapsePoints(transaction, m_shop->session,
                                   *BusinessDate::of(QDate(year, month, dayOfMonth)), ShopFixture::noon(),
                                   systemRandom);
            })
            ->points.units();
    }
    int events(const QString &kind) const
    {
        return *m_shop->database->read([&](const Connection &connection) {
            Rows rows = connection.select(u"SELECT count(*) FROM outbox WHERE kind = ?"_s, kind);
            rows.next();
            return Result(int(rows.integer(0)));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::optional<Id<PointsAdjustment>> m_id;
};

void TestMemberPoints::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Manager;
    m_id = Id<PointsAdjustment>::make(ShopFixture::noon(), systemRandom);
}

Result<PointsStanding> TestMemberPoints::adjust(qint64 points, const QString &reason,
                                                const std::optional<Approval> &approval)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return adjustPoints(transaction, m_shop->session, {*m_id, u"M1"_s, Points::of(points), reason},
                            approval, ShopFixture::noon(), systemRandom);
    });
}

void TestMemberPoints::aBalanceIsPutRightOnce()
{
    const auto first = adjust(30);
    QVERIFY(first);
    QCOMPARE(first->balance, Points::of(30));
    const auto again = adjust(30);
    QVERIFY(again && again->duplicate);
    QCOMPARE(again->balance, Points::of(30));
    QCOMPARE(adjust(31).error().code, Error::Code::DifferentRequest);
    m_id = Id<PointsAdjustment>::make(ShopFixture::noon(), systemRandom);
    QCOMPARE(adjust(-10)->balance, Points::of(20));
    QCOMPARE(shown()[u"balance"].toInteger(), 20);
    QCOMPARE(events(u"points.adjusted/1"_s), 2);
}

void TestMemberPoints::whatIsRefused_data()
{
    QTest::addColumn<qint64>("points");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("nothing") << qint64(0) << u"r"_s << Error::Code::InvalidInput;
    QTest::newRow("too many") << qint64(1'000'000'001) << u"r"_s << Error::Code::InvalidInput;
    QTest::newRow("the smallest number")
        << std::numeric_limits<qint64>::min() + 1 << u"r"_s << Error::Code::InvalidInput;
    QTest::newRow("more than there is") << qint64(-1) << u"r"_s << Error::Code::InsufficientBalance;
    QTest::newRow("no reason") << qint64(1) << u"  "_s << Error::Code::ReasonRequired;
}

void TestMemberPoints::whatIsRefused()
{
    QFETCH(qint64, points);
    QFETCH(QString, reason);
    const auto answer = adjust(points, reason);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QCOMPARE(shown()[u"balance"].toInteger(), 0);
}

void TestMemberPoints::aCashierNeedsSomebodysConsent()
{
    m_shop->session.role = Role::Cashier;
    QCOMPARE(adjust(5).error().code, Error::Code::NotPermitted);
    const Id<User> boss = Id<User>::make(ShopFixture::noon(), systemRandom);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO user (id, name, role) VALUES (?, 'boss', 'manager')"_s, boss);
        return {};
    }));
    QCOMPARE(adjust(5, u"r"_s, Approval{boss, u"boss"_s, Permission::AdjustPoints})->balance, Points::of(5));
}

void TestMemberPoints::aDayIsDoneOnceAndDaysLeftOutAreMadeUpFor()
{
    QVERIFY(setRules({PointsRules::Expiry::Months, 1, 30})); // noon is in March: good to the end of April
    QVERIFY(adjust(30));
    QCOMPARE(lapsedOn(2026, 4, 30), 0);
    QCOMPARE(lapsedOn(2026, 7, 15), 30); // nobody was there for weeks
    QCOMPARE(shown()[u"balance"].toInteger(), 0);
    m_id = Id<PointsAdjustment>::make(ShopFixture::noon(), systemRandom);
    QVERIFY(adjust(8)); // a clock that was set back
    QCOMPARE(lapsedOn(2026, 5, 1), 0);
    QCOMPARE(lapsedOn(2026, 7, 15), 0);
    QCOMPARE(lapsedOn(2026, 7, 16), 8);
    QCOMPARE(events(u"points.lapsed/1"_s), 2);
}

void TestMemberPoints::rulesHoldFromNowOn()
{
    QVERIFY(adjust(30));
    QVERIFY(setRules({PointsRules::Expiry::YearEnd, 1, 30}));
    m_id = Id<PointsAdjustment>::make(ShopFixture::noon(), systemRandom);
    QVERIFY(adjust(5));
    QCOMPARE(shown()[u"lots"].toArray(),
             (QJsonArray{QJsonObject{{u"points"_s, 5}, {u"expires"_s, u"2027-12-31"_s}},
                         QJsonObject{{u"points"_s, 30}}}));
    m_shop->session.role = Role::Cashier;
    QCOMPARE(setRules({}).error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestMemberPoints)
#include "tst_memberpoints.moc"
