#include "core/usecase/redeemcoupons.h"

#include "core/data/members.h"
#include "core/usecase/cartjson.h"
#include "core/usecase/changemember.h"
#include "core/usecase/checkcoupons.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/presentcoupon.h"
#include "core/usecase/quotejson.h"
#include "core/usecase/takedeposit.h"
#include "tests/core/usecase/couponshop.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using Code = Error::Code;

/// Coupons through sales, returns and voids, on a real file.
class TestRedeemCoupons : public CouponShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithCoupons(); }
    void aCouponIsRedeemedOnce();
    void theCodeThatEverybodyKnowsOpensNothing();
    void aMembersCouponIsForNobodyElse();
    void whatDidNothingStaysOpen();
    void oneOfAPromotionAppliesInASale();
    void beyondItsLastDayItIsRefused();
    void aPersonUsesSoMany();
    void itIsOpenAgainOnceAllIsBack();
    void aVoidedSaleGivesItBack();
    void anExchangeGivesItBack();
    void givenBackTooLateItLapsesOrHasItsGrace();
    void theSameIdIssuesOnce();
    void whatIsNotIssued();
    void aVoidCouponIsRefused();
    void whoStayedHasWhatBothHad();
    void ofWhoIsErasedNothingIsOpen();
    void aHeldCartKeepsIt();
    void aQuoteNamesWhatFits();
    void aDepositTakesNone();

private:
    Result<> give(const QString &number, const QByteArray &json);

    Pinyin m_pinyin;
};

Result<> TestRedeemCoupons::give(const QString &number, const QByteArray &json)
{
    return write([&](Transaction &transaction) -> Result<> {
        const auto changed =
            changeMember(transaction, m_shop->session, number, QJsonDocument::fromJson(json).object(),
                         ShopFixture::noon(), systemRandom, m_pinyin);
        return changed ? Result<>() : changed.error();
    });
}

void TestRedeemCoupons::aCouponIsRedeemedOnce()
{
    const QString code = issued(u"BDAY"_s, u"M1"_s);
    const auto sold = ringGoods(u"P10"_s, code.toLower().insert(4, u'-'), u"M1"_s);
    QVERIFY2(sold.has_value(), sold ? "" : qPrintable(errorName(sold.error().code)));
    QCOMPARE(sold->sale.total, Money::of(800));
    QCOMPARE(sold->sale.promotions.front().coupon, code);
    QCOMPARE(stateOf(code), u"redeemed"_s);
    QCOMPARE(coupon(code)->sale, std::optional(sold->sale.id));
    QCOMPARE(ringGoods(u"P10"_s, code, u"M1"_s).error(), (Error{Code::CouponUsed, code}));
    QCOMPARE(actsOf(code), (QStringList{u"issued"_s, u"redeemed"_s}));
    checkBooks();
}

void TestRedeemCoupons::theCodeThatEverybodyKnowsOpensNothing()
{
    QCOMPARE(ringGoods(u"P10"_s, u"BDAY"_s, u"M1"_s)->sale.total, Money::of(1000));
    QCOMPARE(ringGoods(u"P10"_s, u"K7F39XQ2M4TF"_s)->sale.total, Money::of(1000)); // nobody's code
}

void TestRedeemCoupons::aMembersCouponIsForNobodyElse()
{
    const QString code = issued(u"BDAY"_s, u"M1"_s);
    QCOMPARE(ringGoods(u"P10"_s, code, u"M2"_s).error(), (Error{Code::CouponOfOther, code}));
    QCOMPARE(ringGoods(u"P10"_s, code).error().code, Code::CouponOfOther);
    const QString anybodys = issue(u"BDAY"_s, {}, 1)->coupons.front().code;
    QCOMPARE(ringGoods(u"P10"_s, anybodys).error().code, Code::MemberRequired);
    QCOMPARE(ringGoods(u"P10"_s, anybodys, u"M3"_s)->sale.total, Money::of(800));
    QCOMPARE(stateOf(code), u"open"_s);
}

void TestRedeemCoupons::whatDidNothingStaysOpen()
{
    const QString code = issued(u"MINUS"_s);
    QCOMPARE(ringGoods(u"P5"_s, code)->sale.total, Money::of(500)); // not from 10.00
    QCOMPARE(stateOf(code), u"open"_s);
    QCOMPARE(ringGoods(u"P10"_s, code)->sale.total, Money::of(500));
    QCOMPARE(stateOf(code), u"redeemed"_s);
}

