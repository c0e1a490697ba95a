#include "core/usecase/cartjson.h"

#include "core/base/jsontext.h"
#include "core/data/members.h"
#include "core/data/products.h"
#include "core/usecase/presentcoupon.h"
#include "core/usecase/saledetails.h"
#include "core/usecase/usepass.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
void writeDiscount(JsonText &json, const std::optional<Discount> &discount)
{
    if (!discount)
        return;
    if (const auto *rate = std::get_if<Rate>(&*discount))
        json.field("rate", rate->basisPoints());
    else
        json.field("amount", std::get<Money>(*discount).units());
}

LineDetails detailsOf(const QJsonObject &object)
{
    LineDetails details{object[u"note"].toString(),
                        Id<User>::parse(object[u"salesperson"].toString()),
                        {},
                        object[u"batch"].toString()};
    for (const QJsonValue &serial : object[u"serials"].toArray())
        details.serials << serial.toString();
    return details;
}

std::optional<Discount> discountOf(const QJsonObject &object)
{
    if (object.contains(u"rate"))
        return Discount(Rate::ofBasisPoints(object[u"rate"].toInteger()));
    if (object.contains(u"amount"))
        return Discount(Money::of(object[u"amount"].toInteger()));
    return std::nullopt;
}

/// A line as it was written, its product at `product`.
std::optional<CartLine> lineOf(const QJsonObject &object, const Product &product)
{
    const auto id = Id<SaleLine>::parse(object[u"id"].toString());
    const Quantity quantity = Quantity::of(object[u"quantity"].toInteger());
    const Money labelled = Money::of(object[u"labelled"].toInteger());
    if (!id || !isSellable(quantity) || labelled < Money())
        return std::nullopt;
    CartLine line{*id, product, quantity, {}, discountOf(object), object[u"discountReason"].toString()};
    if (object.contains(u"price"))
        line.override = PriceOverride{Money::of(object[u"price"].toInteger()), object[u"reason"].toString()};
    if (object.contains(u"labelled"))
        line.labelled = labelled;
    line.details = detailsOf(object);
    line.approvedBy = Id<User>::parse(object[u"approvedBy"].toString());
    return line;
}

/// An amount off more than there is now is no discount any more.
bool exceeds(const std::optional<Discount> &discount, Money base)
{
    const auto *amount = discount ? std::get_if<Money>(&*discount) : nullptr;
    return amount && *amount > base;
}

Money grossOf(const CartLine &line)
{
    if (line.labelled && !line.override)
        return *line.labelled;
    return extend(line.override ? line.override->price : line.product.price, line.quantity);
}

/// Adds the line to the cart, or says why it is not there. False when it is damaged.
bool takeLine(const Connection &connection, const QJsonObject &object, RecalledSale &recalled)
{
    const auto id = Id<Product>::parse(object[u"product"].toString());
    const auto product = !id       ? std::nullopt
        : object.contains(u"unit") ? products::inUnit(connection, *id, object[u"unit"].toString())
                                   : products::find(connection, *id);
    if (!product || product->status != ProductStatus::Active) {
        recalled.missing << (product ? product->code : object[u"product"].toString());
        return id.has_value();
    }
    auto line = lineOf(object, *product);
    if (!line)
        return false;
    if (exceeds(line->discount, grossOf(*line))) {
        line->discount.reset();
        line->discountReason.clear();
        line->approvedBy.reset();
        recalled.withoutDiscount << product->code;
    }
    if (const QString card = object[u"pass"].toString(); !card.isEmpty()) {
        line->pass = passAgain(connection, card);
        if (!line->pass)
            recalled.withoutDiscount << product->code;
    }
    recalled.cart.lines.push_back(std::move(*line));
    return true;
}

/// What the lines come to before a discount on the whole sale.
Money netOf(const Cart &cart)
{
    Money net;
    for (const CartLine &line : cart.lines) {
        const Money gross = grossOf(line);
        net += gross;
        if (line.discount)
            net -= std::holds_alternative<Rate>(*line.discount)
                ? portion(gross, std::get<Rate>(*line.discount))
                : std::get<Money>(*line.discount);
    }
    return net;
}

Result<RecalledSale> readCart(const Connection &connection, const QJsonObject &object)
{
    const Error damaged{Error::Code::Damaged, u"cart"_s};
    const auto id = Id<Sale>::parse(object[u"id"].toString());
    if (!id || object[u"v"].toInt() != 1)
        return damaged;
    RecalledSale recalled{{*id, {}, discountOf(object), std::nullopt}, {}, {}, false};
    if (const auto customer = Id<Customer>::parse(object[u"member"].toString())) {
        const auto member = members::find(connection, *customer);
        recalled.cart.member = member ? members::byNumber(connection, member->number) : std::nullopt;
        recalled.memberGone = !recalled.cart.member;
    }
    recalled.cart.approvedBy = Id<User>::parse(object[u"approvedBy"].toString());
    recalled.cart.details = {object[u"note"].toString(), object[u"ageConfirmed"].toInt()};
    for (const QJsonValue &coupon : object[u"coupons"].toArray())
        recalled.cart.coupons << coupon.toString();
    recalled.cart.issued = presentAgain(connection, recalled.cart.coupons);
    for (const QJsonValue &value : object[u"lines"].toArray())
        if (!takeLine(connection, value.toObject(), recalled))
            return damaged;
    if (recalled.cart.lines.empty()) {
        recalled.cart.discount.reset();
    } else if (exceeds(recalled.cart.discount, netOf(recalled.cart))) {
        recalled.cart.discount.reset();
        recalled.cart.approvedBy.reset();
        recalled.withoutDiscount << u"order"_s;
    }
    return recalled;
}
}

QByteArray toBytes(const Cart &cart)
{
    JsonText json;
    json.beginObject().field("v", qint64(1)).field("id", cart.id.toString());
    if (cart.member)
        json.field("member", cart.member->id.toString());
    writeDiscount(json, cart.discount);
    if (cart.approvedBy)
        json.field("approvedBy", cart.approvedBy->toString());
    if (!cart.details.note.isEmpty())
        json.field("note", cart.details.note);
    if (cart.details.ageConfirmed > 0)
        json.field("ageConfirmed", qint64(cart.details.ageConfirmed));
    if (!cart.coupons.isEmpty()) {
        json.beginArray("coupons");
        for (const QString &coupon : cart.coupons)
            json.entry(coupon);
        json.endArray();
    }
    json.beginArray("lines");
    for (const CartLine &line : cart.lines) {
        json.beginObject()
            .field("id", line.id.toString())
            .field("product", line.product.id.toString())
            .field("unit", line.product.unit)
            .field("quantity", line.quantity.units());
        if (line.labelled)
            json.field("labelled", line.labelled->units());
        writeDiscount(json, line.discount);
        if (!line.discountReason.isEmpty())
            json.field("discountReason", line.discountReason);
        if (line.override)
            json.field("price", line.override->price.units()).field("reason", line.override->reason);
        if (line.approvedBy)
            json.field("approvedBy", line.approvedBy->toString());
        if (line.pass)
            json.field("pass", line.pass->number);
        writeDetails(json, line.details);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

Result<RecalledSale> cartFrom(const Connection &connection, const QByteArray &bytes)
{
    try {
        return readCart(connection, QJsonDocument::fromJson(bytes).object());
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, u"cart"_s};
    }
}
