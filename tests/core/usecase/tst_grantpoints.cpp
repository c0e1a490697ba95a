#include "core/usecase/grantpoints.h"

#include "core/usecase/topup.h"
#include "tests/core/usecase/programmeshop.h"

using namespace Qt::StringLiterals;

/// What members are given beside their own sales.
class TestGrantPoints : public ProgrammeShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openAsAdministrator(); }
    void whoReferredIsRewardedOnce();
    void aReferralGoesBackWithItsSale();
    void aReferralStaysWithWhatWasExchanged();
    void topUpsEarnAndPayOutsTakeBack();
    void capsCountTopUps();
};

void TestGrantPoints::whoReferredIsRewardedOnce()
{
    setWholeProgramme();
    change(u"M2"_s, R"({"name":"李雷","referrer":"M1"})");
    QVERIFY(buy(u"P1"_s, u"M2"_s)); // not for 1.00, and then it is no longer the first
    QCOMPARE(pointsOf(u"M1"_s), Points());
    change(u"M3"_s, R"({"name":"韩梅梅","referrer":"M1"})");
    QVERIFY(buy(u"P5"_s, u"M3"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200));
    QVERIFY(buy(u"P5"_s, u"M3"_s));
    QVERIFY(buy(u"P5"_s, u"M2"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200));
    checkBooks();
}

void TestGrantPoints::aReferralGoesBackWithItsSale()
{
    setWholeProgramme();
    change(u"M2"_s, R"({"name":"李雷","referrer":"M1"})");
    const auto first = buy(u"P10,P5"_s, u"M2"_s);
    QVERIFY(giveBack(*first, 1));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200)); // something stays
    QVERIFY(giveBack(*first, 2));
    QCOMPARE(pointsOf(u"M1"_s), Points());
    QCOMPARE(pointsOf(u"M2"_s), Points());
    QVERIFY(buy(u"P10"_s, u"M2"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200));
    checkBooks();
}

void TestGrantPoints::aReferralStaysWithWhatWasExchanged()
{
    setWholeProgramme();
    change(u"M2"_s, R"({"name":"李雷","referrer":"M1"})");
    const auto first = buy(u"P10"_s, u"M2"_s);
    const auto cheaper = swap(*first, 1, u"P6"_s);
    QVERIFY(cheaper);
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200));
    QVERIFY(giveBack(*cheaper, 2));
    QCOMPARE(pointsOf(u"M1"_s), Points());
    QVERIFY(buy(u"P10"_s, u"M2"_s));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(200));
    checkBooks();
}

void TestGrantPoints::topUpsEarnAndPayOutsTakeBack()
{
    setWholeProgramme();
    m_shop->session.shop.tenders.refundsPrincipal = true;
    const auto paid = [&](qint64 amount, bool out = false) {
        return write([&](Transaction &transaction) {
            const auto id = Id<Voucher>::make(at(5), systemRandom);
            const Payment payment{Money::of(amount), TenderKind::Cash, {}};
            return out
                ? refundPrincipal(transaction, m_shop->session, id, {u"M1"_s, {}, false}, payment, at(5),
                                  systemRandom)
                : topUp(transaction, m_shop->session, id, {u"M1"_s, {}, false}, payment, at(5), systemRandom);
        });
    };
    QVERIFY(paid(20'000));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(10));
    QVERIFY(paid(30'000));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(25));
    QVERIFY(paid(10'000, true)); // of the newer, a third of 15
    QCOMPARE(pointsOf(u"M1"_s), Points::of(20));
    QVERIFY(paid(30'000, true)); // the rest of it, and half of the older
    QCOMPARE(pointsOf(u"M1"_s), Points::of(5));
    QVERIFY(paid(10'000, true));
    QCOMPARE(pointsOf(u"M1"_s), Points());
    checkBooks();
}

void TestGrantPoints::capsCountTopUps()
{
    setProgramme(R"({"version":1,"rules":[
      {"code":"TOPUP","name":"充值","gives":"top-up","points":5,"per":"100.00","perDay":12}]})");
    for (const qint64 amount : {20'000, 30'000})
        QVERIFY(write([&](Transaction &transaction) {
            return topUp(transaction, m_shop->session, Id<Voucher>::make(at(5), systemRandom),
                         {u"M1"_s, {}, false}, {Money::of(amount), TenderKind::Cash, {}}, at(5),
                         systemRandom);
        }));
    QCOMPARE(pointsOf(u"M1"_s), Points::of(12));
    checkBooks();
}

QTEST_GUILESS_MAIN(TestGrantPoints)
#include "tst_grantpoints.moc"
