#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

/// Everything that this process makes from now on is for its user alone.
void keepFilesPrivate();

/// Makes the folder (0700) if it is absent. FolderUnwritable when it cannot be made or written, FolderUnsafe
/// when the group or others may write there; detail is the folder.
Result<> checkDataFolder(const QString &folder);

/// The right to write a data folder, held by one process at a time; the system takes it back when the process
/// ends, however it ends.
class FolderLock
{
public:
    /// InUse when another process holds it.
    static Result<std::unique_ptr<FolderLock>> take(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    explicit FolderLock(int file) : m_file(file) {}

    int m_file;
};
