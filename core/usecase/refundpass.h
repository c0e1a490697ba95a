#pragma once

#include "core/usecase/refund.h"

/// What is asked to come back: the card alone.
struct PassRefund
{
    Id<Sale> id; ///< of the refund
    QString number;
    QString reason;
    bool inCash = false;
};

/// The return of a card of uses as refund() takes it: what its kind pays back, to the tenders that paid for
/// it. Refuses what passOf() does.
Result<RefundRequest> requestFor(const Connection &connection, const Session &who, const PassRefund &wish);

/// Pays back a card of uses; the same id again answers the first receipt. Refuses what refund() and
/// worthBack() refuse.
Result<Receipt> refundPass(Transaction &transaction, const Session &who, PriceBook &prices,
                           const PassRefund &wish, const std::optional<Approval> &approval, Timestamp now,
                           const Random &random);
