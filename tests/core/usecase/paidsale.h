#pragma once

#include "core/sale/settle.h"
#include "tests/support/shopfixture.h"

/// Of the fixture's tenth product, 10.00, paid as given.
inline Sale paidSale(const ShopFixture &shop, const Id<Sale> &id, const std::vector<Tender> &tenders)
{
    const Product product{*Id<Product>::fromBytes("p000000000000010"),
                          QStringLiteral("P10"),
                          QStringLiteral("商品10"),
                          QStringLiteral("瓶"),
                          Money::of(1000),
                          Rate::ofBasisPoints(1300),
                          QStringLiteral("饮料"),
                          ProductStatus::Active};
    const Cart cart{
        id,
        {{Id<SaleLine>::make(ShopFixture::noon(), systemRandom), product, Quantity::of(1000), {}, {}, {}}},
        {},
        {}};
    const auto quote = price(cart, shop.session.shop);
    return *settle(*quote, tenders, shop.session.shop, ShopFixture::noon());
}
