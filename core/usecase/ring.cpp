#include "core/usecase/ring.h"

#include "core/sale/settle.h"
#include "core/usecase/cartrequest.h"
#include "core/usecase/checkout.h"
#include "core/usecase/fundtender.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;

/// Below zero only to keep change.
bool isTenderAmount(TenderKind kind, const std::optional<Money> &amount)
{
    return amount && (*amount > Money() || (kind == TenderKind::StoredValue && *amount < Money()));
}

Result<Tender> readTender(const Currency &currency, const QJsonValue &value)
{
    const JsonFields fields(value.toObject());
    const auto kindName = fields.text(u"kind", longestText);
    const auto kind = tenderKind(kindName.value_or(QString()));
    const auto amount = currency.parse(fields.decimal(u"amount"));
    const auto reference = fields.text(kind == TenderKind::GiftCard ? u"card" : u"reference", longestText);
    if (!value.isObject() || !kind || !isTenderAmount(*kind, amount) || !reference)
        return Error{Error::Code::InvalidTender,
                     kind ? fields.decimal(u"amount").left(longestText) : kindName.value_or(QString())};
    Tender tender{*kind, *amount, *reference};
    if (fields.has(u"deposit"))
        tender.account = Id<Account>::parse(fields.text(u"deposit", longestText).value_or(QString()));
    return tender;
}

Result<std::vector<Tender>> readTenders(const JsonFields &fields, const Currency &currency)
{
    const auto array = fields.array(u"tenders", mostRequestLines);
    if (!array)
        return Error{Error::Code::InvalidInput, u"tenders"_s};
    std::vector<Tender> tenders;
    for (const QJsonValue &value : *array) {
        const auto tender = readTender(currency, value);
        if (!tender)
            return tender.error();
        tenders.push_back(*tender);
    }
    return tenders;
}

Result<std::vector<Tender>> fundAll(const Connection &connection, const Session &who,
                                    const CartRequest &request, const std::vector<Tender> &wishes)
{
    std::vector<Tender> funded;
    for (const Tender &wish : wishes) {
        const auto tender = fundTender(connection, who, request.cart.member, funded, wish, request.at);
        if (!tender)
            return tender.error();
        funded.push_back(*tender);
    }
    return funded;
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

QJsonArray tendersJson(const std::vector<Tender> &tenders, const Currency &currency)
{
    QJsonArray array;
    for (const Tender &tender : tenders) {
        QJsonObject object{{u"kind"_s, toText(tender.kind)}, {u"amount"_s, currency.print(tender.amount)}};
        if (!tender.reference.isEmpty())
            object[tender.kind == TenderKind::GiftCard ? u"card"_s : u"reference"_s] = tender.reference;
        if (!tender.bonus.isZero())
            object[u"bonus"_s] = currency.print(tender.bonus);
        if (!tender.points.isZero())
            object[u"points"_s] = tender.points.units();
        if (tender.kind == TenderKind::Deposit && tender.account)
            object[u"deposit"_s] = tender.account->toString();
        array.append(object);
    }
    return array;
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
                         u"note", u"ageConfirmed", u"tenders"}))
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
    auto tenders = fundAll(connection, who, *request, *wishes);
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
                     {u"tenders"_s, tendersJson(sale.tenders, currency)},
                     {u"change"_s, currency.print(sale.change)},
                     {u"pointsEarned"_s, sale.pointsEarned.units()},
                     {u"duplicate"_s, receipt.duplicate}};
    if (sale.kind != SaleKind::Sale)
        json[u"kind"_s] = toText(sale.kind);
    if (sale.refundOf)
        json[u"refundOf"_s] = sale.refundOf->toString();
    return json;
}
