#pragma once

#include "core/data/database.h"
#include "core/data/members.h"

#include <QJsonObject>

/// Writes into the audit that a lost file of keys was put back when `database` was opened, if it was.
Result<> recordRestoration(Database &database, Timestamp now);
/// {"takenAt","unreadable": members enrolled after that, whose personal facts are lost}
QJsonObject toJson(const KeyRestoration &restoration);

/// {"keys","whole","backups":[{"number","takenAt","keys","whole"}]}; each is read and checked.
Result<QJsonObject> keyReport(const Database &database);

/// Whether older copies of the main file can still be read for somebody whose key was destroyed, by whether a
/// backup of the keys still has it: {"readable":false} or {"readable":true,"untilOverwritten":[when those
/// backups were taken]}.
Result<QJsonObject> erasureProof(const Database &database, const Id<Customer> &customer);
