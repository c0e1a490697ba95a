#include "core/usecase/dayreport.h"

#include "core/usecase/passjson.h"

using namespace Qt::StringLiterals;

namespace {
void addPasses(DayReport &report, const Connection &connection)
{
    report.passes = passes::sumOfDay(connection, report.date);
    const TaxedMoney deferred = report.passes.deferred();
    Rows shop = connection.select(u"SELECT tax_mode FROM shop"_s);
    const bool added = shop.next() && taxMode(shop.text(0)) == TaxMode::Added;
    report.revenue = report.net - (added ? deferred.amount - deferred.tax : deferred.amount);
}
}

Result<DayReport> dayReport(const Connection &connection, const Session &who, const BusinessDate &date)
{
    if (const auto allowed = who.may(Permission::ViewReports); !allowed)
        return allowed.error();
    return sumDay(connection, date);
}

DayReport sumDay(const Connection &connection, const BusinessDate &date)
{
    const QString day = date.toIso();
    Rows sales = connection.select(
        u"SELECT coalesce(sum(kind IN ('sale', 'exchange')), 0), coalesce(sum(gross), 0),"
        " coalesce(sum(discount), 0),"
        " coalesce(sum(net), 0), coalesce(sum(tax), 0), coalesce(sum(rounding), 0),"
        " coalesce(sum(total), 0), coalesce(sum(change), 0) FROM sale WHERE business_date = ?"_s,
        day);
    sales.next();
    DayReport report{date,
                     sales.integer(0),
                     0,
                     {},
                     sales.money(1),
                     sales.money(2),
                     sales.money(3),
                     sales.money(4),
                     sales.money(5),
                     sales.money(6),
                     {}};
    const Money change = sales.money(7);
    addPasses(report, connection);
    Rows lines = connection.select(u"SELECT count(*), coalesce(sum(quantity), 0) FROM sale_line l"
                                   " JOIN sale s ON s.row = l.sale WHERE s.business_date = ?"_s,
                                   day);
    lines.next();
    report.lines = lines.integer(0);
    report.units = lines.quantity(1);
    Rows tenders =
        connection.select(u"SELECT t.kind, sum(t.amount) FROM tender t JOIN sale s ON s.row = t.sale"
                          " WHERE s.business_date = ? GROUP BY t.kind ORDER BY t.kind"_s,
                          day);
    while (tenders.next())
        report.tenders.emplace_back(
            tenders.text(0), tenders.text(0) == u"cash" ? tenders.money(1) - change : tenders.money(1));
    return report;
}

QJsonObject toJson(const DayReport &report, const Currency &currency)
{
    QJsonObject tenders;
    for (const auto &[kind, amount] : report.tenders)
        tenders[kind] = currency.print(amount);
    return {{u"businessDate"_s, report.date.toIso()},
            {u"sales"_s, report.sales},
            {u"lines"_s, report.lines},
            {u"units"_s, printQuantity(report.units)},
            {u"gross"_s, currency.print(report.gross)},
            {u"discount"_s, currency.print(report.discount)},
            {u"net"_s, currency.print(report.net)},
            {u"tax"_s, currency.print(report.tax)},
            {u"rounding"_s, currency.print(report.rounding)},
            {u"total"_s, currency.print(report.total)},
            {u"tenders"_s, tenders},
            {u"passes"_s, toJson(report.passes, currency)},
            {u"revenue"_s, currency.print(report.revenue)}};
}
