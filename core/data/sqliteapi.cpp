#include "core/data/sqliteapi.h"

#include "core/data/fault.h"

#include <QLoggingCategory>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(sqliteLog, "zhanggui.data.sqlite")

namespace {
void moveLog(sqlite3 *connection, int how)
{
    const int code = sqlite3_wal_checkpoint_v2(connection, nullptr, how, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        qCWarning(sqliteLog) << "checkpoint:" << sqlite3_errstr(code);
}
}

namespace sqliteapi {
void executeScript(sqlite3 *connection, const QByteArray &script)
{
    char *message = nullptr;
    const int code = sqlite3_exec(connection, script.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message ? message : "");
    sqlite3_free(message);
    if (code != SQLITE_OK)
        throw faultOf(code, text);
}

qint64 changes(sqlite3 *connection)
{
    return sqlite3_changes64(connection);
}

bool isInTransaction(sqlite3 *connection)
{
    return sqlite3_get_autocommit(connection) == 0;
}

void checkpoint(sqlite3 *connection)
{
    moveLog(connection, SQLITE_CHECKPOINT_PASSIVE);
}

void truncateLog(sqlite3 *connection)
{
    // A long look would hold the writer up for as long as QtSql's connections wait: it is for the next time.
    constexpr int usualWaitMs = 5000;
    sqlite3_busy_timeout(connection, 0);
    moveLog(connection, SQLITE_CHECKPOINT_TRUNCATE);
    sqlite3_busy_timeout(connection, usualWaitMs);
}

void copyTo(sqlite3 *connection, const QString &file)
{
    sqlite3 *copy = nullptr;
    int code = sqlite3_open(file.toUtf8().constData(), &copy);
    if (code == SQLITE_OK) {
        if (sqlite3_backup *backup = sqlite3_backup_init(copy, "main", connection, "main")) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    sqlite3_close(copy);
    if (code != SQLITE_OK)
        throw StorageFault(StorageFault::Kind::Other, u"the file could not be copied"_s);
}
}
