#pragma once

#include "core/data/transaction.h"
#include "core/sale/receipt.h"
#include "core/usecase/session.h"

/// Makes `sale` true: receipt number, sale, lines, tenders, stock, points, audit and outbox, together or not
/// at all. Repeating it with the same `requestDigest` answers the first receipt as a duplicate and changes
/// nothing; another digest under the same id is refused (DifferentRequest). Refuses NotPermitted, NoShift,
/// ShiftCounted, and what coverTenders(), recordCharges(), mayRedeem() and mayMovePasses() refuse: coupons
/// are redeemed and cards of uses sold and used with it. A discount or price by hand beyond the cashier's
/// limit needs somebody's consent (discountlimits.h).
Result<Receipt> checkout(Transaction &transaction, const Session &who, const Sale &sale,
                         const QByteArray &requestDigest, const Random &random);

/// Whether `who` may make this sale: rights, coupons, cards of uses, and limits of discounts.
Result<> mayCheckOut(const Connection &connection, const Session &who, const Sale &sale);

/// The part of it that exchanges share: whether whoever rings may sell what goes out at these prices, by
/// right and limit, and the promotions that only so many sales may have are used.
Result<> mustBeSellable(Transaction &transaction, const Session &who, const Sale &sale,
                        const std::vector<AppliedPromotion> &promotions);

/// The part of it that refunds share: shift, tenders, receipt number, rows, coupons, audit and event of a
/// sale of any kind that somebody was already allowed to make. What it gives back through the terminal is
/// queued with it.
Result<Receipt> writeSale(Transaction &transaction, const Session &who, const Sale &sale,
                          const QByteArray &requestDigest, const Random &random);

/// What checkout() answers for an id that is on disk already; nothing when it is not.
std::optional<Result<Receipt>> answered(const Connection &connection, const Session &who, const Id<Sale> &id,
                                        const QByteArray &requestDigest);

/// What tells one request from another where it was made at the window: products, quantities, prices,
/// tenders.
QByteArray digestOf(const Sale &sale);

/// The receipt of a sale that is on disk.
Result<Receipt> receiptOf(const Connection &connection, const Session &who, const Id<Sale> &id);
Result<Receipt> receiptOf(const Connection &connection, const Session &who, const ReceiptNumber &number);
