#include "core/usecase/earnpoints.h"

#include "core/customer/birthday.h"
#include "core/data/members.h"
#include "core/data/pointsreasons.h"
#include "core/data/returns.h"
#include "core/sale/salepoints.h"
#include "core/usecase/findmembers.h"

#include <algorithm>
#include <cstdlib>

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

template <class Given> EarnedBefore before(const EarnCaps &caps, const QDate &day, const Given &given)
{
    EarnedBefore before;
    if (caps.perDay)
        before.day = given(std::optional(day), day);
    if (caps.perPeriod)
        before.period = given(firstDay(caps.period, day), day);
    return before;
}
}

EarnStanding standingOf(const Connection &main, const Connection &keys, const Session &who,
                        const Member &member, const BusinessDate &date,
                        const std::optional<Id<Sale>> &exchanged)
{
    const QDate &day = date.date();
    EarnStanding standing;
    standing.day = day;
    bool asksBirthday = false;
    bool asksFirst = false;
    for (const EarnRule &rule : who.shop.earning.rules) {
        asksBirthday = asksBirthday || rule.when.birthday;
        asksFirst = asksFirst || rule.when.firstPurchase;
        if (rule.caps.needHistory())
            standing.given[rule.code] =
                before(rule.caps, day, [&](const std::optional<QDate> &first, const QDate &last) {
                    return pointsreasons::givenBy(main, rule.code, member.id, first, last);
                });
    }
    const EarnCaps &caps = who.shop.earning.caps;
    if (caps.needHistory())
        standing.given[QString()] =
            before(caps, day, [&](const std::optional<QDate> &first, const QDate &last) {
                return pointsreasons::givenInSales(main, member.id, first, last);
            });
    if (asksFirst)
        standing.isFirstPurchase = exchanged ? !returns::hasBoughtBefore(main, member.id, *exchanged)
                                             : !returns::hasBought(main, member.id);
    if (const auto birthday = asksBirthday ? birthdayOf(main, keys, who, member) : std::optional<Birthday>())
        standing.fromBirthday = fromBirthday(*birthday, day);
    return standing;
}

Sale withPoints(const Connection &main, const Connection &keys, const Session &who, Sale sale)
{
    const bool isSold = sale.kind == SaleKind::Sale || sale.kind == SaleKind::Exchange;
    if (isSold && sale.member && !who.shop.earning.rules.empty())
        earnAnew(
            sale, who.shop,
            standingOf(main, keys, who, *sale.member, businessDate(sale.at, who.shop.day), sale.refundOf));
    return sale;
}
