#include "core/usecase/refundjson.h"

#include "core/base/jsonfields.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/products.h"
#include "core/usecase/cartrequest.h"
#include "core/usecase/checkout.h"
#include "core/usecase/exchange.h"
#include "core/usecase/planreturn.h"
#include "core/usecase/ringtenders.h"
#include "core/usecase/tendersjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;

/// What every line of a request shares.
struct Terms
{
    Id<Sale> id;
    Timestamp at;
    QString reason;
    bool restock = true;
};

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

Result<Terms> readTerms(const JsonFields &fields, const QJsonObject &object, Timestamp now,
                        const Random &random)
{
    Terms terms{Id<Sale>::make(now, random), now, {}, true};
    if (fields.has(u"id")) {
        const auto id = Id<Sale>::parse(fields.text(u"id", longestText).value_or(QString()));
        if (!id)
            return wrong(u"id"_s);
        terms.id = *id;
    }
    if (fields.has(u"at")) {
        const auto at = Timestamp::fromIso(fields.text(u"at", longestText).value_or(QString()));
        if (!at)
            return wrong(u"at"_s);
        terms.at = *at;
    }
    const auto reason = fields.text(u"reason", longestText);
    const QJsonValue restock = object[u"restock"];
    if (!reason || (!restock.isUndefined() && !restock.isBool()))
        return wrong(reason ? u"restock"_s : u"reason"_s);
    terms.reason = reason->trimmed();
    terms.restock = restock.toBool(true);
    return terms;
}

Result<std::vector<ReturnWish>> readWishes(const QJsonArray &lines, const Terms &terms)
{
    std::vector<ReturnWish> wishes;
    for (const QJsonValue &value : lines) {
        const JsonFields fields(value.toObject());
        const qint64 line = value[u"line"].toInteger(0);
        const auto quantity = parseQuantity(fields.decimal(u"quantity"));
        if (!fields.onlyHas({u"line", u"quantity", u"serials"}) || line < 1)
            return wrong(u"lines"_s);
        if (!quantity || *quantity <= Quantity())
            return Error{Error::Code::InvalidQuantity, fields.decimal(u"quantity").left(longestText)};
        for (const ReturnWish &other : wishes)
            if (other.line + 1 == size_t(line))
                return wrong(u"lines: the same line twice"_s);
        const auto serials = readSerials(fields);
        if (!serials)
            return serials.error();
        wishes.push_back({size_t(line - 1), *quantity, terms.reason, terms.restock, *serials});
    }
    return wishes;
}

Result<std::vector<LooseReturn>> readLoose(const Connection &connection, const QJsonArray &lines,
                                           const Terms &terms)
{
    std::vector<LooseReturn> wishes;
    for (const QJsonValue &value : lines) {
        const JsonFields fields(value.toObject());
        const QString code = fields.text(u"code", longestText).value_or(QString());
        const auto quantity = parseQuantity(fields.decimal(u"quantity"));
        const auto product = products::byCode(connection, code);
        if (!fields.onlyHas({u"code", u"quantity", u"serials"}))
            return wrong(u"lines"_s);
        if (!product)
            return Error{Error::Code::UnknownProduct, code};
        if (!quantity || !isSellable(*quantity))
            return Error{Error::Code::InvalidQuantity, fields.decimal(u"quantity").left(longestText)};
        const auto serials = readSerials(fields);
        if (!serials)
            return serials.error();
        wishes.push_back({*product, *quantity, terms.reason, terms.restock, *serials});
    }
    return wishes;
}

Result<std::optional<Member>> readMember(const Connection &connection, const JsonFields &fields)
{
    if (!fields.has(u"member"))
        return std::optional<Member>();
    const QString number = fields.text(u"member", longestText).value_or(QString());
    const auto member = members::byNumber(connection, number);
    return member ? Result<std::optional<Member>>(member) : membercards::unknownNumber(connection, number);
}

