#include "core/sale/refund.h"

#include "core/sale/payback.h"
#include "core/sale/settle.h"
#include "tests/core/sale/promotiongenerators.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

/// What comes back of a sale, in whatever parts, is what was paid for it.
class TestRefund : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfALineSumToWhatItCost();
    void eachRuleHasBackWhatItGave();
    void neverMoreThanWasSoldAndPaid();
    void allInPartsGivesBackAllThatWasPaid();
    void aBrokenThresholdIsKeptBackAndComesBackWithTheRest();
    void whatWasKeptBackOfCardsComesBackWithTheRest();
    void cardsTakeBackTheirPointsOneByOne();
    void moreThanIsLeftIsRefused();
    void cashIsRoundedToTheStep();
    void inCashInsteadNoMoreComesBackThanWasPaid();

private:
    static Sale sold(Cart cart, const Shop &shop, const PriceRules &rules = {})
    {
        for (size_t i = 0; i < cart.lines.size(); ++i)
            cart.lines[i].id =
                *Id<SaleLine>::fromBytes(QByteArray::number(qint64(i)).rightJustified(16, 'l'));
        const auto quote = price(cart, shop, rules, {});
        RC_ASSERT(quote.has_value());
        std::vector<Tender> tenders;
        const Money total = quote->amounts.total;
        if (total > Money::of(1000))
            tenders.push_back({TenderKind::Card, Money::of(total.units() / 3), u"slip"_s});
        if (total > Money())
            tenders.push_back({TenderKind::Cash, total + Money::of(500), {}});
        const auto sale = settle(*quote, tenders, shop, Timestamp::ofMilliseconds(1));
        RC_ASSERT(sale.has_value());
        return *sale;
    }
    static PriceRules tenOffHundred()
    {
        Promotion promotion;
        promotion.code = u"T"_s;
        promotion.name = u"t"_s;
        promotion.kind = PromotionKind::Threshold;
        promotion.benefit = Threshold{{{Money::of(10000), Money::of(1000)}}, false};
        return PriceRules({}, {promotion});
    }
    /// One piece each at these prices.
    static Sale soldTwo(qint64 first, qint64 second, const Shop &shop, const PriceRules &rules)
    {
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
        for (const qint64 units : {first, second}) {
            Product product = shelfProduct(2);
            product.code = QString::number(units);
            product.price = Money::of(units);
            cart.lines.push_back({anyLineId(), product, Quantity::of(1000), {}, {}, {}});
        }
        return sold(cart, shop, rules);
    }
    /// A line of cards of uses for a member, numbered from 0.
    static Sale soldCards(qint64 pieces, const Shop &shop)
    {
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
        cart.member = Member{anyId<Customer>(), u"m"_s, {}, {}};
        const Product product = shelfProduct(int(anyNumber(3, 8)));
        cart.lines.push_back({anyLineId(), product, Quantity::of(pieces * 1000), {}, {}, {}});
        Sale sale = sold(cart, shop);
        sale.lines[0].sellsCards = true;
        for (qint64 i = 0; i < pieces; ++i)
            sale.lines[0].line.details.serials << QString::number(i);
        return sale;
    }
    static Id<SaleLine> anyLineId() { return *Id<SaleLine>::fromBytes(QByteArray(16, 'l')); }
    static Money sumOfTenders(const Sale &sale)
    {
        Money sum;
        for (const Tender &tender : sale.tenders)
            sum += tender.amount;
        return sum;
    }
    static std::vector<Id<SaleLine>> ids(size_t count)
    {
        std::vector<Id<SaleLine>> made;
        for (size_t i = 0; i < count; ++i)
            made.push_back(*Id<SaleLine>::fromBytes(QByteArray::number(qint64(i)).rightJustified(16, 'r')));
        return made;
    }
    /// A random part of what is left, or nothing when nothing is.
    static std::vector<ReturnWish> anyWishes(const std::vector<RefundableLine> &left)
    {
        std::vector<ReturnWish> wishes;
        for (size_t i = 0; i < left.size(); ++i)
            if (left[i].quantity > Quantity() && anyNumber(0, 1))
                wishes.push_back({i, Quantity::of(anyNumber(1, left[i].quantity.units())), u"r"_s, true});
        return wishes;
    }
    static std::vector<ReturnWish> everything(const std::vector<RefundableLine> &left)
    {
        std::vector<ReturnWish> wishes;
        for (size_t i = 0; i < left.size(); ++i)
            if (left[i].quantity > Quantity())
                wishes.push_back({i, left[i].quantity, u"r"_s, true});
        return wishes;
    }
    static Sale refunded(const Sale &sale, const std::vector<Sale> &before,
                         const std::vector<ReturnWish> &wishes, const Shop &shop,
                         const PriceRules &rules = {})
    {
        const auto left = refundableLines(sale, before);
        const auto kept = price(keptCart(sale, left, wishes), shop, rules, {});
        auto plan = planRefund(sale, before, wishes, kept ? std::optional(*kept) : std::nullopt, shop.taxMode,
                               ids(wishes.size() + sale.lines.size()));
        RC_ASSERT(plan.has_value());
        return refundSale(*Id<Sale>::fromBytes(QByteArray(16, 'f')), sale, before, *plan, shop, {});
    }
};

