#include "core/usecase/ring.h"

#include "core/base/jsonfields.h"
#include "core/data/members.h"
#include "core/data/products.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "core/usecase/fundtender.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
struct RingRequest
{
    Cart cart;
    std::vector<Tender> tenders;
    Timestamp at;
};

constexpr qsizetype longestRequest = 1024 * 1024;
constexpr qsizetype mostLines = 2000;
constexpr qsizetype longestText = 200;

/// "discountPercent" or "discountAmount" of `fields`; both at once mean nothing.
Result<std::optional<Discount>> readDiscount(const JsonFields &fields, const Currency &currency)
{
    const bool percent = fields.has(u"discountPercent");
    const bool amount = fields.has(u"discountAmount");
    if (percent && amount)
        return Error{Error::Code::InvalidDiscount, u"discountAmount"_s};
    if (percent) {
        const auto rate = parsePercent(fields.decimal(u"discountPercent"));
        if (!rate || *rate < Rate() || rate->basisPoints() > wholeRate)
            return Error{Error::Code::InvalidDiscount, u"discountPercent"_s};
        return std::optional<Discount>(*rate);
    }
    if (amount) {
        const auto off = currency.parse(fields.decimal(u"discountAmount"));
        if (!off || *off < Money())
            return Error{Error::Code::InvalidDiscount, u"discountAmount"_s};
        return std::optional<Discount>(*off);
    }
    return std::optional<Discount>();
}

Result<Product> lookUp(const Connection &connection, const QString &code)
{
    const auto product = products::byCode(connection, code);
    if (!product)
        return Error{Error::Code::UnknownProduct, code.left(longestText)};
    if (product->status != ProductStatus::Active)
        return Error{Error::Code::ProductInactive, code};
    return *product;
}

Result<CartLine> readLine(const Connection &connection, const Shop &shop, const QJsonValue &value,
                          Timestamp now, const Random &random)
{
    const JsonFields fields(value.toObject());
    if (!value.isObject()
        || !fields.onlyHas(
            {u"code", u"quantity", u"price", u"discountPercent", u"discountAmount", u"reason"}))
        return Error{Error::Code::InvalidInput, u"lines"_s};
    const auto code = fields.text(u"code", longestText);
    const auto reason = fields.text(u"reason", longestText);
    if (!code || !reason || code->isEmpty())
        return Error{Error::Code::InvalidInput, code ? u"reason"_s : u"code"_s};
    const auto product = lookUp(connection, *code);
    if (!product)
        return product.error();
    const auto quantity = parseQuantity(fields.decimal(u"quantity"));
    if (!quantity || !isSellable(*quantity))
        return Error{Error::Code::InvalidQuantity, fields.decimal(u"quantity").left(longestText)};
    CartLine line{Id<SaleLine>::make(now, random), *product, *quantity, {}, {}, *reason};
    if (fields.has(u"price")) {
        const auto price = shop.currency.parse(fields.decimal(u"price"));
        if (!price || *price < Money())
            return Error{Error::Code::InvalidPrice, *code};
        line.override = PriceOverride{*price, *reason};
    }
    const auto discount = readDiscount(fields, shop.currency);
    if (!discount)
        return discount.error();
    line.discount = *discount;
    return line;
}

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

Result<std::optional<Member>> readMember(const Connection &connection, const JsonFields &fields)
{
    if (!fields.has(u"member"))
        return std::optional<Member>();
    const auto number = fields.text(u"member", longestText);
    const auto member = members::byNumber(connection, number.value_or(QString()));
    if (!member)
        return Error{Error::Code::UnknownMember, number.value_or(QString())};
    return std::optional<Member>(*member);
}

Result<> readHead(RingRequest &request, const Connection &connection, const JsonFields &fields,
                  const Shop &shop)
{
    if (fields.has(u"at")) {
        const auto at = Timestamp::fromIso(fields.text(u"at", longestText).value_or(QString()));
        if (!at)
            return Error{Error::Code::InvalidInput, u"at"_s};
        request.at = *at;
    }
    if (fields.has(u"id")) {
        const auto id = Id<Sale>::parse(fields.text(u"id", longestText).value_or(QString()));
        if (!id)
            return Error{Error::Code::InvalidInput, u"id"_s};
        request.cart.id = *id;
    }
    const auto discount = readDiscount(fields, shop.currency);
    if (!discount)
        return discount.error();
    request.cart.discount = *discount;
    auto member = readMember(connection, fields);
    if (!member)
        return member.error();
    request.cart.member = std::move(*member);
    return {};
}

Result<QJsonObject> parseLine(const QByteArray &line)
{
    if (line.size() > longestRequest)
        return Error{Error::Code::TooLarge, {}};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(line, &fault);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson,
                     fault.error == QJsonParseError::NoError ? u"not an object"_s : fault.errorString()};
    return document.object();
}

Result<> readBody(RingRequest &request, const Connection &connection, const Session &who,
                  const JsonFields &fields, Timestamp now, const Random &random)
{
    const auto lines = fields.array(u"lines", mostLines);
    const auto tenders = fields.array(u"tenders", mostLines);
    if (!lines || !tenders)
        return Error{Error::Code::InvalidInput, lines ? u"tenders"_s : u"lines"_s};
    if (lines->isEmpty())
        return Error{Error::Code::EmptySale, {}};
    for (const QJsonValue &value : *lines) {
        auto line = readLine(connection, who.shop, value, now, random);
        if (!line)
            return line.error();
        request.cart.lines.push_back(std::move(*line));
    }
    for (const QJsonValue &value : *tenders) {
        const auto tender = readTender(who.shop.currency, value);
        if (!tender)
            return tender.error();
        request.tenders.push_back(*tender);
    }
    return {};
}

Result<RingRequest> readRequest(const Connection &connection, const Session &who, const QJsonObject &object,
                                Timestamp now, const Random &random)
{
    const JsonFields fields(object);
    if (!fields.onlyHas(
            {u"id", u"at", u"lines", u"discountPercent", u"discountAmount", u"member", u"tenders"}))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    RingRequest request{{Id<Sale>::make(now, random), {}, {}, {}}, {}, now};
    if (const auto head = readHead(request, connection, fields, who.shop); !head)
        return head.error();
    if (const auto body = readBody(request, connection, who, fields, now, random); !body)
        return body.error();
    return request;
}

Result<std::vector<Tender>> fundAll(const Connection &connection, const Session &who,
                                    const RingRequest &request)
{
    std::vector<Tender> funded;
    for (const Tender &wish : request.tenders) {
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

Result<Receipt> ring(Transaction &transaction, const Session &who, const QByteArray &line, Timestamp now,
                     const Random &random)
{
    const auto object = parseLine(line);
    if (!object)
        return object.error();
    const QByteArray asGiven = QJsonDocument(*object).toJson(QJsonDocument::Compact);
    const QByteArray digest = QCryptographicHash::hash(asGiven, QCryptographicHash::Sha256);
    if (auto known = ringAgain(transaction.connection(), who, *object, digest))
        return *known;
    const auto request = readRequest(transaction.connection(), who, *object, now, random);
    if (!request)
        return request.error();
    const auto quote = price(request->cart, who.shop);
    if (!quote)
        return quote.error();
    const auto tenders = fundAll(transaction.connection(), who, *request);
    if (!tenders)
        return tenders.error();
    const auto sale = settle(*quote, *tenders, who.shop, request->at);
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
    return {{u"id"_s, sale.id.toString()},
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
}
