#pragma once

#include "core/base/result.h"
#include "core/data/connection.h"

/// The numbered scripts of one file, as resources `:/migrations/NAME/001.sql` and on, and the file's name.
struct SchemaFile
{
    QString fileName; ///< "zhanggui.sqlite"
    QString scripts;  ///< ":/migrations/till"
};

/// Brings the file up to the newest script, each script in one transaction with its version. Copies a file
/// that has content first, to NAME.before-VERSION. Throws StorageFault; a newer file than we know answers
/// NewerSchema.
Result<> migrate(WritableConnection &connection, const SchemaFile &schema);

/// NewerSchema, Damaged or nothing wrong, without changing the file.
Result<> checkVersion(const Connection &connection, const SchemaFile &schema);