void TestRedeemCoupons::oneOfAPromotionAppliesInASale()
{
    const QString first = issued(u"MINUS"_s);
    const QString second = issued(u"FREE"_s);
    const auto sold = ringGoods(u"P10,P10"_s, first + uR"(",")"_s + second);
    QVERIFY(sold.has_value());
    QCOMPARE(sold->sale.total, Money::of(1500));
    QCOMPARE(stateOf(first), u"redeemed"_s);
    QCOMPARE(stateOf(second), u"open"_s);
}

void TestRedeemCoupons::beyondItsLastDayItIsRefused()
{
    const QString code = issued(u"BDAY"_s, u"M1"_s); // noon is on 5 March
    QCOMPARE(coupon(code)->until.toIso(), u"2026-04-04"_s);
    const auto late = ringGoods(u"P10"_s, code, u"M1"_s, R"(,"at":"2026-04-05T10:00:00+08:00")");
    QCOMPARE(late.error(), (Error{Code::Expired, u"2026-04-04"_s}));
    QCOMPARE(*lapseOn(4, 4), 0);
    QCOMPARE(*lapseOn(4, 5), 1);
    QCOMPARE(*lapseOn(4, 5), 0);
    QCOMPARE(stateOf(code), u"expired"_s);
    QCOMPARE(ringGoods(u"P10"_s, code, u"M1"_s).error().code, Code::Expired);
    checkBooks();
}

void TestRedeemCoupons::aPersonUsesSoMany()
{
    for (int i = 0; i < 2; ++i)
        QVERIFY(ringGoods(u"P10"_s, issued(u"MINUS"_s), u"M1"_s));
    const QString third = issued(u"MINUS"_s);
    QCOMPARE(ringGoods(u"P10"_s, third, u"M1"_s).error(), (Error{Code::LimitExceeded, u"2"_s}));
    QCOMPARE(issue(u"MINUS"_s, u"M1"_s).error().code, Code::LimitExceeded);
    QVERIFY(ringGoods(u"P10"_s, third, u"M2"_s));
    QVERIFY(issue(u"MINUS"_s, u"M2"_s));
    QCOMPARE(issue(u"MINUS"_s, u"M2"_s).error().code, Code::LimitExceeded); // one used, one held
}

void TestRedeemCoupons::itIsOpenAgainOnceAllIsBack()
{
    const QString code = issued(u"MINUS"_s);
    const auto sold = ringGoods(u"P10,P5"_s, code);
    QCOMPARE(sold->sale.total, Money::of(1000));
    QVERIFY(giveBack(*sold, 1));
    QCOMPARE(stateOf(code), u"redeemed"_s);
    QVERIFY(giveBack(*sold, 2));
    QCOMPARE(stateOf(code), u"open"_s);
    QVERIFY(ringGoods(u"P10"_s, code));
    QCOMPARE(actsOf(code), (QStringList{u"issued"_s, u"redeemed"_s, u"released"_s, u"redeemed"_s}));
    checkBooks();
}

void TestRedeemCoupons::aVoidedSaleGivesItBack()
{
    const QString code = issued(u"MINUS"_s);
    const auto sold = ringGoods(u"P10,P5"_s, code);
    QVERIFY(sold.has_value());
    const auto undone = write([&](Transaction &transaction) {
        return voidLastSale(transaction, m_shop->session, Id<Sale>::make(ShopFixture::noon(), systemRandom),
                            sold->number, u"wrong"_s, {}, "digest", ShopFixture::noon(), systemRandom);
    });
    QVERIFY(undone.has_value());
    QCOMPARE(stateOf(code), u"open"_s);
    checkBooks();
}

void TestRedeemCoupons::anExchangeGivesItBack()
{
    const QString code = issued(u"MINUS"_s);
    const auto sold = ringGoods(u"P10"_s, code);
    QVERIFY(sold.has_value());
    const auto exchanged = giveBack(
        *sold, 1,
        R"(,"exchange":[{"code":"P12","quantity":"1"}],"tenders":[{"kind":"cash","amount":"7.00"}])");
    QVERIFY2(exchanged.has_value(), exchanged ? "" : qPrintable(errorName(exchanged.error().code)));
    QCOMPARE(exchanged->sale.total, Money::of(700));
    QCOMPARE(stateOf(code), u"open"_s);
    checkBooks();
}