void TestRefund::partsOfALineSumToWhatItCost()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added));
        Cart cart = shelfCart();
        cart.member = Member{anyId<Customer>(), u"m"_s, {}, {}};
        const Sale sale = sold(cart, shop);
        std::vector<Sale> refunds;
        for (int i = 0; i < 4; ++i) {
            const auto left = refundableLines(sale, refunds);
            const auto wishes = i == 3 ? everything(left) : anyWishes(left);
            if (!wishes.empty())
                refunds.push_back(refunded(sale, refunds, wishes, shop));
        }
        for (const RefundableLine &left : refundableLines(sale, refunds)) {
            RC_ASSERT(left.quantity == Quantity());
            RC_ASSERT(left.amounts == Amounts());
            RC_ASSERT(left.points == Points());
        }
    }));
}

/// Whatever comes back in which parts and order, a sale's points come to what it earned, rule by rule, and
/// what is left is never below zero.
void TestRefund::eachRuleHasBackWhatItGave()
{
    QVERIFY(rc::check([] {
        Shop shop = anyShop(TaxMode::Contained);
        shop.earning.rules = {{u"BASE"_s, {}, EarnKind::Base, Points::of(anyNumber(1, 9)), Money::of(70)},
                              {u"GIFT"_s, {}, EarnKind::Bonus, Points::of(anyNumber(1, 200))},
                              {u"X"_s, {}, EarnKind::Multiplier}};
        shop.earning.rules[2].factor = Rate::ofBasisPoints(anyNumber(10'000, 40'000));
        Cart cart = shelfCart();
        cart.member = Member{anyId<Customer>(), u"m"_s, {}, {}};
        const Sale sale = sold(cart, shop);
        std::vector<Sale> refunds;
        std::map<QString, Points> left;
        for (const SaleLine &line : sale.lines) {
            RC_ASSERT(sumOf(line.reasons) == line.points);
            for (const PointsReason &reason : line.reasons)
                left[reason.rule] += reason.points;
        }
        for (int i = 0; i < 4; ++i) {
            const auto lines = refundableLines(sale, refunds);
            const auto wishes = i == 3 ? everything(lines) : anyWishes(lines);
            if (wishes.empty())
                continue;
            refunds.push_back(refunded(sale, refunds, wishes, shop));
            for (const SaleLine &line : refunds.back().lines) {
                RC_ASSERT(sumOf(line.reasons) == line.points);
                for (const PointsReason &reason : line.reasons)
                    left[reason.rule] += reason.points;
            }
            for (const auto &[rule, points] : left)
                RC_ASSERT(points >= Points());
        }
        for (const auto &[rule, points] : left)
            RC_ASSERT(points == Points());
    }));
}

void TestRefund::neverMoreThanWasSoldAndPaid()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added), Money::of(10));
        const PriceRules rules = anyRules(5);
        const Sale sale = sold(shelfCart(), shop, rules);
        std::vector<Sale> refunds;
        for (int i = 0; i < 3; ++i) {
            const auto wishes = anyWishes(refundableLines(sale, refunds));
            if (wishes.empty())
                continue;
            const Sale refund = refunded(sale, refunds, wishes, shop, rules);
            Money lines = refund.rounding;
            for (const SaleLine &line : refund.lines) {
                RC_ASSERT(line.amounts.total <= Money());
                RC_ASSERT(line.amounts.gross - line.amounts.discount() == line.amounts.net);
                lines += line.amounts.total;
            }
            Money paid;
            for (const Tender &tender : refund.tenders) {
                RC_ASSERT(tender.amount < Money());
                paid += tender.amount;
            }
            RC_ASSERT(lines == refund.total);
            RC_ASSERT(paid == refund.total);
            refunds.push_back(refund);
        }
        for (const RefundableLine &left : refundableLines(sale, refunds)) {
            RC_ASSERT(left.quantity >= Quantity());
            RC_ASSERT(left.amounts.total >= Money());
            RC_ASSERT(left.points >= Points());
        }
        Money back;
        for (const Sale &refund : refunds)
            back -= refund.total;
        RC_ASSERT(back <= sale.total);
    }));
}

