#pragma once

#include "core/usecase/approve.h"
#include "core/usecase/reportshift.h"

/// Keeps what was counted, for good: from now on nothing goes into the shift, and its report tells everything
/// to whoever may close it. The same count again is fine, another is DifferentRequest. Refuses NotPermitted,
/// NotFound, NoShift for a closed one, and InvalidInput as tidied() does.
Result<ShiftReport> handInCount(Transaction &transaction, const Session &who, const Id<Shift> &shift,
                                const ShiftCount &count, Timestamp now);

struct CloseRequest
{
    Id<Shift> shift;
    QString note;
    std::optional<Approval> approval; ///< ApproveDifference, where the difference needs one
    std::optional<Approval> takeOver; ///< Sell: who goes on with the counted cash as float
};

struct ClosedShift
{
    ShiftReport report;
    bool duplicate = false;      ///< it was closed before
    std::optional<Session> next; ///< of whoever took the drawer over
};

/// Closes a shift that was counted: Z number, audit, event, the shift of whoever takes over, and the day's
/// close when no other shift is open. Closing it again answers the first close. Beyond the shop's limit it
/// refuses ReasonRequired "note" without a note and NotPermitted "approveDifference" without approval; else
/// NotPermitted, NotFound, InvalidInput "count" without a count, ShiftOpen when whoever takes over has a
/// shift already.
Result<ClosedShift> closeShift(Transaction &transaction, const Session &who, const CloseRequest &request,
                               Timestamp now, const Random &random);

/// A note and an approval are needed.
bool needsApproval(const ShiftReport &report, const Shop &shop);
