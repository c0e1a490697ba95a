#pragma once

#include "core/base/result.h"
#include "core/data/statement.h"

class QSqlError;

/// What SQLite's result code means to us.
StorageFault faultOf(const QSqlError &error);
/// A fault as the refusal that leaves core/data; logs what SQLite said.
Error refusalOf(const StorageFault &fault);
