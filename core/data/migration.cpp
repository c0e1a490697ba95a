#include "core/data/migration.h"

#include "core/data/sqliteapi.h"

#include <QDir>
#include <QFile>

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

void copyBefore(const WritableConnection &connection, qint64 version)
{
    const QString target = connection.file() + u".before-"_s + QString::number(version + 1);
    QFile::remove(target);
    sqliteapi::copyTo(connection.handle(), target);
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
            if (sqliteapi::isInTransaction(connection.handle()))
                connection.executeScript("ROLLBACK;");
            throw;
        }
    }
    return {};
}
