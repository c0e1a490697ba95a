#include "core/headoffice/officereport.h"

#include "core/base/currency.h"

#include <QJsonArray>

#include <map>

using namespace Qt::StringLiterals;

namespace {
struct Day
{
    qint64 sales = 0;
    qint64 lines = 0;
    Quantity units;
    Money gross, discount, net, tax, rounding, total;
    std::map<QString, Money> tenders;
};

Day readDay(Rows &rows)
{
    return {rows.integer(2), rows.integer(3), rows.quantity(4), rows.money(5),  rows.money(6),
            rows.money(7),   rows.money(8),   rows.money(9),    rows.money(10), {}};
}

void add(Day &sum, const Day &day)
{
    sum.sales += day.sales;
    sum.lines += day.lines;
    sum.units += day.units;
    sum.gross += day.gross;
    sum.discount += day.discount;
    sum.net += day.net;
    sum.tax += day.tax;
    sum.rounding += day.rounding;
    sum.total += day.total;
    for (const auto &[kind, amount] : day.tenders)
        sum.tenders[kind] += amount;
}

QJsonObject toJson(const Day &day, const Currency &currency)
{
    QJsonObject tenders;
    for (const auto &[kind, amount] : day.tenders)
        tenders[kind] = currency.print(amount);
    return {{u"sales"_s, day.sales},
            {u"lines"_s, day.lines},
            {u"units"_s, printQuantity(day.units)},
            {u"gross"_s, currency.print(day.gross)},
            {u"discount"_s, currency.print(day.discount)},
            {u"net"_s, currency.print(day.net)},
            {u"tax"_s, currency.print(day.tax)},
            {u"rounding"_s, currency.print(day.rounding)},
            {u"total"_s, currency.print(day.total)},
            {u"tenders"_s, tenders}};
}

std::map<QString, Money> tendersOf(const Connection &connection, const QString &date, const QString &shop)
{
    std::map<QString, Money> tenders;
    Rows rows = connection.select(u"SELECT t.kind, sum(t.amount) FROM tender t JOIN sale s ON s.id = t.sale"
                                  " WHERE s.business_date = ? AND s.shop = ? GROUP BY t.kind"_s,
                                  date, shop);
    while (rows.next())
        tenders[rows.text(0)] = rows.money(1);
    Rows change = connection.select(
        u"SELECT coalesce(sum(change), 0) FROM sale WHERE business_date = ? AND shop = ?"_s, date, shop);
    if (change.next() && !change.money(0).isZero())
        tenders[u"cash"_s] -= change.money(0);
    return tenders;
}
}

Result<QJsonObject> officeDayReport(const Connection &connection, const BusinessDate &date,
                                    const std::optional<QString> &shop)
{
    Day sum;
    QJsonArray shops;
    std::optional<Currency> currency;
    Rows rows = connection.select(
        u"SELECT shop, currency, sum(kind IN ('sale', 'exchange')), sum(lines), sum(units), sum(gross),"
        " sum(discount), sum(net),"
        " sum(tax), sum(rounding), sum(total) FROM sale WHERE business_date = ?"
        " AND (? IS NULL OR shop = ?) GROUP BY shop, currency ORDER BY shop"_s,
        date.toIso(), shop, shop);
    while (rows.next()) {
        const auto own = Currency::of(rows.text(1));
        if (!own || (currency && *currency != *own))
            return Error{Error::Code::InvalidInput, u"several currencies: name one --shop"_s};
        currency = own;
        Day day = readDay(rows);
        day.tenders = tendersOf(connection, date.toIso(), rows.text(0));
        QJsonObject one = toJson(day, *own);
        one[u"shop"_s] = rows.text(0);
        one[u"currency"_s] = own->code();
        shops.append(one);
        add(sum, day);
    }
    QJsonObject report = toJson(sum, currency.value_or(*Currency::of(u"CNY"_s)));
    report[u"businessDate"_s] = date.toIso();
    report[u"shops"_s] = shops;
    return report;
}
