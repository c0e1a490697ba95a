#pragma once

#include "core/sale/price.h"

#include <rapidcheck.h>

/// Carts and shops as a hostile day would bring them.
inline Shop anyShop(TaxMode mode, Money cashStep = {})
{
    return {QStringLiteral("S001"),
            QStringLiteral("shop"),
            *Currency::of(QStringLiteral("CNY")),
            mode,
            {"Asia/Shanghai"},
            QStringLiteral("CN"),
            QStringLiteral("zh_CN"),
            DiscountEntry::Zhe,
            cashStep,
            Money::of(100),
            QByteArray(32, 'r')};
}

template <class T> Id<T> anyId()
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = char(*rc::gen::inRange(1, 127));
    return *Id<T>::fromBytes(bytes);
}

inline std::optional<Discount> anyDiscount(Money base)
{
    switch (*rc::gen::inRange(0, 3)) {
    case 1: return Discount(Rate::ofBasisPoints(*rc::gen::inRange<qint64>(0, wholeRate + 1)));
    case 2: return Discount(Money::of(*rc::gen::inRange<qint64>(0, base.units() + 1)));
    default: return std::nullopt;
    }
}

inline CartLine anyLine()
{
    const Money price = Money::of(*rc::gen::inRange<qint64>(0, 100000));
    const Quantity quantity = Quantity::of(*rc::gen::inRange<qint64>(1, 50000));
    const Product product{anyId<Product>(),
                          QStringLiteral("c"),
                          QStringLiteral("n"),
                          {},
                          price,
                          Rate::ofBasisPoints(*rc::gen::element<qint64>(0, 500, 900, 1300)),
                          {},
                          ProductStatus::Active};
    CartLine line{anyId<SaleLine>(), product, quantity, {}, {}, {}};
    if (*rc::gen::arbitrary<bool>())
        line.override = PriceOverride{Money::of(*rc::gen::inRange<qint64>(0, 100000)), QStringLiteral("r")};
    line.discount = anyDiscount(extend(line.override ? line.override->price : price, quantity));
    return line;
}

inline Cart anyCart()
{
    Cart cart{anyId<Sale>(), {}, {}, {}};
    const int lines = *rc::gen::inRange(1, 12);
    for (int i = 0; i < lines; ++i)
        cart.lines.push_back(anyLine());
    if (*rc::gen::arbitrary<bool>())
        cart.discount = Discount(Rate::ofBasisPoints(*rc::gen::inRange<qint64>(0, wholeRate + 1)));
    if (*rc::gen::arbitrary<bool>())
        cart.member = Member{anyId<Customer>(), QStringLiteral("m"), {}, {}};
    return cart;
}
