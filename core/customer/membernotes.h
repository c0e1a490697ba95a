#pragma once

#include "core/customer/birthday.h"

#include <QStringList>

/// What of a member's note the till shows to whoever sells: the lines that begin with an exclamation mark, of
/// either width, without it. Each up to 80 characters.
QStringList notesForTheTill(const QString &note);

/// How far the nearest day on which the birthday is kept is: 0 today, 3 in three days, -2 two days ago.
/// Nothing when it is more than a week off.
std::optional<int> daysToBirthday(const Birthday &birthday, const QDate &today);
