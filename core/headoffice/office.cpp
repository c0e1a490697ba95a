#include "core/headoffice/office.h"

#include "core/data/users.h"
#include "core/headoffice/keyfile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {
const QString holder = u"key-file"_s;
constexpr qint64 renewBeforeMs = 30LL * 24 * 3600 * 1000;
constexpr int longestName = 60;

QByteArray sealed(const Vault &vault, const QByteArray &subject, const QByteArray &key)
{
    return vault.sealSecret(SealPurpose::TlsKey, subject, key);
}

Result<Office::Trust> loadTrust(const Database &database, const Vault &vault)
{
    return database.read([&](const Connection &connection) -> Result<Office::Trust> {
        Rows rows = connection.select(
            u"SELECT authority, authority_key, server, server_key, cluster_epoch FROM office"_s);
        if (!rows.next())
            return Error{Error::Code::NotSetUp, {}};
        const auto authority = vault.openSecret(SealPurpose::TlsKey, "authority", rows.bytes(1));
        const auto server = vault.openSecret(SealPurpose::TlsKey, "server", rows.bytes(3));
        if (!authority || !server)
            return Error{Error::Code::Damaged, u"office"_s};
        return Office::Trust{{rows.text(0).toLatin1(), *authority},
                             {rows.text(2).toLatin1(), *server},
                             quint64(rows.integer(4))};
    });
}

Result<> checkFree(const Database &database)
{
    const auto known = database.read(
        [](const Connection &connection) { return connection.select(u"SELECT 1 FROM office"_s).next(); });
    if (!known)
        return known.error();
    return *known ? Result<>(Error{Error::Code::AlreadySetUp, {}}) : Result<>();
}

bool isSetUp(const QString &folder)
{
    return QFile::exists(QDir(folder).filePath(officeSchema().main.fileName));
}
}

Schema officeSchema()
{
    return {{u"headoffice.sqlite"_s, u":/migrations/headoffice"_s},
            {u"keys.sqlite"_s, u":/migrations/keys"_s},
            u"SELECT id, sealed IS NULL FROM member"_s};
}

Result<std::unique_ptr<Office>> Office::init(const QString &folder, const QString &keyFile,
                                             const QString &name, const QStringList &hosts, Clock clock)
{
    if (name.simplified().isEmpty() || name.size() > longestName)
        return Error{Error::Code::InvalidInput, u"name"_s};
    const Timestamp now = clock();
    const Credentials own = authority::makeAuthority(name.simplified(), now);
    const auto server = authority::issueServer(own, hosts, now);
    if (!server)
        return server.error();
    auto database = Database::open(folder, officeSchema());
    if (!database)
        return database.error();
    if (const auto free = checkFree(**database); !free)
        return free.error();
    const auto key = QFile::exists(keyFile) ? readKeyFile(keyFile) : makeKeyFile(keyFile);
    if (!key)
        return key.error();
    const Vault vault = Vault::create();
    const auto written = (*database)->writeNow([&](Transaction &transaction) -> Result<> {
        datakeys::put(transaction, holder, {"raw", vault.wrapFor(*key)});
        transaction.execute(
            u"INSERT INTO office (one, name, cluster_epoch, hosts, authority, authority_key, server,"
            " server_key) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"_s,
            name.simplified(), now.milliseconds(), hosts.join(u'\n'), QString::fromLatin1(own.certificate),
            sealed(vault, "authority", own.key), QString::fromLatin1(server->certificate),
            sealed(vault, "server", server->key));
        return {};
    });
    if (!written)
        return written.error();
    database->reset();
    return open(folder, keyFile, std::move(clock));
}

Result<std::unique_ptr<Office>> Office::open(const QString &folder, const QString &keyFile, Clock clock)
{
    if (!isSetUp(folder))
        return Error{Error::Code::NotSetUp, {}};
    auto database = Database::open(folder, officeSchema());
    if (!database)
        return database.error();
    const auto wrapped = (*database)->read(
        [](const Connection &, const Connection &keys) { return datakeys::find(keys, holder); });
    if (!wrapped || !*wrapped)
        return wrapped ? Error{Error::Code::NotSetUp, {}} : wrapped.error();
    const auto key = readKeyFile(keyFile);
    if (!key)
        return key.error();
    auto vault = Vault::open((*wrapped)->wrapped, *key);
    if (!vault)
        return vault.error();
    auto trust = loadTrust(**database, *vault);
    if (!trust)
        return trust.error();
    return std::unique_ptr<Office>(new Office(std::move(*database),
                                              std::make_unique<Vault>(std::move(*vault)), std::move(*trust),
                                              std::move(clock)));
}

Result<std::unique_ptr<Database>> Office::openToLook(const QString &folder)
{
    if (!isSetUp(folder))
        return Error{Error::Code::NotSetUp, {}};
    return Database::openToLook(folder, officeSchema());
}

Result<> Office::renewServer(const QStringList &hosts)
{
    const auto known = m_database->read([](const Connection &connection) -> Result<QString> {
        Rows rows = connection.select(u"SELECT hosts FROM office"_s);
        return rows.next() ? Result<QString>(rows.text(0)) : Error{Error::Code::NotSetUp, {}};
    });
    if (!known)
        return known.error();
    const QStringList names = hosts.isEmpty() ? known->split(u'\n') : hosts;
    const auto end = authority::endOf(m_trust.server.certificate);
    if (names.join(u'\n') == *known && end && *end > now().plusMilliseconds(renewBeforeMs))
        return {};
    auto server = authority::issueServer(m_trust.authority, names, now());
    if (!server)
        return server.error();
    const auto written = m_database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE office SET hosts = ?, server = ?, server_key = ?"_s, names.join(u'\n'),
                            QString::fromLatin1(server->certificate),
                            sealed(*m_vault, "server", server->key));
        return {};
    });
    if (written)
        m_trust.server = std::move(*server);
    return written;
}
