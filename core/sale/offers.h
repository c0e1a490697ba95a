#pragma once

#include "core/catalog/pricerules.h"
#include "core/sale/cart.h"
#include "core/sale/promotioncourse.h"

#include <QStringList>

/// A promotion that speaks of something in the cart and does nothing, and why.
struct NotApplied
{
    QString code; ///< of the promotion, or the coupon that nobody knows
    QString name;
    WhyNot why = WhyNot::NoSaving;
    qint64 units = 0; ///< what is missing: thousandths or money
    QString detail;   ///< the product, the days or the other promotion
};

/// What is offered for a cart: the course, without the lines' state, and what is not offered.
struct Offers
{
    PromotionCourse course;
    std::vector<NotApplied> notApplied;
};

/// Codes of coupons as they were presented, and what is known of those that were issued one by one.
struct PresentedCoupons
{
    QStringList codes = {};
    std::vector<PresentedCoupon> issued = {};
};

/// Finds what speaks of `lines`. Extras and what a card paid for take no part; what was priced by hand takes
/// none in promotions on lines.
Offers findOffers(const std::vector<const CartLine *> &lines, const PresentedCoupons &coupons,
                  const PriceRules &rules, const LocalMoment &now, const Audience &audience);

/// Works out what each offer saves alone and leaves out those that save nothing, saying why.
void leaveOutIdle(Offers &offers);
