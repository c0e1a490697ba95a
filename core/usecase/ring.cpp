#include "core/usecase/ring.h"

#include "core/base/jsonfields.h"
#include "core/data/members.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "core/usecase/resolvescan.h"

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

/// What the code stands for, with the quantity that is given beside it or by the code itself, never both.
Result<ScannedGoods> readGoods(const Connection &connection, const Shop &shop, const JsonFields &fields,
                               const QString &code, Timestamp at)
{
    auto meaning = resolveScan(connection, shop, code, ScanPlace::Sale, at);
    if (!meaning)
        return meaning.error();
    auto *goods = std::get_if<ScannedGoods>(&*meaning);
    if (!goods)
        return Error{Error::Code::UnknownProduct, code.left(longestText)};
    if (goods->measured && !fields.has(u"quantity"))
        return *goods;
    const auto quantity = parseQuantity(fields.decimal(u"quantity"));
    if (goods->measured || !quantity || !isSellable(*quantity))
        return Error{Error::Code::InvalidQuantity, fields.decimal(u"quantity").left(longestText)};
    goods->quantity = *quantity;
    return *goods;
}

Result<CartLine> readLine(const Connection &connection, const Shop &shop, const QJsonValue &value,
                          Timestamp at, Timestamp now, const Random &random)
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
    const auto goods = readGoods(connection, shop, fields, *code, at);
    if (!goods)
        return goods.error();
    CartLine line{
        Id<SaleLine>::make(now, random), goods->product, goods->quantity, {}, {}, *reason, goods->labelled};
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

Result<Tender> readTender(const Currency &currency, const QJsonValue &value)
{
    const JsonFields fields(value.toObject());
    const auto kindName = fields.text(u"kind", longestText);
    const auto kind = tenderKind(kindName.value_or(QString()));
    const auto amount = currency.parse(fields.decimal(u"amount"));
    const auto reference = fields.text(u"reference", longestText);
    if (!value.isObject() || !kind || !amount || *amount <= Money() || !reference)
        return Error{Error::Code::InvalidTender,
                     kind ? fields.decimal(u"amount").left(longestText) : kindName.value_or(QString())};
    return Tender{*kind, *amount, *reference};
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
        auto line = readLine(connection, who.shop, value, request.at, now, random);
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
            object[u"reference"_s] = tender.reference;
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
    const auto sale = settle(*quote, request->tenders, who.shop, request->at);
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
