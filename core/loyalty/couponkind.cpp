#include "core/loyalty/couponkind.h"

#include "core/base/jsonfields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 40;
constexpr qsizetype longestRuleCode = 40;
constexpr qsizetype longestTier = 20;
constexpr qsizetype mostTiers = 20;
constexpr int mostDays = 3660;
constexpr int mostPerPerson = 1000;
constexpr int mostGraceDays = 366;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

/// A whole number; `otherwise` where it is absent, nothing where it is no number or beyond its bounds.
std::optional<int> wholeNumber(const QJsonObject &object, const QString &field, int least, int most,
                               int otherwise)
{
    if (!object.contains(field))
        return otherwise;
    const QJsonValue value = object[field];
    const int number = value.toInt(least - 1);
    return QJsonValue(number) == value && number >= least && number <= most ? std::optional(number)
                                                                            : std::nullopt;
}

std::optional<bool> flag(const QJsonObject &object, const QString &field, bool otherwise)
{
    if (!object.contains(field))
        return otherwise;
    return object[field].isBool() ? std::optional(object[field].toBool()) : std::nullopt;
}

bool isKindCode(const QString &text)
{
    static const QRegularExpression form(u"^[A-Z0-9_-]{1,20}$"_s);
    return form.match(text).hasMatch();
}

/// What it is called and opens.
Result<CouponKind> readNames(const JsonFields &fields)
{
    const auto code = fields.text(u"code", longestRuleCode);
    if (!code || !isKindCode(*code))
        return wrong(u"code"_s);
    const auto name = fields.text(u"name", longestName);
    if (!name || name->trimmed().isEmpty())
        return wrong(u"name"_s);
    const auto promotion = fields.text(u"promotion", longestRuleCode);
    if (!promotion || promotion->isEmpty())
        return wrong(u"promotion"_s);
    return CouponKind{*code, name->trimmed(), *promotion};
}

/// How long it is good: one of both.
Result<> readLength(CouponKind &kind, const QJsonObject &object)
{
    if (object.contains(u"validDays") == object.contains(u"until"))
        return wrong(u"validDays or until"_s);
    const auto days = wholeNumber(object, u"validDays"_s, 1, mostDays, 0);
    if (!days)
        return wrong(u"validDays"_s);
    kind.validDays = *days;
    if (!object.contains(u"until"))
        return {};
    kind.until = BusinessDate::fromIso(object[u"until"].toString());
    return kind.until ? Result<>() : wrong(u"until"_s);
}
}

std::optional<BusinessDate> lastDayOf(const CouponKind &kind, const BusinessDate &day)
{
    if (kind.until)
        return day.date() <= kind.until->date() ? kind.until : std::nullopt;
    return BusinessDate::of(day.date().addDays(kind.validDays));
}

QJsonObject toJson(const CouponKind &kind)
{
    QJsonObject object{{u"code"_s, kind.code}, {u"name"_s, kind.name}, {u"promotion"_s, kind.promotion}};
    if (kind.until)
        object[u"until"_s] = kind.until->toIso();
    else
        object[u"validDays"_s] = kind.validDays;
    if (kind.perPerson)
        object[u"perPerson"_s] = *kind.perPerson;
    object[u"membersOnly"_s] = kind.membersOnly;
    object[u"graceDays"_s] = kind.graceDays;
    object[u"active"_s] = kind.active;
    return object;
}

Result<CouponKind> couponKindFromJson(const QJsonObject &object)
{
    const JsonFields fields(object);
    if (!fields.onlyHas({u"code", u"name", u"promotion", u"validDays", u"until", u"perPerson", u"membersOnly",
                         u"graceDays", u"active"}))
        return wrong(u"unknown field"_s);
    auto kind = readNames(fields);
    if (!kind)
        return kind;
    if (const auto length = readLength(*kind, object); !length)
        return length.error();
    const auto perPerson = wholeNumber(object, u"perPerson"_s, 1, mostPerPerson, 0);
    const auto graceDays = wholeNumber(object, u"graceDays"_s, 0, mostGraceDays, 0);
    if (!perPerson || !graceDays)
        return wrong(perPerson ? u"graceDays"_s : u"perPerson"_s);
    if (*perPerson > 0)
        kind->perPerson = *perPerson;
    kind->graceDays = *graceDays;
    const auto membersOnly = flag(object, u"membersOnly"_s, false);
    const auto active = flag(object, u"active"_s, true);
    if (!membersOnly || !active)
        return wrong(membersOnly ? u"active"_s : u"membersOnly"_s);
    kind->membersOnly = *membersOnly;
    kind->active = *active;
    return kind;
}

QString toText(CouponOccasion occasion)
{
    return occasion == CouponOccasion::Birthday ? u"birthday"_s : u"anniversary"_s;
}

std::optional<CouponOccasion> couponOccasion(const QString &text)
{
    for (const CouponOccasion occasion : {CouponOccasion::Birthday, CouponOccasion::Anniversary})
        if (toText(occasion) == text)
            return occasion;
    return std::nullopt;
}

QJsonObject toJson(const CouponGift &gift)
{
    QJsonObject object{{u"kind"_s, gift.kind}, {u"daysBefore"_s, gift.daysBefore}};
    if (!gift.tiers.isEmpty())
        object[u"tiers"_s] = QJsonArray::fromStringList(gift.tiers);
    return object;
}

Result<CouponGift> couponGiftFromJson(const QJsonObject &object)
{
    const JsonFields fields(object);
    if (!fields.onlyHas({u"kind", u"daysBefore", u"tiers"}))
        return wrong(u"unknown field"_s);
    const auto kind = fields.text(u"kind", longestRuleCode);
    if (!kind || kind->isEmpty())
        return wrong(u"kind"_s);
    const auto days = wholeNumber(object, u"daysBefore"_s, 0, mostDaysBefore, 0);
    if (!days)
        return wrong(u"daysBefore"_s);
    const auto tiers = fields.array(u"tiers", mostTiers);
    if (!tiers || (fields.has(u"tiers") && tiers->isEmpty()))
        return wrong(u"tiers"_s);
    CouponGift gift{*kind, *days};
    for (const QJsonValue &value : *tiers) {
        const QString tier = value.toString().trimmed();
        if (tier.isEmpty() || tier.size() > longestTier || gift.tiers.contains(tier))
            return wrong(u"tiers"_s);
        gift.tiers << tier;
    }
    return gift;
}