void TestRedeemCoupons::givenBackTooLateItLapsesOrHasItsGrace()
{
    const QByteArray late = R"(,"at":"2026-04-20T10:00:00+08:00")";
    const QString without = issued(u"MINUS"_s);
    const auto first = ringGoods(u"P10"_s, without);
    QVERIFY(first && giveBack(*first, 1, late));
    QCOMPARE(stateOf(without), u"expired"_s);
    QCOMPARE(actsOf(without), (QStringList{u"issued"_s, u"redeemed"_s, u"released"_s, u"lapsed"_s}));
    const QString with = issued(u"BDAY"_s, u"M1"_s);
    const auto second = ringGoods(u"P10"_s, with, u"M1"_s);
    QVERIFY(second && giveBack(*second, 1, late));
    QCOMPARE(stateOf(with), u"open"_s);
    QCOMPARE(coupon(with)->until.toIso(), u"2026-04-27"_s);
    checkBooks();
}

void TestRedeemCoupons::theSameIdIssuesOnce()
{
    const auto id = Id<CouponOrder>::make(ShopFixture::noon(), systemRandom);
    const auto ask = [&](const CouponOrder &order) {
        return write([&](Transaction &transaction) {
            return issueCoupons(transaction, m_shop->session, order, ShopFixture::noon(), systemRandom);
        });
    };
    const auto first = ask({id, u"FREE"_s, {}, 3});
    QVERIFY(first && !first->duplicate);
    QCOMPARE(first->coupons.size(), size_t(3));
    const auto again = ask({id, u"FREE"_s, {}, 3});
    QVERIFY(again && again->duplicate);
    QCOMPARE(again->coupons.size(), size_t(3));
    QCOMPARE(again->coupons[2].code, first->coupons[2].code);
    QCOMPARE(ask({id, u"FREE"_s, {}, 2}).error().code, Code::DifferentRequest);
    QCOMPARE(ask({id, u"FREE"_s, u"M1"_s, 1}).error().code, Code::DifferentRequest);
}

void TestRedeemCoupons::whatIsNotIssued()
{
    QCOMPARE(issue(u"NONE"_s, {}).error().code, Code::NotFound);
    QCOMPARE(issue(u"FREE"_s, u"M99"_s).error().code, Code::UnknownMember);
    QCOMPARE(issue(u"FREE"_s, {}, 0).error().detail, u"count"_s);
    QCOMPARE(issue(u"FREE"_s, {}, mostCouponsAtOnce + 1).error().detail, u"count"_s);
    QCOMPARE(issue(u"FREE"_s, u"M1"_s, 2).error().detail, u"count"_s);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(issue(u"FREE"_s, {}).error().code, Code::NotPermitted);
}

void TestRedeemCoupons::aVoidCouponIsRefused()
{
    const QString code = issued(u"FREE"_s);
    const auto makeVoid = [&](const QString &reason) {
        return write([&](Transaction &transaction) {
            return voidCoupon(transaction, m_shop->session, code, reason, ShopFixture::noon(), systemRandom);
        });
    };
    QCOMPARE(makeVoid(u" "_s).error().code, Code::ReasonRequired);
    QVERIFY(makeVoid(u"printed twice"_s));
    QCOMPARE(ringGoods(u"P10"_s, code).error(), (Error{Code::CouponVoid, code}));
    QCOMPARE(makeVoid(u"again"_s).error().code, Code::CouponVoid);
    checkBooks();
}

void TestRedeemCoupons::whoStayedHasWhatBothHad()
{
    QVERIFY(give(u"M1"_s, R"({"name":"王秀兰","phones":["13812348001"]})"));
    QVERIFY(give(u"M2"_s, R"({"name":"王兰","phones":["13912348002"]})"));
    const QString code = issued(u"BDAY"_s, u"M2"_s);
    QVERIFY(write([&](Transaction &transaction) {
        return mergeMembers(transaction, m_shop->session, u"M1"_s, u"M2"_s, {}, ShopFixture::noon(),
                            systemRandom, m_pinyin);
    }));
    QCOMPARE(ringGoods(u"P10"_s, code, u"M3"_s).error().code, Code::CouponOfOther);
    QCOMPARE(ringGoods(u"P10"_s, code, u"M1"_s)->sale.total, Money::of(800));
    checkBooks();
}

