#pragma once

#include "core/data/database.h"
#include "core/usecase/session.h"
#include "tests/bench/table.h"

/// The list of members: its first page, the whole order, a page in its middle, and a filter, each beside the
/// rows and keys that it must read at least.
void benchMemberList(BenchTable &table, const Database &database, const Session &who, qint64 members);
