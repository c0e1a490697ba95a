#pragma once

#include "core/data/connection.h"

#include <QHash>

/// The prices that stand in price lists.
namespace listedprices {
/// Of each list that has any, by its code, how many. Throws StorageFault.
QHash<QString, qint64> counts(const Connection &connection);
}
