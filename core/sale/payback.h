#pragma once

#include "core/sale/sale.h"

// A sale and all that came of it, its refunds and exchanges and theirs, are one family: what its tenders paid
// in all may go back, whichever of the sales the goods went out with.

/// `sold` and the rest of its family.
std::vector<Sale> familyOf(const Sale &sold, const std::vector<Sale> &others);

/// What the family's tenders paid and did not give back yet, one entry a kind, reference and account; cash is
/// without its change, also where that was put into stored value. Cash that was paid out for a card or a
/// phone is taken off those.
std::vector<Tender> tendersLeft(const std::vector<Sale> &family);

/// What of `due`, which is below zero, goes back to which tenders: pro rata, never more than each paid, in
/// cash as the step allows. When nothing of the family stays with the customer, all that was paid goes back.
std::vector<Tender> payBack(Money due, const std::vector<Sale> &family, Money cashStep);

/// Pays out in cash, rounded to the shop's step and never more, what would go back to cards and phones.
void payInCash(Sale &refund, const Shop &shop);

Money sumOf(const std::vector<Tender> &tenders);
