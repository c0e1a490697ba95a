#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class QProcess;

/// zhanggui-admin as its users run it, on a data folder of its own.
class AdminProgram
{
public:
    struct Answer
    {
        int status = -1; ///< −1: it did not end
        QJsonObject json;
        QByteArray error;
    };

    /// `lines` come on its standard input: the password first.
    Answer run(const QString &user, const QStringList &command, const QByteArrayList &lines) const;
    /// The same while it runs.
    std::unique_ptr<QProcess> start(const QString &user, const QStringList &command,
                                    const QByteArrayList &lines) const;
    /// Makes shop S001 with till T01 and the administrator "boss".
    Answer init(const QByteArray &password) const;
    /// A file beside the data folder.
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// The same with this in it.
    QString file(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
};
