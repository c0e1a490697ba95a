#include "core/usecase/saleevent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
QJsonObject lineJson(const SaleLine &line, const Currency &currency)
{
    const Product &product = line.line.product;
    const auto money = [&](Money amount) { return currency.print(amount); };
    QJsonObject object{{u"id"_s, line.line.id.toString()},
                       {u"product"_s, product.id.toString()},
                       {u"code"_s, product.code},
                       {u"name"_s, product.name},
                       {u"unit"_s, product.unit},
                       {u"category"_s, product.category},
                       {u"quantity"_s, printQuantity(line.line.quantity)},
                       {u"unitPrice"_s, money(line.unitPrice)},
                       {u"gross"_s, money(line.amounts.gross)},
                       {u"discount"_s, money(line.amounts.discount())},
                       {u"orderDiscount"_s, money(line.amounts.orderDiscount)},
                       {u"net"_s, money(line.amounts.net)},
                       {u"tax"_s, money(line.amounts.tax)},
                       {u"taxRate"_s, printPercent(product.taxRate)},
                       {u"total"_s, money(line.amounts.total)},
                       {u"points"_s, line.points.units()}};
    if (line.line.override) {
        object[u"originalPrice"_s] = money(product.price);
        object[u"reason"_s] = line.line.override->reason;
    }
    return object;
}

QJsonObject tenderJson(const Tender &tender, const Currency &currency)
{
    QJsonObject object{{u"kind"_s, toText(tender.kind)}, {u"amount"_s, currency.print(tender.amount)}};
    if (!tender.reference.isEmpty())
        object[u"reference"_s] = tender.reference;
    return object;
}

void addPlace(QJsonObject &body, const SaleRecord &record)
{
    const Receipt &receipt = record.receipt;
    body[u"receipt"_s] = receipt.number.toString();
    body[u"shop"_s] = receipt.number.shop;
    body[u"till"_s] = receipt.number.till;
    body[u"epoch"_s] = receipt.number.epoch;
    body[u"at"_s] = receipt.sale.at.toIso();
    body[u"businessDate"_s] = receipt.businessDate.toIso();
    body[u"zone"_s] = QString::fromLatin1(record.zone);
    body[u"currency"_s] = record.currency.code();
    body[u"exponent"_s] = record.currency.exponent();
    body[u"taxMode"_s] = toText(record.taxMode);
    body[u"shift"_s] = record.shift.toString();
    body[u"user"_s] = record.user.toString();
}

void addAmounts(QJsonObject &body, const Sale &sale, const Currency &currency)
{
    body[u"gross"_s] = currency.print(sale.amounts.gross);
    body[u"discount"_s] = currency.print(sale.amounts.discount());
    body[u"net"_s] = currency.print(sale.amounts.net);
    body[u"tax"_s] = currency.print(sale.amounts.tax);
    body[u"rounding"_s] = currency.print(sale.rounding);
    body[u"total"_s] = currency.print(sale.total);
    body[u"change"_s] = currency.print(sale.change);
    body[u"pointsEarned"_s] = sale.pointsEarned.units();
}
}

QByteArray saleEventBody(const SaleRecord &record)
{
    const Sale &sale = record.receipt.sale;
    QJsonArray lines;
    for (const SaleLine &line : sale.lines)
        lines.append(lineJson(line, record.currency));
    QJsonArray tenders;
    for (const Tender &tender : sale.tenders)
        tenders.append(tenderJson(tender, record.currency));
    QJsonObject body{{u"v"_s, 1}, {u"id"_s, sale.id.toString()}, {u"kind"_s, u"sale"_s}};
    addPlace(body, record);
    if (sale.member)
        body[u"member"_s] = sale.member->number;
    body[u"lines"_s] = lines;
    addAmounts(body, sale, record.currency);
    body[u"tenders"_s] = tenders;
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
