#include "core/usecase/shiftevent.h"

#include "core/base/jsontext.h"

namespace {
void addHead(JsonText &json, const ShiftReport &report, const ShiftClose &close, const Shop &shop)
{
    json.field("v", qint64(1))
        .field("id", report.id.toString())
        .field("number", report.number)
        .field("z", close.z)
        .field("shop", shop.code)
        .field("till", close.till)
        .field("epoch", close.epoch)
        .field("user", report.user.toString())
        .field("closedBy", close.user.toString());
    if (close.approvedBy)
        json.field("approvedBy", close.approvedBy->toString());
    if (close.next)
        json.field("next", close.next->toString());
    json.field("openedAt", report.openedAt.toIso())
        .field("closedAt", close.at.toIso())
        .field("currency", shop.currency.code())
        .field("note", close.note);
}

void addTotals(JsonText &json, const ShiftTotals &totals, const Currency &currency)
{
    json.field("sales", totals.sales)
        .field("refunds", totals.refunds)
        .field("exchanges", totals.exchanges)
        .field("voids", totals.voids)
        .field("noSales", totals.noSales)
        .field("discounted", totals.discounted)
        .field("gross", currency.print(totals.gross))
        .field("lineDiscount", currency.print(totals.lineDiscount))
        .field("orderDiscount", currency.print(totals.orderDiscount))
        .field("net", currency.print(totals.net))
        .field("tax", currency.print(totals.tax))
        .field("rounding", currency.print(totals.rounding))
        .field("total", currency.print(totals.total));
    json.beginArray("taxes");
    for (const TaxTotal &tax : totals.taxes)
        json.beginObject()
            .field("rate", printPercent(tax.rate))
            .field("net", currency.print(tax.net))
            .field("tax", currency.print(tax.tax))
            .endObject();
    json.endArray();
}

void addTenders(JsonText &json, const ShiftReport &report, const Currency &currency)
{
    json.beginArray("tenders");
    for (const TenderTotal &tender : report.totals.tenders)
        json.beginObject()
            .field("kind", tender.kind)
            .field("count", tender.count)
            .field("taken", currency.print(tender.taken))
            .field("refunded", currency.print(tender.refunded))
            .field("vouchers", currency.print(tender.vouchers))
            .endObject();
    json.endArray().beginArray("counted");
    for (const Comparison &each : report.comparisons())
        if (each.counted)
            json.beginObject()
                .field("kind", each.kind)
                .field("amount", currency.print(*each.counted))
                .field("difference", currency.print(each.difference()))
                .endObject();
    json.endArray();
}

void addDrawer(JsonText &json, const ShiftReport &report, const Currency &currency)
{
    const DrawerSums &drawer = report.totals.drawer;
    json.field("float", currency.print(drawer.opening))
        .field("cashSales", currency.print(drawer.sales))
        .field("cashRefunds", currency.print(drawer.refunds))
        .field("change", currency.print(drawer.change))
        .field("payIns", currency.print(drawer.payIns))
        .field("payOuts", currency.print(drawer.payOuts))
        .field("drops", currency.print(drawer.drops))
        .field("expected", currency.print(drawer.expected()));
    json.beginArray("pieces");
    if (report.count)
        for (const CountedPieces &each : report.count->cash)
            json.beginObject()
                .field("value", currency.print(each.value))
                .field("pieces", each.pieces)
                .endObject();
    json.endArray();
}
}

QByteArray shiftClosedBody(const ShiftReport &report, const ShiftClose &close, const Shop &shop)
{
    JsonText json;
    json.beginObject();
    addHead(json, report, close, shop);
    addTotals(json, report.totals, shop.currency);
    addTenders(json, report, shop.currency);
    addDrawer(json, report, shop.currency);
    json.endObject();
    return json.bytes();
}
