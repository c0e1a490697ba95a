#include "core/usecase/givecoupons.h"

#include "core/usecase/changecoupons.h"
#include "core/usecase/changemember.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/mergemembers.h"
#include "tests/core/usecase/couponshop.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// Coupons for birthdays and days of enrolment, given by themselves.
class TestGiveCoupons : public CouponShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsGivenDaysBeforeAndOnce();
    void daysOffAreMadeUpFor();
    void atMostAYearIsMadeUpFor();
    void birthdaysThatAreNotEachYear_data();
    void birthdaysThatAreNotEachYear();
    void aYearBeginsInTheYearBefore();
    void tiersHaveTheirOwn();
    void whileTheVaultIsClosedItWaits();
    void whoWasMergedIsGivenOne();
    void anniversariesBeginAYearOn();
    void manyMembersTakeSeveralTurns();
    void rulesThatDoNotFitAreNamed();

private:
    void setGifts(const QByteArray &gifts);
    void setBirthday(const QString &number, const QByteArray &birthday);
    void enrolOn(const QString &number, const QString &iso);
    CouponTurn run(const QDate &day, CouponOccasion occasion = CouponOccasion::Birthday);
    std::vector<Coupon> all();

    Pinyin m_pinyin;
};

void TestGiveCoupons::init()
{
    openWithCoupons();
    setGifts(R"("birthday":[{"kind":"BDAY","daysBefore":7}])");
}

void TestGiveCoupons::setGifts(const QByteArray &gifts)
{
    const auto report = write([&](Transaction &transaction) {
        return changeCoupons(transaction, m_shop->session, R"({"version":1,)" + gifts + '}',
                             ShopFixture::noon());
    });
    QVERIFY(report && report->rejected.empty());
}

void TestGiveCoupons::setBirthday(const QString &number, const QByteArray &birthday)
{
    const QJsonObject object =
        QJsonDocument::fromJson(R"({"name":"王秀兰","birthday":")" + birthday + "\"}").object();
    QVERIFY(write([&](Transaction &transaction) {
        return changeMember(transaction, m_shop->session, number, object, ShopFixture::noon(), systemRandom,
                            m_pinyin);
    }));
}

void TestGiveCoupons::enrolOn(const QString &number, const QString &iso)
{
    const Timestamp at = *Timestamp::fromIso(iso);
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET enrolled_at = ? WHERE number = ?"_s, at, number);
        return {};
    }));
}

CouponTurn TestGiveCoupons::run(const QDate &day, CouponOccasion occasion)
{
    return *write([&](Transaction &transaction) {
        return giveCoupons(transaction, m_shop->session, occasion, *BusinessDate::of(day),
                           ShopFixture::noon(), systemRandom);
    });
}

std::vector<Coupon> TestGiveCoupons::all()
{
    return *m_shop->database->read(
        [](const Connection &connection) { return Result(coupons::list(connection, {})); });
}

void TestGiveCoupons::itIsGivenDaysBeforeAndOnce()
{
    setBirthday(u"M1"_s, "1990-05-17");
    QCOMPARE(run({2026, 5, 9}).coupons, 0);
    QCOMPARE(run({2026, 5, 10}).coupons, 1);
    QCOMPARE(run({2026, 5, 10}).coupons, 0);
    QCOMPARE(run({2026, 5, 17}).coupons, 0);
    QCOMPARE(run({2026, 5, 9}).coupons, 0); // a clock that was set back
    const auto given = all();
    QCOMPARE(given.size(), size_t(1));
    QCOMPARE(given.front().year, 2026);
    QCOMPARE(given.front().until.toIso(), u"2026-06-09"_s);
    QVERIFY(!given.front().user);
    QCOMPARE(run({2027, 5, 10}).coupons, 1);
    checkBooks();
}

void TestGiveCoupons::daysOffAreMadeUpFor()
{
    setBirthday(u"M1"_s, "--05-17");
    setBirthday(u"M2"_s, "1990-04-30");
    QCOMPARE(run({2026, 4, 30}).coupons, 1); // the last day that it can be
    QCOMPARE(run({2026, 7, 1}).coupons, 1);  // nobody was there for weeks
    QCOMPARE(run({2026, 7, 2}).coupons, 0);
}

void TestGiveCoupons::atMostAYearIsMadeUpFor()
{
    setBirthday(u"M1"_s, "1990-05-17");
    setBirthday(u"M2"_s, "1990-08-20");
    QCOMPARE(run({2026, 3, 5}).coupons, 0);
    // Both came twice since: one each, of the later year.
    QCOMPARE(run({2028, 9, 1}).coupons, 2);
    for (const Coupon &coupon : all())
        QCOMPARE(coupon.year, 2028);
}

void TestGiveCoupons::birthdaysThatAreNotEachYear_data()
{
    QTest::addColumn<QByteArray>("birthday");
    QTest::addColumn<QDate>("kept");
    QTest::newRow("29 February") << QByteArray("1992-02-29") << QDate(2027, 2, 28);
    QTest::newRow("29 February in its year") << QByteArray("1992-02-29") << QDate(2028, 2, 29);
    QTest::newRow("mid-autumn") << QByteArray("lunar:1990-08-15") << QDate(2026, 9, 25);
    QTest::newRow("a leap month") << QByteArray("lunar:--L08-15") << QDate(2026, 9, 25);
}

void TestGiveCoupons::birthdaysThatAreNotEachYear()
{
    QFETCH(QByteArray, birthday);
    QFETCH(QDate, kept);
    setBirthday(u"M1"_s, birthday);
    setGifts(R"("birthday":[{"kind":"BDAY"}])");
    QCOMPARE(run(kept.addDays(-1)).coupons, 0);
    QCOMPARE(run(kept).coupons, 1);
    QCOMPARE(run(kept.addDays(1)).coupons, 0);
}

