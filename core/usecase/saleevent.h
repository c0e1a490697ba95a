#pragma once

#include "core/data/sales.h"

/// The body of `sale.completed/1` (docs/sync-protocol.md), the same bytes each time for the same record.
QByteArray saleEventBody(const SaleRecord &record);
