#pragma once

#include "core/data/transaction.h"
#include "core/sale/receiptnumber.h"
#include "core/sale/refund.h"
#include "core/usecase/cartjson.h"

/// What comes back for the goods of a sale in hand, and who consented to it.
struct GoodsBack
{
    ReceiptNumber receipt;
    std::vector<ReturnWish> wishes;
    std::optional<Id<User>> approvedBy;
};

/// The sale that was in hand.
struct JournalEntry
{
    RecalledSale recalled;
    std::optional<GoodsBack> back; ///< of an exchange
};

/// The sale in hand, so that a restart can say what became of it.
namespace journal {
void keep(Transaction &transaction, const Cart &cart, const std::optional<GoodsBack> &back, Timestamp now);
void clear(Transaction &transaction);
/// Nothing when no sale was in hand. Damaged when it is not what keep() wrote.
Result<std::optional<JournalEntry>> load(const Connection &connection);
}
