#pragma once

#include "core/seed/seedshop.h"

/// Whether this shop may be seeded, and from where on: a new seeding, which is kept and audited, or the one
/// that was stopped. Refuses as seedShop() does.
Result<Seeding> beginSeeding(Transaction &transaction, const Session &who, const SeedRequest &request,
                             Timestamp now);
