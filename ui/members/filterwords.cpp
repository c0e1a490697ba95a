#include "ui/members/filterwords.h"

#include "ui/members/personwords.h"
#include "ui/members/timelinewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Adds a part where the condition is there; `drop` takes it out of the rest.
template <class Drop>
void add(std::vector<FilterPart> &parts, const MemberFilter &filter, bool isThere, const QString &words,
         Drop drop)
{
    if (!isThere)
        return;
    FilterPart part{words, filter};
    drop(part.rest);
    parts.push_back(std::move(part));
}

template <class Say> QString either(const QStringList &list, const QString &mark, Say say)
{
    QStringList words;
    for (const QString &each : list)
        words << say(each);
    return words.join(mark);
}
}

QString FilterWords::tier(const QString &code) const
{
    const auto known = std::ranges::find(m_choices.tiers, code, &std::pair<QString, QString>::first);
    return code.isEmpty() ? tr("No tier") : known == m_choices.tiers.end() ? code : known->second;
}

QString FilterWords::source(const QString &name)
{
    return name.isEmpty() ? tr("Source not known") : PersonWords::source(name);
}

QString FilterWords::value(const CustomField &field, const QString &value)
{
    return PersonWords::custom(field, {value});
}

QString FilterWords::visited(int days)
{
    return tr("Came in the last %n day(s)", nullptr, days);
}

QString FilterWords::away(int days)
{
    return tr("Away for %n day(s)", nullptr, days);
}

QString FilterWords::birthday(int days)
{
    return days == 0 ? tr("Birthday today") : tr("Birthday within %n day(s)", nullptr, days);
}

QString FilterWords::birthdayMonth(int month) const
{
    return tr("Birthday in %1").arg(m_format.locale().standaloneMonthName(month, QLocale::LongFormat));
}

QString FilterWords::points(const MemberFilter &filter) const
{
    if (!filter.pointsTo)
        return tr("%1 points or more").arg(m_format.points(*filter.pointsFrom));
    if (!filter.pointsFrom)
        return tr("%1 points or fewer").arg(m_format.points(*filter.pointsTo));
    return tr("%1 to %2 points").arg(m_format.points(*filter.pointsFrom), m_format.points(*filter.pointsTo));
}

QString FilterWords::custom(const QString &code, const QStringList &values) const
{
    const auto field = std::ranges::find(m_choices.fields, code, &CustomField::code);
    if (field == m_choices.fields.end())
        return code + u": "_s + values.join(tr(" or "));
    return field->name + u": "_s
        + either(values, tr(" or "), [&](const QString &each) { return value(*field, each); });
}

QStringList FilterWords::advisers(const std::vector<Id<User>> &ids) const
{
    QStringList names;
    for (const auto &[id, name] : m_choices.advisers)
        if (std::ranges::find(ids, id) != ids.end())
            names << name;
    return names;
}

std::vector<FilterPart> FilterWords::parts(const MemberFilter &filter) const
{
    std::vector<FilterPart> parts;
    const QString mark = tr(" or ");
    add(parts, filter, !filter.tiers.isEmpty(),
        either(filter.tiers, mark, [this](const QString &code) { return tier(code); }),
        [](MemberFilter &rest) { rest.tiers.clear(); });
    for (const QString &tag : filter.tags)
        add(parts, filter, true, tag, [&](MemberFilter &rest) { rest.tags.removeAll(tag); });
    add(parts, filter, filter.pointsFrom || filter.pointsTo,
        filter.pointsFrom || filter.pointsTo ? points(filter) : QString(), [](MemberFilter &rest) {
            rest.pointsFrom.reset();
            rest.pointsTo.reset();
        });
    add(parts, filter, filter.visitedWithinDays.has_value(), visited(filter.visitedWithinDays.value_or(0)),
        [](MemberFilter &rest) { rest.visitedWithinDays.reset(); });
    add(parts, filter, filter.awayDays.has_value(), away(filter.awayDays.value_or(0)),
        [](MemberFilter &rest) { rest.awayDays.reset(); });
    add(parts, filter, filter.birthdayMonth.has_value(), birthdayMonth(filter.birthdayMonth.value_or(1)),
        [](MemberFilter &rest) { rest.birthdayMonth.reset(); });
    add(parts, filter, filter.birthdayWithinDays.has_value(), birthday(filter.birthdayWithinDays.value_or(0)),
        [](MemberFilter &rest) { rest.birthdayWithinDays.reset(); });
    for (const auto &[what, given] : filter.consents)
        add(parts, filter, true, (given ? tr("%1: yes") : tr("%1: no")).arg(TimelineWords::purpose(what)),
            [what = what](MemberFilter &rest) { rest.consents.erase(what); });
    add(parts, filter, !filter.sources.isEmpty(),
        either(filter.sources, mark, [](const QString &each) { return source(each); }),
        [](MemberFilter &rest) { rest.sources.clear(); });
    add(parts, filter, !filter.advisers.empty(), tr("Adviser: %1").arg(advisers(filter.advisers).join(mark)),
        [](MemberFilter &rest) { rest.advisers.clear(); });
    add(parts, filter, filter.owes, tr("Owes"), [](MemberFilter &rest) { rest.owes = false; });
    add(parts, filter, filter.hasStoredValue, tr("Has stored value"),
        [](MemberFilter &rest) { rest.hasStoredValue = false; });
    for (const auto &[code, values] : filter.custom)
        add(parts, filter, true, custom(code, values),
            [code = code](MemberFilter &rest) { rest.custom.erase(code); });
    return parts;
}
