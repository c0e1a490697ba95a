#include "core/usecase/cartrequest.h"

#include "core/data/members.h"
#include "core/data/users.h"
#include "core/sale/openprice.h"
#include "core/usecase/issuecard.h"
#include "core/usecase/passrequest.h"
#include "core/usecase/presentcoupon.h"
#include "core/usecase/resolvescan.h"
#include "core/usecase/saledetails.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestRequest = 1024 * 1024;
constexpr qsizetype longestText = 200;
constexpr qsizetype mostCoupons = 20;
constexpr int oldest = 120;

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

/// "note", "salesperson", "serials" and "batch"; a code that states its serial or batch needs none beside it.
Result<LineDetails> readDetails(const Connection &connection, const JsonFields &fields,
                                const ScannedGoods &goods)
{
    LineDetails details;
    const auto note = keptNote(fields.text(u"note", longestText).value_or(QString(longestText + 1, u'?')));
    const auto serials = readSerials(fields);
    if (!note || !serials)
        return note ? serials.error() : note.error();
    details.note = *note;
    details.serials = *serials;
    if (details.serials.isEmpty() && goods.product.tracking == Tracking::Serial && !goods.serial.isEmpty())
        details.serials << goods.serial;
    if (goods.product.tracking == Tracking::Batch)
        details.batch = goods.batch;
    if (fields.has(u"batch")) {
        const auto batch = keptBatch(fields.text(u"batch", longestText).value_or(QString()));
        if (!batch)
            return batch.error();
        details.batch = *batch;
    }
    if (fields.has(u"salesperson")) {
        const auto user =
            users::byName(connection, fields.text(u"salesperson", longestText).value_or(QString()));
        if (!user)
            return Error{Error::Code::InvalidInput, u"salesperson"_s};
        details.salesperson = user->id;
    }
    return details;
}

Result<CartLine> readLine(const Connection &connection, const Shop &shop, const QJsonValue &value,
                          Timestamp at, Timestamp now, const Random &random)
{
    const JsonFields fields(value.toObject());
    if (!value.isObject()
        || !fields.onlyHas({u"code", u"quantity", u"price", u"discountPercent", u"discountAmount", u"reason",
                            u"note", u"salesperson", u"serials", u"batch"}))
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
        const bool isOpen = goods->product.openPrice && reason->isEmpty();
        line.override = PriceOverride{*price, isOpen ? openPriceReason : *reason};
    }
    const auto discount = readDiscount(fields, shop.currency);
    if (!discount)
        return discount.error();
    line.discount = *discount;
    const auto details = readDetails(connection, fields, *goods);
    if (!details)
        return details.error();
    line.details = *details;
    return line;
}

Result<std::optional<Member>> readMember(const Connection &connection, const JsonFields &fields)
{
    if (!fields.has(u"member"))
        return std::optional<Member>();
    const auto number = fields.text(u"member", longestText);
    auto member = memberOfCard(connection, number.value_or(QString()));
    if (member && !*member)
        return Error{Error::Code::UnknownMember, number.value_or(QString())};
    return member;
}

/// Codes that were issued are taken by their own form, and refused unless they may be redeemed.
Result<> readCoupons(Cart &cart, const Connection &connection, const JsonFields &fields,
                     const BusinessDate &day)
{
    const Error wrong{Error::Code::InvalidInput, u"coupons"_s};
    const auto array = fields.array(u"coupons", mostCoupons);
    if (!array)
        return wrong;
    for (const QJsonValue &value : *array) {
        QString code = value.toString().trimmed();
        if (code.isEmpty() || code.size() > longestText)
            return wrong;
        if (issuedCoupon(connection, code)) {
            const auto coupon = presentCoupon(connection, code, cart.member, day);
            if (!coupon)
                return coupon.error();
            cart.issued.push_back(*coupon);
            code = coupon->code;
        }
        if (cart.coupons.contains(code))
            return wrong;
        cart.coupons << code;
    }
    return {};
}

/// "note" and "ageConfirmed", in whole years.
Result<SaleDetails> readSaleDetails(const JsonFields &fields)
{
    const auto note = keptNote(fields.text(u"note", longestText).value_or(QString(longestText + 1, u'?')));
    if (!note)
        return note.error();
    bool isNumber = true;
    const int age = fields.has(u"ageConfirmed") ? fields.decimal(u"ageConfirmed").toInt(&isNumber) : 0;
    if (!isNumber || age < 0 || age > oldest)
        return Error{Error::Code::InvalidInput, u"ageConfirmed"_s};
    return SaleDetails{*note, age};
}

Result<> readHead(CartRequest &request, const Connection &connection, const JsonFields &fields,
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
    const BusinessDate day = businessDate(request.at, shop.day);
    if (const auto coupons = readCoupons(request.cart, connection, fields, day); !coupons)
        return coupons.error();
    const auto details = readSaleDetails(fields);
    if (!details)
        return details.error();
    request.cart.details = *details;
    return {};
}

}

Result<QStringList> readSerials(const JsonFields &fields)
{
    const auto array = fields.array(u"serials", mostRequestLines);
    if (!array)
        return Error{Error::Code::InvalidInput, u"serials"_s};
    QStringList serials;
    for (const QJsonValue &value : *array) {
        const auto serial = keptSerial(value.toString());
        if (!serial)
            return serial.error();
        serials << *serial;
    }
    return serials;
}

Result<QJsonObject> parseRequest(const QByteArray &line)
{
    return readObject(line, longestRequest);
}

Result<CartRequest> readCart(const Connection &connection, const Shop &shop, const JsonFields &fields,
                             Timestamp now, const Random &random)
{
    CartRequest request{{Id<Sale>::make(now, random), {}, {}, {}}, now};
    if (const auto head = readHead(request, connection, fields, shop); !head)
        return head.error();
    const auto lines = fields.array(u"lines", mostRequestLines);
    if (!lines)
        return Error{Error::Code::InvalidInput, u"lines"_s};
    if (lines->isEmpty())
        return Error{Error::Code::EmptySale, {}};
    for (const QJsonValue &value : *lines) {
        auto line = readLine(connection, shop, value, request.at, now, random);
        if (!line)
            return line.error();
        request.cart.lines.push_back(std::move(*line));
    }
    auto paid = withPasses(connection, shop, std::move(request.cart), fields, request.at, random);
    if (!paid)
        return paid.error();
    request.cart = std::move(*paid);
    return request;
}
