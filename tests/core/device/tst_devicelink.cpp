#include "core/device/devicelink.h"

#include "tests/core/device/job.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
/// A pseudo terminal: the device, and the printer's end of it.
class Terminal
{
public:
    Terminal() : m_handle(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_handle < 0)
            return;
        ::grantpt(m_handle);
        ::unlockpt(m_handle);
        m_path = QFile::decodeName(::ptsname(m_handle));
    }
    ~Terminal() { hangUp(); }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Without /dev/pts, as in a bare chroot, no device stands behind it.
    bool exists() const { return m_handle >= 0 && QFile::exists(m_path); }
    const QString &path() const { return m_path; }
    int handle() const { return m_handle; }
    QByteArray read()
    {
        QByteArray bytes(65536, '\0');
        const auto count = ::read(m_handle, bytes.data(), size_t(bytes.size()));
        bytes.resize(std::max<qsizetype>(count, 0));
        return bytes;
    }
    void hangUp()
    {
        if (m_handle >= 0)
            ::close(std::exchange(m_handle, -1));
    }

private:
    int m_handle;
    QString m_path;
};

const PrinterDeadlines quick{200, 200, 10'000};
}

class TestDeviceLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteArrivesUnchanged();
    void aPrinterThatTakesNothingIsGivenUp();
    void aPrinterSwitchedOffIsReported();
    void onlyADeviceIsWrittenTo();
    void theSystemsRefusalIsReported();
    void aLinkMayDieWhileItSends();
};

void TestDeviceLink::everyByteArrivesUnchanged()
{
    Terminal terminal;
    if (!terminal.exists())
        QSKIP("this system has no pseudo terminals");
    // Someone must hold the device open, or the terminal is hung up when the link closes it.
    QFile holder(terminal.path());
    QVERIFY(holder.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QByteArray printed;
    QSocketNotifier reader(terminal.handle(), QSocketNotifier::Read);
    QObject::connect(&reader, &QSocketNotifier::activated, [&] { printed += terminal.read(); });
    DeviceLink link(terminal.path(), {});
    const QByteArray job = patternBytes(200'000);
    const auto answer = sent(link, job);
    QVERIFY2(*answer, answer->has_value() ? "" : qPrintable(answer->error().detail));
    QTRY_COMPARE(printed.size(), job.size());
    QCOMPARE(printed, job);
}

void TestDeviceLink::aPrinterThatTakesNothingIsGivenUp()
{
    Terminal terminal;
    if (!terminal.exists())
        QSKIP("this system has no pseudo terminals");
    DeviceLink link(terminal.path(), quick);
    const auto answer = sent(link, patternBytes(200'000));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error(), (Error{Error::Code::Device, terminal.path() + u": no answer in time"_s}));
}

void TestDeviceLink::aPrinterSwitchedOffIsReported()
{
    Terminal terminal;
    if (!terminal.exists())
        QSKIP("this system has no pseudo terminals");
    DeviceLink link(terminal.path(), {});
    std::optional<Result<>> answer;
    link.send(patternBytes(200'000), [&](const Result<> &result) { answer = result; });
    QTRY_VERIFY(!terminal.read().isEmpty());
    terminal.hangUp();
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer);
}

void TestDeviceLink::onlyADeviceIsWrittenTo()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName(), folder.path(), folder.filePath(u"none"_s)}) {
        DeviceLink link(path, quick);
        const auto answer = sent(link, "x");
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, Error::Code::Device);
    }
    QCOMPARE(file.size(), 0);
}

void TestDeviceLink::theSystemsRefusalIsReported()
{
    DeviceLink full(u"/dev/full"_s, quick);
    QVERIFY(!*sent(full, "x"));
    DeviceLink null(u"/dev/null"_s, quick);
    QVERIFY(sent(null, "x")->has_value());
    QVERIFY(sent(null, {})->has_value());
}

void TestDeviceLink::aLinkMayDieWhileItSends()
{
    Terminal terminal;
    if (!terminal.exists())
        QSKIP("this system has no pseudo terminals");
    bool answered = false;
    {
        DeviceLink link(terminal.path(), {});
        link.send(patternBytes(200'000), [&](const Result<> &) { answered = true; });
        QTRY_VERIFY(!terminal.read().isEmpty());
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestDeviceLink)
#include "tst_devicelink.moc"
