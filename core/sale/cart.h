#pragma once

#include "core/catalog/discount.h"
#include "core/catalog/product.h"
#include "core/customer/member.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

/// Another price than the product's own, and why.
struct PriceOverride
{
    Money price;
    QString reason;
};

/// What a sale tells beside its lines.
struct SaleDetails
{
    QString note; ///< printed below the lines
    /// The highest age that the cashier saw proof of; 0: none was asked for.
    int ageConfirmed = 0;

    friend bool operator==(const SaleDetails &, const SaleDetails &) = default;
};

/// What a line tells beside its price.
struct LineDetails
{
    QString note; ///< printed below the line
    /// Whose sale it is; nothing: the cashier's.
    std::optional<Id<struct User>> salesperson = {};
    QStringList serials = {}; ///< one a piece, of products that ask for them
    QString batch = {};

    friend bool operator==(const LineDetails &, const LineDetails &) = default;
};

struct CartLine
{
    Id<struct SaleLine> id;
    Product product;
    Quantity quantity;
    std::optional<PriceOverride> override;
    std::optional<Discount> discount;
    QString discountReason;
    /// What a scale's label asks for the whole line; stands for price × quantity.
    std::optional<Money> labelled = {};
    /// Who consented to its price or discount beyond the cashier's limit.
    std::optional<Id<struct User>> approvedBy = {};
    LineDetails details = {};
};

/// A coupon that was issued under a code of its own, and what it opens.
struct PresentedCoupon
{
    QString code;
    QString promotion; ///< its code
    /// Whose it is; nothing: whoever brings it.
    std::optional<Id<struct Customer>> member = {};
    bool membersOnly = false;        ///< a member must be attached
    std::optional<QDate> until = {}; ///< the last business day

    friend bool operator==(const PresentedCoupon &, const PresentedCoupon &) = default;
};

/// What the customer has brought so far. The sale's id exists before any tender is taken.
struct Cart
{
    Id<struct Sale> id;
    std::vector<CartLine> lines;
    std::optional<Discount> discount;
    std::optional<Member> member;
    QStringList coupons = {}; ///< codes as presented
    /// What is known of those of them that were issued one by one.
    std::vector<PresentedCoupon> issued = {};
    /// Who consented to its discount beyond the cashier's limit.
    std::optional<Id<struct User>> approvedBy = {};
    SaleDetails details = {};
};

/// 99 999.999
inline constexpr Quantity largestQuantity = Quantity::of(99'999'999);

/// Whether a quantity may be sold: above zero and up to largestQuantity.
bool isSellable(Quantity quantity);

/// Which line a scan of `product` joins: the last line of the same product that nothing sets apart.
std::optional<size_t> lineToJoin(const Cart &cart, const Product &product);
