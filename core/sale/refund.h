#pragma once

#include "core/sale/sale.h"

/// What of a sold line has not come back yet.
struct RefundableLine
{
    Quantity quantity;
    Amounts amounts;
    Points points;
    QStringList serials = {};               ///< of the pieces
    std::vector<PointsReason> reasons = {}; ///< of the points, as the line has them
};

/// What cards of uses come to that come back: less than they cost once they were used.
struct CardsBack
{
    Money total;
    Money tax;     ///< of `total`
    Money paid;    ///< what they cost
    Money paidTax; ///< of `paid`
};

/// A piece of a sale that is to come back.
struct ReturnWish
{
    size_t line = 0; ///< position in the sale
    Quantity quantity;
    QString reason;
    bool restock = true;
    QStringList serials = {}; ///< of the pieces, where the product has them; all that are left need no naming
    std::optional<CardsBack> cards = {}; ///< of a line that sold cards; nothing: as they were sold
};

/// What is left of each line of `sold` after the refunds and exchanges before; nothing of lines that came
/// back in it.
std::vector<RefundableLine> refundableLines(const Sale &sold, const std::vector<Sale> &refunds);

/// What is left of each tender of `sold` and of all that came of it (payback.h).
std::vector<Tender> refundableTenders(const Sale &sold, const std::vector<Sale> &others);

/// The cart that stays with the customer when `wishes` come back: to be priced anew, so that a promotion
/// which no longer applies is not kept.
Cart keptCart(const Sale &sold, const std::vector<RefundableLine> &left,
              const std::vector<ReturnWish> &wishes);

/// What comes back and what it is worth.
struct RefundPlan
{
    std::vector<SaleLine> lines; ///< negative, of new ids
    Money total;                 ///< what the customer gets, not below zero; before rounding
    Money lost; ///< kept back, since what stays costs more without a promotion that is broken
    std::vector<AppliedPromotion> promotions; ///< taken back, negative
};

/// Takes back `wishes` at the net price that was paid, cumulatively rounded, so that a line that comes back
/// in parts returns exactly what it cost; of cards of uses comes back what the wish says, and what was used
/// of them never does: it is a discount of the line that comes back, and its points stay. `kept` is the price
/// of keptCart(); where the customer would pay less for what stays than it costs now, the difference is kept
/// back. `ids` are for the lines, one a wish and one more a line of the sale. Refuses InvalidQuantity
/// (detail: the line from 1) for more than is left or nothing; SerialRequired (detail: the code) when only
/// some pieces come back and it is not said which.
Result<RefundPlan> planRefund(const Sale &sold, const std::vector<Sale> &refunds,
                              const std::vector<ReturnWish> &wishes, const std::optional<Quote> &kept,
                              TaxMode mode, const std::vector<Id<SaleLine>> &ids);

/// The plan as a sale with negative amounts, paid out to the tenders that paid, pro rata and never more than
/// each paid. When all has come back, the rounding comes back too; else cash is rounded to the shop's step.
/// `others` are its refunds and exchanges, theirs, and what it is an exchange of.
Sale refundSale(const Id<Sale> &id, const Sale &sold, const std::vector<Sale> &others, RefundPlan plan,
                const Shop &shop, Timestamp now);
