#include "core/device/filelink.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

void FileLink::start(const QByteArray &bytes)
{
    const QFileInfo info(m_path);
    // A pipe or a device would make the open or the write wait.
    if (info.exists() && !info.isFile())
        return fail(u"%1: not a file"_s.arg(m_path));
    QFile file(m_path);
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
        return fail(u"%1: %2"_s.arg(m_path, file.errorString()));
    const qint64 before = file.size();
    if (file.write(bytes) == bytes.size())
        return finish({});
    const QString reason = file.errorString();
    file.resize(before);
    fail(u"%1: %2"_s.arg(m_path, reason));
}
