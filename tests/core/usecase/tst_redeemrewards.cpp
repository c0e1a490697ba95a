#include "core/usecase/redeemrewards.h"

#include "core/data/members.h"
#include "core/data/pointsledger.h"
#include "core/usecase/changeearning.h"
#include "core/usecase/memberpoints.h"
#include "core/usecase/refund.h"
#include "core/usecase/rewardevents.h"
#include "tests/core/usecase/couponshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
const QByteArray catalogue = R"({"version":1,"rewards":[
  {"code":"OFF4","name":"抵4元","points":100,"amount":"4.00"},
  {"code":"WATER","name":"赠水","points":50,"product":"P3","stock":2,"perMember":1},
  {"code":"COUPON","name":"券","points":30,"coupon":"FREE"},
  {"code":"GOLD","name":"金卡礼","points":1,"coupon":"FREE","tiers":["gold"]},
  {"code":"PAST","name":"过期","points":1,"coupon":"FREE","until":"2026-03-04"},
  {"code":"NOGOODS","name":"没有","points":1,"product":"NONE"}]})";
}

/// Points that are spent on rewards, with a sale or without.
class TestRedeemRewards : public CouponShop
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCatalogueSaysWhatDoesNotFit();
    void anAmountPaysInASale();
    void partOfASaleKeepsItsReward();
    void goodsAreASaleOfTheirOwn();
    void goodsAmongOthersAreRefused();
    void aCouponIsIssuedOnceForOneId();
    void aCouponThatWasNotUsedGoesBack();
    void whatIsNotOfferedIsRefused_data();
    void whatIsNotOfferedIsRefused();
    void stockAndLimitAreFreeAgain();
    void pointsGoBackToTheirLots();
    void rewardsAndPointsPayTogether();

private:
    Result<RedeemedReward> redeem(const QString &reward, const QString &member = u"M1"_s,
                                  const std::optional<Id<RewardRedemption>> &id = {});
    Result<RewardRedemption> undo(const Id<RewardRedemption> &id, const QString &reason = u"r"_s);
    /// 10.00 for M1, the reward and the rest in cash.
    Result<Receipt> ringWith(const QByteArray &tenders, const QByteArray &goods = "P10");
    void give(Points points, const QString &member = u"M1"_s);
    std::vector<RewardRedemption> had();
    static Id<RewardRedemption> newId()
    {
        return Id<RewardRedemption>::make(ShopFixture::noon(), systemRandom);
    }
};

void TestRedeemRewards::init()
{
    openWithCoupons();
    const auto report = write([&](Transaction &transaction) {
        return changeRewards(transaction, m_shop->session, catalogue, ShopFixture::noon());
    });
    QVERIFY(report);
    QCOMPARE(report->added, 5);
    give(Points::of(200));
}

Result<RedeemedReward> TestRedeemRewards::redeem(const QString &reward, const QString &member,
                                                 const std::optional<Id<RewardRedemption>> &id)
{
    return write([&](Transaction &transaction) {
        return redeemReward(transaction, m_shop->session, m_prices, {id.value_or(newId()), reward, member},
                            ShopFixture::noon(), systemRandom);
    });
}

Result<RewardRedemption> TestRedeemRewards::undo(const Id<RewardRedemption> &id, const QString &reason)
{
    return write([&](Transaction &transaction) {
        return undoReward(transaction, m_shop->session, id, reason, ShopFixture::noon(), systemRandom);
    });
}

Result<Receipt> TestRedeemRewards::ringWith(const QByteArray &tenders, const QByteArray &goods)
{
    return ringLine(R"({"member":"M1","lines":[{"code":")" + goods + R"(","quantity":"1"}],"tenders":[)"
                    + tenders + "]}");
}

void TestRedeemRewards::give(Points points, const QString &member)
{
    QVERIFY(write([&](Transaction &transaction) {
        return adjustPoints(
            transaction, m_shop->session,
            {Id<PointsAdjustment>::make(ShopFixture::noon(), systemRandom), member, points, u"r"_s}, {},
            ShopFixture::noon(), systemRandom);
    }));
}

std::vector<RewardRedemption> TestRedeemRewards::had()
{
    return *m_shop->database->read(
        [](const Connection &connection) { return Result(rewards::redemptions(connection, {}, 100)); });
}

void TestRedeemRewards::theCatalogueSaysWhatDoesNotFit()
{
    const auto again = write([&](Transaction &transaction) {
        return changeRewards(transaction, m_shop->session, catalogue, ShopFixture::noon());
    });
    QCOMPARE(again->unchanged, 5);
    QCOMPARE(again->rejected.size(), size_t(1));
    QCOMPARE(again->rejected[0].column, u"NOGOODS"_s);
    QCOMPARE(again->rejected[0].reason, u"product: is none"_s);
    const auto whole = [&](const QByteArray &file) {
        return write([&](Transaction &transaction) {
                   return changeRewards(transaction, m_shop->session, file, ShopFixture::noon());
               })
            .error()
            .code;
    };
    QCOMPARE(whole("["), Error::Code::InvalidJson);
    QCOMPARE(whole(R"({"version":2,"rewards":[]})"), Error::Code::InvalidInput);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(whole(catalogue), Error::Code::NotPermitted);
}

