#include "core/usecase/learnbarcode.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/labelpatterns.h"
#include "core/data/outbox.h"
#include "core/data/products.h"
#include "core/security/eventchain.h"
#include "core/text/barcode.h"
#include "core/text/gs1.h"
#include "core/text/gtin.h"
#include "core/text/paymentcode.h"
#include "core/usecase/resolvescan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Error wrong(const QString &what)
{
    return {Error::Code::InvalidInput, what};
}

bool isLabel(const Connection &connection, const QString &code)
{
    const auto patterns = labelpatterns::all(connection);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const LabelPattern &pattern) { return readLabel(pattern, code).has_value(); });
}

/// 13 digits where they do, all 14 for a case of goods.
QString usualForm(const QString &gtin14)
{
    return gtin14.startsWith(u'0') ? gtin14.sliced(1) : gtin14;
}

QByteArray eventBody(const Product &product, const QString &barcode, const Session &who, Timestamp now)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("product", product.id.toString())
        .field("code", product.code)
        .field("barcode", barcode)
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("at", now.toIso())
        .endObject();
    return json.bytes();
}

std::optional<Product> ownerOf(const Connection &connection, const QString &barcode)
{
    for (const QString &form : equalGtins(barcode))
        if (auto product = products::byCode(connection, form))
            return product;
    return std::nullopt;
}

Result<QString> formToLearn(const Connection &connection, const Shop &shop, const QString &scanned,
                            Timestamp now)
{
    const QString code = scanned.trimmed();
    if (walletOf(code))
        return wrong(u"payment-code"_s);
    if (isLabel(connection, code))
        return wrong(u"label"_s);
    if (const auto elements = parseGs1(code)) {
        const auto content = readGs1(*elements, businessDate(now, shop.day).date());
        return content && content->gtin ? Result(usualForm(*content->gtin)) : wrong(u"barcode"_s);
    }
    return isBarcode(code) ? Result(code) : wrong(u"barcode"_s);
}
}

Result<QString> barcodeToLearn(const Connection &connection, const Shop &shop, const QString &scanned,
                               Timestamp now)
{
    auto barcode = formToLearn(connection, shop, scanned, now);
    if (!barcode)
        return barcode;
    if (const auto owner = ownerOf(connection, *barcode))
        return Error{Error::Code::Duplicate, owner->code};
    return barcode;
}

Result<Product> learnBarcode(Transaction &transaction, const Session &who, const Id<Product> &id,
                             const QString &scanned, Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (const auto allowed = who.may(Permission::LearnBarcode); !allowed)
        return allowed.error();
    const auto product = products::find(connection, id);
    if (!product)
        return Error{Error::Code::NotFound, id.toString()};
    if (product->status != ProductStatus::Active)
        return Error{Error::Code::ProductInactive, product->code};
    const auto barcode = formToLearn(connection, who.shop, scanned, now);
    if (!barcode)
        return barcode.error();
    if (const auto owner = ownerOf(connection, *barcode))
        return owner->id == id ? Result(*product) : Error{Error::Code::Duplicate, owner->code};
    products::addBarcode(transaction, id, *barcode);
    audit::append(transaction, now, who.user, u"barcode.learn"_s,
                  {{u"product"_s, product->code}, {u"barcode"_s, *barcode}});
    const QByteArray body = eventBody(*product, *barcode, who, now);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"product.barcode/1"_s, now, body, {}, bodyHash(body)});
    return *product;
}
