#include "core/platform/durablefile.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
/// A file descriptor that is closed.
class OpenFile
{
public:
    OpenFile(const QString &path, int how) : m_file(::open(QFile::encodeName(path).constData(), how)) {}
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    int number() const { return m_file; }

private:
    int m_file;
};

Error failure(const QString &path)
{
    return errno == ENOSPC || errno == EDQUOT ? Error{Error::Code::DiskFull, path}
                                              : Error{Error::Code::Storage, path};
}

Result<> syncFolderOf(const QString &path)
{
    const QString name = QFileInfo(path).absolutePath();
    const OpenFile folder(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return folder.isOpen() && ::fsync(folder.number()) == 0 ? Result<>() : failure(name);
}

bool writeZeros(int file, qint64 size)
{
    const QByteArray zeros(64 * 1024, '\0');
    while (size > 0) {
        const ssize_t written =
            ::write(file, zeros.constData(), size_t(std::min<qint64>(size, zeros.size())));
        if (written < 0)
            return false;
        size -= written;
    }
    return ::fsync(file) == 0;
}
}

Result<> syncFile(const QString &path)
{
    const OpenFile file(path, O_RDONLY | O_CLOEXEC);
    return file.isOpen() && ::fsync(file.number()) == 0 ? Result<>() : failure(path);
}

Result<> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(to);
    return syncFolderOf(to);
}

Result<> wipeFile(const QString &path)
{
    {
        const OpenFile file(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
        if (!file.isOpen())
            return errno == ENOENT ? Result<>() : failure(path);
        struct stat state = {};
        if (::fstat(file.number(), &state) != 0 || !writeZeros(file.number(), state.st_size))
            return failure(path);
    }
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return failure(path);
    return syncFolderOf(path);
}
