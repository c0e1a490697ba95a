#pragma once

#include "core/catalog/returnrules.h"
#include "core/data/pricebook.h"
#include "core/data/sales.h"
#include "core/sale/refund.h"
#include "core/usecase/session.h"

// What refunds, voids and exchanges share.

/// The sale or exchange of this receipt. SaleElsewhere when it is not known here, NotFound for a refund.
Result<SaleRecord> soldAs(const Connection &connection, const Session &who, const ReceiptNumber &number);

/// Why nothing of this category comes back.
std::optional<Error> barOf(const QString &category, const ReturnRules &rules);
/// Why none of the cards of uses comes back that are left of a line.
std::optional<Error> cardBar(const Connection &connection, const Session &who, const RefundableLine &left,
                             Timestamp now);
/// Why nothing of this sale comes back any more.
std::optional<Error> ageBar(const SaleRecord &sold, const Session &who, const ReturnRules &rules,
                            Timestamp now);

std::vector<Id<SaleLine>> newIds(size_t count, Timestamp now, const Random &random);

/// What was taken off by promotions goes back with the lines: the part of each that these lines bore.
std::vector<AppliedPromotion> takenBack(const Sale &sold, const RefundPlan &plan);

/// What comes back of a sale, priced, and what is known of the sale.
struct PlannedReturn
{
    SaleRecord sold;
    std::vector<Sale> others; ///< of its family, for refundSale() and exchangeSale()
    RefundPlan plan;
    std::vector<NotApplied> broken; ///< promotions of the sale that what stays does not reach
};

/// What stays is priced anew by the rules of the sale's moment. Refuses SaleElsewhere, ReturnTooLate,
/// NotReturnable, InvalidQuantity, ReasonRequired, EmptySale; of cards of uses what worthBack() refuses.
Result<PlannedReturn> planReturn(const Connection &connection, const Session &who, PriceBook &prices,
                                 const ReceiptNumber &number, const std::vector<ReturnWish> &wishes,
                                 Timestamp now, const Random &random);
