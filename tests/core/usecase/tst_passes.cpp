#include "core/usecase/dayreport.h"
#include "core/usecase/exchange.h"
#include "core/usecase/importprices.h"
#include "core/usecase/lapsepasses.h"
#include "core/usecase/refundpass.h"
#include "core/usecase/usepass.h"
#include "tests/core/usecase/passshop.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {
const QByteArray cash = R"(,"tenders":[{"kind":"cash","amount":"100.00"}])";

Timestamp onDay(int month, int day)
{
    return *Timestamp::fromIso(QDate(2026, month, day).toString(Qt::ISODate) + u"T12:00:00+08:00"_s);
}
}

/// Cards of uses: sold, used, given back, lapsed and paid back by sales on a real file.
class TestPasses : public PassShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithPasses(); }
    void cleanup() { checkBooks(); }
    void eachPieceThatIsSoldIsACard();
    void aUsePaysForOnePiece();
    void neverMoreThanIsLeft();
    void aCardPaysOnlyWhatItSays();
    void aCeilingLeavesTheRestToPay();
    void anotherMembersCardIsRefused();
    void theSameIdAnswersTheFirst();
    void whatComesBackGivesItsUseBack();
    void anExchangeUsesAgainWhatItGivesBack();
    void aCardThatIsExchangedPaysForNothing();
    void aVoidGivesUsesBackAndClosesCards();
    void theRestIsPaidBack();
    void oneOfSeveralCardsComesBack();
    void cardsOfALineTakeBackTheirPointsTogether();
    void whatWasKeptBackOfACardComesBackWithTheRest();
    void aUseOfACardThatWasPaidBackOpensItAgain();
    void lapsedUsesAreEarned();
    void aUseGivenBackTooLateLapsesAtOnce();
    void daysCountFromTheFirstUse();
    void pointsComeWithTheSaleOrWithTheUse();
    void usesEarnAsFarAsMoneyPaidTheCard();
    void theDaysReportDefersAndEarns();
    void promotionsPassByWhatACardPaid();

private:
    /// A piece of the first line comes back for one of `product`, which `card` pays for.
    Result<Receipt> exchangeFor(const Receipt &sold, const QString &product, const QString &card);
};

Result<Receipt> TestPasses::exchangeFor(const Receipt &sold, const QString &product, const QString &card)
{
    const Timestamp now = ShopFixture::noon();
    const Shop &shop = m_shop->session.shop;
    return write([&](Transaction &transaction) -> Result<Receipt> {
        const Connection &connection = transaction.connection();
        CartLine line{Id<SaleLine>::make(now, systemRandom),
                      *products::byCode(connection, product),
                      Quantity::of(1000),
                      {},
                      {},
                      {}};
        line.pass = paymentBy(*passes::find(connection, card));
        const Cart cart{Id<Sale>::make(now, systemRandom), {line}, {}, sold.sale.member};
        const auto goods = price(cart, shop, m_prices.current(connection, shop.currency), now);
        if (!goods)
            return goods.error();
        return exchange(transaction, m_shop->session, m_prices,
                        {sold.number, {{0, Quantity::of(1000), u"r"_s}}, *goods}, {}, {}, "digest", now,
                        systemRandom);
    });
}

void TestPasses::eachPieceThatIsSoldIsACard()
{
    const auto receipt = ringLine(R"({"lines":[{"code":"P10","quantity":"3"}],"discountAmount":"0.01",
                     "tenders":[{"kind":"cash","amount":"29.99"}]})");
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->passes.size(), 3u);
    QCOMPARE(receipt->sale.lines.front().line.details.serials.size(), 3);
    Money paid;
    for (const ReceiptPass &card : receipt->passes) {
        QVERIFY(card.isSold);
        QCOMPARE(card.left, 3);
        QCOMPARE(card.until->toIso(), u"2026-04-04"_s);
        paid += pass(card.number).paid.amount;
        QVERIFY(pass(card.number).deferred == pass(card.number).paid);
    }
    QCOMPARE(paid, Money::of(2999));
    QCOMPARE(ringLine(R"({"lines":[{"code":"P12","quantity":"1"}],
                          "tenders":[{"kind":"cash","amount":"12.00"}]})")
                 .error()
                 .code,
             Code::MemberRequired);
}

