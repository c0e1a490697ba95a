#pragma once

#include "core/base/currency.h"
#include "core/base/rate.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// What a rule of a programme does.
enum class EarnKind {
    Base,       ///< points for goods, by what was paid for them or by the piece
    Multiplier, ///< a factor on what base rules give
    Bonus,      ///< so many points, once a sale
    TopUp,      ///< for money that a member pays into stored value
    Referral    ///< for whoever referred a member, at that one's first purchase
};

/// The stretch of time that a cap counts in: of the calendar, or since ever.
enum class EarnPeriod { Month, Year, Ever };

/// What a member was given already that a cap counts, less what came back of it.
struct EarnedBefore
{
    Points day;
    Points period;
};

/// The most that may be given; what is nothing has no limit.
struct EarnCaps
{
    std::optional<Points> perSale;
    std::optional<Points> perDay;
    std::optional<Points> perPeriod;
    EarnPeriod period = EarnPeriod::Month;

    bool needHistory() const { return perDay || perPeriod; }
    /// How much more there may be; never below zero, and at most mostEarned.
    Points room(const EarnedBefore &before) const;
    friend bool operator==(const EarnCaps &, const EarnCaps &) = default;
};

/// Nobody is given more at once.
inline constexpr Points mostEarned = Points::of(1'000'000'000);

/// The first day that counts in the period of `day`; nothing: all that ever was.
std::optional<QDate> firstDay(EarnPeriod period, const QDate &day);

/// Which goods a rule speaks of, by code or category; all when it names none, less the excepted.
struct EarnGoods
{
    QStringList items;
    QStringList categories;
    QStringList except; ///< codes or categories

    bool areAll() const { return items.isEmpty() && categories.isEmpty() && except.isEmpty(); }
    bool hold(const QString &code, const QString &category) const;
    friend bool operator==(const EarnGoods &, const EarnGoods &) = default;
};

/// What is known of whoever earns, and when, beside what is bought.
struct EarnStanding
{
    std::optional<QDate> day; ///< the business date; without it no rule with days holds
    bool isFirstPurchase = false;
    std::optional<int> fromBirthday;       ///< days since the birthday that is nearest; below zero: until it
    std::map<QString, EarnedBefore> given; ///< by the rule's code; under "" the whole programme
};

/// So many days around a birthday.
struct BirthdayPeriod
{
    int before = 0;
    int after = 0;

    friend bool operator==(const BirthdayPeriod &, const BirthdayPeriod &) = default;
};

/// When and for whom a rule holds. What is empty asks nothing; of what is not, all must be so.
struct EarnWhen
{
    QStringList tiers;
    std::optional<QDate> from;
    std::optional<QDate> to;    ///< the last day
    std::vector<int> weekdays;  ///< 1 is Monday
    std::vector<int> monthDays; ///< 1 to 31
    std::vector<QDate> dates;
    std::optional<BirthdayPeriod> birthday;
    bool firstPurchase = false;

    bool needsDay() const;
    bool holds(const QString &tier, const EarnStanding &standing) const;
    friend bool operator==(const EarnWhen &, const EarnWhen &) = default;
};

struct EarnRule
{
    QString code; ///< A–Z, 0–9, - and _, up to 20
    QString name;
    EarnKind kind = EarnKind::Base;
    Points points = {};    ///< of all but multipliers: so many …
    Money per = {};        ///< … for each of this; zero: of a base rule the shop's point unit, else once
    bool perPiece = false; ///< … for each piece, of a base rule
    Rate factor = Rate::ofBasisPoints(wholeRate);
    Money least = {}; ///< what must be paid for its goods at least, of bonuses, top-ups and referrals
    EarnGoods goods = {};
    EarnWhen when = {};
    EarnCaps caps = {};

    friend bool operator==(const EarnRule &, const EarnRule &) = default;
};

/// By what members earn points. Without rules it is the shop's point unit alone: present().
struct EarnProgramme
{
    bool addsFactors = false; ///< of several multipliers, 2 and 3 are 4; else 6
    EarnCaps caps;            ///< of all that sales give
    std::vector<EarnRule> rules;

    friend bool operator==(const EarnProgramme &, const EarnProgramme &) = default;
};

/// The code of the one rule of a shop that has no programme. Codes of rules are in capitals.
inline const QString pointUnitRule = QStringLiteral("point-unit");

/// What is in force: rules that name no amount have the point unit; without rules there is one of that.
EarnProgramme inForce(const EarnProgramme &programme, Money pointUnit);

/// What the amounts of all base rules in force divide, so that one division rounds all of them; nothing when
/// they are so unlike that it is beyond 10¹⁵, or 10⁸ times the least of them.
std::optional<qint64> commonUnit(const EarnProgramme &inForce);

/// docs/loyalty.md has the form.
QJsonObject toJson(const EarnProgramme &programme, const Currency &currency);
/// Refuses InvalidInput with the rule and the field that do not fit.
Result<EarnProgramme> earnProgrammeFromJson(const QJsonObject &object, const Currency &currency);