void TestRedeemCoupons::ofWhoIsErasedNothingIsOpen()
{
    QVERIFY(give(u"M1"_s, R"({"name":"王秀兰","phones":["13812348001"]})"));
    m_shop->session.role = Role::Administrator;
    const QString code = issued(u"BDAY"_s, u"M1"_s);
    QVERIFY(write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"M1"_s, u"asked for it"_s, ShopFixture::noon(),
                           systemRandom);
    }));
    QCOMPARE(stateOf(code), u"void"_s);
    checkBooks();
}

void TestRedeemCoupons::aHeldCartKeepsIt()
{
    const QString code = issued(u"BDAY"_s, u"M1"_s);
    const auto recalled = m_shop->database->read([&](const Connection &connection) -> Result<RecalledSale> {
        Cart cart{Id<Sale>::make(ShopFixture::noon(), systemRandom), {}, {}, {}};
        cart.member = members::byNumber(connection, u"M1"_s);
        const auto presented = presentCoupon(connection, code, cart.member, *BusinessDate::of({2026, 3, 5}));
        if (!presented)
            return presented.error();
        cart.coupons << code;
        cart.issued.push_back(*presented);
        return cartFrom(connection, toBytes(cart));
    });
    QVERIFY(recalled);
    QCOMPARE(recalled->cart.coupons, QStringList{code});
    QCOMPARE(recalled->cart.issued.size(), size_t(1));
    QCOMPARE(recalled->cart.issued.front().promotion, u"BDAY20"_s);
    QVERIFY(ringGoods(u"P10"_s, code, u"M1"_s)); // meanwhile
    const auto late = m_shop->database->read(
        [&](const Connection &connection) { return cartFrom(connection, toBytes(recalled->cart)); });
    QVERIFY(late && late->cart.issued.empty());
}

void TestRedeemCoupons::aQuoteNamesWhatFits()
{
    const QString percent = issued(u"BDAY"_s, u"M1"_s);
    const QString amount = issued(u"FREE"_s, u"M1"_s);
    const auto quote = [&](const QByteArray &line) {
        return *m_shop->database->read([&](const Connection &connection, const Connection &keys) {
            return quoteRequest(connection, keys, m_shop->session, m_prices, line, ShopFixture::noon(),
                                systemRandom);
        });
    };
    const QJsonArray both =
        quote(R"({"member":"M1","lines":[{"code":"P10","quantity":"1"}]})")[u"fitting"].toArray();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0][u"code"].toString(), amount);
    QCOMPARE(both[0][u"saves"].toString(), u"5.00"_s);
    QCOMPARE(both[1][u"code"].toString(), percent);
    QCOMPARE(both[1][u"saves"].toString(), u"2.00"_s);
    const QJsonArray small =
        quote(R"({"member":"M1","lines":[{"code":"P5","quantity":"1"}]})")[u"fitting"].toArray();
    QCOMPARE(small[1][u"saves"].toString(), u"0.00"_s);
    QCOMPARE(small[1][u"why"].toString(), u"needs 5.00 more"_s);
    QVERIFY(!quote(R"({"lines":[{"code":"P5","quantity":"1"}]})").contains(u"fitting"));
}

void TestRedeemCoupons::aDepositTakesNone()
{
    const QString code = issued(u"FREE"_s);
    const auto taken = write([&](Transaction &transaction) -> Result<Voucher> {
        const Connection &connection = transaction.connection();
        Cart cart{Id<Sale>::make(ShopFixture::noon(), systemRandom), {}, {}, {}};
        cart.lines.push_back({Id<SaleLine>::make(ShopFixture::noon(), systemRandom),
                              *products::withCode(connection, u"P10"_s),
                              Quantity::of(1000),
                              {},
                              {},
                              {}});
        const auto presented = presentCoupon(connection, code, {}, *BusinessDate::of({2026, 3, 5}));
        cart.coupons << code;
        cart.issued.push_back(*presented);
        return takeDeposit(transaction, m_shop->session, Id<Voucher>::make(ShopFixture::noon(), systemRandom),
                           cart, {}, {Money::of(100), TenderKind::Cash, {}}, ShopFixture::noon(),
                           systemRandom);
    });
    QVERIFY(!taken);
    QCOMPARE(taken.error().detail, u"deposit-coupon"_s);
    QCOMPARE(stateOf(code), u"open"_s);
}

QTEST_GUILESS_MAIN(TestRedeemCoupons)
#include "tst_redeemcoupons.moc"
