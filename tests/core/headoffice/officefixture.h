#pragma once

#include "core/headoffice/office.h"
#include "core/headoffice/tillidentity.h"
#include "core/sync/wire/events.h"

#include <QTemporaryDir>

/// A till with the key and certificate that head office gave it.
struct EnrolledTill
{
    TillIdentity identity;
    QByteArray key;         ///< PEM
    QByteArray certificate; ///< PEM

    QByteArray fingerprint() const;
};

/// A head office on disk, whose clock stands still until it is set.
class OfficeFixture
{
public:
    OfficeFixture();

    Office &office() { return *m_office; }
    /// As after a restart.
    void reopen();
    void close() { m_office.reset(); }
    void pass(qint64 ms) { m_now = m_now.plusMilliseconds(ms); }

    EnrolledTill enrol(const QString &shop = QStringLiteral("S001"),
                       const QString &till = QStringLiteral("T01"), quint64 epoch = 1);

    QString folder() const { return m_folder.filePath(QStringLiteral("office")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("office.key")); }
    Clock clock();

    /// What one statement answers, as text: the first column of each row.
    QStringList column(const QString &sql);
    qint64 count(const QString &table);

private:
    QTemporaryDir m_folder;
    Timestamp m_now;
    std::unique_ptr<Office> m_office;
};
