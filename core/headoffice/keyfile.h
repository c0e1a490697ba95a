#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QString>

/// The 32 raw bytes of a file that only its owner can read. InvalidFile when it is absent or of another size,
/// FolderUnsafe when others could read it.
Result<Secret> readKeyFile(const QString &path);

/// A new one, on disk before this answers. FolderUnwritable.
Result<Secret> makeKeyFile(const QString &path);
