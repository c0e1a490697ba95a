#include "core/usecase/reportshift.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
QString stateName(ShiftReport::State state)
{
    switch (state) {
    case ShiftReport::State::Open: return u"open"_s;
    case ShiftReport::State::Counted: return u"counted"_s;
    case ShiftReport::State::Closed: return u"closed"_s;
    }
    Q_UNREACHABLE();
}

void addSums(QJsonObject &json, const ShiftReport &report, const Currency &currency)
{
    const ShiftTotals &totals = report.totals;
    for (const auto &[name, amount] :
         {std::pair(u"gross"_s, totals.gross), std::pair(u"lineDiscount"_s, totals.lineDiscount),
          std::pair(u"orderDiscount"_s, totals.orderDiscount), std::pair(u"net"_s, totals.net),
          std::pair(u"tax"_s, totals.tax), std::pair(u"rounding"_s, totals.rounding),
          std::pair(u"total"_s, totals.total)})
        json[name] = currency.print(amount);
    QJsonArray taxes;
    for (const TaxTotal &tax : totals.taxes)
        taxes.append(QJsonObject{{u"rate"_s, printPercent(tax.rate)},
                                 {u"net"_s, currency.print(tax.net)},
                                 {u"tax"_s, currency.print(tax.tax)}});
    json[u"taxes"_s] = taxes;
    if (totals.movesCards())
        json[u"passes"_s] = QJsonObject{{u"sold"_s, currency.print(totals.cardsSold)},
                                        {u"paidBack"_s, currency.print(totals.cardsPaidBack)},
                                        {u"earned"_s, currency.print(totals.cardsEarned)}};
}

QJsonObject tenderJson(const Comparison &each, const ShiftTotals &totals, const Currency &currency)
{
    QJsonObject json{{u"kind"_s, each.kind}, {u"expected"_s, currency.print(each.expected)}};
    for (const TenderTotal &tender : totals.tenders)
        if (tender.kind == each.kind) {
            json[u"count"_s] = tender.count;
            json[u"taken"_s] = currency.print(tender.taken);
            json[u"refunded"_s] = currency.print(tender.refunded);
            if (!tender.vouchers.isZero())
                json[u"vouchers"_s] = currency.print(tender.vouchers);
        }
    if (each.counted) {
        json[u"counted"_s] = currency.print(*each.counted);
        json[u"difference"_s] = currency.print(each.difference());
    }
    return json;
}

QJsonObject drawerJson(const ShiftReport &report, const Currency &currency)
{
    const DrawerSums &drawer = report.totals.drawer;
    QJsonObject json{{u"float"_s, currency.print(drawer.opening)},
                     {u"payIns"_s, currency.print(drawer.payIns)},
                     {u"payOuts"_s, currency.print(drawer.payOuts)},
                     {u"drops"_s, currency.print(drawer.drops)}};
    if (report.withheld)
        return json;
    json[u"sales"_s] = currency.print(drawer.sales);
    json[u"refunds"_s] = currency.print(drawer.refunds);
    json[u"change"_s] = currency.print(drawer.change);
    json[u"expected"_s] = currency.print(drawer.expected());
    return json;
}

QJsonArray movementsJson(const std::vector<CashMovement> &movements, const Currency &currency)
{
    QJsonArray list;
    for (const CashMovement &movement : movements)
        list.append(QJsonObject{{u"kind"_s, toText(movement.kind)},
                                {u"amount"_s, currency.print(movement.amount)},
                                {u"reason"_s, movement.reason},
                                {u"at"_s, movement.at.toIso()}});
    return list;
}

QJsonObject countJson(const ShiftCount &count, const Currency &currency)
{
    QJsonObject pieces;
    for (const CountedPieces &each : count.cash)
        pieces[currency.print(each.value)] = each.pieces;
    return {{u"cash"_s, pieces},
            {u"other"_s, currency.print(count.otherCash)},
            {u"total"_s, currency.print(count.cashTotal())}};
}

void addClose(QJsonObject &json, const ShiftReport &report)
{
    if (report.z)
        json[u"z"_s] = *report.z;
    if (report.closedAt)
        json[u"closedAt"_s] = report.closedAt->toIso();
    for (const auto &[name, text] :
         {std::pair(u"closedBy"_s, report.closedBy), std::pair(u"approvedBy"_s, report.approvedBy),
          std::pair(u"note"_s, report.note)})
        if (!text.isEmpty())
            json[name] = text;
    if (report.next)
        json[u"next"_s] = *report.next;
}
}

QJsonObject toJson(const ShiftReport &report, const Currency &currency)
{
    const ShiftTotals &totals = report.totals;
    QJsonObject json{{u"shift"_s, report.number},
                     {u"cashier"_s, report.cashier},
                     {u"state"_s, stateName(report.state)},
                     {u"openedAt"_s, report.openedAt.toIso()},
                     {u"sales"_s, totals.sales},
                     {u"refunds"_s, totals.refunds},
                     {u"exchanges"_s, totals.exchanges},
                     {u"voids"_s, totals.voids},
                     {u"noSales"_s, totals.noSales},
                     {u"discounted"_s, totals.discounted},
                     {u"cash"_s, drawerJson(report, currency)},
                     {u"movements"_s, movementsJson(report.movements, currency)}};
    if (!report.withheld) {
        addSums(json, report, currency);
        QJsonArray tenders;
        for (const Comparison &each : report.comparisons())
            tenders.append(tenderJson(each, totals, currency));
        json[u"tenders"_s] = tenders;
    }
    if (report.count)
        json[u"count"_s] = countJson(*report.count, currency);
    addClose(json, report);
    return json;
}

QString toText(DifferenceHint::Kind kind)
{
    using enum DifferenceHint::Kind;
    switch (kind) {
    case PaidOtherwise: return u"paid-otherwise"_s;
    case PaidInCash: return u"paid-in-cash"_s;
    case ChangeKept: return u"change-kept"_s;
    case ChangeTwice: return u"change-twice"_s;
    case RefundKept: return u"refund-kept"_s;
    case RefundTwice: return u"refund-twice"_s;
    case NotPaidIn: return u"not-paid-in"_s;
    case PaidInTwice: return u"paid-in-twice"_s;
    case NotPaidOut: return u"not-paid-out"_s;
    case PaidOutTwice: return u"paid-out-twice"_s;
    case FloatLeftOut: return u"float-left-out"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray toJson(const std::vector<DifferenceHint> &hints, const Currency &currency)
{
    QJsonArray list;
    for (const DifferenceHint &hint : hints) {
        QJsonObject json{{u"hint"_s, toText(hint.kind)}, {u"amount"_s, currency.print(hint.amount)}};
        if (!hint.reference.isEmpty())
            json[u"reference"_s] = hint.reference;
        list.append(json);
    }
    return list;
}
