#pragma once

#include <QString>

class BenchTable;

/// From the scanner's Enter to the painted line, in the whole window among 100,000 products.
void benchScan(BenchTable &table);
/// Until the till's window is painted, on the files in `folder`, beside a blank window of Qt Widgets.
void benchStart(BenchTable &table, const QString &folder);