void TestGiveCoupons::aYearBeginsInTheYearBefore()
{
    setBirthday(u"M1"_s, "1990-01-03");
    QCOMPARE(run({2026, 12, 28}).coupons, 1);
    QCOMPARE(all().front().year, 2027);
    QCOMPARE(run({2027, 1, 3}).coupons, 0);
}

void TestGiveCoupons::tiersHaveTheirOwn()
{
    setGifts(R"("birthday":[{"kind":"FREE","tiers":["gold"]},{"kind":"BDAY"}])");
    setBirthday(u"M1"_s, "1990-03-20");
    setBirthday(u"M2"_s, "1990-03-20");
    QVERIFY(write([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET tier = 'gold' WHERE number = 'M1'"_s);
        return {};
    }));
    QCOMPARE(run({2026, 3, 20}).coupons, 2);
    const auto given = all(); // the newest first
    QCOMPARE(given[0].kind, u"BDAY"_s);
    QCOMPARE(given[1].kind, u"FREE"_s);
}

void TestGiveCoupons::whileTheVaultIsClosedItWaits()
{
    setBirthday(u"M1"_s, "1990-05-17");
    QCOMPARE(run({2026, 5, 1}).coupons, 0);
    const auto vault = std::exchange(m_shop->session.vault, nullptr);
    QCOMPARE(run({2026, 5, 20}).coupons, 0);
    m_shop->session.vault = vault;
    QCOMPARE(run({2026, 5, 20}).coupons, 1);
}

void TestGiveCoupons::whoWasMergedIsGivenOne()
{
    setBirthday(u"M1"_s, "1990-05-17");
    setBirthday(u"M2"_s, "1990-05-18");
    QCOMPARE(run({2026, 5, 10}).coupons, 1);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"M2"_s, u"M1"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    QCOMPARE(run({2026, 5, 11}).coupons, 0); // M2's day, who has M1's coupon by now
    checkBooks();
}

void TestGiveCoupons::anniversariesBeginAYearOn()
{
    setGifts(R"("anniversary":[{"kind":"BDAY"}])");
    for (const QString &number : {u"M1"_s, u"M2"_s, u"M3"_s})
        enrolOn(number, u"2024-02-29T12:00:00+08:00"_s);
    enrolOn(u"M2"_s, u"2025-02-28T23:30:00+08:00"_s);
    enrolOn(u"M3"_s, u"2025-02-28T16:30:00Z"_s);                          // the first of March in the shop
    QCOMPARE(run({2025, 2, 28}, CouponOccasion::Anniversary).coupons, 1); // M1's; M2 came today
    QCOMPARE(run({2026, 2, 28}, CouponOccasion::Anniversary).coupons, 2);
    QCOMPARE(run({2026, 3, 1}, CouponOccasion::Anniversary).coupons, 1);
}

void TestGiveCoupons::manyMembersTakeSeveralTurns()
{
    setGifts(R"("anniversary":[{"kind":"BDAY"}])");
    constexpr int many = membersATurn + 5;
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        for (int i = 0; i < many; ++i)
            transaction.execute(u"INSERT INTO customer (id, number, status, enrolled_at)"
                                " VALUES (?, ?, 'active', 0)"_s,
                                Id<Customer>::make(ShopFixture::noon(), systemRandom), u"X%1"_s.arg(i));
        return {};
    }));
    // Everybody was enrolled with the first second of 1970.
    const CouponTurn first = run({2026, 1, 1}, CouponOccasion::Anniversary);
    QVERIFY(first.more);
    QCOMPARE(first.coupons, membersATurn);
    const CouponTurn second = run({2026, 1, 1}, CouponOccasion::Anniversary);
    QVERIFY(!second.more);
    QCOMPARE(first.coupons + second.coupons, many + 3);
    QCOMPARE(run({2026, 1, 1}, CouponOccasion::Anniversary).members, 0);
    checkBooks();
}

void TestGiveCoupons::rulesThatDoNotFitAreNamed()
{
    const auto change = [&](const QByteArray &file) {
        return write([&](Transaction &transaction) {
            return changeCoupons(transaction, m_shop->session, file, ShopFixture::noon());
        });
    };
    const auto report = change(R"({"version":1,"kinds":[
        {"code":"A","name":"a","promotion":"NONE","validDays":1},
        {"code":"b","name":"b","promotion":"BDAY20","validDays":1},
        {"code":"C","name":"c","promotion":"BDAY20","validDays":1},
        {"code":"C","name":"c","promotion":"BDAY20","validDays":2}],
        "birthday":[{"kind":"NONE"},{"kind":"C"}]})");
    QVERIFY(report.has_value());
    QCOMPARE(report->rows, 6);
    QCOMPARE(report->added, 2);
    QStringList reasons;
    for (const RejectedRow &row : report->rejected)
        reasons << u"%1 %2: %3"_s.arg(row.row).arg(row.column, row.reason);
    QCOMPARE(
        reasons,
        (QStringList{u"1 kinds A: promotion: is none"_s, u"2 kinds b: code"_s,
                     u"4 kinds C: code: repeats an earlier entry"_s, u"1 birthday NONE: kind: is none"_s}));
    QCOMPARE(change("{").error().code, Error::Code::InvalidJson);
    QCOMPARE(change(R"({"version":2})").error().code, Error::Code::InvalidInput);
    QCOMPARE(change(R"({"version":1,"kind":[]})").error().code, Error::Code::InvalidInput);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(change(R"({"version":1})").error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestGiveCoupons)
#include "tst_givecoupons.moc"