void TestPasses::aUsePaysForOnePiece()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 3, 2, {}, cash);
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->sale.lines.size(), 2u);
    QCOMPARE(receipt->sale.total, Money::of(500));
    QCOMPARE(receipt->sale.lines[1].amounts.net, Money());
    QCOMPARE(receipt->sale.lines[1].amounts.tax, Money());
    QCOMPARE(receipt->passes.front().left, 1);
    QCOMPARE(pass(card).deferred.amount, Money::of(334));
    const auto last = use(card, u"P5"_s, 1, 1);
    QVERIFY(last.has_value());
    QVERIFY(last->sale.tenders.empty());
    QCOMPARE(actsOf(card), (QStringList{u"sold:3"_s, u"used:2"_s, u"used:1"_s, u"used:0"_s}));
    QVERIFY(pass(card).deferred == TaxedMoney());
}

void TestPasses::neverMoreThanIsLeft()
{
    const QString card = sold(u"P10"_s);
    const auto tooMany = use(card, u"P5"_s, 4, 4);
    QCOMPARE(tooMany.error().code, Code::PassUsedUp);
    QCOMPARE(tooMany.error().detail, u"3"_s);
    QVERIFY(use(card, u"P5"_s, 3, 3).has_value());
    QCOMPARE(use(card, u"P5"_s, 1, 1).error().code, Code::PassUsedUp);
    // Two lines of one sale together.
    const QString other = sold(u"P10"_s);
    const QByteArray twice = R"({"lines":[{"code":"P5","quantity":"2"},{"code":"P5","quantity":"2"}],
        "tenders":[],"passes":[{"line":1,"number":")"
        + other.toUtf8() + R"("},{"line":2,"number":")" + other.toUtf8() + R"("}]})";
    QCOMPARE(ringLine(twice).error().code, Code::PassUsedUp);
    QCOMPARE(actsOf(other), QStringList{u"sold:3"_s});
}

void TestPasses::aCardPaysOnlyWhatItSays()
{
    const QString card = sold(u"P10"_s);
    QCOMPARE(use(card, u"P6"_s, 1, 1).error().code, Code::PassUnfit);
    QCOMPARE(use(card, u"P10"_s, 1, 1).error().code, Code::PassUnfit);
    QCOMPARE(use(u"9700000000000001"_s, u"P5"_s, 1, 1).error().code, Code::UnknownCard);
    QCOMPARE(ringLine(R"({"lines":[{"code":"P5","quantity":"0.5"}],"tenders":[],
                          "passes":[{"line":1,"uses":1,"number":")"
                      + card.toUtf8() + R"("}]})")
                 .error()
                 .code,
             Code::PassUnfit);
    QCOMPARE(use(card, u"P5"_s, 1, 0).error().code, Code::InvalidInput);
    QCOMPARE(use(card, u"P5"_s, 1, 2).error().code, Code::PassUnfit);
}

void TestPasses::aCeilingLeavesTheRestToPay()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    const auto receipt = use(card, u"P7"_s, 2, 2, u"M1"_s, cash);
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->sale.total, Money::of(600));
    QCOMPARE(pass(card).worthUsed, Money::of(800));
    QCOMPARE(receipt->sale.pointsEarned, Points::of(6));
}

void TestPasses::anotherMembersCardIsRefused()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    QCOMPARE(use(card, u"P3"_s, 1, 1, u"M2"_s).error().code, Code::PassOfOther);
    QCOMPARE(use(card, u"P3"_s, 1, 1).error().code, Code::PassOfOther);
    QVERIFY(use(card, u"P3"_s, 1, 1, u"M1"_s).has_value());
}

void TestPasses::theSameIdAnswersTheFirst()
{
    const QString card = sold(u"P10"_s);
    const QByteArray id = R"(,"id":"0190a0a0-0000-7000-8000-000000000001")";
    const auto first = use(card, u"P5"_s, 1, 1, {}, id);
    const auto again = use(card, u"P5"_s, 1, 1, {}, id);
    QVERIFY(first && again);
    QVERIFY(again->duplicate);
    QCOMPARE(again->number, first->number);
    QCOMPARE(again->passes.front().left, 2);
    QCOMPARE(pass(card).left, 2);
    const auto closing = [&] {
        return write([&](Transaction &transaction) {
            return refundPass(transaction, m_shop->session, m_prices,
                              {*Id<Sale>::parse(u"0190a0a0-0000-7000-8000-000000000002"_s), card, u"r"_s}, {},
                              ShopFixture::noon(), systemRandom);
        });
    };
    const auto back = closing();
    QVERIFY(back.has_value());
    const auto backAgain = closing();
    QVERIFY(backAgain && backAgain->duplicate);
    QCOMPARE(backAgain->number, back->number);
}

