#include "core/data/tenderledgers.h"

#include "core/data/credit.h"
#include "core/data/deposits.h"
#include "core/data/pointsledger.h"
#include "core/data/storedvalue.h"

using namespace Qt::StringLiterals;

namespace {
const Id<Account> &accountOf(const Tender &tender)
{
    Q_ASSERT(tender.account);
    return *tender.account;
}

/// Change kept is stored value below zero in a sale; in a refund it goes back.
StoredValueEntry::Kind kindOf(const Sale &sale, const Tender &tender)
{
    using enum StoredValueEntry::Kind;
    if (tender.amount > Money())
        return Spent;
    return sale.total > Money() ? KeptChange : Returned;
}

void movePoints(Transaction &transaction, const Sale &sale, Points points, const BusinessDate &date)
{
    const auto rules = pointsledger::rules(transaction.connection());
    PointsEntry entry{sale.member->id, PointsEntry::Kind::Spent, points, sale.id, sale.at};
    if (points < Points()) {
        pointsledger::append(transaction, entry);
        return;
    }
    entry.kind = PointsEntry::Kind::Returned;
    entry.expires = lastDayOf(rules, date);
    pointsledger::giveBack(transaction, entry, sale.refundOf.value_or(sale.id), rules, date);
}

void moveTender(Transaction &transaction, const Sale &sale, const Tender &tender, const BusinessDate &date)
{
    const bool back = tender.amount < Money();
    switch (tender.kind) {
    case TenderKind::StoredValue:
    case TenderKind::GiftCard:
        return storedvalue::append(transaction,
                                   {accountOf(tender), kindOf(sale, tender),
                                    -StoredBalance{tender.amount - tender.bonus, tender.bonus}, sale.id,
                                    std::nullopt, sale.at});
    case TenderKind::Credit:
        return credit::append(transaction,
                              {sale.member->id, back ? CreditEntry::Kind::Returned : CreditEntry::Kind::Spent,
                               tender.amount, sale.id, std::nullopt, sale.at});
    case TenderKind::Points: return movePoints(transaction, sale, -tender.points, date);
    case TenderKind::Deposit:
        return deposits::append(transaction,
                                {accountOf(tender),
                                 back ? DepositEntry::Kind::Returned : DepositEntry::Kind::Spent,
                                 -tender.amount, sale.id, std::nullopt, sale.at});
    case TenderKind::Cash:
    case TenderKind::Card:
    case TenderKind::Scan:
    case TenderKind::Coupon: return;
    }
}
}

void moveLedgers(Transaction &transaction, const Sale &sale, const BusinessDate &date)
{
    for (const Tender &tender : sale.tenders)
        moveTender(transaction, sale, tender, date);
    if (!sale.member || sale.pointsEarned.isZero())
        return;
    PointsEntry entry{sale.member->id, PointsEntry::Kind::Earned, sale.pointsEarned, sale.id, sale.at};
    if (sale.pointsEarned < Points()) {
        entry.kind = PointsEntry::Kind::TakenBack;
        pointsledger::append(transaction, entry, sale.refundOf);
        return;
    }
    entry.expires = lastDayOf(pointsledger::rules(transaction.connection()), date);
    pointsledger::append(transaction, entry);
}
