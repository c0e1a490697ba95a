#include "core/headoffice/keyfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
constexpr qsizetype keySize = 32;

/// A file is only there for good once its folder is on disk too.
void syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

bool writeWhole(int file, const Secret &key)
{
    const auto bytes = key.bytes();
    return ::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()) && ::fsync(file) == 0;
}
}

Result<Secret> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, path};
    // Asked of the file that is open, so that nobody can put another in its place in between.
    struct stat state = {};
    if (::fstat(file.handle(), &state) != 0 || !S_ISREG(state.st_mode))
        return Error{Error::Code::InvalidFile, path};
    if ((state.st_mode & 077) != 0)
        return Error{Error::Code::FolderUnsafe, path};
    QByteArray raw = file.read(keySize + 1);
    if (raw.size() != keySize)
        return Error{Error::Code::InvalidFile, path};
    Secret key = Secret::fromRaw(raw);
    wipe(raw);
    return key;
}

Result<Secret> makeKeyFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return Error{Error::Code::FolderUnwritable, path};
    Secret key = Secret::random(keySize);
    const bool written = writeWhole(file, key);
    ::close(file);
    if (!written) {
        ::unlink(name.constData());
        return Error{Error::Code::FolderUnwritable, path};
    }
    syncFolder(path);
    return key;
}