void TestPasses::whatComesBackGivesItsUseBack()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 3, 2, {}, cash);
    QVERIFY(receipt.has_value());
    const auto back = giveBack(*receipt, 2);
    QVERIFY(back.has_value());
    QCOMPARE(back->sale.total, Money());
    QCOMPARE(pass(card).left, 2);
    QVERIFY(giveBack(*receipt, 2).has_value());
    QCOMPARE(giveBack(*receipt, 2).error().code, Code::InvalidQuantity);
    QCOMPARE(pass(card).left, 3);
    QVERIFY(pass(card).deferred == pass(card).paid);
    // What money paid for goes back in money, and gives no use back.
    const auto paid = giveBack(*receipt, 1);
    QVERIFY(paid.has_value());
    QCOMPARE(paid->sale.total, Money::of(-500));
    QCOMPARE(pass(card).left, 3);
}

void TestPasses::anExchangeUsesAgainWhatItGivesBack()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 3, 3);
    QVERIFY(receipt.has_value());
    const auto done = exchangeFor(*receipt, u"P5"_s, card);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(errorName(done.error().code)));
    QCOMPARE(done->sale.total, Money());
    QCOMPARE(
        actsOf(card),
        (QStringList{u"sold:3"_s, u"used:2"_s, u"used:1"_s, u"used:0"_s, u"given-back:1"_s, u"used:0"_s}));
    // The piece that went out for it gives its use back as any other.
    QVERIFY(giveBack(*done, 2).has_value());
    QCOMPARE(pass(card).left, 1);
}

void TestPasses::aCardThatIsExchangedPaysForNothing()
{
    const auto bought =
        ringLine(R"({"lines":[{"code":"P10","quantity":"1"}],"tenders":[{"kind":"cash","amount":"10.00"}]})");
    QVERIFY(bought.has_value());
    const QString card = bought->passes.front().number;
    QCOMPARE(exchangeFor(*bought, u"P5"_s, card).error().code, Code::PassUsedUp);
    QCOMPARE(actsOf(card), QStringList{u"sold:3"_s});
}

void TestPasses::aVoidGivesUsesBackAndClosesCards()
{
    const auto undo = [&](const Receipt &receipt) {
        return write([&](Transaction &transaction) {
            return voidLastSale(transaction, m_shop->session,
                                Id<Sale>::make(ShopFixture::noon(), systemRandom), receipt.number, u"r"_s, {},
                                "digest", ShopFixture::noon(), systemRandom);
        });
    };
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 2, 2);
    QVERIFY(receipt && undo(*receipt));
    QCOMPARE(pass(card).left, 3);
    const auto bought =
        ringLine(R"({"lines":[{"code":"P14","quantity":"1"}],"tenders":[{"kind":"cash","amount":"14.00"}]})");
    QVERIFY(bought && undo(*bought));
    const Pass closed = pass(bought->passes.front().number);
    QCOMPARE(closed.state, PassState::Refunded);
    QCOMPARE(closed.paidBack.amount, Money::of(1400));
}

void TestPasses::theRestIsPaidBack()
{
    const QString card = sold(u"P10"_s);
    QVERIFY(use(card, u"P5"_s, 1, 1).has_value());
    const auto back = payBack(card);
    QVERIFY(back.has_value());
    QCOMPARE(back->sale.total, Money::of(-667));
    QCOMPARE(pass(card).state, PassState::Refunded);
    QCOMPARE(use(card, u"P5"_s, 1, 1).error().code, Code::PassUsedUp);
    QVERIFY(!payBack(card).has_value());
    const QString byPrice = sold(u"P12"_s, u"M1"_s);
    QVERIFY(use(byPrice, u"P3"_s, 2, 2, u"M1"_s).has_value());
    const auto rest = payBack(byPrice);
    QVERIFY(rest.has_value());
    QCOMPARE(rest->sale.total, Money::of(-600));
    QCOMPARE(rest->sale.pointsEarned, Points::of(-6));
    QCOMPARE(payBack(sold(u"P14"_s)).error().code, Code::NotReturnable);
}

void TestPasses::oneOfSeveralCardsComesBack()
{
    const auto bought = ringLine(
        R"({"lines":[{"code":"P10","quantity":"2"},{"code":"P1","quantity":"1"}],
            "tenders":[{"kind":"cash","amount":"21.00"}]})");
    QVERIFY(bought.has_value());
    const QString used = bought->passes[0].number;
    const QString whole = bought->passes[1].number;
    QVERIFY(use(used, u"P5"_s, 2, 2).has_value());
    QCOMPARE(payBack(used)->sale.total, Money::of(-334));
    QCOMPARE(giveBack(*bought, 2)->sale.total, Money::of(-100));
    // What was used of the first never comes back, though all of the sale is here again.
    QCOMPARE(payBack(whole)->sale.total, Money::of(-1000));
}

