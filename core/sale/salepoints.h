#pragma once

#include "core/sale/sale.h"

/// Shares what tenders paid of the lines that go out, `tendered` in all and `money` of it by money, among
/// them in proportion to their totals.
void sharePaid(Sale &sale, Money tendered, Money money);

/// Points by the shop's programme of what money paid of the goods that go out, and of what uses of cards are
/// worth where their kind says so. Extras, lines that come back and cards whose uses earn earn none. A plain
/// `standing` leaves out rules that ask for more than the tier.
void earnPoints(Sale &sale, const Shop &shop, const EarnStanding &standing = {});
/// The same once more, of a sale that was settled without knowing the standing.
void earnAnew(Sale &sale, const Shop &shop, const EarnStanding &standing);

/// What its lines that come back take with them, below zero, by the rules that gave it.
std::vector<PointsReason> takenBackIn(const Sale &sale);