void TestRedeemRewards::anAmountPaysInASale()
{
    const auto receipt = ringWith(R"({"kind":"points","reward":"OFF4"},{"kind":"cash","amount":"6.00"})");
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(receipt->sale.pointsEarned, Points::of(6));
    QCOMPARE(receipt->sale.pointsSpent(), Points::of(100));
    QCOMPARE(pointsOfMember(), Points::of(106));
    QCOMPARE(had().size(), size_t(1));
    QCOMPARE(had()[0].sale, std::optional(receipt->sale.id));
    QCOMPARE(undo(had()[0].id).error(), (Error{Error::Code::InvalidInput, receipt->number.toString()}));
    QVERIFY(giveBack(*receipt, 1));
    QCOMPARE(pointsOfMember(), Points::of(200));
    QVERIFY(had()[0].undoneAt);
    QCOMPARE(ringWith(R"({"kind":"points","reward":"OFF4","amount":"4.00"})").error().code,
             Error::Code::InvalidTender);
    QCOMPARE(ringWith(R"({"kind":"points","reward":"NONE"})").error().code, Error::Code::NotFound);
    QCOMPARE(ringWith(R"({"kind":"points","reward":"OFF4"})", "P3").error().code, Error::Code::Overpaid);
    checkBooks();
}

void TestRedeemRewards::partOfASaleKeepsItsReward()
{
    const auto receipt = ringLine(R"({"member":"M1","lines":[{"code":"P10","quantity":"2"}],
        "tenders":[{"kind":"points","reward":"OFF4"},{"kind":"cash","amount":"16.00"}]})");
    QVERIFY(receipt);
    QVERIFY(giveBack(*receipt, 1));
    QVERIFY(!had()[0].undoneAt);
    QCOMPARE(pointsOfMember(), Points::of(158)); // half of 100 back, half of 16 taken
    QVERIFY(giveBack(*receipt, 1));
    QVERIFY(had()[0].undoneAt);
    QCOMPARE(pointsOfMember(), Points::of(200));
    checkBooks();
}

void TestRedeemRewards::goodsAreASaleOfTheirOwn()
{
    const auto id = newId();
    const auto redeemed = redeem(u"WATER"_s, u"M1"_s, id);
    QVERIFY2(redeemed, redeemed ? "" : qPrintable(redeemed.error().detail));
    QVERIFY(redeemed->receipt);
    QCOMPARE(redeemed->receipt->sale.total, Money::of(300));
    QCOMPARE(redeemed->receipt->sale.pointsEarned, Points());
    QCOMPARE(pointsOfMember(), Points::of(150));
    QCOMPARE(stockOf(u"P3"_s), Quantity::of(-1000));
    QVERIFY(redeem(u"WATER"_s, u"M1"_s, id)->duplicate);
    QCOMPARE(redeem(u"WATER"_s, u"M2"_s, id).error().code, Error::Code::DifferentRequest);
    QCOMPARE(pointsOfMember(), Points::of(150));
    QVERIFY(giveBack(*redeemed->receipt, 1));
    QCOMPARE(pointsOfMember(), Points::of(200));
    QCOMPARE(stockOf(u"P3"_s), Quantity());
    QVERIFY(had()[0].undoneAt);
    checkBooks();
}

void TestRedeemRewards::goodsAmongOthersAreRefused()
{
    QCOMPARE(ringWith(R"({"kind":"points","reward":"WATER"})", "P3").error().code,
             Error::Code::InvalidTender);
    QCOMPARE(redeem(u"OFF4"_s).error(), (Error{Error::Code::InvalidInput, u"amount"_s}));
    QCOMPARE(pointsOfMember(), Points::of(200));
    QVERIFY(had().empty());
}

void TestRedeemRewards::aCouponIsIssuedOnceForOneId()
{
    const auto id = newId();
    const auto redeemed = redeem(u"COUPON"_s, u"M1"_s, id);
    QVERIFY(redeemed && redeemed->redemption);
    QCOMPARE(stateOf(redeemed->redemption->coupon), u"open"_s);
    QCOMPARE(pointsOfMember(), Points::of(170));
    const auto again = redeem(u"COUPON"_s, u"M1"_s, id);
    QVERIFY(again->duplicate);
    QCOMPARE(again->redemption->coupon, redeemed->redemption->coupon);
    QCOMPARE(redeem(u"COUPON"_s, u"M2"_s, id).error().code, Error::Code::DifferentRequest);
    QCOMPARE(pointsOfMember(), Points::of(170));
    QCOMPARE(had().size(), size_t(1));
    checkBooks();
}

