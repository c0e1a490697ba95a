#include "tests/bench/memory.h"

#include <QFile>

using namespace Qt::StringLiterals;

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

qint64 peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    return 0;
}
