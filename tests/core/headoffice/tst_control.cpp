#include "core/headoffice/control.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace {
QByteArray echo(const QByteArray &line)
{
    return "heard " + line;
}
}

class ControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered();
    void onlyItsOwnerMayAsk();
    void nobodyAnswersBeforeOrAfter();
    void aDeadServersSocketIsReplaced();
    void aFolderWithALongPathWorks();
    void severalMayAskAtOnce();
};

void ControlTest::aQuestionIsAnswered()
{
    QTemporaryDir folder;
    const auto socket = ControlSocket::listen(folder.path(), echo);
    QVERIFY(socket.has_value());
    QCOMPARE(ControlSocket::ask(folder.path(), "one").value(), "heard one");
    QCOMPARE(ControlSocket::ask(folder.path(), "two").value(), "heard two");
}

void ControlTest::onlyItsOwnerMayAsk()
{
    QTemporaryDir folder;
    const auto socket = ControlSocket::listen(folder.path(), echo);
    struct stat state = {};
    QCOMPARE(::stat(QFile::encodeName(folder.filePath(u"control"_s)).constData(), &state), 0);
    QCOMPARE(state.st_mode & 077, mode_t(0));
}

void ControlTest::nobodyAnswersBeforeOrAfter()
{
    QTemporaryDir folder;
    QCOMPARE(ControlSocket::ask(folder.path(), "?").error().code, Error::Code::InUse);
    {
        const auto socket = ControlSocket::listen(folder.path(), echo);
        QVERIFY(socket.has_value());
    }
    QCOMPARE(ControlSocket::ask(folder.path(), "?").error().code, Error::Code::InUse);
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(!ControlSocket::listen(folder.filePath(u"absent"_s), echo).has_value());
}

void ControlTest::aDeadServersSocketIsReplaced()
{
    QTemporaryDir folder;
    QFile left(folder.filePath(u"control"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    const auto socket = ControlSocket::listen(folder.path(), echo);
    QVERIFY(socket.has_value());
    QCOMPARE(ControlSocket::ask(folder.path(), "x").value(), "heard x");
}

void ControlTest::aFolderWithALongPathWorks()
{
    QTemporaryDir folder;
    const QString deep = folder.filePath(QString(200, u'd'));
    QVERIFY(QDir().mkpath(deep));
    const auto socket = ControlSocket::listen(deep, echo);
    QVERIFY(socket.has_value());
    QCOMPARE(ControlSocket::ask(deep, "x").value(), "heard x");
}

void ControlTest::severalMayAskAtOnce()
{
    QTemporaryDir folder;
    const auto socket = ControlSocket::listen(folder.path(), echo);
    std::atomic<int> answered = 0;
    std::vector<std::thread> askers;
    for (int i = 0; i < 8; ++i)
        askers.emplace_back([&] { answered += ControlSocket::ask(folder.path(), "x").has_value(); });
    for (std::thread &asker : askers)
        asker.join();
    QCOMPARE(answered.load(), 8);
}

QTEST_APPLESS_MAIN(ControlTest)
#include "tst_control.moc"