/// What "exchange" asks for as `ring` would read it, for the member of the sale, priced now.
Result<Quote> readGoods(const Connection &connection, const Session &who, PriceBook &prices,
                        const QJsonObject &object, const SaleRecord &sold, const Terms &terms,
                        const Random &random)
{
    const QJsonObject cartObject{{u"id"_s, terms.id.toString()}, {u"lines"_s, object[u"exchange"]}};
    auto request = readCart(connection, who.shop, JsonFields(cartObject), terms.at, random);
    if (!request)
        return request.error();
    request->cart.member = sold.receipt.sale.member;
    return price(request->cart, who.shop, prices.current(connection, who.shop.currency), terms.at);
}

/// One sale of what comes back and what goes out for it.
Result<Receipt> exchangeRequest(Transaction &transaction, const Session &who, PriceBook &prices,
                                const QJsonObject &object, const RefundRequest &back, const Terms &terms,
                                const QByteArray &digest, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (auto known = answered(connection, who, terms.id, digest))
        return *known;
    const auto sold = soldAs(connection, who, back.receipt);
    if (!sold)
        return sold.error();
    const auto goods = readGoods(connection, who, prices, object, *sold, terms, random);
    if (!goods)
        return goods.error();
    const auto wishes = readTenders(JsonFields(object), who.shop.currency);
    if (!wishes)
        return wishes.error();
    if (needTerminal(*wishes))
        return Error{Error::Code::InvalidTender, u"terminal"_s};
    std::vector<TenderWish> uncharged;
    const auto tenders =
        fundAll(connection, who, goods->member, bindCharges(*wishes, {}, uncharged), terms.at);
    if (!tenders)
        return tenders.error();
    return exchange(transaction, who, prices, {back.receipt, back.wishes, *goods}, *tenders, {}, digest,
                    terms.at, random);
}
}

Result<Receipt> refundRequest(Transaction &transaction, const Session &who, PriceBook &prices,
                              const QByteArray &line, Timestamp now, const Random &random)
{
    const auto object = parseRequest(line);
    if (!object)
        return object.error();
    const QByteArray digest = QCryptographicHash::hash(QJsonDocument(*object).toJson(QJsonDocument::Compact),
                                                       QCryptographicHash::Sha256);
    const JsonFields fields(*object);
    if (!fields.onlyHas({u"id", u"at", u"receipt", u"lines", u"reason", u"restock", u"member", u"inCash",
                         u"exchange", u"tenders"}))
        return wrong(u"unknown field"_s);
    const bool exchanges = fields.has(u"exchange");
    if (fields.has(u"tenders") && !exchanges)
        return wrong(u"tenders"_s);
    const auto terms = readTerms(fields, *object, now, random);
    const auto lines = fields.array(u"lines", mostRequestLines);
    if (!terms || !lines)
        return terms ? wrong(u"lines"_s) : terms.error();
    const Connection &connection = transaction.connection();
    if (!fields.has(u"receipt")) {
        if (exchanges)
            return wrong(u"receipt"_s);
        const auto loose = readLoose(connection, *lines, *terms);
        const auto member = readMember(connection, fields);
        if (!loose || !member)
            return loose ? member.error() : loose.error();
        return refundWithoutReceipt(transaction, who, terms->id, *loose, *member, {}, digest, terms->at,
                                    random);
    }
    const QString text = fields.text(u"receipt", longestText).value_or(QString());
    const auto number = ReceiptNumber::parse(text);
    const auto wishes = readWishes(*lines, *terms);
    if (!number || !wishes)
        return number ? wishes.error() : wrong(u"receipt"_s);
    if (fields.has(u"inCash") && (exchanges || !object->value(u"inCash").isBool()))
        return wrong(u"inCash"_s);
    const RefundRequest back{terms->id, *number, *wishes, object->value(u"inCash").toBool()};
    if (exchanges)
        return exchangeRequest(transaction, who, prices, *object, back, *terms, digest, random);
    return refund(transaction, who, prices, back, {}, digest, terms->at, random);
}
