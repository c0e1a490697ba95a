#include "core/usecase/saleevent.h"

#include "core/base/jsontext.h"
#include "core/usecase/saledetails.h"

namespace {
/// Nothing where the shop's point unit gave them.
void writeReasons(JsonText &json, const std::vector<PointsReason> &reasons)
{
    const bool byRules = !reasons.empty() && reasons.front().rule != pointUnitRule;
    if (!byRules)
        return;
    json.beginArray("earned");
    for (const PointsReason &reason : reasons)
        json.beginObject().field("rule", reason.rule).field("points", reason.points.units()).endObject();
    json.endArray();
}

void writeLine(JsonText &json, const SaleLine &line, const Currency &currency)
{
    const Product &product = line.line.product;
    json.beginObject()
        .field("id", line.line.id.toString())
        .field("product", product.id.toString())
        .field("code", product.code)
        .field("name", product.name)
        .field("unit", product.unit)
        .field("category", product.category)
        .field("quantity", printQuantity(line.line.quantity))
        .field("factor", printQuantity(product.factor))
        .field("unitPrice", currency.print(line.unitPrice));
    if (line.line.override)
        json.field("originalPrice", currency.print(product.price))
            .field("reason", line.line.override->reason);
    if (line.line.approvedBy)
        json.field("approvedBy", line.line.approvedBy->toString());
    json.field("gross", currency.print(line.amounts.gross))
        .field("discount", currency.print(line.amounts.discount()))
        .field("orderDiscount", currency.print(line.amounts.orderDiscount))
        .field("net", currency.print(line.amounts.net))
        .field("taxRate", printPercent(product.taxRate))
        .field("tax", currency.print(line.amounts.tax))
        .field("total", currency.print(line.amounts.total))
        .field("points", line.points.units());
    writeReasons(json, line.reasons);
    writeDetails(json, line.line.details);
    if (line.line.pass && !line.returned)
        json.field("pass", line.line.pass->number);
    if (line.line.labelled)
        json.field("labelled", currency.print(*line.line.labelled));
    if (line.returned) {
        if (line.returned->line)
            json.field("refundOf", line.returned->line->toString());
        json.field("returnReason", line.returned->reason).flag("restocked", line.returned->restock);
    }
    json.endObject();
}

void writeTender(JsonText &json, const Tender &tender, const Currency &currency)
{
    json.beginObject().field("kind", toText(tender.kind)).field("amount", currency.print(tender.amount));
    if (!tender.reference.isEmpty())
        json.field("reference", tender.reference);
    if (tender.account)
        json.field("account", tender.account->toString());
    if (!tender.bonus.isZero())
        json.field("bonus", currency.print(tender.bonus));
    if (!tender.points.isZero())
        json.field("points", tender.points.units());
    json.endObject();
}

void writePromotions(JsonText &json, const Sale &sale, const Currency &currency)
{
    if (sale.promotions.empty())
        return;
    json.beginArray("promotions");
    for (const AppliedPromotion &promotion : sale.promotions) {
        json.beginObject().field("code", promotion.code).field("name", promotion.name);
        if (!promotion.coupon.isEmpty())
            json.field("coupon", promotion.coupon);
        json.field("off", currency.print(promotion.off)).field("times", promotion.times).endObject();
    }
    json.endArray();
}

void writePlace(JsonText &json, const SaleRecord &record)
{
    const Receipt &receipt = record.receipt;
    json.field("receipt", receipt.number.toString())
        .field("shop", receipt.number.shop)
        .field("till", receipt.number.till)
        .field("epoch", receipt.number.epoch)
        .field("at", receipt.sale.at.toIso())
        .field("businessDate", receipt.businessDate.toIso())
        .field("zone", QString::fromLatin1(record.zone))
        .field("currency", record.currency.code())
        .field("exponent", qint64(record.currency.exponent()))
        .field("taxMode", toText(record.taxMode))
        .field("shift", record.shift.toString())
        .field("user", record.user.toString());
}

void writeAmounts(JsonText &json, const Sale &sale, const Currency &currency)
{
    json.field("gross", currency.print(sale.amounts.gross))
        .field("discount", currency.print(sale.amounts.discount()))
        .field("net", currency.print(sale.amounts.net))
        .field("tax", currency.print(sale.amounts.tax))
        .field("rounding", currency.print(sale.rounding))
        .field("total", currency.print(sale.total))
        .field("change", currency.print(sale.change))
        .field("pointsEarned", sale.pointsEarned.units());
}
}

QByteArray saleEventBody(const SaleRecord &record)
{
    const Sale &sale = record.receipt.sale;
    JsonText json;
    json.beginObject().field("v", qint64(1)).field("id", sale.id.toString()).field("kind", toText(sale.kind));
    if (sale.refundOf)
        json.field("refundOf", sale.refundOf->toString());
    writePlace(json, record);
    if (sale.approvedBy)
        json.field("approvedBy", sale.approvedBy->toString());
    if (sale.member)
        json.field("member", sale.member->number);
    if (!sale.details.note.isEmpty())
        json.field("note", sale.details.note);
    if (sale.details.ageConfirmed > 0)
        json.field("ageConfirmed", qint64(sale.details.ageConfirmed));
    json.beginArray("lines");
    for (const SaleLine &line : sale.lines)
        writeLine(json, line, record.currency);
    json.endArray();
    writeAmounts(json, sale, record.currency);
    json.beginArray("tenders");
    for (const Tender &tender : sale.tenders)
        writeTender(json, tender, record.currency);
    json.endArray();
    writePromotions(json, sale, record.currency);
    json.endObject();
    return json.bytes();
}
