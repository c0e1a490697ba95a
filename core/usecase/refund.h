#pragma once

#include "core/base/random.h"
#include "core/data/pricebook.h"
#include "core/sale/receipt.h"
#include "core/sale/refund.h"
#include "core/usecase/approve.h"

/// A sale as a return finds it: what of it may still come back.
struct ReturnableSale
{
    Receipt receipt;
    std::vector<Sale> refunds;
    std::vector<RefundableLine> left;
    std::vector<std::optional<Error>> bars; ///< of each line, why it cannot come back
};

/// By the number on its receipt. SaleElsewhere when it is not known here, NotFound for a refund.
Result<ReturnableSale> returnableSale(const Connection &connection, const Session &who,
                                      const ReceiptNumber &number, Timestamp now);

/// What is asked to come back of a sale.
struct RefundRequest
{
    Id<Sale> id; ///< of the refund
    ReceiptNumber receipt;
    std::vector<ReturnWish> wishes;
    bool inCash = false; ///< what would go back to cards and phones, too: their terminal is out of reach
};

/// The refund as it would be written, to be shown before it is confirmed: what stays is priced anew by the
/// rules of the sale's moment. `lost` is what is kept back for a promotion that is broken. Refuses
/// SaleElsewhere, ReturnTooLate, NotReturnable, InvalidQuantity, ReasonRequired, EmptySale.
struct RefundPreview
{
    Sale sale;
    Money lost;
    std::vector<NotApplied> broken; ///< promotions of the sale that what stays does not reach
};
Result<RefundPreview> previewRefund(const Connection &connection, const Session &who, PriceBook &prices,
                                    const RefundRequest &request, Timestamp now, const Random &random);

/// Previews once more inside the transaction and writes: amounts, tenders, points, stock, promotions, audit
/// and event together. The same id and digest again answers the first receipt. NotPermitted without the right
/// or an approval of somebody who has it.
Result<Receipt> refund(Transaction &transaction, const Session &who, PriceBook &prices,
                       const RefundRequest &request, const std::optional<Approval> &approval,
                       const QByteArray &digest, Timestamp now, const Random &random);

/// Pieces that come back without a receipt, paid out in cash at the lowest price of a period, or at today's
/// when none was sold in it.
struct LooseReturn
{
    Product product;
    Quantity quantity;
    QString reason;
    bool restock = true;
    QStringList serials = {}; ///< one a piece, where the product has them
};
/// Refuses EmptySale, ReasonRequired, NotReturnable, SerialRequired (detail: the code) for pieces that have
/// serial numbers and were not named, InvalidInput ("serials") for a number twice or of what has none.
Result<Sale> looseRefund(const Connection &connection, const Session &who, const Id<Sale> &id,
                         const std::vector<LooseReturn> &returns, const std::optional<Member> &member,
                         Timestamp now, const Random &random);
Result<Receipt> refundWithoutReceipt(Transaction &transaction, const Session &who, const Id<Sale> &id,
                                     const std::vector<LooseReturn> &returns,
                                     const std::optional<Member> &member,
                                     const std::optional<Approval> &approval, const QByteArray &digest,
                                     Timestamp now, const Random &random);

/// Undoes the newest sale of the session's shift as if it had not been: all lines, each tender as it was.
/// NotTheLastSale when another came after or part of it came back; NotPermitted as above.
Result<Receipt> voidLastSale(Transaction &transaction, const Session &who, const Id<Sale> &id,
                             const ReceiptNumber &number, const QString &reason,
                             const std::optional<Approval> &approval, const QByteArray &digest, Timestamp now,
                             const Random &random);