/// Two cards bring 5 points: half of that is not 3 twice.
void TestPasses::cardsOfALineTakeBackTheirPointsTogether()
{
    m_shop->session.shop.pointUnit = Money::of(400);
    const auto bought = ringLine(R"({"lines":[{"code":"P10","quantity":"2"}],"member":"M1",
                     "tenders":[{"kind":"cash","amount":"20.00"}]})");
    QVERIFY(bought.has_value());
    QCOMPARE(pointsOfMember(), Points::of(5));
    QCOMPARE(payBack(bought->passes[0].number)->sale.pointsEarned, Points::of(-2));
    QCOMPARE(payBack(bought->passes[1].number)->sale.pointsEarned, Points::of(-3));
    QCOMPARE(pointsOfMember(), Points());
}

/// 10.00 and 5.00 with 1.00 off from 12.00 on: 9.33 and 4.67 paid. Once the card is back the piece
/// costs 5.00.
void TestPasses::whatWasKeptBackOfACardComesBackWithTheRest()
{
    QVERIFY(write([&](Transaction &transaction) {
                return importPrices(
                    transaction, m_shop->session,
                    R"({"version":1,"promotions":[{"code":"T","name":"满12减1","kind":"threshold",
                                        "steps":[{"from":"12.00","off":"1.00"}]}]})",
                    {}, ShopFixture::noon(), systemRandom);
            }).has_value());
    const auto bought = ringLine(
        R"({"lines":[{"code":"P10","quantity":"1"},{"code":"P5","quantity":"1"}],
            "tenders":[{"kind":"cash","amount":"14.00"}]})");
    QVERIFY(bought.has_value());
    QCOMPARE(payBack(bought->passes.front().number)->sale.total, Money::of(-900));
    QCOMPARE(giveBack(*bought, 2)->sale.total, Money::of(-500));
}

void TestPasses::aUseOfACardThatWasPaidBackOpensItAgain()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 1, 1);
    QVERIFY(receipt && payBack(card));
    QVERIFY(giveBack(*receipt, 1).has_value());
    QCOMPARE(pass(card).state, PassState::Open);
    QCOMPARE(pass(card).left, 1);
    QCOMPARE(pass(card).deferred.amount, Money::of(333));
    QCOMPARE(payBack(card).error().code, Code::NotReturnable);
    QVERIFY(use(card, u"P5"_s, 1, 1).has_value());
}

void TestPasses::lapsedUsesAreEarned()
{
    const QString card = sold(u"P10"_s);
    const QString other = sold(u"P12"_s, u"M1"_s);
    QVERIFY(use(card, u"P5"_s, 1, 1).has_value());
    const auto lapse = [&](const QDate &date) {
        return write([&](Transaction &transaction) {
            return lapsePasses(transaction, m_shop->session, *BusinessDate::of(date), onDay(4, 5),
                               systemRandom);
        });
    };
    QCOMPARE(lapse(QDate(2026, 4, 4))->cards, 0);
    const auto done = lapse(QDate(2026, 4, 5));
    QCOMPARE(done->cards, 1);
    QCOMPARE(done->uses, 2);
    QCOMPARE(done->earned, Money::of(667));
    QCOMPARE(lapse(QDate(2026, 4, 5))->cards, 0);
    QCOMPARE(pass(card).state, PassState::Expired);
    QCOMPARE(payBack(card, onDay(4, 6)).error().code, Code::Expired);
    QCOMPARE(lapse(QDate(2027, 1, 1))->cards, 1);
    // Its kind pays back after the last day as well.
    QCOMPARE(payBack(other, *Timestamp::fromIso(u"2027-01-02T12:00:00+08:00"_s))->sale.total,
             Money::of(-1200));
    QVERIFY(pass(other).deferred == TaxedMoney());
}

void TestPasses::aUseGivenBackTooLateLapsesAtOnce()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = use(card, u"P5"_s, 1, 1);
    QVERIFY(receipt.has_value());
    QVERIFY(write([](Transaction &transaction) -> Result<> {
                transaction.execute(u"UPDATE return_rules SET days = 0"_s);
                return {};
            }).has_value());
    const auto back =
        refundLine(R"({"at":"2026-05-01T12:00:00+08:00","receipt":")" + receipt->number.toString().toUtf8()
                   + R"(","lines":[{"line":1,"quantity":"1"}],"reason":"r"})");
    QVERIFY(back.has_value());
    QCOMPARE(actsOf(card), (QStringList{u"sold:3"_s, u"used:2"_s, u"given-back:3"_s, u"expired:0"_s}));
}

