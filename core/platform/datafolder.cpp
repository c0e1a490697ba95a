#include "core/platform/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

void keepFilesPrivate()
{
    ::umask(077);
}

Result<> checkDataFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    if (!QFileInfo::exists(folder)
        && (folder.isEmpty() || !QDir().mkpath(folder) || ::chmod(path.constData(), 0700) != 0))
        return Error{Error::Code::FolderUnwritable, folder};
    struct stat state = {};
    if (::stat(path.constData(), &state) != 0 || !S_ISDIR(state.st_mode))
        return Error{Error::Code::FolderUnwritable, folder};
    if ((state.st_mode & (S_IWGRP | S_IWOTH)) != 0 || (state.st_uid != ::geteuid() && state.st_uid != 0))
        return Error{Error::Code::FolderUnsafe, folder};
    if (::access(path.constData(), W_OK | X_OK) != 0)
        return Error{Error::Code::FolderUnwritable, folder};
    return {};
}

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const QByteArray path = QFile::encodeName(QDir(folder).filePath(QStringLiteral("lock")));
    const int file = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return Error{Error::Code::FolderUnwritable, folder};
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool isHeld = errno == EWOULDBLOCK;
        ::close(file);
        return Error{isHeld ? Error::Code::InUse : Error::Code::FolderUnwritable, folder};
    }
    return std::unique_ptr<FolderLock>(new FolderLock(file));
}

FolderLock::~FolderLock()
{
    ::close(m_file);
}
