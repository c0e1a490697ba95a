#pragma once

class BenchTable;

void benchPrint(BenchTable &table);
