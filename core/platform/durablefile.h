#pragma once

#include "core/base/result.h"

#include <QString>

/// Waits until the file's content is on the disk. DiskFull, or Storage with the path.
Result<> syncFile(const QString &path);

/// Gives the file that name, over whatever has it, and waits until the folder is on the disk too. Both are in
/// one folder. Killed at any moment, one of both is whole under that name.
Result<> renameDurably(const QString &from, const QString &to);

/// Writes zeros over every byte, waits until they are on the disk, then removes the file; nothing wrong when
/// there is none. Disks that move what they write, as flash does, may keep an old block for a while.
Result<> wipeFile(const QString &path);
