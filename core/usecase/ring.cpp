#include "core/usecase/ring.h"

#include "core/data/sales.h"
#include "core/sale/settle.h"
#include "core/usecase/cartrequest.h"
#include "core/usecase/checkout.h"
#include "core/usecase/passjson.h"
#include "core/usecase/pointsjson.h"
#include "core/usecase/ringtenders.h"
#include "core/usecase/saledetails.h"
#include "core/usecase/shiftstate.h"
#include "core/usecase/tendersjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
/// What a request asks for.
struct Asked
{
    CartRequest request;
    Quote quote;
    std::vector<TenderWish> wishes;
};

Result<Asked> readAsked(const Connection &connection, const Session &who, PriceBook &prices,
                        const JsonFields &fields, Timestamp now, const Random &random)
{
    if (!fields.onlyHas({u"id", u"at", u"lines", u"discountPercent", u"discountAmount", u"member", u"coupons",
                         u"passes", u"note", u"ageConfirmed", u"tenders"}))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    auto request = readCart(connection, who.shop, fields, now, random);
    if (!request)
        return request.error();
    auto wishes = readTenders(fields, who.shop.currency);
    if (!wishes)
        return wishes.error();
    const PriceRules &rules = prices.current(connection, who.shop.currency);
    auto quote = price(request->cart, who.shop, rules, request->at);
    if (!quote)
        return quote.error();
    return Asked{std::move(*request), std::move(*quote), std::move(*wishes)};
}

Result<Sale> saleOf(const Connection &connection, const Session &who, const Asked &asked,
                    const std::vector<Tender> &wishes)
{
    auto tenders = fundAll(connection, who, asked.request.cart.member, wishes, asked.request.at);
    if (!tenders)
        return tenders.error();
    return settle(asked.quote, std::move(*tenders), who.shop, asked.request.at);
}

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

Result<ChargesWanted> chargesFor(const Connection &connection, const Session &who, PriceBook &prices,
                                 const QByteArray &line, Timestamp now, const Random &random)
{
    const auto object = parseRequest(line);
    if (!object)
        return object.error();
    const JsonFields fields(*object);
    const auto wishes = readTenders(fields, who.shop.currency);
    if (!wishes || !needTerminal(*wishes))
        return ChargesWanted();
    const auto id = Id<Sale>::parse(object->value(u"id").toString());
    if (!id)
        return Error{Error::Code::InvalidInput, u"id"_s};
    if (sales::isKept(connection, *id))
        return ChargesWanted();
    const auto asked = readAsked(connection, who, prices, fields, now, random);
    if (!asked)
        return asked.error();
    std::vector<TenderWish> all;
    const auto sale = saleOf(connection, who, *asked, bindCharges(asked->wishes, {}, all));
    if (!sale)
        return sale.error();
    if (const auto may = mayCheckOut(connection, who, *sale); !may)
        return may.error();
    if (const auto told = mustTellDetails(connection, *sale); !told)
        return told.error();
    if (const auto open = mustTakeSales(connection, who); !open)
        return open.error();
    ChargesWanted wanted{*id, {}};
    for (const TenderWish &wish : all)
        wanted.charges.push_back({{*id, wish.tender.kind, wish.tender.amount}, wish.customerCode});
    return wanted;
}

Result<Receipt> ring(Transaction &transaction, const Session &who, PriceBook &prices, const QByteArray &line,
                     Timestamp now, const Random &random)
{
    const auto object = parseRequest(line);
    if (!object)
        return object.error();
    const QByteArray asGiven = QJsonDocument(withoutCodes(*object)).toJson(QJsonDocument::Compact);
    const QByteArray digest = QCryptographicHash::hash(asGiven, QCryptographicHash::Sha256);
    const Connection &connection = transaction.connection();
    if (auto known = ringAgain(connection, who, *object, digest))
        return *known;
    const auto asked = readAsked(connection, who, prices, JsonFields(*object), now, random);
    if (!asked)
        return asked.error();
    std::vector<TenderWish> uncharged;
    std::vector<TerminalAttempt> charges;
    if (needTerminal(asked->wishes))
        charges = terminalattempts::openOf(connection, asked->request.cart.id);
    const auto tenders = bindCharges(asked->wishes, std::move(charges), uncharged);
    if (!uncharged.empty())
        return Error{Error::Code::InvalidTender, u"terminal"_s};
    const auto sale = saleOf(connection, who, *asked, tenders);
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
    if (!receipt.passes.empty())
        json[u"passes"_s] = toJson(receipt.passes);
    if (sale.kind != SaleKind::Sale)
        json[u"kind"_s] = toText(sale.kind);
    if (sale.refundOf)
        json[u"refundOf"_s] = sale.refundOf->toString();
    if (const auto reasons = reasonsOf(sale); !reasons.empty())
        json[u"earned"_s] = toJson(reasons);
    return json;
}
