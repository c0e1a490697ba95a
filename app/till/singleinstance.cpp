#include "app/till/singleinstance.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace {
constexpr int answerMs = 2000;

QString socketOf(const QString &folder)
{
    return folder + u"/window.socket"_s;
}
}

SingleInstance::SingleInstance(const QString &folder, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // The lock is ours, so a socket that is there was left behind.
    QLocalServer::removeServer(socketOf(folder));
    m_server.listen(socketOf(folder));
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write("here\n");
            caller->disconnectFromServer();
        }
        Q_EMIT calledForward();
    });
}

bool SingleInstance::callForward(const QString &folder)
{
    QLocalSocket socket;
    socket.connectToServer(socketOf(folder), QIODevice::ReadOnly);
    return socket.waitForConnected(answerMs) && socket.waitForReadyRead(answerMs);
}
