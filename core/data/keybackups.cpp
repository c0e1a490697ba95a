#include "core/data/keybackups.h"

#include "core/data/fault.h"
#include "core/data/sqliteapi.h"
#include "core/platform/durablefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostGenerations = 2;
/// Where keys keep coming meanwhile, the next call is soon.
constexpr int mostAtOnce = 3;

QDir backupsOf(const QString &keysFile)
{
    return QDir(QFileInfo(keysFile).absolutePath() + u"/backup"_s);
}

/// A failure of the file system, as core/data throws them.
void must(const Result<> &done)
{
    if (!done)
        throw StorageFault(done.error().code == Error::Code::DiskFull ? StorageFault::Kind::DiskFull
                                                                      : StorageFault::Kind::Other,
                           done.error().detail);
}

std::optional<KeyGeneration> generationIn(const QFileInfo &file)
{
    static const QRegularExpression name(u"^keys-([0-9]{1,12})\\.sqlite$"_s);
    const auto match = name.match(file.fileName());
    if (!match.hasMatch())
        return std::nullopt;
    try {
        const Connection connection(file.filePath(), Connection::Access::ReadOnly);
        return KeyGeneration{match.captured(1).toLongLong(), file.filePath(),
                             Timestamp::ofMilliseconds(file.lastModified().toMSecsSinceEpoch()),
                             keybackups::countOf(connection)};
    } catch (const StorageFault &) {
        return std::nullopt; // no copy of ours, or damaged: it counts for nothing and is wiped in time
    }
}

qint64 numberOf(const Connection &connection, const QString &sql)
{
    Rows rows = connection.select(sql);
    return rows.next() ? rows.integer(0) : -1;
}

bool checksOut(const Connection &connection)
{
    Rows check = connection.select(u"PRAGMA integrity_check(1)"_s);
    const qint64 held = numberOf(connection, u"SELECT count(*) FROM customer_key"_s)
        + numberOf(connection, u"SELECT count(*) FROM data_key"_s);
    return check.next() && check.text(0) == u"ok" && held == keybackups::countOf(connection).held();
}

/// Nothing of the keys of `before` is missing but for what was destroyed since.
bool follows(const KeyCount &now, const KeyCount &before)
{
    return now.added >= before.added && now.removed >= before.removed && now.replaced >= before.replaced;
}

void take(const Connection &keys, qint64 number)
{
    const QDir folder = backupsOf(keys.file());
    const QString draft = folder.filePath(u"keys.new"_s);
    must(wipeFile(draft));
    must(wipeFile(draft + u"-journal"_s));
    sqliteapi::copyCompactly(keys.handle(), draft);
    must(syncFile(draft));
    if (!keybackups::isWhole(draft))
        throw StorageFault(StorageFault::Kind::Damaged, u"the copy of the keys is not whole"_s);
    must(renameDurably(draft, folder.filePath(u"keys-%1.sqlite"_s.arg(number))));
}

/// Whatever is in the folder besides these.
QStringList othersThan(const QDir &folder, const std::vector<KeyGeneration> &kept)
{
    QStringList others;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden))
        if (std::ranges::none_of(kept, [&](const auto &each) { return each.file == file.filePath(); }))
            others << file.filePath();
    return others;
}

/// What migrations and restorations put aside.
QStringList asideOf(const QString &keysFile)
{
    const QFileInfo info(keysFile);
    QStringList paths;
    for (const QString &name : info.absoluteDir().entryList(
             {info.fileName() + u".before-*"_s, info.fileName() + u".damaged*"_s}, QDir::Files))
        paths << info.absoluteDir().filePath(name);
    return paths;
}

void wipeAll(const QStringList &paths)
{
    for (const QString &path : paths)
        must(wipeFile(path));
}

std::vector<KeyGeneration> newestOf(std::vector<KeyGeneration> all)
{
    if (all.size() > mostGenerations)
        all.erase(all.begin() + mostGenerations, all.end());
    return all;
}

bool exists(const QString &file)
{
    return QFileInfo(file).size() > 0;
}

/// The newest that is whole.
std::optional<KeyGeneration> newestWhole(const QString &keysFile)
{
    for (KeyGeneration &each : keybackups::generations(keysFile))
        if (keybackups::isWhole(each.file))
            return std::move(each);
    return std::nullopt;
}

