#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/headoffice/authority.h"
#include "core/security/vault.h"

#include <QStringList>

/// The files of head office.
Schema officeSchema();

/// A head office that is open: its files, its vault and its certificates.
class Office
{
public:
    struct Trust
    {
        Credentials authority;
        Credentials server;
        quint64 clusterEpoch = 0;
    };

    /// Makes head office. The key file is made if absent. AlreadySetUp, InvalidInput (detail: the name or
    /// host), and what readKeyFile() refuses.
    static Result<std::unique_ptr<Office>> init(const QString &folder, const QString &keyFile,
                                                const QString &name, const QStringList &hosts, Clock clock);
    /// NotSetUp for a folder without head office; WrongCredentials when the key file is of another one.
    static Result<std::unique_ptr<Office>> open(const QString &folder, const QString &keyFile, Clock clock);
    /// Beside a server that runs: only looks, needs no key. NotSetUp.
    static Result<std::unique_ptr<Database>> openToLook(const QString &folder);

    /// Gives the server a new certificate if it is asked to go by other names (none: the same as before), or
    /// if the one it has ends within a month.
    Result<> renewServer(const QStringList &hosts);

    Database &database() { return *m_database; }
    const Vault &vault() const { return *m_vault; }
    const Trust &trust() const { return m_trust; }
    Timestamp now() const { return m_clock(); }

private:
    Office(std::unique_ptr<Database> database, std::unique_ptr<Vault> vault, Trust trust, Clock clock) :
        m_database(std::move(database)),
        m_vault(std::move(vault)),
        m_trust(std::move(trust)),
        m_clock(std::move(clock))
    {}

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Vault> m_vault;
    Trust m_trust;
    Clock m_clock;
};
