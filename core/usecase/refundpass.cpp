#include "core/usecase/refundpass.h"

#include "core/data/sales.h"
#include "core/usecase/checkout.h"
#include "core/usecase/usepass.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr Quantity onePiece = Quantity::of(1000);
}

Result<RefundRequest> requestFor(const Connection &connection, const Session &who, const PassRefund &wish)
{
    const auto pass = passOf(connection, wish.number);
    if (!pass)
        return pass.error();
    const auto sold = receiptOf(connection, who, pass->sale);
    if (!sold)
        return sold.error();
    const auto &lines = sold->sale.lines;
    const auto line =
        std::ranges::find_if(lines, [&](const SaleLine &each) { return each.line.id == pass->line; });
    if (line == lines.end())
        return Error{Error::Code::Damaged, u"pass"_s};
    const Quantity piece = Quantity::of(
        divideRounded(Int128(onePiece.units()) * onePiece.units(), line->line.product.factor.units()));
    return RefundRequest{wish.id,
                         sold->number,
                         {{size_t(line - lines.begin()), piece, wish.reason, true, {pass->number}}},
                         wish.inCash};
}

Result<Receipt> refundPass(Transaction &transaction, const Session &who, PriceBook &prices,
                           const PassRefund &wish, const std::optional<Approval> &approval, Timestamp now,
                           const Random &random)
{
    const auto request = requestFor(transaction.connection(), who, wish);
    if (!request)
        return request.error();
    const QString asked = wish.number.trimmed() + u'\n' + wish.reason + (wish.inCash ? u"\ncash"_s : u""_s);
    const QByteArray digest = QCryptographicHash::hash(asked.toUtf8(), QCryptographicHash::Sha256);
    return refund(transaction, who, prices, *request, approval, digest, now, random);
}
