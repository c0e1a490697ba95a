#pragma once

#include "core/catalog/pricerules.h"
#include "core/data/transaction.h"
#include "core/usecase/cartjson.h"
#include "core/usecase/session.h"

/// A sale set aside for later; it survives a restart.
struct HeldSale
{
    Id<HeldSale> id;
    Timestamp at;
    QString cashier;
    qsizetype lines = 0;
    QString firstItem; ///< name of the first line's product
    QString member;    ///< number; empty: none
    Money total;       ///< at today's prices
};

/// Refuses NotPermitted, EmptySale and Duplicate for a sale that is paid. The held sale has the id of the
/// cart's; holding it again replaces it.
Result<> holdSale(Transaction &transaction, const Session &who, const Cart &cart, Timestamp now);
/// Oldest first. One that cannot be read is shown without lines rather than hidden.
std::vector<HeldSale> heldSales(const Connection &connection, const Shop &shop, const PriceRules &rules,
                                Timestamp now);
/// Takes a held sale up again; it is no longer held. NotFound when somebody else took it; when it cannot be
/// taken up, it stays held.
Result<RecalledSale> recallHeld(Transaction &transaction, const Session &who, const Id<HeldSale> &id);
