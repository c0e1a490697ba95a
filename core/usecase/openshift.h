#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// The session with a shift: the one this user has open, or a new one with that float, its audit entry and
/// its event. Refuses NotPermitted and InvalidPrice for a float below zero.
Result<Session> openShift(Transaction &transaction, const Session &who, Money openingFloat, Timestamp now,
                          const Random &random);
