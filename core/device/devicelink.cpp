#include "core/device/devicelink.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype bytesAtOnce = 16 * 1024;

QString lastError()
{
    return qt_error_string(errno);
}

bool isCharacterDevice(int handle)
{
    struct stat status
    {};
    return ::fstat(handle, &status) == 0 && S_ISCHR(status.st_mode);
}

/// A serial line would turn 0x0a within the picture into two bytes.
void makeTransparent(int handle)
{
    termios settings{};
    if (::isatty(handle) == 0 || ::tcgetattr(handle, &settings) != 0)
        return;
    ::cfmakeraw(&settings);
    ::tcsetattr(handle, TCSANOW, &settings);
}
}

DeviceLink::DeviceLink(QString path, const PrinterDeadlines &deadlines, QObject *parent) :
    PrinterLink(parent),
    m_path(std::move(path)),
    m_deadlines(deadlines)
{
    m_stall.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_stall, &QTimer::timeout, this, [this] { giveUp(u"no answer in time"_s); });
    connect(&m_whole, &QTimer::timeout, this, [this] { giveUp(u"not done in time"_s); });
}

DeviceLink::~DeviceLink()
{
    close();
}

void DeviceLink::start(const QByteArray &bytes)
{
    m_rest = bytes;
    m_handle = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (m_handle < 0)
        return giveUp(lastError());
    if (!isCharacterDevice(m_handle))
        return giveUp(u"not a device"_s);
    makeTransparent(m_handle);
    m_ready = std::make_unique<QSocketNotifier>(m_handle, QSocketNotifier::Write);
    connect(m_ready.get(), &QSocketNotifier::activated, this, &DeviceLink::writeSome);
    m_whole.start(m_deadlines.wholeMs);
    m_stall.start(m_deadlines.stallMs);
}

void DeviceLink::writeSome()
{
    const qsizetype most = std::min(bytesAtOnce, m_rest.size());
    const auto written = ::write(m_handle, m_rest.constData(), size_t(most));
    if (written < 0) {
        if (errno != EAGAIN && errno != EINTR)
            giveUp(lastError());
        return;
    }
    m_rest.remove(0, written);
    if (written > 0)
        m_stall.start(m_deadlines.stallMs);
    if (m_rest.isEmpty()) {
        close();
        finish({});
    }
}

void DeviceLink::giveUp(const QString &reason)
{
    close();
    fail(u"%1: %2"_s.arg(m_path, reason));
}

void DeviceLink::close()
{
    m_stall.stop();
    m_whole.stop();
    m_rest.clear();
    if (m_ready) {
        m_ready->setEnabled(false);
        m_ready.release()->deleteLater();
    }
    if (m_handle >= 0)
        ::close(std::exchange(m_handle, -1));
}
