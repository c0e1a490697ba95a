#include "core/usecase/cartjson.h"

#include "core/base/jsontext.h"
#include "core/data/members.h"
#include "core/data/products.h"

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

std::optional<Discount> discountOf(const QJsonObject &object)
{
    if (object.contains(u"rate"))
        return Discount(Rate::ofBasisPoints(object[u"rate"].toInteger()));
    if (object.contains(u"amount"))
        return Discount(Money::of(object[u"amount"].toInteger()));
    return std::nullopt;
}

std::optional<CartLine> lineOf(const Connection &connection, const QJsonObject &object, QStringList &missing)
{
    const auto id = Id<SaleLine>::parse(object[u"id"].toString());
    const auto productId = Id<Product>::parse(object[u"product"].toString());
    if (!id || !productId)
        return std::nullopt;
    const auto product = products::find(connection, *productId);
    if (!product || product->status != ProductStatus::Active) {
        missing << (product ? product->code : productId->toString());
        return std::nullopt;
    }
    CartLine line{*id, *product,           Quantity::of(object[u"quantity"].toInteger()),
                  {},  discountOf(object), object[u"discountReason"].toString()};
    if (object.contains(u"price"))
        line.override = PriceOverride{Money::of(object[u"price"].toInteger()), object[u"reason"].toString()};
    return line;
}
}

QByteArray toBytes(const Cart &cart)
{
    JsonText json;
    json.beginObject().field("v", qint64(1)).field("id", cart.id.toString());
    if (cart.member)
        json.field("member", cart.member->id.toString());
    writeDiscount(json, cart.discount);
    json.beginArray("lines");
    for (const CartLine &line : cart.lines) {
        json.beginObject()
            .field("id", line.id.toString())
            .field("product", line.product.id.toString())
            .field("quantity", line.quantity.units());
        writeDiscount(json, line.discount);
        if (!line.discountReason.isEmpty())
            json.field("discountReason", line.discountReason);
        if (line.override)
            json.field("price", line.override->price.units()).field("reason", line.override->reason);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

Result<RecalledSale> cartFrom(const Connection &connection, const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto id = Id<Sale>::parse(object[u"id"].toString());
    if (!id || object[u"v"].toInt() != 1)
        return Error{Error::Code::Damaged, u"cart"_s};
    RecalledSale recalled{{*id, {}, discountOf(object), std::nullopt}, {}};
    if (const auto member = Id<Customer>::parse(object[u"member"].toString()))
        recalled.cart.member = members::find(connection, *member);
    for (const QJsonValue &value : object[u"lines"].toArray())
        if (auto line = lineOf(connection, value.toObject(), recalled.missing))
            recalled.cart.lines.push_back(std::move(*line));
    if (recalled.cart.lines.empty())
        recalled.cart.discount.reset();
    return recalled;
}
