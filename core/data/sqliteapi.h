#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

/// What QtSql lacks, on its own handle.
namespace sqliteapi {
/// Several statements at once; stops at the first fault. Throws StorageFault.
void executeScript(sqlite3 *connection, const QByteArray &script);
/// Rows that the last statement changed.
qint64 changes(sqlite3 *connection);
bool isInTransaction(sqlite3 *connection);
/// Moves what readers allow from the WAL into the file, without waiting for anybody.
void checkpoint(sqlite3 *connection);
/// Moves the whole WAL into the file and cuts it to nothing; where somebody reads it stays for the next time.
void truncateLog(sqlite3 *connection);
/// The online backup, which sees the WAL too, as a copy of the file would not. Throws StorageFault.
void copyTo(sqlite3 *connection, const QString &file);
}
