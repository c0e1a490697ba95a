#include "core/usecase/checkout.h"

#include "core/data/audit.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/passes.h"
#include "core/data/pricebook.h"
#include "core/data/sales.h"
#include "core/sale/openprice.h"
#include "core/security/eventchain.h"
#include "core/security/receiptcheck.h"
#include "core/usecase/discountlimits.h"
#include "core/usecase/earnpoints.h"
#include "core/usecase/fundtender.h"
#include "core/usecase/grantpoints.h"
#include "core/usecase/membertiers.h"
#include "core/usecase/movepasses.h"
#include "core/usecase/recordcharges.h"
#include "core/usecase/redeemcoupons.h"
#include "core/usecase/redeemrewards.h"
#include "core/usecase/refundterminal.h"
#include "core/usecase/saledetails.h"
#include "core/usecase/saleevent.h"
#include "core/usecase/shiftstate.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The other end of what settle() promised.
bool addsUp(const Sale &sale)
{
    Money lines = sale.rounding;
    for (const SaleLine &line : sale.lines)
        lines += line.amounts.total;
    Money paid = -sale.change;
    for (const Tender &tender : sale.tenders)
        paid += tender.amount;
    return lines == sale.total && paid == sale.total;
}

/// What is not kept with the sale.
void complete(Receipt &receipt, const Connection &connection, const Shop &shop)
{
    receipt.salespeople = salespeopleOf(connection, receipt.sale);
    receipt.passes = passes::receiptLines(connection, receipt.sale.id);
    const QString number = receipt.number.toString();
    receipt.check = receiptCheck(Secret::fromRaw(shop.receiptKey), shop.code, number, receipt.sale.total);
}

void auditSale(Transaction &transaction, const SaleRecord &record)
{
    const Sale &sale = record.receipt.sale;
    QJsonObject detail{{u"sale"_s, sale.id.toString()},
                       {u"receipt"_s, record.receipt.number.toString()},
                       {u"total"_s, record.currency.print(sale.total)}};
    const auto overrides = std::count_if(sale.lines.begin(), sale.lines.end(),
                                         [](const SaleLine &line) { return isPriceByHand(line.line); });
    if (overrides > 0)
        detail[u"overrides"_s] = qint64(overrides);
    if (!sale.amounts.discount().isZero())
        detail[u"discount"_s] = record.currency.print(sale.amounts.discount());
    if (sale.refundOf)
        detail[u"refundOf"_s] = sale.refundOf->toString();
    if (sale.approvedBy)
        detail[u"approvedBy"_s] = sale.approvedBy->toString();
    audit::append(transaction, sale.at, record.user, toText(sale.kind), detail);
}

/// Cards of uses that the sale issues, takes uses of or gives back. What money paid of new ones, their uses
/// bring points for.
void moveCards(Transaction &transaction, const Session &who, const Receipt &receipt, const Random &random)
{
    movePasses(transaction, who, receipt.sale, receipt.businessDate, random);
    for (const SaleLine &line : receipt.sale.lines)
        if (const qint64 cards = line.line.details.serials.size(); line.earnsLater && cards > 0)
            passes::setEarnsOn(transaction, receipt.sale.id, line.line.id,
                               Money::of(line.byMoney.units() / cards));
}

/// Coupons and rewards that the sale used, or gives back, and what whoever referred its member gets.
Result<> moveLoyalty(Transaction &transaction, const Session &who, const SaleRecord &record,
                     const std::optional<Member> &referrer, const Random &random)
{
    const Sale &sale = record.receipt.sale;
    const BusinessDate &date = record.receipt.businessDate;
    if (const auto moved = moveCoupons(transaction, who, sale, date, random); !moved)
        return moved;
    if (const auto moved = moveRewards(transaction, who, sale, date, random); !moved)
        return moved;
    if (referrer)
        grantForReferral(transaction, who, sale, *referrer, random);
    takeBackForReferral(transaction, who, sale, random);
    return {};
}
}

Result<> mayCheckOut(const Connection &connection, const Session &who, const Sale &sale)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed;
    if (const auto coupons = mayRedeemCoupons(connection, who, sale); !coupons)
        return coupons;
    if (const auto cards = mayMovePasses(connection, who, sale); !cards)
        return cards;
    return mustBeWithinLimits(connection, who, sale);
}

Result<Receipt> checkout(Transaction &transaction, const Session &who, const Sale &sale,
                         const QByteArray &requestDigest, const Random &random)
{
    if (auto known = answered(transaction.connection(), who, sale.id, requestDigest))
        return *known;
    if (const auto sellable = mustBeSellable(transaction, who, sale, sale.promotions); !sellable)
        return sellable.error();
    return writeSale(transaction, who, sale, requestDigest, random);
}

