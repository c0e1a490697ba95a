#include "core/headoffice/office.h"

#include "core/data/users.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype keySize = 32;
const QString holder = u"key-file"_s;

/// Reads the key file, or makes it when `mayMake`.
Result<Secret> keyIn(const QString &path, bool mayMake)
{
    QFile file(path);
    if (mayMake && !file.exists()) {
        const Secret fresh = Secret::random(keySize);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
            || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(fresh.toRaw()) != keySize)
            return Error{Error::Code::FolderUnwritable, path};
        file.close();
    }
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || !file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, path};
    if ((state.st_mode & 077) != 0)
        return Error{Error::Code::FolderUnsafe, path};
    QByteArray raw = file.read(keySize + 1);
    if (raw.size() != keySize)
        return Error{Error::Code::InvalidFile, path};
    Secret key = Secret::fromRaw(raw);
    wipe(raw);
    return key;
}

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
}

Schema officeSchema()
{
    return {{u"headoffice.sqlite"_s, u":/migrations/headoffice"_s},
            {u"keys.sqlite"_s, u":/migrations/keys"_s}};
}

Result<std::unique_ptr<Office>> Office::init(const QString &folder, const QString &keyFile,
                                             const QString &name, const QStringList &hosts, Clock clock)
{
    auto database = Database::open(folder, officeSchema());
    if (!database)
        return database.error();
    const auto known = (*database)->read(
        [](const Connection &connection) { return connection.select(u"SELECT 1 FROM office"_s).next(); });
    if (!known || *known)
        return known ? Error{Error::Code::AlreadySetUp, {}} : known.error();
    if (name.simplified().isEmpty() || name.size() > 60)
        return Error{Error::Code::InvalidInput, u"name"_s};
    const Timestamp now = clock();
    const Credentials own = authority::makeAuthority(name, now);
    const auto server = authority::issueServer(own, hosts, now);
    if (!server)
        return server.error();
    const auto key = keyIn(keyFile, true);
    if (!key)
        return key.error();
    const Vault vault = Vault::create();
    const auto written = (*database)->writeNow([&](Transaction &transaction) -> Result<> {
        datakeys::put(transaction, holder, {"raw", vault.wrapFor(*key)});
        transaction.execute(u"INSERT INTO office (one, name, cluster_epoch, hosts, authority, authority_key,"
                            " server, server_key)"
                            " VALUES (1, ?, ?, ?, ?, ?, ?, ?)"_s,
                            name, now.milliseconds(), hosts.join(u'\n'), QString::fromLatin1(own.certificate),
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
    auto database = Database::open(folder, officeSchema());
    if (!database)
        return database.error();
    const auto wrapped = (*database)->read(
        [](const Connection &, const Connection &keys) { return datakeys::find(keys, holder); });
    if (!wrapped || !*wrapped)
        return wrapped ? Error{Error::Code::NotSetUp, {}} : wrapped.error();
    const auto key = keyIn(keyFile, false);
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
    return Database::openToLook(folder, officeSchema());
}
