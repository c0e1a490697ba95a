#pragma once

#include "core/base/result.h"
#include "core/catalog/shop.h"
#include "core/sale/cart.h"
#include "core/sale/offers.h"
#include "core/sale/trace.h"

/// The amounts of a line or of a whole sale; docs/definitions.md says what each means.
struct Amounts
{
    Money gross; ///< price × quantity
    Money lineDiscount;
    Money orderDiscount; ///< the share of discounts on the whole sale
    Money net;           ///< gross − discounts, as prices are stated
    Money tax;
    Money total; ///< net, and the tax where it is added

    Money discount() const { return lineDiscount + orderDiscount; }
    Amounts &operator+=(const Amounts &other);
    friend bool operator==(const Amounts &, const Amounts &) = default;
};

struct QuoteLine
{
    CartLine line;
    Money unitPrice;
    Amounts amounts;
    Trace why;
    bool earnsLater = false; ///< cards whose uses bring the points
};

/// A promotion that took something off.
struct AppliedPromotion
{
    QString code;
    QString name;
    QString coupon; ///< that opened it, as presented; empty: none
    Money off;
    qint64 times = 1;
    int step = 0;           ///< of a threshold, from 1
    bool isLimited = false; ///< only so many sales may have it

    friend bool operator==(const AppliedPromotion &, const AppliedPromotion &) = default;
};

/// A priced cart, before tender.
struct Quote
{
    Id<struct Sale> id;
    std::vector<QuoteLine> lines;
    std::optional<Member> member;
    Amounts amounts; ///< the sums of the lines
    std::vector<AppliedPromotion> promotions = {};
    std::vector<NotApplied> notApplied = {};
    std::optional<Id<struct User>> approvedBy = {}; ///< of the cart
    SaleDetails details = {};
    bool isGreedy = false; ///< so many promotions competed that not every combination was tried

    /// Of all lines together, whatever their units.
    Quantity pieces() const;
};

/// Prices a cart by the rules of the shop, in the order: price, promotions and discounts of lines, those of
/// the order, tax. The order of the lines changes nothing. A discount by amount takes no more than is left.
/// Refuses InvalidQuantity, InvalidPrice, InvalidDiscount, ReasonRequired and TooLarge; an empty cart is
/// zero.
Result<Quote> price(const Cart &cart, const Shop &shop, const PriceRules &rules, Timestamp now);
/// The same with neither price lists nor promotions.
Result<Quote> price(const Cart &cart, const Shop &shop);

/// What a line comes to by its trace alone: the same amounts, whatever the rules are by now.
Amounts replay(const QuoteLine &line, TaxMode mode);
