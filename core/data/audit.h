#pragma once

#include "core/data/transaction.h"

#include <QJsonObject>

struct User;

namespace audit {
/// Adds an entry to the chain. `detail` holds ids, numbers and amounts, never a person's data.
/// Without a user it is the program's own act.
void append(Transaction &transaction, Timestamp at, const std::optional<Id<User>> &user, const QString &act,
            const QJsonObject &detail = {});
/// The seq of the first entry whose hash does not follow, if any.
std::optional<qint64> firstBreak(const Connection &connection);
}
