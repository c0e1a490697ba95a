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

void moveTender(Transaction &transaction, const Sale &sale, const Tender &tender)
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
    case TenderKind::Points:
        return pointsledger::append(transaction,
                                    {sale.member->id,
                                     back ? PointsEntry::Kind::Returned : PointsEntry::Kind::Spent,
                                     -tender.points, sale.id, sale.at});
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

void moveLedgers(Transaction &transaction, const Sale &sale)
{
    for (const Tender &tender : sale.tenders)
        moveTender(transaction, sale, tender);
    if (!sale.member || sale.pointsEarned.isZero())
        return;
    const auto kind = sale.pointsEarned > Points() ? PointsEntry::Kind::Earned : PointsEntry::Kind::TakenBack;
    pointsledger::append(transaction, {sale.member->id, kind, sale.pointsEarned, sale.id, sale.at});
}
