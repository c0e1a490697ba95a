#pragma once

#include "core/sale/refund.h"

/// The goods that go out with what comes back for them behind, below zero: what is due is the difference.
Quote exchangeQuote(const Quote &goods, const std::vector<SaleLine> &back);

/// One sale out of what comes back of `sold` and the goods that go out instead. What came back pays for them;
/// `tenders` pay what they cost beyond it, and what they cost less goes back to the tenders that paid, as of
/// a refund. Points are earned on what money paid of the new goods, then or now. `others` as of refundSale().
/// Refuses EmptySale for an exchange with nothing on one side, Overpaid for tenders where something is to be
/// given back, Underpaid, and what dueAfter() refuses.
Result<Sale> exchangeSale(const Quote &goods, const Sale &sold, const std::vector<Sale> &others,
                          const RefundPlan &plan, std::vector<Tender> tenders, const Shop &shop,
                          Timestamp now);
