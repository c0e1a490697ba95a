#pragma once

#include <QByteArray>
#include <QSocketNotifier>
#include <QString>

#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <termios.h>
#include <unistd.h>

/// A serial line whose far end is the test: what it sends arrives at path(), what is written there can be
/// read.
class Pty
{
public:
    Pty() : m_handle(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_handle < 0 || ::grantpt(m_handle) != 0 || ::unlockpt(m_handle) != 0)
            qFatal("no pseudo terminal");
        m_path = QString::fromLocal8Bit(::ptsname(m_handle));
        // Kept open, so that the line lives while the program opens and closes its end; nothing is echoed.
        m_slave = ::open(m_path.toLocal8Bit().constData(), O_RDWR | O_NOCTTY);
        termios raw{};
        ::tcgetattr(m_slave, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(m_slave, TCSANOW, &raw);
    }
    ~Pty() { close(); }
    Pty(const Pty &) = delete;
    Pty &operator=(const Pty &) = delete;

    const QString &path() const { return m_path; }
    void send(const QByteArray &bytes)
    {
        m_lost = ::write(m_handle, bytes.constData(), size_t(bytes.size())) != bytes.size();
    }
    QByteArray received() const
    {
        QByteArray bytes(4096, '\0');
        const auto count = ::read(m_handle, bytes.data(), size_t(bytes.size()));
        return bytes.left(count > 0 ? qsizetype(count) : 0);
    }
    /// The cable is pulled out.
    void close()
    {
        if (m_slave >= 0)
            ::close(m_slave);
        if (m_handle >= 0)
            ::close(m_handle);
        m_slave = m_handle = -1;
    }
    bool lost() const { return m_lost; }

private:
    int m_handle;
    int m_slave = -1;
    QString m_path;
    bool m_lost = false;
};
