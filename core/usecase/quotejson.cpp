#include "core/usecase/quotejson.h"

#include "core/sale/settle.h"
#include "core/sale/taxtotals.h"
#include "core/usecase/cartrequest.h"
#include "core/usecase/couponjson.h"
#include "core/usecase/earnpoints.h"
#include "core/usecase/pointsjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
QJsonObject lineJson(const SaleLine &line, const Currency &currency)
{
    return {{u"code"_s, line.line.product.code},
            {u"name"_s, line.line.product.name},
            {u"quantity"_s, printQuantity(line.line.quantity)},
            {u"unitPrice"_s, currency.print(line.unitPrice)},
            {u"discount"_s, currency.print(line.amounts.discount())},
            {u"total"_s, currency.print(line.amounts.total)},
            {u"why"_s, toJson(line.why, currency)},
            {u"points"_s, line.points.units()},
            {u"earned"_s, toJson(line.reasons)}};
}

QJsonArray taxesJson(const Quote &quote, const Currency &currency)
{
    QJsonArray taxes;
    for (const RateTotal &tax : taxTotals(quote.lines))
        taxes.append(QJsonObject{{u"rate"_s, printPercent(tax.rate)},
                                 {u"net"_s, currency.print(tax.net)},
                                 {u"tax"_s, currency.print(tax.tax)}});
    return taxes;
}

QJsonArray notAppliedJson(const Quote &quote, const Currency &currency)
{
    QJsonArray list;
    for (const NotApplied &reason : quote.notApplied)
        list.append(QJsonObject{
            {u"rule"_s, reason.code}, {u"name"_s, reason.name}, {u"reason"_s, reasonText(reason, currency)}});
    return list;
}

QJsonArray fittingJson(const std::vector<FittingCoupon> &fitting, const Currency &currency)
{
    QJsonArray list;
    for (const FittingCoupon &coupon : fitting)
        list.append(toJson(coupon, currency));
    return list;
}

/// Cash that is enough for `quote`, however it is rounded.
std::vector<Tender> cashFor(const Quote &quote, const Shop &shop)
{
    if (quote.amounts.total.isZero())
        return {};
    return {{TenderKind::Cash, quote.amounts.total + shop.cashStep, {}}};
}

QJsonObject answerOf(const Quote &quote, const Sale &sale, const Shop &shop)
{
    const Currency &currency = shop.currency;
    QJsonArray lines;
    for (const SaleLine &line : sale.lines)
        lines.append(lineJson(line, currency));
    QJsonObject answer{{u"lines"_s, lines},
                       {u"subtotal"_s, currency.print(quote.amounts.gross)},
                       {u"discount"_s, currency.print(quote.amounts.discount())},
                       {u"rounding"_s, currency.print(sale.rounding)},
                       {u"total"_s, currency.print(sale.total)},
                       {u"tax"_s, currency.print(quote.amounts.tax)},
                       {u"taxes"_s, taxesJson(quote, currency)},
                       {u"notApplied"_s, notAppliedJson(quote, currency)},
                       {u"pointsEarned"_s, sale.pointsEarned.units()},
                       {u"earned"_s, toJson(reasonsOf(sale))},
                       {u"traceVersion"_s, traceVersion}};
    if (quote.isGreedy)
        answer[u"greedy"_s] = true;
    return answer;
}
}

QString reasonText(const NotApplied &reason, const Currency &currency)
{
    switch (reason.why) {
    case WhyNot::NotYet: return u"from "_s + reason.detail;
    case WhyNot::Over: return u"over since "_s + reason.detail;
    case WhyNot::Weekday: return u"only on weekdays "_s + reason.detail;
    case WhyNot::MonthDay: return u"only on days "_s + reason.detail + u" of the month"_s;
    case WhyNot::Hour: return u"only "_s + reason.detail;
    case WhyNot::Shop: return u"not in this shop"_s;
    case WhyNot::MembersOnly: return u"members only"_s;
    case WhyNot::Tier: return u"only for "_s + reason.detail;
    case WhyNot::NeedsQuantity: return u"needs %1 more"_s.arg(printQuantity(Quantity::of(reason.units)));
    case WhyNot::NeedsAmount: return u"needs %1 more"_s.arg(currency.print(Money::of(reason.units)));
    case WhyNot::NeedsProduct:
        return reason.detail.isEmpty() ? u"needs its reward in the cart"_s
                                       : u"needs %1 in the cart"_s.arg(reason.detail);
    case WhyNot::Excluded: return u"excluded by "_s + reason.detail;
    case WhyNot::NoSaving: return u"saves nothing"_s;
    case WhyNot::UsedUp: return u"used up"_s;
    case WhyNot::UnknownCoupon: return u"unknown coupon"_s;
    case WhyNot::OtherMember: return u"another member's coupon"_s;
    }
    Q_UNREACHABLE();
}

Result<QJsonObject> quoteRequest(const Connection &main, const Connection &keys, const Session &who,
                                 PriceBook &prices, const QByteArray &line, Timestamp now,
                                 const Random &random)
{
    const auto object = parseRequest(line);
    if (!object)
        return object.error();
    const JsonFields fields(*object);
    if (!fields.onlyHas({u"id", u"at", u"lines", u"discountPercent", u"discountAmount", u"member", u"coupons",
                         u"passes", u"note", u"ageConfirmed"}))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    const auto request = readCart(main, who.shop, fields, now, random);
    if (!request)
        return request.error();
    const PriceRules &rules = prices.current(main, who.shop.currency);
    const auto quote = price(request->cart, who.shop, rules, request->at);
    if (!quote)
        return quote.error();
    const auto settled = settle(*quote, cashFor(*quote, who.shop), who.shop, request->at);
    if (!settled)
        return settled.error();
    QJsonObject answer = answerOf(*quote, withPoints(main, keys, who, *settled), who.shop);
    const auto fitting = fittingCoupons(main, who.shop, rules, request->cart, request->at);
    if (!fitting.empty())
        answer[u"fitting"_s] = fittingJson(fitting, who.shop.currency);
    return answer;
}