void TestRedeemRewards::aCouponThatWasNotUsedGoesBack()
{
    const auto first = redeem(u"COUPON"_s)->redemption;
    const auto second = redeem(u"COUPON"_s)->redemption;
    QCOMPARE(undo(first->id, {}).error().code, Error::Code::ReasonRequired);
    QVERIFY(undo(first->id)->undoneAt);
    QCOMPARE(stateOf(first->coupon), u"void"_s);
    QCOMPARE(pointsOfMember(), Points::of(170));
    QCOMPARE(undo(first->id).error().code, Error::Code::DifferentRequest);
    QVERIFY(ringGoods(u"P10"_s, second->coupon, u"M1"_s));
    QCOMPARE(undo(second->id).error().code, Error::Code::CouponUsed);
    QCOMPARE(undo(newId()).error().code, Error::Code::NotFound);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(undo(second->id).error().code, Error::Code::NotPermitted);
    QVERIFY(redeem(u"COUPON"_s)); // that a cashier may
    m_shop->session.role = Role::Manager;
    checkBooks();
}

void TestRedeemRewards::whatIsNotOfferedIsRefused_data()
{
    QTest::addColumn<QString>("reward");
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("code");
    using Code = Error::Code;
    QTest::newRow("another tier's") << u"GOLD"_s << u"M1"_s << int(Code::InvalidInput);
    QTest::newRow("over") << u"PAST"_s << u"M1"_s << int(Code::Expired);
    QTest::newRow("none") << u"NONE"_s << u"M1"_s << int(Code::NotFound);
    QTest::newRow("for nobody") << u"COUPON"_s << u"M9"_s << int(Code::UnknownMember);
    QTest::newRow("without points") << u"COUPON"_s << u"M2"_s << int(Code::InsufficientBalance);
}

void TestRedeemRewards::whatIsNotOfferedIsRefused()
{
    QFETCH(QString, reward);
    QFETCH(QString, member);
    const auto redeemed = redeem(reward, member);
    QVERIFY(!redeemed);
    QTEST(int(redeemed.error().code), "code");
    QVERIFY(had().empty());
}

void TestRedeemRewards::stockAndLimitAreFreeAgain()
{
    for (const QString &member : {u"M2"_s, u"M3"_s})
        give(Points::of(100), member);
    const auto first = redeem(u"WATER"_s);
    QVERIFY(first);
    QCOMPARE(redeem(u"WATER"_s).error(), (Error{Error::Code::LimitExceeded, u"1"_s}));
    QVERIFY(redeem(u"WATER"_s, u"M2"_s));
    QCOMPARE(redeem(u"WATER"_s, u"M3"_s).error(), (Error{Error::Code::LimitExceeded, u"2"_s}));
    const auto undone = write([&](Transaction &transaction) {
        return refund(transaction, m_shop->session, m_prices,
                      {Id<Sale>::make(ShopFixture::noon(), systemRandom),
                       first->receipt->number,
                       {{0, Quantity::of(1000), u"r"_s, true}}},
                      {}, "digest", ShopFixture::noon(), systemRandom);
    });
    QVERIFY(undone);
    QVERIFY(redeem(u"WATER"_s, u"M3"_s));
    checkBooks();
}

/// What ends first is spent first, and comes back to lots that end as those did.
void TestRedeemRewards::pointsGoBackToTheirLots()
{
    const auto lots = [&] {
        QStringList told;
        const auto open = m_shop->database->read([](const Connection &connection) {
            return Result(pointsledger::lotsOf(connection, members::byNumber(connection, u"M1"_s)->id));
        });
        for (const PointsLot &lot : *open)
            told << u"%1 %2"_s.arg(lot.open.units()).arg(lot.expires ? lot.expires->toIso() : u"-"_s);
        return told.join(u", ");
    };
    QVERIFY(write([&](Transaction &transaction) -> Result<> {
        pointsledger::setRules(transaction, {PointsRules::Expiry::Months, 6, 0});
        return {};
    }));
    give(Points::of(20));
    QCOMPARE(lots(), u"20 2026-09-30, 200 -"_s);
    const auto redeemed = redeem(u"COUPON"_s)->redemption;
    QCOMPARE(lots(), u"190 -"_s);
    QVERIFY(undo(redeemed->id));
    QCOMPARE(lots(), u"20 2026-09-30, 190 -, 10 -"_s);
    checkBooks();
}

void TestRedeemRewards::rewardsAndPointsPayTogether()
{
    m_shop->session.shop.tenders.pointStep = Points::of(100);
    m_shop->session.shop.tenders.pointStepWorth = Money::of(100);
    m_shop->session.shop.tenders.pointShare = Rate::ofBasisPoints(wholeRate);
    const QByteArray both = R"({"kind":"points","reward":"OFF4"},{"kind":"points","amount":"1.00"},)";
    QVERIFY(ringWith(both + R"({"kind":"cash","amount":"5.00"})"));
    QCOMPARE(pointsOfMember(), Points::of(5));
    QCOMPARE(ringWith(both + R"({"kind":"cash","amount":"5.00"})").error().code,
             Error::Code::InsufficientBalance);
    checkBooks();
}

QTEST_GUILESS_MAIN(TestRedeemRewards)
#include "tst_redeemrewards.moc"
