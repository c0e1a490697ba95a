#pragma once

#include <QLocalServer>
#include <QObject>

/// One window a data folder: a second start brings the first one forward. The folder's lock decides who is
/// first.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// For the one that holds the lock.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// Whether a window answers for that folder; it comes forward then.
    static bool callForward(const QString &folder);

Q_SIGNALS:
    void calledForward();

private:
    QLocalServer m_server;
};
