#include "core/sale/exchange.h"

#include "core/sale/payback.h"
#include "core/sale/settle.h"
#include "tests/core/sale/promotiongenerators.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Goods that come back and others that go out, in one sale that adds up.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainsAddUpAndGiveBackWhatWasPaid();
    void anEvenExchangeMovesNoMoney();
    void theDearerIsPaidAndTheCheaperGivenBack();
    void whatIsToBePaidIsNotGivenBack();
    void pointsFollowTheMoney();

private:
    static Id<SaleLine> nextLineId()
    {
        static qint64 count = 0;
        return *Id<SaleLine>::fromBytes(QByteArray::number(++count).rightJustified(16, '0'));
    }
    static std::vector<Id<SaleLine>> lineIds(size_t count)
    {
        std::vector<Id<SaleLine>> ids;
        std::generate_n(std::back_inserter(ids), count, nextLineId);
        return ids;
    }
    static Id<Sale> nextSaleId() { return *Id<Sale>::fromBytes(nextLineId().bytes()); }
    static Quote quoteOf(Cart cart, const Shop &shop, const PriceRules &rules = {})
    {
        cart.id = nextSaleId();
        for (CartLine &line : cart.lines)
            line.id = nextLineId();
        const auto quote = price(cart, shop, rules, {});
        RC_ASSERT(quote.has_value());
        return *quote;
    }
    /// A third by card, the rest in cash that gives change.
    static std::vector<Tender> anyTenders(const Quote &quote, const Shop &shop)
    {
        std::vector<Tender> tenders;
        const Money total = quote.amounts.total;
        if (total > Money::of(1000))
            tenders.push_back({TenderKind::Card, Money::of(total.units() / 3), u"slip"_s});
        const auto due = dueAfter(quote, tenders, shop);
        if (due && due->open > Money::of(50))
            tenders.push_back({TenderKind::Cash, due->open + Money::of(500), {}});
        else if (due && due->open > Money())
            tenders.push_back({TenderKind::Scan, due->open, u"wallet"_s});
        return tenders;
    }
    static Sale sold(const Quote &quote, const Shop &shop)
    {
        const auto sale = settle(quote, anyTenders(quote, shop), shop, {});
        RC_ASSERT(sale.has_value());
        return *sale;
    }
    static std::vector<Sale> childrenOf(const Sale &sale, const std::vector<Sale> &family)
    {
        std::vector<Sale> children;
        std::ranges::copy_if(family, std::back_inserter(children),
                             [&](const Sale &other) { return other.refundOf == sale.id; });
        return children;
    }
    static std::vector<Sale> without(const std::vector<Sale> &family, const Sale &sale)
    {
        std::vector<Sale> others;
        std::ranges::copy_if(family, std::back_inserter(others),
                             [&](const Sale &other) { return other.id != sale.id; });
        return others;
    }
    static std::vector<ReturnWish> wishesFor(const Sale &sale, const std::vector<Sale> &family, bool all)
    {
        const auto left = refundableLines(sale, childrenOf(sale, family));
        std::vector<ReturnWish> wishes;
        for (size_t i = 0; i < left.size(); ++i)
            if (left[i].quantity > Quantity() && (all || anyNumber(0, 1)))
                wishes.push_back(
                    {i, all ? left[i].quantity : Quantity::of(anyNumber(1, left[i].quantity.units())), u"r"_s,
                     true});
        return wishes;
    }
    static RefundPlan planOf(const Sale &sale, const std::vector<Sale> &family,
                             const std::vector<ReturnWish> &wishes, const Shop &shop, const PriceRules &rules)
    {
        const auto before = childrenOf(sale, family);
        const auto kept = price(keptCart(sale, refundableLines(sale, before), wishes), shop, rules, {});
        const auto plan = planRefund(sale, before, wishes, kept ? std::optional(*kept) : std::nullopt,
                                     shop.taxMode, lineIds(wishes.size() + sale.lines.size()));
        RC_ASSERT(plan.has_value());
        return *plan;
    }
    static void addsUp(const Sale &sale)
    {
        Money lines = sale.rounding;
        Points points;
        for (const SaleLine &line : sale.lines) {
            RC_ASSERT(line.returned.has_value()
                      == (line.amounts.total < Money() || line.line.quantity <= Quantity()));
            lines += line.amounts.total;
            points += line.points;
        }
        RC_ASSERT(lines == sale.total);
        RC_ASSERT(sumOf(sale.tenders) - sale.change == sale.total);
        RC_ASSERT(points == sale.pointsEarned);
    }
};

