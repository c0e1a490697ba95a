#include "core/usecase/ring.h"

#include "core/sale/settle.h"
#include "core/usecase/cartrequest.h"
#include "core/usecase/checkout.h"
#include "core/usecase/tendersjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
/// The answer to a request that was answered before.
std::optional<Result<Receipt>> ringAgain(const Connection &connection, const Session &who,
                                         const QJsonObject &object, const QByteArray &digest)
{
    const auto id = Id<Sale>::parse(object.value(u"id").toString());
    return id ? answered(connection, who, *id, digest) : std::nullopt;
}

QJsonObject lineJson(const SaleLine &line, const Currency &currency)
{
    return {{u"code"_s, line.line.product.code},
            {u"name"_s, line.line.product.name},
            {u"quantity"_s, printQuantity(line.line.quantity)},
            {u"unitPrice"_s, currency.print(line.unitPrice)},
            {u"discount"_s, currency.print(line.amounts.discount())},
            {u"total"_s, currency.print(line.amounts.total)},
            {u"why"_s, toJson(line.why, currency)}};
}
}

Result<Receipt> ring(Transaction &transaction, const Session &who, PriceBook &prices, const QByteArray &line,
                     Timestamp now, const Random &random)
{
    const auto object = parseRequest(line);
    if (!object)
        return object.error();
    const QByteArray asGiven = QJsonDocument(*object).toJson(QJsonDocument::Compact);
    const QByteArray digest = QCryptographicHash::hash(asGiven, QCryptographicHash::Sha256);
    const Connection &connection = transaction.connection();
    if (auto known = ringAgain(connection, who, *object, digest))
        return *known;
    const JsonFields fields(*object);
    if (!fields.onlyHas({u"id", u"at", u"lines", u"discountPercent", u"discountAmount", u"member", u"coupons",
                         u"tenders"}))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    const auto request = readCart(connection, who.shop, fields, now, random);
    if (!request)
        return request.error();
    const auto wishes = readTenders(fields, who.shop.currency);
    if (!wishes)
        return wishes.error();
    const PriceRules &rules = prices.current(connection, who.shop.currency);
    const auto quote = price(request->cart, who.shop, rules, request->at);
    if (!quote)
        return quote.error();
    auto tenders = fundAll(connection, who, request->cart.member, *wishes, request->at);
    if (!tenders)
        return tenders.error();
    const auto sale = settle(*quote, std::move(*tenders), who.shop, request->at);
    if (!sale)
        return sale.error();
    return checkout(transaction, who, *sale, digest, random);
}

QJsonObject toJson(const Receipt &receipt, const Currency &currency)
{
    const Sale &sale = receipt.sale;
    QJsonArray lines;
    for (const SaleLine &line : sale.lines)
        lines.append(lineJson(line, currency));
    QJsonObject json{{u"id"_s, sale.id.toString()},
                     {u"receipt"_s, receipt.number.toString()},
                     {u"at"_s, sale.at.toIso()},
                     {u"businessDate"_s, receipt.businessDate.toIso()},
                     {u"lines"_s, lines},
                     {u"subtotal"_s, currency.print(sale.amounts.gross)},
                     {u"discount"_s, currency.print(sale.amounts.discount())},
                     {u"rounding"_s, currency.print(sale.rounding)},
                     {u"total"_s, currency.print(sale.total)},
                     {u"tax"_s, currency.print(sale.amounts.tax)},
                     {u"tenders"_s, toJson(sale.tenders, currency)},
                     {u"change"_s, currency.print(sale.change)},
                     {u"pointsEarned"_s, sale.pointsEarned.units()},
                     {u"duplicate"_s, receipt.duplicate}};
    if (sale.kind != SaleKind::Sale)
        json[u"kind"_s] = toText(sale.kind);
    if (sale.refundOf)
        json[u"refundOf"_s] = sale.refundOf->toString();
    return json;
}