Result<> mustBeSellable(Transaction &transaction, const Session &who, const Sale &sale,
                        const std::vector<AppliedPromotion> &promotions)
{
    if (const auto allowed = mayCheckOut(transaction.connection(), who, sale); !allowed)
        return allowed.error();
    for (const AppliedPromotion &promotion : promotions)
        if (promotion.isLimited && !pricebook::use(transaction, promotion.code))
            return Error{Error::Code::PromotionUsedUp, promotion.name};
    return {};
}

Result<Receipt> writeSale(Transaction &transaction, const Session &who, const Sale &sale,
                          const QByteArray &requestDigest, const Random &random)
{
    if (const auto open = mustTakeSales(transaction.connection(), who); !open)
        return open.error();
    if (sale.member && merges::hasMoved(transaction.connection(), *sale.member)) {
        Sale now = sale; // merged, or another card, since the member was attached
        merges::follow(transaction.connection(), now);
        return writeSale(transaction, who, now, requestDigest, random);
    }
    Q_ASSERT(addsUp(sale));
    if (const auto told = mustTellDetails(transaction.connection(), sale); !told)
        return told.error();
    if (const auto covered = coverTenders(transaction, who, sale); !covered)
        return covered.error();

    const auto referrer = referrerDue(transaction.connection(), who, sale);
    const ReceiptNumber number{who.shop.code, who.till.code, who.till.epoch,
                               sales::takeReceiptNumber(transaction)};
    SaleRecord record{{number,
                       businessDate(sale.at, who.shop.day),
                       withPoints(transaction.connection(), transaction.keys(), who, sale),
                       who.name,
                       who.shift->number,
                       {},
                       {},
                       false},
                      who.user,
                      who.shift->id,
                      who.shop.day.zone,
                      who.shop.currency,
                      who.shop.taxMode,
                      requestDigest,
                      {}};
    numberCards(transaction.connection(), record.receipt.sale, random);
    // As they are read again.
    for (SaleLine &line : record.receipt.sale.lines)
        line.line.details.serials.sort();
    const QByteArray body = saleEventBody(record);
    record.eventHash = bodyHash(body);
    sales::append(transaction, record);
    if (const auto moved = moveLoyalty(transaction, who, record, referrer, random); !moved)
        return moved.error();
    moveCards(transaction, who, record.receipt, random);
    if (const auto recorded = recordCharges(transaction, who, sale); !recorded)
        return recorded.error();
    if (const auto queued = queueRefunds(transaction, who, sale, random); !queued)
        return queued.error();
    auditSale(transaction, record);
    outbox::append(
        transaction,
        {Id<Event>::make(sale.at, random), u"sale.completed/1"_s, sale.at, body, {}, record.eventHash});
    if (sale.member) {
        const auto raised =
            raiseTier(transaction, who, *sale.member, record.receipt.businessDate, sale.at, random);
        if (raised)
            record.receipt.reachedTier = nameOf(who.shop.tiers, raised->after);
        record.receipt.pointsAfter =
            sale.member->points + record.receipt.sale.pointsEarned - sale.pointsSpent();
    }
    complete(record.receipt, transaction.connection(), who.shop);
    return record.receipt;
}

std::optional<Result<Receipt>> answered(const Connection &connection, const Session &who, const Id<Sale> &id,
                                        const QByteArray &requestDigest)
{
    auto record = sales::find(connection, id);
    if (!record)
        return std::nullopt;
    if (record->requestDigest != requestDigest)
        return Error{Error::Code::DifferentRequest, record->receipt.number.toString()};
    complete(record->receipt, connection, who.shop);
    record->receipt.duplicate = true;
    return record->receipt;
}

QByteArray digestOf(const Sale &sale)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\n", 1));
    };
    for (const SaleLine &line : sale.lines)
        for (const qint64 value :
             {line.line.quantity.units(), line.unitPrice.units(), line.amounts.total.units()})
            add(line.line.product.code + u' ' + QString::number(value));
    for (const Tender &tender : sale.tenders)
        add(toText(tender.kind) + u' ' + QString::number(tender.amount.units()) + u' ' + tender.reference);
    add(sale.member ? sale.member->number : QString());
    return hash.result();
}

Result<Receipt> receiptOf(const Connection &connection, const Session &who, const Id<Sale> &id)
{
    auto record = sales::find(connection, id);
    if (!record)
        return Error{Error::Code::NotFound, id.toString()};
    complete(record->receipt, connection, who.shop);
    return record->receipt;
}

Result<Receipt> receiptOf(const Connection &connection, const Session &who, const ReceiptNumber &number)
{
    const auto id = sales::idOf(connection, number);
    if (!id || number.shop != who.shop.code)
        return Error{Error::Code::NotFound, number.toString()};
    return receiptOf(connection, who, *id);
}
