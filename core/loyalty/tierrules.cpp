#include "core/loyalty/tierrules.h"

#include "core/base/decimal.h"
#include "core/base/jsonfields.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLevels = 12;
constexpr int mostMonths = 60;
constexpr int mostGraceDays = 366;
constexpr qsizetype longestCode = 20;
constexpr qsizetype longestName = 40;
constexpr qint64 mostFrom = 1'000'000'000'000;
constexpr Rate largestMultiplier = Rate::ofBasisPoints(100 * wholeRate);

struct MeasureName
{
    TierMeasure measure;
    QLatin1StringView name;
};
constexpr std::array measures{MeasureName{TierMeasure::Spend, "spend"_L1},
                              MeasureName{TierMeasure::Visits, "visits"_L1},
                              MeasureName{TierMeasure::Points, "points"_L1}};

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// Above zero.
std::optional<qint64> readFrom(const JsonFields &fields, TierMeasure measure, const Currency &currency)
{
    const QString text = fields.decimal(u"from");
    std::optional<qint64> from;
    if (measure == TierMeasure::Spend) {
        if (const auto amount = currency.parse(text))
            from = amount->units();
    } else {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (ok)
            from = number;
    }
    return from && *from > 0 && *from <= mostFrom ? from : std::nullopt;
}

/// "1.5": a factor is a percentage a hundred times as large.
std::optional<Rate> readMultiplier(const JsonFields &fields)
{
    if (!fields.has(u"multiplier"))
        return Rate::ofBasisPoints(wholeRate);
    const auto percent = parsePercent(fields.decimal(u"multiplier"));
    if (!percent || *percent < Rate() || percent->basisPoints() > largestMultiplier.basisPoints() / 100)
        return std::nullopt;
    return Rate::ofBasisPoints(percent->basisPoints() * 100);
}

Result<TierLevel> readLevel(const JsonFields &fields, const TierRules &before, const Currency &currency)
{
    const auto code = fields.text(u"code", longestCode);
    const auto name = fields.text(u"name", longestName);
    if (!fields.onlyHas({u"code", u"name", u"from", u"multiplier"}) || !code || code->trimmed().isEmpty())
        return wrong(u"levels: code"_s);
    if (!name || name->trimmed().isEmpty())
        return wrong(u"levels: name"_s);
    const auto from = readFrom(fields, before.measure, currency);
    if (!from || (!before.levels.empty() && *from <= before.levels.back().from))
        return wrong(u"levels: from"_s);
    if (rankOf(before, code->trimmed()).value_or(-1) >= 0)
        return wrong(u"levels: code twice"_s);
    const auto multiplier = readMultiplier(fields);
    if (!multiplier)
        return wrong(u"levels: multiplier"_s);
    return TierLevel{code->trimmed(), name->trimmed(), *from, *multiplier};
}

std::optional<int> readMonths(const QString &window)
{
    if (window == u"year")
        return 0;
    bool ok = window.startsWith(u"months:");
    const int months = ok ? QStringView(window).mid(7).toInt(&ok) : 0;
    return ok && months >= 1 && months <= mostMonths ? std::optional(months) : std::nullopt;
}
}

std::optional<int> rankOf(const TierRules &rules, const QString &tier)
{
    if (tier.isEmpty())
        return -1;
    const auto level = std::ranges::find(rules.levels, tier, &TierLevel::code);
    return level == rules.levels.end() ? std::nullopt : std::optional(int(level - rules.levels.begin()));
}

int reachedBy(const TierRules &rules, qint64 measured)
{
    return int(std::ranges::upper_bound(rules.levels, measured, {}, &TierLevel::from) - rules.levels.begin())
        - 1;
}

QString tierAt(const TierRules &rules, int rank)
{
    return rank < 0 ? QString() : rules.levels[size_t(rank)].code;
}

QString nameOf(const TierRules &rules, const QString &tier)
{
    const auto rank = rankOf(rules, tier);
    return rank && *rank >= 0 ? rules.levels[size_t(*rank)].name : tier;
}

Rate multiplierOf(const TierRules &rules, const QString &tier)
{
    const auto rank = rankOf(rules, tier);
    return rank && *rank >= 0 ? rules.levels[size_t(*rank)].multiplier : Rate::ofBasisPoints(wholeRate);
}

BusinessDate windowStart(const TierRules &rules, const BusinessDate &last)
{
    const QDate day = last.date();
    return *BusinessDate::of(rules.months == 0 ? QDate(day.year(), 1, 1)
                                               : day.addMonths(-rules.months).addDays(1));
}

BusinessDate tierUntil(const TierRules &rules, const BusinessDate &day)
{
    return *BusinessDate::of(rules.months == 0 ? QDate(day.date().year(), 12, 31)
                                               : day.date().addMonths(rules.months));
}

QJsonObject toJson(const TierRules &rules, const Currency &currency)
{
    QJsonArray levels;
    for (const TierLevel &level : rules.levels)
        levels.append(QJsonObject{
            {u"code"_s, level.code},
            {u"name"_s, level.name},
            {u"from"_s,
             rules.measure == TierMeasure::Spend ? currency.print(Money::of(level.from))
                                                 : QString::number(level.from)},
            {u"multiplier"_s, printPercent(Rate::ofBasisPoints(level.multiplier.basisPoints() / 100))}});
    return {{u"by"_s, QString(std::ranges::find(measures, rules.measure, &MeasureName::measure)->name)},
            {u"window"_s, rules.months == 0 ? u"year"_s : u"months:%1"_s.arg(rules.months)},
            {u"graceDays"_s, rules.graceDays},
            {u"levels"_s, levels}};
}

Result<TierRules> tierRulesFromJson(const QJsonObject &object, const Currency &currency)
{
    const JsonFields fields(object);
    if (!fields.onlyHas({u"v", u"by", u"window", u"graceDays", u"levels"}))
        return wrong(u"a field that nobody knows"_s);
    const QString by = fields.decimal(u"by");
    const auto measure = std::ranges::find(measures, by, &MeasureName::name);
    if (measure == measures.end())
        return wrong(u"by"_s);
    const auto months = readMonths(fields.decimal(u"window"));
    if (!months)
        return wrong(u"window"_s);
    TierRules rules{measure->measure, *months, object[u"graceDays"].toInt(-1)};
    if (!object.contains(u"graceDays"))
        rules.graceDays = 0;
    if (rules.graceDays < 0 || rules.graceDays > mostGraceDays)
        return wrong(u"graceDays"_s);
    const auto levels = fields.array(u"levels", mostLevels);
    if (!levels)
        return wrong(u"levels"_s);
    for (const QJsonValue &value : *levels) {
        auto level = readLevel(JsonFields(value.toObject()), rules, currency);
        if (!level)
            return level.error();
        rules.levels.push_back(std::move(*level));
    }
    return rules;
}
