#include "core/data/database.h"

#include <QDir>

using namespace Qt::StringLiterals;

Schema tillSchema()
{
    return {{u"zhanggui.sqlite"_s, u":/migrations/till"_s}, {u"keys.sqlite"_s, u":/migrations/keys"_s}};
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder, const Schema &schema)
{
    return guarded([&]() -> Result<std::unique_ptr<Database>> {
        const QString main = QDir(folder).filePath(schema.main.fileName);
        const QString keys = QDir(folder).filePath(schema.keys.fileName);
        for (const auto &[file, part] : {std::pair(main, schema.main), std::pair(keys, schema.keys)}) {
            WritableConnection connection(file);
            if (const auto migrated = migrate(connection, part); !migrated)
                return migrated.error();
        }
        std::unique_ptr<Database> database(new Database(folder));
        database->m_writer = std::make_unique<Writer>(main, keys);
        database->m_main = std::make_unique<Connection>(main, Connection::Access::ReadOnly);
        database->m_keys = std::make_unique<Connection>(keys, Connection::Access::ReadOnly);
        return database;
    });
}

Result<std::unique_ptr<Database>> Database::openToLook(const QString &folder, const Schema &schema)
{
    return guarded([&]() -> Result<std::unique_ptr<Database>> {
        std::unique_ptr<Database> database(new Database(folder));
        const QDir dir(folder);
        using Access = Connection::Access;
        database->m_main = std::make_unique<Connection>(dir.filePath(schema.main.fileName), Access::ReadOnly);
        database->m_keys = std::make_unique<Connection>(dir.filePath(schema.keys.fileName), Access::ReadOnly);
        if (const auto checked = checkVersion(*database->m_main, schema.main); !checked)
            return checked.error();
        return database;
    });
}

Database::~Database()
{
    m_main.reset();
    m_keys.reset();
    m_writer.reset();
}

Result<std::unique_ptr<Connection>> Database::anotherReader() const
{
    return guarded([&]() -> Result<std::unique_ptr<Connection>> {
        return std::make_unique<Connection>(m_main->file(), Connection::Access::ReadOnly);
    });
}
