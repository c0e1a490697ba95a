#include "ui/promotions/validitywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using State = Standing::State;

const QString comma = u", "_s;

/// Runs of three and more as "1–5".
QStringList runsOf(std::vector<int> days, const auto &name)
{
    std::ranges::sort(days);
    QStringList words;
    for (size_t first = 0; first < days.size();) {
        size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1)
            ++last;
        if (last - first < 2)
            last = first;
        words << (last == first ? name(days[first]) : name(days[first]) + u'–' + name(days[last]));
        first = last + 1;
    }
    return words;
}

/// The end of a day is told as such, not as the next one's beginning.
QString hourOf(const QTime &time, bool isEnd)
{
    return isEnd && (time == QTime(0, 0) || time == QTime(23, 59, 59, 999)) ? u"24:00"_s
                                                                            : time.toString(u"HH:mm");
}
}

QString ValidityWords::when(const Validity &validity) const
{
    QStringList words{dates(validity), weekdays(validity), monthDays(validity), hours(validity)};
    words.removeAll(QString());
    return words.isEmpty() ? tr("Always") : words.join(u" · "_s);
}

QString ValidityWords::dates(const Validity &validity) const
{
    if (validity.from && validity.to)
        return validity.from == validity.to
            ? m_format.date(*validity.from)
            : tr("%1 – %2").arg(m_format.date(*validity.from), m_format.date(*validity.to));
    if (validity.from)
        return tr("From %1").arg(m_format.date(*validity.from));
    return validity.to ? tr("Until %1").arg(m_format.date(*validity.to)) : QString();
}

QString ValidityWords::weekdays(const Validity &validity) const
{
    return runsOf(validity.weekdays,
                  [this](int day) { return m_format.locale().standaloneDayName(day, QLocale::ShortFormat); })
        .join(comma);
}

QString ValidityWords::monthDays(const Validity &validity) const
{
    const QString days = runsOf(validity.monthDays, [](int day) { return QString::number(day); }).join(comma);
    return days.isEmpty() ? days : tr("day %1 of the month").arg(days);
}

QString ValidityWords::hours(const Validity &validity) const
{
    QStringList words;
    for (const HourSpan &span : validity.hours)
        words << hourOf(span.from, false) + u'–' + hourOf(span.to, true);
    return words.join(comma);
}

QString ValidityWords::audience(const Validity &validity) const
{
    if (!validity.tiers.isEmpty())
        return tr("Members of %1").arg(validity.tiers.join(comma));
    return validity.membersOnly ? tr("Members") : tr("Everybody");
}

QString ValidityWords::shops(const Validity &validity) const
{
    return validity.shops.isEmpty() ? tr("All shops") : validity.shops.join(comma);
}

QString ValidityWords::standing(const Standing &standing, const Validity &validity) const
{
    switch (standing.state) {
    case State::InForce: return tr("In force");
    case State::Paused: return tr("Only %1").arg(paused(standing, validity));
    case State::NotYet: return tr("From %1").arg(m_format.date(*validity.from));
    case State::UsedUp: return tr("Used up");
    case State::Over: return tr("Ended %1").arg(m_format.date(*validity.to));
    case State::Elsewhere: return tr("Other shops");
    }
    Q_UNREACHABLE();
}

QString ValidityWords::paused(const Standing &standing, const Validity &validity) const
{
    if (standing.bar == Bar::Weekday)
        return weekdays(validity);
    return standing.bar == Bar::MonthDay ? monthDays(validity) : hours(validity);
}

Kind ValidityWords::kindOf(const Standing &standing)
{
    switch (standing.state) {
    case State::InForce: return Kind::Success;
    case State::Paused: return Kind::Warning;
    case State::NotYet: return Kind::Info;
    default: return Kind::Neutral;
    }
}

Glyph ValidityWords::glyphOf(const Standing &standing)
{
    switch (standing.state) {
    case State::InForce: return Glyph::CheckCircle;
    case State::Paused:
    case State::NotYet: return Glyph::Clock;
    case State::UsedUp:
    case State::Over: return Glyph::History;
    case State::Elsewhere: return Glyph::Shop;
    }
    Q_UNREACHABLE();
}
