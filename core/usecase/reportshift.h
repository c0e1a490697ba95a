#pragma once

#include "core/data/shifts.h"
#include "core/shift/differencehints.h"
#include "core/shift/shiftreport.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// The shift as it stands, at any time; nothing changes. Before its count is handed in, sums are withheld
/// from whoever may not view reports, so that counting stays blind. Refuses NotPermitted for somebody else's
/// shift without that right, and NotFound.
Result<ShiftReport> reportShift(const Connection &connection, const Session &who, const Id<Shift> &id);

/// The same for the program itself, nothing withheld.
ShiftReport fullReport(const Connection &connection, const Shift &shift);

/// What may explain the difference in cash of a shift that was counted.
std::vector<DifferenceHint> hintsFor(const Connection &connection, const ShiftReport &report,
                                     const Session &who);
QString toText(DifferenceHint::Kind kind);

/// What `shift report` prints; figures that are withheld are left out.
QJsonObject toJson(const ShiftReport &report, const Currency &currency);
QJsonArray toJson(const std::vector<DifferenceHint> &hints, const Currency &currency);
