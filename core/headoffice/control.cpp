#include "core/headoffice/control.h"

#include <QDir>
#include <QFile>

#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace {
constexpr qsizetype longestLine = 64 * 1024;
constexpr int patienceSeconds = 10;

QByteArray pathIn(const QString &folder)
{
    return QFile::encodeName(QDir(folder).filePath(QStringLiteral("control")));
}

bool addressOf(const QByteArray &path, sockaddr_un &address)
{
    address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return true;
}

void setPatience(int socket)
{
    const timeval patience{patienceSeconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

QByteArray readLine(int socket)
{
    QByteArray line;
    char c = 0;
    while (line.size() < longestLine && ::read(socket, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

bool writeLine(int socket, const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    return ::send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}
}

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(const QString &folder, Handler handler)
{
    const QByteArray path = pathIn(folder);
    sockaddr_un address = {};
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::unlink(path.constData());
    if (!addressOf(path, address)
        || ::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || ::listen(socket, 16) != 0) {
        ::close(socket);
        return Error{Error::Code::FolderUnwritable, folder};
    }
    return std::unique_ptr<ControlSocket>(new ControlSocket(socket, path, std::move(handler)));
}

ControlSocket::ControlSocket(int socket, QByteArray path, Handler handler) :
    m_socket(socket),
    m_path(std::move(path)),
    m_handler(std::move(handler))
{
    if (::pipe(m_wake) != 0)
        throw std::runtime_error("no pipe for the control socket");
    m_thread = std::thread([this] { serve(); });
}

ControlSocket::~ControlSocket()
{
    ::close(m_wake[1]);
    m_thread.join();
    ::close(m_wake[0]);
    ::close(m_socket);
    ::unlink(m_path.constData());
}

void ControlSocket::serve()
{
    pollfd both[2] = {{m_socket, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
    while (::poll(both, 2, -1) >= 0 && both[1].revents == 0) {
        const int client = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        setPatience(client);
        writeLine(client, m_handler(readLine(client)));
        ::close(client);
    }
}

Result<QByteArray> ControlSocket::ask(const QString &folder, const QByteArray &request)
{
    sockaddr_un address = {};
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setPatience(socket);
    QByteArray reply;
    if (addressOf(pathIn(folder), address)
        && ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
        && writeLine(socket, request))
        reply = readLine(socket);
    ::close(socket);
    return reply.isEmpty() ? Result<QByteArray>(Error{Error::Code::InUse, folder}) : reply;
}
