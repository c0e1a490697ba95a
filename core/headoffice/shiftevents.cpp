#include "core/headoffice/shiftevents.h"

#include "core/base/businessdate.h"
#include "core/base/id.h"
#include "core/headoffice/amountreader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostTenders = 100;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// From that till, in a currency that is known.
Result<Currency> currencyOf(const TillIdentity &from, const QJsonObject &body)
{
    if (body[u"shop"].toString() != from.shop || body[u"till"].toString() != from.till)
        return wrong(u"shop or till"_s);
    const auto currency = Currency::of(body[u"currency"].toString());
    return currency ? Result<Currency>(*currency) : wrong(u"currency"_s);
}

/// Σ of the first name over the tenders, less the second where there is one.
Result<Money> sumOf(const QJsonArray &tenders, const Currency &currency, const QString &added,
                    const QString &taken)
{
    if (tenders.size() > mostTenders)
        return wrong(u"tenders"_s);
    Money sum;
    for (const QJsonValue &value : tenders) {
        const QJsonObject tender = value.toObject();
        AmountReader reader(tender, currency);
        sum += reader.money(added);
        if (!taken.isEmpty())
            sum -= reader.money(taken);
        if (!reader.fault().isEmpty())
            return wrong(reader.fault());
    }
    return sum;
}

Result<> checkTenders(const QJsonObject &body, const Currency &currency, const QString &added,
                      const QString &taken)
{
    const auto tenders = sumOf(body[u"tenders"].toArray(), currency, added, taken);
    if (!tenders)
        return tenders.error();
    AmountReader reader(body, currency);
    const Money total = reader.money(u"total"_s);
    if (!reader.fault().isEmpty())
        return wrong(reader.fault());
    return total == *tenders ? Result<>() : wrong(u"tenders"_s);
}
}

Result<> checkShiftClosed(const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = currencyOf(from, body);
    if (!currency)
        return currency.error();
    if (!parseUuid(body[u"id"].toString()) || !Timestamp::fromIso(body[u"closedAt"].toString())
        || body[u"z"].toInteger() < 1)
        return wrong(u"id, closedAt or z"_s);
    AmountReader reader(body, *currency);
    const Money expected = reader.money(u"float"_s) + reader.money(u"cashSales"_s)
        - reader.money(u"cashRefunds"_s) - reader.money(u"change"_s) + reader.money(u"payIns"_s)
        - reader.money(u"payOuts"_s) - reader.money(u"drops"_s);
    const bool addsUp = reader.money(u"expected"_s) == expected;
    if (!reader.fault().isEmpty() || !addsUp)
        return wrong(addsUp ? reader.fault() : u"expected"_s);
    return checkTenders(body, *currency, u"taken"_s, u"refunded"_s);
}

Result<> checkCashMoved(const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = currencyOf(from, body);
    if (!currency)
        return currency.error();
    if (!parseUuid(body[u"id"].toString()) || !parseUuid(body[u"shift"].toString())
        || !Timestamp::fromIso(body[u"at"].toString()))
        return wrong(u"id, shift or at"_s);
    AmountReader reader(body, *currency);
    const Money amount = reader.money(u"amount"_s);
    return reader.fault().isEmpty() && amount >= Money() ? Result<>() : wrong(u"amount"_s);
}

Result<> checkDayClosed(const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = currencyOf(from, body);
    if (!currency)
        return currency.error();
    if (!BusinessDate::fromIso(body[u"businessDate"].toString()))
        return wrong(u"businessDate"_s);
    return checkTenders(body, *currency, u"amount"_s, {});
}
