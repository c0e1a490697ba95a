#pragma once

#include "tests/bench/table.h"

/// Scans and search as you type among 100,000 products, then look-ups by each key among 1,000,000 members;
/// environment ZHANGGUI_BENCH_MEMBERS sets another number of them.
void benchSearch(BenchTable &table);
