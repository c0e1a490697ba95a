#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/data/connection.h"

#include <QString>

#include <optional>
#include <vector>

/// What a file of keys says of itself: how many keys came, went and were replaced.
struct KeyCount
{
    qint64 added = 0;
    qint64 removed = 0;
    qint64 replaced = 0;

    qint64 held() const { return added - removed; }
    /// How often something was destroyed that must stay in no copy.
    qint64 destroyed() const { return removed + replaced; }

    friend bool operator==(const KeyCount &, const KeyCount &) = default;
};

/// A copy of the file of keys, in `backup/` beside it.
struct KeyGeneration
{
    qint64 number = 0; ///< each is one above the one before
    QString file;
    Timestamp takenAt;
    KeyCount count;
};

/// A file of keys that was missing or damaged and now is the copy that was taken at that time.
struct KeyRestoration
{
    Timestamp takenAt;
    qint64 unreadable = 0; ///< members whose keys came after it: what is sealed of them is lost
};

/// The file of keys is copied into at most two generations. A new one is written under another name, put on
/// the disk, verified and only then named; the one before the last is overwritten with zeros after that. So
/// at each moment there is a whole generation, and once two were taken nothing destroyed is in any.
/// `keysFile` is the file's path. What fails is thrown as StorageFault.
namespace keybackups {
KeyCount countOf(const Connection &keys);
/// Those that can be opened, the newest first.
std::vector<KeyGeneration> generations(const QString &keysFile);
/// Whether it is whole: SQLite's own check of it, and as many keys in it as its count says.
bool isWhole(const QString &file);
/// Takes as many generations as it needs for the newest to hold what the file holds and for none to hold what
/// was destroyed; then wipes every other file in `backup/`, and copies of the file that migrations and
/// restorations left behind. Returns how many it took. Throws Damaged when the file lost keys that it did not
/// count as destroyed, or the copy is not whole: the generations stay as they are then.
int bringUpToDate(const QString &keysFile);
/// Those in which this customer's key can still be read.
std::vector<KeyGeneration> holding(const QString &keysFile, const QByteArray &customer);

enum class Search {
    Quick,   ///< missing, or damaged by SQLite's quick check: at each start
    Thorough ///< lacks keys that it did not count as destroyed, too
};

/// Puts the newest generation that is whole in the file's place, if the file is lost; the damaged one stays
/// beside it as NAME.damaged until something is destroyed. Nothing when the file is whole. Nobody has it
/// open. Killed at any moment, the next call completes it. KeysLost when there is no generation that is
/// whole.
Result<std::optional<KeyRestoration>> restoreIfLost(const QString &keysFile, Search search = Search::Quick);
}
