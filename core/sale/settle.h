#pragma once

#include "core/sale/sale.h"

/// What is due when `tenders` are given: cash rounding applies only to what cash pays.
struct Due
{
    Money rounding;
    Money total;  ///< with rounding
    Money open;   ///< still to pay; zero when covered
    Money change; ///< in cash, out of kinds that give change
};

/// A tender of stored value below zero keeps that much of the change. Refuses InvalidTender for any other
/// amount that is not above zero, for points that are no whole steps and for more kept than there is change;
/// Overpaid when kinds that give no change exceed what is due; LimitExceeded when points pay more than their
/// share.
Result<Due> dueAfter(const Quote &quote, const std::vector<Tender> &tenders, const Shop &shop);

/// What `amount` takes in points; nothing when it is no whole number of steps, or points do not pay here.
std::optional<Points> pointsFor(Money amount, const TenderRules &rules);
/// What tenders of points take, by the shop's rate; those for rewards say it themselves.
void takePoints(std::vector<Tender> &tenders, const TenderRules &rules);
/// What whole steps of `points` pay.
Money worthOf(Points points, const TenderRules &rules);
/// The most of a sale of `total` that points may pay, in whole steps.
Money mostByPoints(Money total, const TenderRules &rules);

/// Closes a quote with its tenders. Refuses EmptySale, InvalidTender, Overpaid, Underpaid, LimitExceeded,
/// TooLarge, and UnknownMember for points or credit without a member.
Result<Sale> settle(const Quote &quote, std::vector<Tender> tenders, const Shop &shop, Timestamp now);
