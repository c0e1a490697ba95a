#pragma once

#include "core/data/database.h"
#include "core/usecase/session.h"

#include <QStringList>

/// Everything about each member of a shop but for times, a line each: "number name phones points principal
/// bonus {the rest}".
QStringList memberLines(Database &database, const Session &who);
