#pragma once

#include "core/sale/sale.h"

/// What is due when `tenders` are given: cash rounding applies only to what cash pays.
struct Due
{
    Money rounding;
    Money total;  ///< with rounding
    Money open;   ///< still to pay; zero when covered
    Money change; ///< out of cash only
};

/// Refuses InvalidTender for an amount that is not above zero and Overpaid when card or scan exceed what is
/// due.
Result<Due> dueAfter(const Quote &quote, const std::vector<Tender> &tenders, const Shop &shop);

/// Closes a quote with its tenders. Refuses EmptySale, InvalidTender, Overpaid, Underpaid, TooLarge.
Result<Sale> settle(const Quote &quote, std::vector<Tender> tenders, const Shop &shop, Timestamp now);