void TestRefund::allInPartsGivesBackAllThatWasPaid()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added), Money::of(10));
        const PriceRules rules = anyRules(5);
        const Sale sale = sold(shelfCart(), shop, rules);
        std::vector<Sale> refunds;
        const auto some = anyWishes(refundableLines(sale, refunds));
        if (!some.empty())
            refunds.push_back(refunded(sale, refunds, some, shop, rules));
        const auto rest = everything(refundableLines(sale, refunds));
        if (!rest.empty())
            refunds.push_back(refunded(sale, refunds, rest, shop, rules));
        Money back;
        for (const Sale &refund : refunds)
            back -= refund.total;
        RC_ASSERT(back == sale.total);
        RC_ASSERT(refundableTenders(sale, refunds).empty());
    }));
}

/// The first part in cash whatever paid, the rest to where it came from: never more than all, and to the card
/// never more than it paid.
void TestRefund::inCashInsteadNoMoreComesBackThanWasPaid()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added), Money::of(10));
        const PriceRules rules = anyRules(5);
        const Sale sale = sold(shelfCart(), shop, rules);
        std::vector<Sale> refunds;
        const auto some = anyWishes(refundableLines(sale, refunds));
        if (!some.empty()) {
            refunds.push_back(refunded(sale, refunds, some, shop, rules));
            payInCash(refunds.back(), shop);
            for (const Tender &tender : refunds.back().tenders)
                RC_ASSERT(tender.kind == TenderKind::Cash);
            RC_ASSERT(sumOfTenders(refunds.back()) == refunds.back().total);
        }
        const auto rest = everything(refundableLines(sale, refunds));
        if (!rest.empty())
            refunds.push_back(refunded(sale, refunds, rest, shop, rules));
        Money back;
        Money card;
        for (const Sale &refund : refunds) {
            back -= refund.total;
            for (const Tender &tender : refund.tenders)
                card -= tender.kind == TenderKind::Card ? tender.amount : Money();
        }
        RC_ASSERT(back == sale.total);
        for (const Tender &tender : sale.tenders)
            if (tender.kind == TenderKind::Card)
                RC_ASSERT(card <= tender.amount);
    }));
}

/// 120.00 with 10.00 off from 100.00 on: 110.00 paid. The 50.00 bore 4.17 of it, so 45.83; the 70.00 that
/// stays reaches nothing and costs 70.00 instead of 64.17, so 5.83 is kept back.
void TestRefund::aBrokenThresholdIsKeptBackAndComesBackWithTheRest()
{
    const PriceRules rules = tenOffHundred();
    const Shop shop = anyShop(TaxMode::Contained);
    const Sale sale = soldTwo(5000, 7000, shop, rules);
    QCOMPARE(sale.total, Money::of(11000));
    const Sale first = refunded(sale, {}, {{0, Quantity::of(1000), u"r"_s, true}}, shop, rules);
    QCOMPARE(first.total, Money::of(-4000));
    const Sale second = refunded(sale, {first}, {{1, Quantity::of(1000), u"r"_s, true}}, shop, rules);
    QCOMPARE(second.total, Money::of(-7000));
}

/// A card of 80.00 and goods of 30.00 with 10.00 off: 72.73 and 27.27 paid. Once the card is back the goods
/// cost 30.00, so 2.73 is kept back of it: that comes back with the goods, what was used of the card does
/// not.
void TestRefund::whatWasKeptBackOfCardsComesBackWithTheRest()
{
    const PriceRules rules = tenOffHundred();
    const Shop shop = anyShop(TaxMode::Contained);
    Sale sale = soldTwo(8000, 3000, shop, rules);
    QCOMPARE(sale.lines[0].amounts.total, Money::of(7273));
    sale.lines[0].sellsCards = true;
    const Money paid = sale.lines[0].amounts.total;
    for (const Money used : {Money(), Money::of(1818)}) {
        ReturnWish card{0, Quantity::of(1000), u"r"_s, true};
        card.cards = CardsBack{paid - used, {}, paid, {}};
        const Sale first = refunded(sale, {}, {card}, shop, rules);
        QCOMPARE(first.total, Money::of(-7000) + used);
        const Sale second = refunded(sale, {first}, {{1, Quantity::of(1000), u"r"_s, true}}, shop, rules);
        QCOMPARE(second.total, Money::of(-3000));
    }
}

