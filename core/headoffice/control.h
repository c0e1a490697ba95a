#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <thread>

/// How a second program reaches the one that serves a data folder: lines of JSON over a socket in that folder
/// that only its owner can open.
class ControlSocket
{
public:
    using Handler = std::function<QByteArray(const QByteArray &request)>;

    /// Takes the place of a socket that a dead server left.
    static Result<std::unique_ptr<ControlSocket>> listen(const QString &folder, Handler handler);
    /// Asks the server of that folder. InUse when nobody answers.
    static Result<QByteArray> ask(const QString &folder, const QByteArray &request);
    ~ControlSocket();

private:
    ControlSocket(int folder, int socket, int stop, Handler handler);
    void serve();

    int m_folder;
    int m_socket;
    int m_stop;
    Handler m_handler;
    std::thread m_thread;
};