/// Whatever is exchanged, again and again: each sale adds up, and once all is back so is all the money.
void TestExchange::chainsAddUpAndGiveBackWhatWasPaid()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(*rc::gen::element(TaxMode::Contained, TaxMode::Added), Money::of(10));
        const PriceRules rules = anyRules(4);
        Cart first = shelfCart();
        first.member = Member{anyId<Customer>(), u"m"_s, {}, {}};
        std::vector<Sale> family{sold(quoteOf(first, shop, rules), shop)};
        for (int i = 0; i < 3; ++i) {
            const Sale source = family[size_t(anyNumber(0, qint64(family.size()) - 1))];
            const auto wishes = wishesFor(source, family, false);
            if (wishes.empty())
                continue;
            const RefundPlan plan = planOf(source, family, wishes, shop, rules);
            Cart cart = shelfCart();
            cart.member = first.member;
            const Quote goods = quoteOf(cart, shop, rules);
            const Quote both = exchangeQuote(goods, plan.lines);
            const auto tenders =
                both.amounts.total > Money() ? anyTenders(both, shop) : std::vector<Tender>();
            const auto sale = exchangeSale(goods, source, without(family, source), plan, tenders, shop, {});
            RC_ASSERT(sale.has_value());
            addsUp(*sale);
            family.push_back(*sale);
            RC_ASSERT(sumOf(tendersLeft(family)) >= Money());
        }
        for (size_t i = 0; i < family.size(); ++i) {
            const auto wishes = wishesFor(family[i], family, true);
            if (wishes.empty())
                continue;
            family.push_back(refundSale(nextSaleId(), family[i], without(family, family[i]),
                                        planOf(family[i], family, wishes, shop, rules), shop, {}));
            addsUp(family.back());
        }
        Money paid;
        for (const Sale &sale : family)
            paid += sale.total;
        RC_ASSERT(paid == Money());
        RC_ASSERT(tendersLeft(family).empty());
    }));
}

namespace {
Cart cartOf(int product, std::optional<Member> member = {})
{
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, std::move(member)};
    cart.lines.push_back({*Id<SaleLine>::fromBytes(QByteArray(16, 'l')),
                          shelfProduct(product),
                          Quantity::of(1000),
                          {},
                          {},
                          {}});
    return cart;
}

Shop exactShop()
{
    return anyShop(TaxMode::Contained);
}
}

void TestExchange::anEvenExchangeMovesNoMoney()
{
    const Shop shop = exactShop();
    const Sale sale = sold(quoteOf(cartOf(3), shop), shop);
    const RefundPlan plan = planOf(sale, {sale}, wishesFor(sale, {sale}, true), shop, {});
    const auto even = exchangeSale(quoteOf(cartOf(3), shop), sale, {}, plan, {}, shop, {});
    QVERIFY(even.has_value());
    QCOMPARE(even->total, Money());
    QVERIFY(even->tenders.empty());
    QCOMPARE(even->refundOf, std::optional(sale.id));
    // What went out comes back for what the first sale was paid with.
    const Sale back =
        refundSale(nextSaleId(), *even, {sale},
                   planOf(*even, {sale, *even}, wishesFor(*even, {sale, *even}, true), shop, {}), shop, {});
    QCOMPARE(back.total, -sale.total);
    QVERIFY(tendersLeft({sale, *even, back}).empty());
}

