#include "tests/bench/bench_quote.h"

#include "tests/bench/table.h"
#include "tests/support/shopfixture.h"

#include "core/sale/price.h"

#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace {
constexpr int products = 2000;
constexpr int categories = 20;
constexpr int promotions = 200;
constexpr int carts = 400;

/// A supermarket's week: most promotions speak of a few products, some of a category, a few of everything.
class Week
{
public:
    explicit Week(unsigned seed) : m_random(seed) {}

    int below(int end) { return int(m_random() % unsigned(end)); }
    static QString code(int number) { return u"6900000%1"_s.arg(number, 6, 10, QChar(u'0')); }

    Product product(int number)
    {
        return {*Id<Product>::fromBytes(QByteArray::number(number).rightJustified(16, 'p')),
                code(number),
                u"商品%1"_s.arg(number),
                u"瓶"_s,
                Money::of(50 + below(5000)),
                Rate::ofBasisPoints(1300),
                u"类%1/小%2"_s.arg(number % categories).arg(number % 100),
                ProductStatus::Active};
    }

    Selection selection(int number)
    {
        if (number % 40 == 0)
            return {};
        if (number % 8 == 0)
            return {{}, {u"类%1"_s.arg(below(categories))}, {}};
        Selection selection;
        for (int i = 0; i < 30; ++i)
            selection.items << code(below(products));
        return selection;
    }

    Benefit benefit(PromotionKind kind, const Selection &items)
    {
        switch (kind) {
        case PromotionKind::Percent: return PriceOff{Rate::ofBasisPoints(500 + below(3) * 500), {}};
        case PromotionKind::Amount: return PriceOff{Money::of(50 + below(200)), {}};
        case PromotionKind::SpecialPrice: return SpecialPrice{Money::of(500 + below(1000)), {}};
        case PromotionKind::BuyGet: return BuyGet{2, 1, Rate::ofBasisPoints(wholeRate), {}};
        case PromotionKind::NthItem: return BuyGet{1, 1, Rate::ofBasisPoints(5000), {}};
        case PromotionKind::MixAndMatch: return Bundle{{{items, 3}}, Money::of(2000)};
        case PromotionKind::Bundle: return Bundle{{{items, 1}, {selection(1), 1}}, Money::of(1500)};
        case PromotionKind::Threshold:
            return Threshold{{{Money::of(10000), Money::of(1000)}, {Money::of(20000), Money::of(3000)}},
                             false};
        case PromotionKind::Gift: return Gift{Money::of(5000), code(below(products)), 1, false};
        }
        Q_UNREACHABLE();
    }

    Promotion promotion(int number)
    {
        Promotion made;
        made.code = u"P%1"_s.arg(number);
        made.name = u"促销%1"_s.arg(number);
        made.kind = PromotionKind(number % 9);
        made.items = selection(number);
        made.benefit = benefit(made.kind, made.items);
        made.stacks = number % 10 != 0;
        if (number % 6 == 0)
            made.group = u"g%1"_s.arg(number % 5);
        return made;
    }

    Cart cart(int lines)
    {
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
        for (int i = 0; i < lines; ++i)
            cart.lines.push_back({*Id<SaleLine>::fromBytes(QByteArray::number(i).rightJustified(16, 'l')),
                                  product(below(products)),
                                  Quantity::of((1 + below(3)) * 1000),
                                  {},
                                  {},
                                  {}});
        return cart;
    }

private:
    std::minstd_rand m_random;
};

struct Measured
{
    Samples promoted;
    Samples bare;
    int greedy = 0;
};

Measured measure(Week &week, int count, int lines, const Shop &shop, const PriceRules &rules)
{
    Measured measured;
    for (int i = 0; i < count; ++i) {
        const Cart cart = week.cart(lines);
        measured.promoted.add(timed([&] {
            const auto quote = price(cart, shop, rules, ShopFixture::noon());
            measured.greedy += quote && quote->isGreedy;
        }));
        measured.bare.add(timed([&] { (void)price(cart, shop); }));
    }
    return measured;
}
}

void benchQuote(BenchTable &table)
{
    Week week(1);
    std::vector<Promotion> inForce;
    for (int i = 0; i < promotions; ++i)
        inForce.push_back(week.promotion(i));
    const PriceRules rules({}, std::move(inForce));
    QTemporaryDir folder;
    const Shop shop = ShopFixture::make(folder.path(), 1, 1).session.shop;
    const Measured usual = measure(week, carts, 40, shop, rules);
    table.add({u"quote, 40 lines, 200 promotions: p50"_s, usual.promoted.at(0.5), u"µs"_s, usual.bare.at(0.5),
               u"≤ 2 ms"_s});
    table.add({u"quote, 40 lines, 200 promotions: p99"_s, usual.promoted.at(0.99), u"µs"_s,
               usual.bare.at(0.5), u"≤ 8 ms"_s});
    const Measured large = measure(week, carts / 10, 500, shop, rules);
    table.add({u"quote, 500 lines, 200 promotions: p99"_s, large.promoted.at(0.99), u"µs"_s,
               large.bare.at(0.5), u"≤ 50 ms"_s});
    table.add(
        {u"carts of 40 lines too tangled to search in full"_s, double(usual.greedy), u"of 400"_s, 0, {}});
}
