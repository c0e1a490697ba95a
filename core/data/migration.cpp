#include "core/data/migration.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {
QStringList scriptsOf(const SchemaFile &schema)
{
    QStringList paths;
    for (const QString &name : QDir(schema.scripts).entryList(QDir::Files, QDir::Name))
        paths << schema.scripts + u'/' + name;
    return paths;
}

qint64 versionOf(const Connection &connection)
{
    Rows rows = connection.select(u"PRAGMA user_version"_s);
    return rows.next() ? rows.integer(0) : 0;
}

/// The online backup sees the WAL too, which a copy of the file would not.
void copyBefore(const WritableConnection &connection, qint64 version)
{
    const QString target = connection.file() + u".before-"_s + QString::number(version + 1);
    QFile::remove(target);
    sqlite3 *copy = nullptr;
    int code = sqlite3_open(target.toUtf8().constData(), &copy);
    if (code == SQLITE_OK) {
        if (sqlite3_backup *backup = sqlite3_backup_init(copy, "main", connection.handle(), "main")) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    sqlite3_close(copy);
    if (code != SQLITE_OK)
        throw StorageFault(StorageFault::Kind::Other, u"could not copy the file before a migration"_s);
}
}

Result<> checkVersion(const Connection &connection, const SchemaFile &schema)
{
    if (versionOf(connection) > scriptsOf(schema).size())
        return Error{Error::Code::NewerSchema, QString::number(versionOf(connection))};
    return {};
}

Result<> migrate(WritableConnection &connection, const SchemaFile &schema)
{
    const QStringList scripts = scriptsOf(schema);
    Q_ASSERT(!scripts.isEmpty());
    const qint64 version = versionOf(connection);
    if (version > scripts.size())
        return Error{Error::Code::NewerSchema, QString::number(version)};
    if (version > 0 && version < scripts.size())
        copyBefore(connection, version);
    for (qint64 next = version; next < scripts.size(); ++next) {
        QFile script(scripts[next]);
        const bool opened = script.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        try {
            connection.executeScript("BEGIN IMMEDIATE;" + script.readAll()
                                     + "\n;PRAGMA user_version=" + QByteArray::number(next + 1) + ";COMMIT;");
        } catch (const StorageFault &) {
            if (!sqlite3_get_autocommit(connection.handle()))
                connection.executeScript("ROLLBACK;");
            throw;
        }
    }
    return {};
}
