#pragma once

class BenchTable;

/// Saves profiles one by one, durably, beside the same rows written bare into a shop like it.
void benchSaves(BenchTable &table);
