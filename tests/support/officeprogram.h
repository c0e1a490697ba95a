#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// zhanggui-headoffice as it is run, on a folder and a key file of its own.
class OfficeProgram
{
public:
    struct Outcome
    {
        int status = -1; ///< −1: it did not end by itself
        QByteArray out;
        QByteArray err;

        QJsonObject json() const;
    };

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("office.key")); }
    QStringList words(const QStringList &command) const;
    static QString path();

    Outcome run(const QStringList &command) const;

private:
    QTemporaryDir m_folder;
};

/// `serve` on a free port, until it is told to end.
class Serving
{
public:
    explicit Serving(const OfficeProgram &program, const QStringList &more = {});
    ~Serving();

    /// "127.0.0.1:PORT"; empty when it did not start.
    const QString &address() const { return m_address; }
    /// Its exit status, −1 when it was killed.
    int end(int signal);

private:
    QProcess m_process;
    QString m_address;
};
