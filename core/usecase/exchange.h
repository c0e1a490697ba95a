#pragma once

#include "core/sale/exchange.h"
#include "core/usecase/refund.h"

/// What comes back and what goes out instead. The goods are priced, for the member of the sale that they are
/// exchanged for; their id is the exchange's.
struct ExchangeRequest
{
    ReceiptNumber receipt;
    std::vector<ReturnWish> wishes;
    Quote goods;
};

/// The exchange as it would be written with these tenders. Refuses what previewRefund() and exchangeSale()
/// refuse, and UnknownMember for goods that are priced for somebody else.
Result<Sale> previewExchange(const Connection &connection, const Session &who, PriceBook &prices,
                             const ExchangeRequest &request, const std::vector<Tender> &tenders,
                             Timestamp now, const Random &random);

/// Previews once more inside the transaction and writes one sale: what comes back, what goes out, the
/// difference, points, promotions, stock, accounts, audit and event. The same id and digest again answers the
/// first receipt. The right or consent to refund is needed, and for prices and discounts of the new goods
/// what checkout() needs.
Result<Receipt> exchange(Transaction &transaction, const Session &who, PriceBook &prices,
                         const ExchangeRequest &request, const std::vector<Tender> &tenders,
                         const std::optional<Approval> &approval, const QByteArray &digest, Timestamp now,
                         const Random &random);

/// What tells one exchange from another where it was made at the window.
QByteArray digestOf(const ExchangeRequest &request, const std::vector<Tender> &tenders);
