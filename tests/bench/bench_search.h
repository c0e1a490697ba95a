#pragma once

#include <QString>

class BenchTable;

/// Looks up products and members; leaves a shop with all of them in `folder`.
void benchSearch(BenchTable &table, const QString &folder);
