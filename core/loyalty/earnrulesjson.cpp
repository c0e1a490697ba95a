#include "core/loyalty/earnrules.h"

#include "core/base/decimal.h"
#include "core/loyalty/loyaltyfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostRules = 100;
constexpr qint64 mostPointsEach = 10'000;
constexpr qint64 mostBirthdayDays = 60;
constexpr int daysOfWeek = 7;
constexpr int daysOfMonth = 31;

template <class T> struct Named
{
    T value;
    QLatin1StringView text;
};
constexpr std::array kinds{Named{EarnKind::Base, "base"_L1}, Named{EarnKind::Multiplier, "multiplier"_L1},
                           Named{EarnKind::Bonus, "bonus"_L1}, Named{EarnKind::TopUp, "top-up"_L1},
                           Named{EarnKind::Referral, "referral"_L1}};
constexpr std::array periods{Named{EarnPeriod::Month, "month"_L1}, Named{EarnPeriod::Year, "year"_L1},
                             Named{EarnPeriod::Ever, "ever"_L1}};

template <class T, size_t n> QString textOf(const std::array<Named<T>, n> &names, T value)
{
    return std::ranges::find(names, value, &Named<T>::value)->text;
}

template <class T, size_t n>
T readName(const std::array<Named<T>, n> &names, LoyaltyFields &fields, const QString &field)
{
    const auto name = std::ranges::find(names, fields.text(field), &Named<T>::text);
    if (name == names.end())
        fields.fail(field);
    return name == names.end() ? names.front().value : name->value;
}

EarnCaps readCaps(LoyaltyFields &fields)
{
    EarnCaps caps{fields.points(u"perSale"_s), fields.points(u"perDay"_s), fields.points(u"perPeriod"_s)};
    if (fields.has(u"period"_s))
        caps.period = readName(periods, fields, u"period"_s);
    if (fields.has(u"period"_s) != caps.perPeriod.has_value())
        fields.fail(u"period"_s);
    return caps;
}

std::optional<BirthdayPeriod> readBirthday(LoyaltyFields &fields)
{
    if (!fields.has(u"birthday"_s))
        return std::nullopt;
    const QJsonValue value = fields.object()[u"birthday"];
    LoyaltyFields days(value.toObject(), fields.currency());
    days.onlyHas({u"before"_s, u"after"_s});
    const BirthdayPeriod period{int(days.number(u"before"_s, 0, mostBirthdayDays).value_or(0)),
                                int(days.number(u"after"_s, 0, mostBirthdayDays).value_or(0))};
    if (!value.isObject() || !days.fault().isEmpty())
        fields.fail(u"birthday"_s);
    return period;
}

EarnWhen readWhen(LoyaltyFields &fields)
{
    EarnWhen when{fields.texts(u"tiers"_s),
                  fields.day(u"from"_s),
                  fields.day(u"to"_s),
                  fields.numbers(u"weekdays"_s, daysOfWeek),
                  fields.numbers(u"monthDays"_s, daysOfMonth),
                  fields.days(u"dates"_s),
                  readBirthday(fields),
                  fields.flag(u"firstPurchase"_s, false)};
    if (when.from && when.to && *when.to < *when.from)
        fields.fail(u"to"_s);
    return when;
}

/// Fields that a rule of its kind has no use for are wrong: whoever wrote them meant something.
void holdToKind(LoyaltyFields &fields, EarnKind kind)
{
    const auto refuse = [&](std::initializer_list<QString> names) {
        for (const QString &name : names)
            if (fields.has(name))
                fields.fail(name);
    };
    const bool isGrant = kind == EarnKind::TopUp || kind == EarnKind::Referral;
    const bool isBase = kind == EarnKind::Base;
    if (isGrant)
        refuse({u"items"_s, u"categories"_s, u"except"_s, u"firstPurchase"_s, u"perSale"_s});
    if (kind == EarnKind::Referral)
        refuse({u"birthday"_s});
    if (isBase || kind == EarnKind::Multiplier)
        refuse({u"least"_s});
    if (!isBase)
        refuse({u"perPiece"_s});
    if (!isBase && kind != EarnKind::TopUp)
        refuse({u"per"_s});
    const bool hasFactor = fields.has(u"factor"_s);
    if (hasFactor != (kind == EarnKind::Multiplier))
        fields.fail(u"factor"_s);
    if (fields.has(u"points"_s) == hasFactor)
        fields.fail(u"points"_s);
    if (fields.has(u"per"_s) && fields.flag(u"perPiece"_s, false))
        fields.fail(u"per"_s);
}

EarnRule readRule(LoyaltyFields &fields)
{
    fields.onlyHas({u"code"_s,      u"name"_s,   u"gives"_s,        u"points"_s,  u"per"_s,
                    u"perPiece"_s,  u"factor"_s, u"least"_s,        u"items"_s,   u"categories"_s,
                    u"except"_s,    u"tiers"_s,  u"from"_s,         u"to"_s,      u"weekdays"_s,
                    u"monthDays"_s, u"dates"_s,  u"birthday"_s,     u"perSale"_s, u"perDay"_s,
                    u"perPeriod"_s, u"period"_s, u"firstPurchase"_s});
    EarnRule rule{fields.code(u"code"_s), fields.name(u"name"_s), readName(kinds, fields, u"gives"_s)};
    holdToKind(fields, rule.kind);
    const bool isRate = rule.kind == EarnKind::Base;
    rule.points = fields.points(u"points"_s).value_or(Points());
    if (isRate && rule.points > Points::of(mostPointsEach))
        fields.fail(u"points"_s);
    rule.per = fields.money(u"per"_s).value_or(Money());
    rule.perPiece = fields.flag(u"perPiece"_s, false);
    rule.factor = fields.factor(u"factor"_s).value_or(rule.factor);
    rule.least = fields.money(u"least"_s).value_or(Money());
    rule.goods = {fields.texts(u"items"_s), fields.texts(u"categories"_s), fields.texts(u"except"_s)};
    rule.when = readWhen(fields);
    rule.caps = readCaps(fields);
    return rule;
}

