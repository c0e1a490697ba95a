#pragma once

#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// What a role may take off by hand, of what a line or the order would cost.
Rate discountLimit(const Connection &connection, Role role);
/// Writes the limits and their audit entry. NotPermitted.
Result<> setDiscountLimit(Transaction &transaction, const Session &who, Role role, Rate share, Timestamp now);

/// What of a quote `who` may not give alone, and nobody who may has consented to.
struct BeyondLimits
{
    std::vector<size_t> lines; ///< their own price or discount
    bool order = false;        ///< the discount on the whole
    /// What somebody needs who consents to the first of it.
    Permission permission = Permission::GiveDiscount;

    bool isAny() const { return order || !lines.empty(); }
};
BeyondLimits beyondLimits(const Connection &connection, const Session &who, const Quote &quote);

/// Whether every discount and price by hand is within the cashier's right and limit, or was consented to by
/// somebody whose right and limit allow it, who is active and not the cashier. NotPermitted (detail: the
/// permission).
Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Sale &sale);
Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Quote &quote);
