#pragma once

class BenchTable;

/// Pricing carts with 200 promotions in force, beside the same carts with none.
void benchQuote(BenchTable &table);
