#pragma once

#include "core/base/result.h"
#include "core/data/statement.h"

/// What SQLite's result code (https://sqlite.org/rescode.html), primary or extended, means to us.
StorageFault faultOf(int code, const QString &text);
/// A fault as the refusal that leaves core/data; logs what SQLite said.
Error refusalOf(const StorageFault &fault);
