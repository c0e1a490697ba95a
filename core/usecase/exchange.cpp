#include "core/usecase/exchange.h"

#include "core/usecase/checkout.h"
#include "core/usecase/planreturn.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
bool isOf(const std::optional<Member> &a, const std::optional<Member> &b)
{
    return a.has_value() == b.has_value() && (!a || a->id == b->id);
}
}

Result<Sale> previewExchange(const Connection &connection, const Session &who, PriceBook &prices,
                             const ExchangeRequest &request, const std::vector<Tender> &tenders,
                             Timestamp now, const Random &random)
{
    const auto planned = planReturn(connection, who, prices, request.receipt, request.wishes, now, random);
    if (!planned)
        return planned.error();
    const Sale &sold = planned->sold.receipt.sale;
    if (!isOf(request.goods.member, sold.member))
        return Error{Error::Code::UnknownMember, request.receipt.toString()};
    return exchangeSale(request.goods, sold, planned->others, planned->plan, tenders, who.shop, now);
}

Result<Receipt> exchange(Transaction &transaction, const Session &who, PriceBook &prices,
                         const ExchangeRequest &request, const std::vector<Tender> &tenders,
                         const std::optional<Approval> &approval, const QByteArray &digest, Timestamp now,
                         const Random &random)
{
    const Connection &connection = transaction.connection();
    if (auto known = answered(connection, who, request.goods.id, digest))
        return *known;
    if (const auto allowed = mayWith(connection, who, Permission::Refund, approval); !allowed)
        return allowed.error();
    auto sale = previewExchange(connection, who, prices, request, tenders, now, random);
    if (!sale)
        return sale.error();
    if (const auto sellable = mustBeSellable(transaction, who, *sale, request.goods.promotions); !sellable)
        return sellable.error();
    if (approval)
        sale->approvedBy = approval->user;
    return writeSale(transaction, who, *sale, digest, random);
}

QByteArray digestOf(const ExchangeRequest &request, const std::vector<Tender> &tenders)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\n", 1));
    };
    add(request.receipt.toString());
    for (const ReturnWish &wish : request.wishes)
        add(u"%1 %2 %3 %4 "_s.arg(wish.line).arg(wish.quantity.units()).arg(wish.reason).arg(wish.restock)
            + wish.serials.join(u' '));
    for (const QuoteLine &line : request.goods.lines)
        add(u"%1 %2 %3"_s.arg(line.line.product.code)
                .arg(line.line.quantity.units())
                .arg(line.amounts.total.units()));
    for (const Tender &tender : tenders)
        add(toText(tender.kind) + u' ' + QString::number(tender.amount.units()) + u' ' + tender.reference);
    return hash.result();
}
