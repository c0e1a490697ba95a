#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"

/// Opens the training till in `folder`, which the caller has locked. Where there is none, one is made like
/// the shop in `shopFolder`, which may be in use meanwhile; what an attempt that was cut off left is taken
/// out of the way first. Refuses FolderUnsafe when a real shop lives in `folder`, NotSetUp when none does in
/// `shopFolder`.
Result<std::unique_ptr<Database>> openTrainingShop(const QString &folder, const QString &shopFolder,
                                                   Timestamp now, const Random &random);

/// Takes the databases out of the training till's folder, which the caller has locked and nobody has open, so
/// that the next opening makes it anew.
void clearTraining(const QString &folder);