/// Cards of one line that come back one by one, some of them used in part, take back what they brought; the
/// points of what was used stay.
void TestRefund::cardsTakeBackTheirPointsOneByOne()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added));
        const qint64 pieces = anyNumber(1, 20);
        const Sale sale = soldCards(pieces, shop);
        const Amounts &whole = sale.lines[0].amounts;
        const std::vector<qint64> alike(size_t(pieces), 1);
        const auto paid = allocate(whole.total, alike);
        const auto tax = allocate(whole.tax, alike);
        std::vector<Sale> refunds;
        Amounts used;
        for (size_t i = 0; i < paid.size(); ++i) {
            const Money worth = anyNumber(0, 1) ? paid[i] : Money::of(anyNumber(10, paid[i].units() / 2));
            const Money worthTax =
                worth == paid[i] ? tax[i] : containedTax(worth, sale.lines[0].line.product.taxRate);
            ReturnWish wish{0, Quantity::of(1000), u"r"_s, true, {QString::number(i)}};
            wish.cards = CardsBack{worth, worthTax, paid[i], tax[i]};
            const auto plan = planRefund(sale, refunds, {wish}, {}, shop.taxMode, ids(2));
            RC_ASSERT(plan.has_value());
            refunds.push_back(
                refundSale(*Id<Sale>::fromBytes(QByteArray(16, 'f')), sale, refunds, *plan, shop, {}));
            RC_ASSERT(refunds.back().lines.size() == 1u);
            RC_ASSERT(refunds.back().amounts.total == -worth);
            RC_ASSERT(refunds.back().pointsEarned <= Points());
            used.total += paid[i] - worth;
            used.tax += tax[i] - worthTax;
        }
        const RefundableLine left = refundableLines(sale, refunds).front();
        used.net = shop.taxMode == TaxMode::Contained ? used.total : used.total - used.tax;
        RC_ASSERT(left.amounts.total == used.total);
        RC_ASSERT(
            left.points.units()
            == divideRounded(Int128(sale.lines[0].points.units()) * used.net.units(), whole.net.units()));
        RC_ASSERT(sumOf(left.reasons) == left.points);
    }));
}

void TestRefund::moreThanIsLeftIsRefused()
{
    const Shop shop = anyShop(TaxMode::Contained);
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
    cart.lines.push_back(
        {*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), shelfProduct(3), Quantity::of(2000), {}, {}, {}});
    const Sale sale = sold(cart, shop);
    for (const auto &wish :
         {ReturnWish{0, Quantity::of(2001), u"r"_s, true}, ReturnWish{0, Quantity(), u"r"_s, true},
          ReturnWish{1, Quantity::of(1), u"r"_s, true}})
        QCOMPARE(planRefund(sale, {}, {wish}, {}, shop.taxMode, ids(3)).error().code,
                 Error::Code::InvalidQuantity);
    const Sale once = refunded(sale, {}, {{0, Quantity::of(1500), u"r"_s, true}}, shop);
    QVERIFY(!planRefund(sale, {once}, {{0, Quantity::of(501), u"r"_s, true}}, {}, shop.taxMode, ids(3)));
    QVERIFY(planRefund(sale, {once}, {{0, Quantity::of(500), u"r"_s, true}}, {}, shop.taxMode, ids(3)));
}

void TestRefund::cashIsRoundedToTheStep()
{
    const Shop shop = anyShop(TaxMode::Contained, Money::of(10));
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
    cart.lines.push_back(
        {*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), shelfProduct(5), Quantity::of(2000), {}, {}, {}});
    const Sale sale = sold(cart, shop); // 6.66, paid 6.70
    QCOMPARE(sale.total, Money::of(670));
    const Sale first = refunded(sale, {}, {{0, Quantity::of(1000), u"r"_s, true}}, shop); // 3.33, paid 3.30
    QCOMPARE(first.total, Money::of(-330));
    const Sale second = refunded(sale, {first}, {{0, Quantity::of(1000), u"r"_s, true}}, shop);
    QCOMPARE(second.total, Money::of(-340));
}

QTEST_GUILESS_MAIN(TestRefund)
#include "tst_refund.moc"
