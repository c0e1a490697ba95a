#include "tests/app/memoryscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <unicode/ucnv.h>

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
/// Larger ones are shadow memory of a sanitizer, which holds no bytes of the program.
constexpr quint64 largestRegion = 4ULL << 30;
constexpr quint64 pieceBytes = 16LL * 1024 * 1024;

QByteArray gb18030(const QString &text)
{
    UErrorCode fault = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("gb18030", &fault);
    QByteArray bytes(text.size() * 4 + 8, '\0');
    const int32_t size =
        ucnv_fromUChars(converter, bytes.data(), int32_t(bytes.size()),
                        reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &fault);
    ucnv_close(converter);
    return U_SUCCESS(fault) ? bytes.left(size) : QByteArray();
}

void search(const QByteArray &bytes, const QByteArrayList &needles, QByteArrayList &found)
{
    for (const QByteArray &needle : needles)
        if (!found.contains(needle)
            && ::memmem(bytes.constData(), size_t(bytes.size()), needle.constData(), size_t(needle.size())))
            found << needle;
}

/// Pieces overlap by what a needle may stick out.
void searchRegion(int memory, quint64 from, quint64 to, const QByteArrayList &needles, QByteArrayList &found)
{
    constexpr quint64 overlap = 256;
    for (quint64 at = from; at < to; at += pieceBytes) {
        QByteArray piece(qsizetype(std::min<quint64>(pieceBytes + overlap, to - at)), Qt::Uninitialized);
        const ssize_t read = ::pread(memory, piece.data(), size_t(piece.size()), off_t(at));
        if (read > 0)
            search(piece.left(read), needles, found);
    }
}

/// The 14th and 15th field after the name: ticks in the program and in the system for it.
QByteArray ticksOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 13 ? fields[11] + ' ' + fields[12] : QByteArray();
}

bool hasOpen(qint64 pid, const QString &openFile)
{
    const QDir folder(u"/proc/%1/fd"_s.arg(pid));
    for (const QFileInfo &each : folder.entryInfoList(QDir::System | QDir::Files))
        if (each.symLinkTarget().endsWith(openFile))
            return true;
    return false;
}
}

namespace memoryscan {
QByteArrayList formsOf(const QString &text)
{
    QByteArrayList forms{text.toUtf8(), gb18030(text)};
    QByteArray little;
    QByteArray big;
    for (const QChar c : text) {
        little += char(c.unicode() & 0xff);
        little += char(c.unicode() >> 8);
        big += char(c.unicode() >> 8);
        big += char(c.unicode() & 0xff);
    }
    forms << little << big;
    forms.removeAll(QByteArray());
    return forms;
}

std::optional<QByteArrayList> foundInProcess(qint64 pid, const QByteArrayList &needles)
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    const int memory =
        ::open(QFile::encodeName(u"/proc/%1/mem"_s.arg(pid)).constData(), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto close = qScopeGuard([memory] { ::close(memory); });
    QByteArrayList found;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QByteArrayList words = line.split(' ');
        const QByteArrayList ends = words.front().split('-');
        if (words.size() < 2 || ends.size() != 2 || !words[1].startsWith("rw") || line.contains("[vvar]"))
            continue;
        const quint64 from = ends[0].toULongLong(nullptr, 16);
        const quint64 to = ends[1].toULongLong(nullptr, 16);
        if (to - from < largestRegion)
            searchRegion(memory, from, to, needles, found);
    }
    return found;
}

QStringList foundBelow(const QString &folder, const QByteArrayList &needles)
{
    QStringList places;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QByteArrayList found;
        if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly))
            search(file.readAll(), needles, found);
        for (const QByteArray &needle : found)
            places << QString::fromLatin1(needle.toHex()) + u" in "_s + file.fileName();
    }
    return places;
}

bool isWaiting(qint64 pid, const QString &openFile)
{
    constexpr int whileMs = 300;
    return QTest::qWaitFor([&] { return hasOpen(pid, openFile); }, 60'000)
        && QTest::qWaitFor(
               [&] {
                   const QByteArray before = ticksOf(pid);
                   QTest::qWait(whileMs);
                   return !before.isEmpty() && ticksOf(pid) == before;
               },
               60'000);
}
}
