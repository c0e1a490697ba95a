#include "core/usecase/earnpoints.h"

#include "core/customer/birthday.h"
#include "core/data/members.h"
#include "core/data/pointsreasons.h"
#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/sale/salepoints.h"
#include "core/usecase/findmembers.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
/// Days since the birthday that is nearest to `day`.
std::optional<int> fromBirthday(const Birthday &birthday, const QDate &day)
{
    std::optional<int> nearest;
    for (int year = day.year() - 1; year <= day.year() + 1; ++year)
        if (const auto kept = BirthdayYear(year).keptOn(birthday)) {
            const int away = int(kept->daysTo(day));
            if (!nearest || std::abs(away) < std::abs(*nearest))
                nearest = away;
        }
    return nearest;
}

std::optional<Birthday> birthdayOf(const Connection &main, const Connection &keys, const Session &who,
                                   const Member &member)
{
    const auto sealed =
        who.vault ? members::sealedByNumber(main, keys, member.number) : std::optional<SealedMember>();
    if (!sealed)
        return std::nullopt;
    const auto opened = openMember(*sealed, *who.vault);
    return opened ? opened->person.birthday : std::nullopt;
}

/// The first day that the caps count; the day after `day` when they count none.
QDate firstOf(const EarnCaps &caps, const QDate &day)
{
    if (caps.perPeriod)
        return firstDay(caps.period, day).value_or(QDate(1, 1, 1));
    return caps.perDay ? day : day.addDays(1);
}

/// By the rule's code; under "" the whole programme.
using Given = std::map<QString, pointsreasons::PointsByDay>;

/// As far as `rules`, and all sales together by `caps`, count what was given before.
Given givenBefore(const Connection &main, const Member &member, const QDate &day,
                  const std::vector<EarnRule> &rules, const EarnCaps &caps)
{
    QDate first = day.addDays(1);
    for (const EarnRule &rule : rules)
        first = std::min(first, firstOf(rule.caps, day));
    Given given;
    if (first <= day)
        given = pointsreasons::givenByRule(main, member.id, first, day);
    if (const QDate whole = firstOf(caps, day); whole <= day)
        given[QString()] = pointsreasons::givenInSales(main, member.id, whole, day);
    return given;
}

/// An exchange gives room again where it takes points back; that it does is not on disk yet.
void takeOff(Given &given, const Connection &main, const Sale &exchange)
{
    const auto sold = sales::find(main, *exchange.refundOf);
    if (!sold)
        throw StorageFault(StorageFault::Kind::Damaged, u"sale of an exchange"_s);
    const QDate day = sold->receipt.businessDate.date();
    for (const PointsReason &reason : takenBackIn(exchange)) {
        given[reason.rule][day] += reason.points;
        given[QString()][day] += reason.points;
    }
}

EarnedBefore countedBy(const EarnCaps &caps, const QDate &day, const pointsreasons::PointsByDay &given)
{
    const QDate first = firstOf(caps, day);
    EarnedBefore before;
    for (const auto &[date, points] : given) {
        if (date == day)
            before.day += points;
        if (date >= first && date <= day)
            before.period += points;
    }
    return before;
}

void count(EarnStanding &standing, const std::vector<EarnRule> &rules, const EarnCaps &caps, Given given)
{
    for (const EarnRule &rule : rules)
        if (rule.caps.needHistory())
            standing.given[rule.code] = countedBy(rule.caps, *standing.day, given[rule.code]);
    if (caps.needHistory())
        standing.given[QString()] = countedBy(caps, *standing.day, given[QString()]);
}

/// All but what was given before. An exchange is a first purchase if the sale was that it is of.
EarnStanding knownOf(const Connection &main, const Connection &keys, const Session &who, const Member &member,
                     const QDate &day, const std::vector<EarnRule> &rules,
                     const std::optional<Id<Sale>> &exchanged = {})
{
    EarnStanding standing;
    standing.day = day;
    if (std::ranges::any_of(rules, [](const EarnRule &rule) { return rule.when.firstPurchase; }))
        standing.isFirstPurchase = exchanged ? !returns::hasBoughtBefore(main, member.id, *exchanged)
                                             : !returns::hasBought(main, member.id);
    if (std::ranges::any_of(rules, [](const EarnRule &rule) { return rule.when.birthday.has_value(); }))
        if (const auto birthday = birthdayOf(main, keys, who, member))
            standing.fromBirthday = fromBirthday(*birthday, day);
    return standing;
}

template <class Wanted> std::vector<EarnRule> rulesOf(const Shop &shop, Wanted isWanted)
{
    std::vector<EarnRule> rules;
    std::ranges::copy_if(shop.earning.rules, std::back_inserter(rules), isWanted, &EarnRule::kind);
    return rules;
}
}

EarnStanding standingOf(const Connection &main, const Connection &keys, const Session &who,
                        const Member &member, const BusinessDate &day, EarnKind kind)
{
    const auto rules = rulesOf(who.shop, [&](EarnKind other) { return other == kind; });
    EarnStanding standing = knownOf(main, keys, who, member, day.date(), rules);
    count(standing, rules, {}, givenBefore(main, member, day.date(), rules, {}));
    return standing;
}

Sale withPoints(const Connection &main, const Connection &keys, const Session &who, Sale sale)
{
    const bool isSold = sale.kind == SaleKind::Sale || sale.kind == SaleKind::Exchange;
    if (!isSold || !sale.member || who.shop.earning.rules.empty())
        return sale;
    const QDate day = businessDate(sale.at, who.shop.day).date();
    const auto rules = rulesOf(
        who.shop, [](EarnKind kind) { return kind != EarnKind::TopUp && kind != EarnKind::Referral; });
    const EarnCaps &caps = who.shop.earning.caps;
    EarnStanding standing = knownOf(main, keys, who, *sale.member, day, rules, sale.refundOf);
    Given given = givenBefore(main, *sale.member, day, rules, caps);
    if (sale.refundOf)
        takeOff(given, main, sale);
    count(standing, rules, caps, std::move(given));
    earnAnew(sale, who.shop, standing);
    return sale;
}