/// Goods at 1.00 for 2.50, then those for 1.00: 1.50 is paid, then 1.50 goes back.
void TestExchange::theDearerIsPaidAndTheCheaperGivenBack()
{
    const Shop shop = exactShop();
    const Sale sale = sold(quoteOf(cartOf(3), shop), shop);
    const RefundPlan plan = planOf(sale, {sale}, wishesFor(sale, {sale}, true), shop, {});
    const Quote goods = quoteOf(cartOf(4), shop);
    const auto unpaid = exchangeSale(goods, sale, {}, plan, {}, shop, {});
    QVERIFY(!unpaid);
    QCOMPARE(unpaid.error().code, Error::Code::Underpaid);
    const auto dearer =
        exchangeSale(goods, sale, {}, plan, {{TenderKind::Cash, Money::of(200), {}}}, shop, {});
    QVERIFY(dearer.has_value());
    QCOMPARE(dearer->total, Money::of(150));
    QCOMPARE(dearer->change, Money::of(50));
    const std::vector<Sale> family{sale, *dearer};
    const auto cheaper =
        exchangeSale(quoteOf(cartOf(3), shop), *dearer, {sale},
                     planOf(*dearer, family, wishesFor(*dearer, family, true), shop, {}), {}, shop, {});
    QVERIFY(cheaper.has_value());
    QCOMPARE(cheaper->total, Money::of(-150));
    QCOMPARE(cheaper->tenders.size(), size_t(1));
    QCOMPARE(cheaper->tenders.front().kind, TenderKind::Cash);
}

void TestExchange::whatIsToBePaidIsNotGivenBack()
{
    const Shop shop = exactShop();
    const Sale sale = sold(quoteOf(cartOf(4), shop), shop);
    const RefundPlan plan = planOf(sale, {sale}, wishesFor(sale, {sale}, true), shop, {});
    const auto paid = exchangeSale(quoteOf(cartOf(3), shop), sale, {}, plan,
                                   {{TenderKind::Cash, Money::of(100), {}}}, shop, {});
    QVERIFY(!paid);
    QCOMPARE(paid.error().code, Error::Code::Overpaid);
    const auto nothing =
        exchangeSale(quoteOf({nextSaleId(), {}, {}, {}}, shop), sale, {}, plan, {}, shop, {});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Error::Code::EmptySale);
}

/// Half of 10.00 was paid by a gift card, so the goods that replace it earn on 5.00 alone.
void TestExchange::pointsFollowTheMoney()
{
    Shop shop = exactShop();
    shop.pointUnit = Money::of(100);
    const Member member{*Id<Customer>::fromBytes(QByteArray(16, 'm')), u"m"_s, {}, {}};
    const Quote quote = quoteOf(cartOf(7, member), shop);
    const auto sale = settle(
        quote, {{TenderKind::GiftCard, Money::of(500), u"card"_s}, {TenderKind::Cash, Money::of(500), {}}},
        shop, {});
    QVERIFY(sale.has_value());
    QCOMPARE(sale->pointsEarned, Points::of(5));
    const RefundPlan plan = planOf(*sale, {*sale}, wishesFor(*sale, {*sale}, true), shop, {});
    const auto even = exchangeSale(quoteOf(cartOf(7, member), shop), *sale, {}, plan, {}, shop, {});
    QVERIFY(even.has_value());
    QCOMPARE(even->pointsEarned, Points());
    const auto dearer = exchangeSale(quoteOf(cartOf(8, member), shop), *sale, {}, plan,
                                     {{TenderKind::Card, Money::of(999), u"slip"_s}}, shop, {});
    QVERIFY(dearer.has_value());
    QCOMPARE(dearer->pointsEarned, Points::of(9)); // 5.00 + 9.99 are 14 points, 5 of them were there
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
