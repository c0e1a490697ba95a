#include "core/headoffice/control.h"

#include <QFile>

#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace {
constexpr qsizetype longestLine = 64 * 1024;
constexpr int patienceSeconds = 10;
constexpr const char *name = "control";

/// The socket's address by way of the open folder: a path of its own would be too long in many a place.
sockaddr_un addressIn(int folder)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(folder) + '/' + name;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return address;
}

int openFolder(const QString &folder)
{
    return ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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
    const int place = openFolder(folder);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int stop = ::eventfd(0, EFD_CLOEXEC);
    const sockaddr_un address = addressIn(place);
    ::unlinkat(place, name, 0);
    // The mode that the socket's file is made with.
    ::fchmod(socket, 0600);
    if (place < 0 || stop < 0
        || ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(socket, 16) != 0) {
        for (const int file : {place, socket, stop})
            ::close(file);
        return Error{Error::Code::FolderUnwritable, folder};
    }
    return std::unique_ptr<ControlSocket>(new ControlSocket(place, socket, stop, std::move(handler)));
}

ControlSocket::ControlSocket(int folder, int socket, int stop, Handler handler) :
    m_folder(folder),
    m_socket(socket),
    m_stop(stop),
    m_handler(std::move(handler))
{
    m_thread = std::thread([this] { serve(); });
}

ControlSocket::~ControlSocket()
{
    ::eventfd_write(m_stop, 1);
    m_thread.join();
    ::unlinkat(m_folder, name, 0);
    for (const int file : {m_stop, m_socket, m_folder})
        ::close(file);
}

void ControlSocket::serve()
{
    pollfd both[2] = {{m_socket, POLLIN, 0}, {m_stop, POLLIN, 0}};
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
    const int place = openFolder(folder);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressIn(place);
    setPatience(socket);
    QByteArray reply;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && writeLine(socket, request))
        reply = readLine(socket);
    ::close(socket);
    ::close(place);
    return reply.isEmpty() ? Result<QByteArray>(Error{Error::Code::InUse, folder}) : reply;
}
