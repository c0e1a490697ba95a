#pragma once

#include "core/data/transaction.h"
#include "core/shift/cashmovement.h"
#include "core/usecase/session.h"

/// What is asked for; its id is made before, so that asking twice moves the money once.
struct CashRequest
{
    Id<CashMovement> id;
    CashMovementKind kind = CashMovementKind::NoSale;
    Money amount; ///< zero for a mere opening, else above
    QString reason;
};

/// Opens the drawer of the session's shift for something that is no sale: entry, audit and event. Asked again
/// with the same id it answers the first entry, or DifferentRequest. Refuses NotPermitted, NoShift,
/// ShiftCounted, InvalidPrice, ReasonRequired and InvalidInput "reason".
Result<CashMovement> moveCash(Transaction &transaction, const Session &who, const CashRequest &request,
                              Timestamp now, const Random &random);
