#include "core/data/database.h"

#include "core/data/sqliteapi.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
/// Of the keys that were put back: those of people who were erased meanwhile go again; returns how many
/// people's are not among them.
qint64 settleRestored(const WritableConnection &main, WritableConnection &keys, const QString &people)
{
    qint64 unreadable = 0;
    for (Rows rows = main.select(people); rows.next();) {
        if (rows.boolean(1))
            keys.execute(u"DELETE FROM customer_key WHERE customer = ?"_s, rows.bytes(0));
        else if (!keys.select(u"SELECT 1 FROM customer_key WHERE customer = ?"_s, rows.bytes(0)).next())
            ++unreadable;
    }
    sqliteapi::truncateLog(keys.handle());
    return unreadable;
}

/// The keys first: where there is a main file they were there.
Result<std::optional<KeyRestoration>> prepare(const QString &mainFile, const QString &keysFile,
                                              const Schema &schema, keybackups::Search search)
{
    std::optional<KeyRestoration> restoration;
    if (QFileInfo(mainFile).size() > 0) {
        const auto restored = keybackups::restoreIfLost(keysFile, search);
        if (!restored)
            return restored.error();
        restoration = *restored;
    }
    WritableConnection keys(keysFile);
    if (const auto migrated = migrate(keys, schema.keys); !migrated)
        return migrated.error();
    WritableConnection main(mainFile);
    if (const auto migrated = migrate(main, schema.main); !migrated)
        return migrated.error();
    if (restoration)
        restoration->unreadable = settleRestored(main, keys, schema.people);
    return restoration;
}
}

Schema tillSchema()
{
    return {{u"zhanggui.sqlite"_s, u":/migrations/till"_s},
            {u"keys.sqlite"_s, u":/migrations/keys"_s},
            u"SELECT id, status = 'erased' OR (sealed IS NULL AND survivor IS NOT NULL) FROM customer"_s};
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder, const Schema &schema,
                                                 keybackups::Search search)
{
    return guarded([&]() -> Result<std::unique_ptr<Database>> {
        const QString main = QDir(folder).filePath(schema.main.fileName);
        const QString keys = QDir(folder).filePath(schema.keys.fileName);
        const auto prepared = prepare(main, keys, schema, search);
        if (!prepared)
            return prepared.error();
        std::unique_ptr<Database> database(new Database(folder));
        database->m_restoration = *prepared;
        database->m_main = std::make_unique<Connection>(main, Connection::Access::ReadOnly);
        database->m_keys = std::make_unique<Connection>(keys, Connection::Access::ReadOnly);
        database->beginToWrite();
        return database;
    });
}

void Database::beginToWrite()
{
    const qint64 destroyed = keybackups::countOf(*m_keys).destroyed();
    m_writer = std::make_unique<Writer>(
        m_main->file(), m_keys->file(), [this, known = destroyed](qint64 now) mutable {
            using Change = KeyKeeper::Change;
            m_keeper->noteChange(now == known ? Change::Added : Change::Destroyed);
            known = now;
        });
    // The keeper's look at the keys keeps their log from being cut: an empty piece of work cuts it after
    // that.
    m_keeper = std::make_unique<KeyKeeper>(
        m_keys->file(), [this] { m_writer->post([](WritableConnection &, WritableConnection &) {}); });
}

Result<> Database::backUpKeys()
{
    return m_keeper ? m_keeper->finish() : Error{Error::Code::InUse, {}};
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
    // Nobody looks at the keys any more when the writer cuts their log; what is due is done after it.
    if (m_keeper)
        m_keeper->stop();
    m_main.reset();
    m_keys.reset();
    m_writer.reset();
    m_keeper.reset();
}

Result<std::unique_ptr<Connection>> Database::anotherReader() const
{
    return guarded([&]() -> Result<std::unique_ptr<Connection>> {
        return std::make_unique<Connection>(m_main->file(), Connection::Access::ReadOnly);
    });
}
