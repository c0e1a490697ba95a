#pragma once

#include "core/usecase/importmembers.h"
#include "core/usecase/undoimport.h"

/// All that a report lists, as a table: refused rows and duplicates ("row", "column", "reason"). Refuses what
/// TableWriter does.
Result<> saveReport(const QString &path, const MemberImportReport &report);
/// Who stays as they are ("number", "reason").
Result<> saveReport(const QString &path, const UndoReport &report);
