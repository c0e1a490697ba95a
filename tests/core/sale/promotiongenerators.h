#pragma once

#include "tests/core/sale/generators.h"

#include "core/catalog/pricerules.h"

/// Carts of a small shop in which promotions meet: ten products in three categories.
inline Product shelfProduct(int number)
{
    static constexpr std::array<qint64, 10> prices{1, 5, 99, 100, 250, 333, 999, 1000, 1999, 5000};
    static const std::array<QString, 3> categories{QStringLiteral("a"), QStringLiteral("a/b"),
                                                   QStringLiteral("c")};
    const QString code = QString(QChar(u'A' + number));
    return {*Id<Product>::fromBytes(QByteArray(15, 'p') + char('A' + number)),
            code,
            code,
            {},
            Money::of(prices[size_t(number)]),
            Rate::ofBasisPoints(number % 3 == 0       ? 900
                                    : number % 3 == 1 ? 1300
                                                      : 0),
            categories[size_t(number) % 3],
            ProductStatus::Active,
            number == 9 ? ProductKind::Extra : ProductKind::Goods};
}

inline qint64 anyNumber(qint64 least, qint64 most)
{
    return *rc::gen::resize(100, rc::gen::inRange(least, most + 1));
}

inline Selection anySelection()
{
    switch (anyNumber(0, 3)) {
    case 0: return {};
    case 1: return {{}, {*rc::gen::element(QStringLiteral("a"), QStringLiteral("c"))}, {}};
    default:
        return {{QString(QChar(u'A' + int(anyNumber(0, 4)))), QString(QChar(u'A' + int(anyNumber(5, 9))))},
                {},
                {}};
    }
}

inline Rate anyRate()
{
    return Rate::ofBasisPoints(anyNumber(1, 20) * 500);
}

inline Benefit anyBenefit(PromotionKind kind, const Selection &items)
{
    const auto most =
        anyNumber(0, 3) == 0 ? std::optional(Quantity::of(anyNumber(1, 5) * 1000)) : std::nullopt;
    switch (kind) {
    case PromotionKind::Percent: return PriceOff{anyRate(), most};
    case PromotionKind::Amount: return PriceOff{Money::of(anyNumber(1, 500)), most};
    case PromotionKind::SpecialPrice: return SpecialPrice{Money::of(anyNumber(0, 1500)), most};
    case PromotionKind::NthItem: return BuyGet{anyNumber(1, 3), 1, anyRate(), {}};
    case PromotionKind::BuyGet:
        return BuyGet{anyNumber(1, 3), anyNumber(1, 2), anyRate(),
                      anyNumber(0, 1) ? std::optional(anySelection()) : std::nullopt, anyNumber(0, 1) == 1};
    case PromotionKind::MixAndMatch: return Bundle{{{items, anyNumber(2, 4)}}, Money::of(anyNumber(0, 3000))};
    case PromotionKind::Bundle:
        return Bundle{{{items, anyNumber(1, 2)}, {anySelection(), anyNumber(1, 2)}},
                      Money::of(anyNumber(0, 3000))};
    case PromotionKind::Threshold: {
        const qint64 from = anyNumber(1, 5000);
        const Discount later =
            anyNumber(0, 2) ? Discount(Money::of(anyNumber(501, 1500))) : Discount(anyRate());
        return Threshold{{{Money::of(from), Money::of(anyNumber(1, 500))}, {Money::of(from * 2), later}},
                         false};
    }
    case PromotionKind::Gift:
        return Gift{Money::of(anyNumber(1, 5000)), QString(QChar(u'A' + int(anyNumber(0, 9)))),
                    anyNumber(1, 2), anyNumber(0, 1) == 1};
    }
    Q_UNREACHABLE();
}

inline Promotion anyPromotion(int number)
{
    Promotion promotion;
    promotion.code = QStringLiteral("P%1").arg(number, 3, 10, QLatin1Char('0'));
    promotion.name = promotion.code;
    promotion.kind = PromotionKind(anyNumber(0, int(PromotionKind::Gift)));
    promotion.items = anySelection();
    promotion.benefit = anyBenefit(promotion.kind, promotion.items);
    promotion.priority = anyNumber(1, 3);
    promotion.group = *rc::gen::element(QString(), QString(), QStringLiteral("g"), QStringLiteral("h"));
    promotion.stacks = anyNumber(0, 2) != 0;
    if (anyNumber(0, 3) == 0)
        promotion.times = anyNumber(1, 2);
    return promotion;
}

inline PriceRules anyRules(int most)
{
    std::vector<Promotion> promotions;
    const qint64 count = anyNumber(0, most);
    for (int i = 0; i < count; ++i)
        promotions.push_back(anyPromotion(i));
    return PriceRules({}, std::move(promotions));
}

inline CartLine shelfLine()
{
    CartLine line{anyId<SaleLine>(),
                  shelfProduct(int(anyNumber(0, 9))),
                  Quantity::of(anyNumber(0, 5) ? anyNumber(1, 6) * 1000 : anyNumber(1, 3000)),
                  {},
                  {},
                  {}};
    if (anyNumber(0, 9) == 0)
        line.override = PriceOverride{Money::of(anyNumber(0, 2000)), QStringLiteral("r")};
    if (anyNumber(0, 9) == 0)
        line.discount = Discount(anyRate());
    return line;
}

inline Cart shelfCart()
{
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
    const qint64 lines = anyNumber(1, 10);
    for (int i = 0; i < lines; ++i)
        cart.lines.push_back(shelfLine());
    if (anyNumber(0, 4) == 0)
        cart.discount = Discount(anyRate());
    return cart;
}