void TestPasses::daysCountFromTheFirstUse()
{
    const QString card = sold(u"P14"_s);
    QVERIFY(!pass(card).until);
    const auto receipt = use(card, u"P7"_s, 1, 1);
    QCOMPARE(pass(card).until->toIso(), u"2026-03-15"_s);
    QVERIFY(giveBack(*receipt, 1).has_value());
    QVERIFY(!pass(card).until);
    QVERIFY(use(card, u"P7"_s, 1, 1).has_value());
    QCOMPARE(use(card, u"P7"_s, 1, 1, {}, R"(,"at":"2026-03-16T12:00:00+08:00")").error().code,
             Code::Expired);
}

void TestPasses::pointsComeWithTheSaleOrWithTheUse()
{
    const QString card = sold(u"P10"_s, u"M1"_s);
    QCOMPARE(pointsOfMember(), Points::of(10));
    QVERIFY(use(card, u"P5"_s, 1, 1, u"M1"_s).has_value());
    QCOMPARE(pointsOfMember(), Points::of(10));
    const QString later = sold(u"P14"_s, u"M1"_s);
    QCOMPARE(pointsOfMember(), Points::of(10));
    const auto receipt = use(later, u"P7"_s, 1, 1, u"M1"_s);
    QVERIFY(receipt.has_value());
    QCOMPARE(pointsOfMember(), Points::of(17));
    QVERIFY(giveBack(*receipt, 1).has_value());
    QCOMPARE(pointsOfMember(), Points::of(10));
}

/// A card of two uses at 14.00 of which a coupon paid all, then half.
void TestPasses::usesEarnAsFarAsMoneyPaidTheCard()
{
    const auto boughtFor = [&](const QByteArray &tenders) {
        const auto receipt = ringLine(R"({"member":"M1","lines":[{"code":"P14","quantity":"1"}],"tenders":[)"
                                      + tenders + "]}");
        return receipt ? receipt->passes.front().number : QString();
    };
    const QString free = boughtFor(R"({"kind":"coupon","amount":"14.00","reference":"A"})");
    QVERIFY(use(free, u"P7"_s, 1, 1, u"M1"_s).has_value());
    QCOMPARE(pointsOfMember(), Points());
    const QString half =
        boughtFor(R"({"kind":"coupon","amount":"7.00","reference":"B"},{"kind":"cash","amount":"7.00"})");
    QCOMPARE(pass(half).earnsOn, Money::of(700));
    QVERIFY(use(half, u"P7"_s, 1, 1, u"M1"_s).has_value());
    QCOMPARE(pointsOfMember(), Points::of(3));
}

void TestPasses::theDaysReportDefersAndEarns()
{
    const QString card = sold(u"P10"_s);
    QVERIFY(use(card, u"P5"_s, 2, 1, {}, cash).has_value());
    const auto report = m_shop->database->read([&](const Connection &connection) {
        return dayReport(connection, m_shop->session, *BusinessDate::of(QDate(2026, 3, 5)));
    });
    QCOMPARE(report->net, Money::of(1500));
    QCOMPARE(report->passes.sold.amount, Money::of(1000));
    QCOMPARE(report->passes.earned.amount, Money::of(333));
    QCOMPARE(report->passes.uses, 1);
    QCOMPARE(report->passes.worth, Money::of(500));
    QCOMPARE(report->revenue, Money::of(833));
    QVERIFY(payBack(card).has_value());
    const auto after = m_shop->database->read([&](const Connection &connection) {
        return dayReport(connection, m_shop->session, *BusinessDate::of(QDate(2026, 3, 5)));
    });
    QCOMPARE(after->revenue, Money::of(833));
    QVERIFY(after->passes.deferred() == TaxedMoney());
}

void TestPasses::promotionsPassByWhatACardPaid()
{
    const QString card = sold(u"P10"_s);
    const auto receipt = ringLine(
        R"({"lines":[{"code":"P5","quantity":"2"}],"discountPercent":"10",
            "tenders":[{"kind":"cash","amount":"4.50"}],"passes":[{"line":1,"uses":1,"number":")"
        + card.toUtf8() + R"("}]})");
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->sale.total, Money::of(450));
    QCOMPARE(receipt->sale.lines[1].amounts.orderDiscount, Money());
    // The card that paid still pays for what stays: nothing is kept back.
    QCOMPARE(giveBack(*receipt, 1)->sale.total, Money::of(-450));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    TestPasses test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_passes.moc"
