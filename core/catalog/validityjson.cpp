#include "core/catalog/promotionjson.h"
#include "core/catalog/rulefields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
std::optional<QDate> dayOf(RuleFields &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    const auto date = BusinessDate::fromIso(fields.text(name));
    if (!date)
        fields.fail(name);
    return date ? std::optional(date->date()) : std::nullopt;
}

QTime timeOf(const QString &text)
{
    return text == u"24:00" ? QTime(23, 59, 59, 999) : QTime::fromString(text, u"HH:mm"_s);
}

std::vector<HourSpan> hoursOf(RuleFields &fields)
{
    std::vector<HourSpan> hours;
    for (const QJsonValue &value : fields.list(u"hours"_s)) {
        const QJsonArray span = value.toArray();
        const HourSpan at{timeOf(span[0].toString()), timeOf(span[1].toString())};
        if (span.size() != 2 || !at.from.isValid() || !at.to.isValid() || at.from == at.to)
            fields.fail(u"hours"_s);
        hours.push_back(at);
    }
    if (fields.has(u"hours") && hours.empty())
        fields.fail(u"hours: empty"_s);
    return hours;
}
}

Result<Validity> validityFromJson(const QJsonObject &object)
{
    RuleFields fields(object, *Currency::of(u"CNY"_s));
    const Validity validity{
        fields.texts(u"shops"_s),        fields.texts(u"tiers"_s), fields.flag(u"membersOnly"_s, false),
        dayOf(fields, u"from"_s),        dayOf(fields, u"to"_s),   fields.days(u"weekdays"_s, 7),
        fields.days(u"monthDays"_s, 31), hoursOf(fields)};
    if (validity.from && validity.to && *validity.to < *validity.from)
        fields.fail(u"to: before from"_s);
    if (!fields.fault().isEmpty())
        return Error{Error::Code::InvalidInput, fields.fault()};
    return validity;
}

bool isRuleCode(const QString &text)
{
    static const QRegularExpression shape(u"^[A-Z0-9][A-Z0-9_-]{0,31}$"_s);
    return shape.match(text).hasMatch();
}
