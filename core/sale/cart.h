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

/// A card of uses that pays for the pieces of a line, one use each.
struct PassPayment
{
    QString number;
    QString name;                   ///< of its kind
    std::optional<Money> most = {}; ///< that a use pays of a piece; nothing: all of it
    Money worth = {};               ///< what each use takes of the card's price, where it brings points
    Money earnsOn = {};             ///< of that what money paid
    std::optional<Id<struct Customer>> member = {}; ///< whom it is bound to; nothing: whoever brings it

    friend bool operator==(const PassPayment &, const PassPayment &) = default;
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
    std::optional<PassPayment> pass = {}; ///< pays for each of its pieces
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

/// Pays for `pieces` of a line by a card: they stand on a line of their own, with those that it paid for
/// before, or are the whole line; an amount off stays with the rest. Answers which line they are; there must
/// be so many pieces, and `rest` is for what is parted.
size_t payByPass(Cart &cart, size_t line, qint64 pieces, const PassPayment &pass,
                 const Id<struct SaleLine> &rest);
/// Each line is paid for in another way again that `isGone` says.
template <class Gone> void dropPasses(Cart &cart, Gone isGone)
{
    for (CartLine &line : cart.lines)
        if (line.pass && isGone(*line.pass))
            line.pass.reset();
}

/// Which line a scan of `product` joins: the last line of the same product that nothing sets apart.
std::optional<size_t> lineToJoin(const Cart &cart, const Product &product);
