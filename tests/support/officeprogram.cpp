#include "tests/support/officeprogram.h"

#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

QJsonObject OfficeProgram::Outcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QStringList OfficeProgram::words(const QStringList &command) const
{
    return QStringList{u"--data"_s, data(), u"--key-file"_s, keyFile()} + command;
}

QString OfficeProgram::path()
{
    return qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui-headoffice"_s;
}

OfficeProgram::Outcome OfficeProgram::run(const QStringList &command) const
{
    QProcess process;
    process.start(path(), words(command));
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Serving::Serving(const OfficeProgram &program, const QStringList &more)
{
    m_process.start(OfficeProgram::path(),
                    program.words(QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s} + more));
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {}
    m_address = QJsonDocument::fromJson(m_process.readLine())[u"listening"].toString();
}

Serving::~Serving()
{
    end(SIGKILL);
}

int Serving::end(int signal)
{
    if (m_process.state() == QProcess::Running)
        ::kill(pid_t(m_process.processId()), signal);
    m_process.waitForFinished(60'000);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}
