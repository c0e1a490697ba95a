#pragma once

#include "core/data/database.h"
#include "core/usecase/session.h"

/// How many products the benchmarks have.
constexpr int manyProducts = 100'000;

/// The barcode of the product at that place, from 0.
QString barcodeOf(int place);

/// Imports them by the use case. `who` may change the catalogue.
void importManyProducts(Database &database, const Session &who);