void writeCaps(QJsonObject &object, const EarnCaps &caps)
{
    const auto write = [&](const QString &name, const std::optional<Points> &points) {
        if (points)
            object[name] = points->units();
    };
    write(u"perSale"_s, caps.perSale);
    write(u"perDay"_s, caps.perDay);
    write(u"perPeriod"_s, caps.perPeriod);
    if (caps.perPeriod)
        object[u"period"_s] = textOf(periods, caps.period);
}

void writeList(QJsonObject &object, const QString &name, const QStringList &texts)
{
    if (!texts.isEmpty())
        object[name] = QJsonArray::fromStringList(texts);
}

void writeNumbers(QJsonObject &object, const QString &name, const std::vector<int> &numbers)
{
    QJsonArray list;
    for (const int number : numbers)
        list.append(number);
    if (!list.isEmpty())
        object[name] = list;
}

void writeWhen(QJsonObject &object, const EarnWhen &when)
{
    writeList(object, u"tiers"_s, when.tiers);
    if (when.from)
        object[u"from"_s] = when.from->toString(Qt::ISODate);
    if (when.to)
        object[u"to"_s] = when.to->toString(Qt::ISODate);
    writeNumbers(object, u"weekdays"_s, when.weekdays);
    writeNumbers(object, u"monthDays"_s, when.monthDays);
    QStringList dates;
    for (const QDate &date : when.dates)
        dates << date.toString(Qt::ISODate);
    writeList(object, u"dates"_s, dates);
    if (when.birthday)
        object[u"birthday"_s] =
            QJsonObject{{u"before"_s, when.birthday->before}, {u"after"_s, when.birthday->after}};
    if (when.firstPurchase)
        object[u"firstPurchase"_s] = true;
}

QJsonObject toJson(const EarnRule &rule, const Currency &currency)
{
    QJsonObject object{
        {u"code"_s, rule.code}, {u"name"_s, rule.name}, {u"gives"_s, textOf(kinds, rule.kind)}};
    if (rule.kind == EarnKind::Multiplier)
        object[u"factor"_s] = printPercent(Rate::ofBasisPoints(rule.factor.basisPoints() / 100));
    else
        object[u"points"_s] = rule.points.units();
    if (!rule.per.isZero())
        object[u"per"_s] = currency.print(rule.per);
    if (rule.perPiece)
        object[u"perPiece"_s] = true;
    if (!rule.least.isZero())
        object[u"least"_s] = currency.print(rule.least);
    writeList(object, u"items"_s, rule.goods.items);
    writeList(object, u"categories"_s, rule.goods.categories);
    writeList(object, u"except"_s, rule.goods.except);
    writeWhen(object, rule.when);
    writeCaps(object, rule.caps);
    return object;
}

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}
}

QJsonObject toJson(const EarnProgramme &programme, const Currency &currency)
{
    QJsonObject object{{u"version"_s, 1},
                       {u"multipliers"_s, programme.addsFactors ? u"add"_s : u"multiply"_s}};
    writeCaps(object, programme.caps);
    QJsonArray rules;
    for (const EarnRule &rule : programme.rules)
        rules.append(toJson(rule, currency));
    object[u"rules"_s] = rules;
    return object;
}

Result<EarnProgramme> earnProgrammeFromJson(const QJsonObject &object, const Currency &currency)
{
    LoyaltyFields fields(object, currency);
    fields.onlyHas(
        {u"version"_s, u"multipliers"_s, u"perSale"_s, u"perDay"_s, u"perPeriod"_s, u"period"_s, u"rules"_s});
    if (object[u"version"].toInt() != 1)
        return wrong(u"version: 1 is known"_s);
    const QString combined = fields.text(u"multipliers"_s);
    EarnProgramme programme{combined == u"add", readCaps(fields), {}};
    if (!combined.isEmpty() && combined != u"add" && combined != u"multiply")
        fields.fail(u"multipliers"_s);
    const QJsonArray rules = object[u"rules"].toArray();
    if (!object[u"rules"].isArray() || rules.size() > mostRules)
        fields.fail(u"rules"_s);
    if (!fields.fault().isEmpty())
        return wrong(fields.fault());
    for (const QJsonValue &value : rules) {
        LoyaltyFields entry(value.toObject(), currency);
        const EarnRule rule = readRule(entry);
        if (std::ranges::find(programme.rules, rule.code, &EarnRule::code) != programme.rules.end())
            entry.fail(u"code twice"_s);
        if (!entry.fault().isEmpty())
            return wrong(u"rules %1: "_s.arg(programme.rules.size() + 1) + entry.fault());
        programme.rules.push_back(rule);
    }
    return programme;
}