bool isDamaged(const QString &keysFile)
{
    try {
        const Connection keys(keysFile, Connection::Access::ReadOnly);
        Rows check = keys.select(u"PRAGMA quick_check(1)"_s);
        return !check.next() || check.text(0) != u"ok";
    } catch (const StorageFault &fault) {
        if (fault.kind() != StorageFault::Kind::Damaged)
            throw;
        return true;
    }
}

/// Whether keys are gone that a generation still has.
bool lacksKeys(const QString &keysFile)
{
    const auto newest = newestWhole(keysFile);
    if (!newest)
        return false;
    const Connection keys(keysFile, Connection::Access::ReadOnly);
    return !checksOut(keys) || !follows(keybackups::countOf(keys), newest->count);
}

void putInPlace(const QString &generation, const QString &keysFile)
{
    const QString draft = keysFile + u".restoring"_s;
    must(wipeFile(draft));
    {
        const Connection whole(generation, Connection::Access::ReadOnly);
        sqliteapi::copyCompactly(whole.handle(), draft);
    }
    must(syncFile(draft));
    // The log first: another file's log over the new file would damage it.
    QFile::remove(keysFile + u"-shm"_s);
    if (exists(keysFile + u"-wal"_s))
        must(renameDurably(keysFile + u"-wal"_s, keysFile + u".damaged-wal"_s));
    if (exists(keysFile))
        must(renameDurably(keysFile, keysFile + u".damaged"_s));
    must(renameDurably(draft, keysFile));
}
}

namespace keybackups {
KeyCount countOf(const Connection &keys)
{
    Rows rows = keys.select(u"SELECT added, removed, replaced FROM key_count"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no count of keys"_s);
    return {rows.integer(0), rows.integer(1), rows.integer(2)};
}

std::vector<KeyGeneration> generations(const QString &keysFile)
{
    std::vector<KeyGeneration> all;
    for (const QFileInfo &file : backupsOf(keysFile).entryInfoList(QDir::Files))
        if (auto generation = generationIn(file))
            all.push_back(std::move(*generation));
    std::ranges::sort(all, std::greater(), &KeyGeneration::number);
    return all;
}

bool isWhole(const QString &file)
{
    try {
        const Connection connection(file, Connection::Access::ReadOnly);
        return checksOut(connection);
    } catch (const StorageFault &) {
        return false;
    }
}

int bringUpToDate(const QString &keysFile)
{
    const QDir folder = backupsOf(keysFile);
    if (!QDir().mkpath(folder.path()))
        throw StorageFault(StorageFault::Kind::Other, folder.path());
    const Connection keys(keysFile, Connection::Access::ReadOnly);
    auto kept = newestOf(generations(keysFile));
    int taken = 0;
    for (; taken < mostAtOnce; ++taken) {
        const KeyCount now = countOf(keys);
        const bool isClean = !kept.empty() && std::ranges::all_of(kept, [&](const KeyGeneration &each) {
            return each.count.destroyed() == now.destroyed();
        });
        if (isClean && kept.front().count == now)
            break;
        if (!kept.empty() && !follows(now, kept.front().count))
            throw StorageFault(StorageFault::Kind::Damaged, u"keys are missing"_s);
        take(keys, kept.empty() ? 1 : kept.front().number + 1);
        kept = newestOf(generations(keysFile));
        if (!isClean) // while the older generation still is not: killed here, the next call comes here again
            wipeAll(asideOf(keysFile));
    }
    wipeAll(othersThan(folder, kept));
    return taken;
}

std::vector<KeyGeneration> holding(const QString &keysFile, const QByteArray &customer)
{
    auto all = generations(keysFile);
    std::erase_if(all, [&](const KeyGeneration &each) {
        const Connection keys(each.file, Connection::Access::ReadOnly);
        return !keys.select(u"SELECT 1 FROM customer_key WHERE customer = ?"_s, customer).next();
    });
    return all;
}

Result<std::optional<KeyRestoration>> restoreIfLost(const QString &keysFile, Search search)
{
    const bool isLost =
        !exists(keysFile) || isDamaged(keysFile) || (search == Search::Thorough && lacksKeys(keysFile));
    if (!isLost)
        return std::optional<KeyRestoration>();
    const auto newest = newestWhole(keysFile);
    if (!newest)
        return Error{Error::Code::Damaged,
                     QFileInfo(keysFile).fileName() + u", and no backup of it is whole"_s};
    putInPlace(newest->file, keysFile);
    for (const KeyGeneration &each : generations(keysFile))
        if (each.number > newest->number) // damaged, and what is taken from now on must not have to follow it
            must(wipeFile(each.file));
    return std::optional(KeyRestoration{newest->takenAt, 0});
}
}
