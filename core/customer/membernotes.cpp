#include "core/customer/membernotes.h"

#include <cstdlib>

namespace {
constexpr qsizetype longestLine = 80;
constexpr int week = 7;
}

QStringList notesForTheTill(const QString &note)
{
    QStringList lines;
    for (const QString &each : note.split(u'\n')) {
        const QString line = each.trimmed();
        if (line.size() > 1 && (line.front() == u'!' || line.front() == u'！'))
            lines << line.sliced(1).trimmed().left(longestLine);
    }
    lines.removeAll(QString());
    return lines;
}

std::optional<int> daysToBirthday(const Birthday &birthday, const QDate &today)
{
    std::optional<int> nearest;
    for (const int year : {today.year() - 1, today.year(), today.year() + 1}) {
        // A year that is not near costs a look into its calendar.
        if (QDate(year, 1, 1).addDays(-week) > today || QDate(year, 12, 31).addDays(week) < today)
            continue;
        const auto day = BirthdayYear(year).keptOn(birthday);
        const int away = day ? int(today.daysTo(*day)) : week + 1;
        if (std::abs(away) <= week && (!nearest || std::abs(away) < std::abs(*nearest)))
            nearest = away;
    }
    return nearest;
}
