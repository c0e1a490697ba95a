#include "tests/support/terminalprogram.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;

QJsonObject lineOf(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) {}
    return QJsonDocument::fromJson(process.readLine()).object();
}
}

TerminalProgram::TerminalProgram(const QString &mood, quint32 seed)
{
    m_process.start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/terminalsimulator"_s,
                    {u"--secret"_s, QString::fromLatin1(secret()), u"--seed"_s, QString::number(seed),
                     u"--mood"_s, mood});
    m_port = lineOf(m_process)[u"listening"].toInt();
    if (m_port == 0)
        qFatal("the simulated terminal does not start");
}

TerminalProgram::~TerminalProgram()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(patienceMs);
}

QUrl TerminalProgram::address() const
{
    return QUrl(u"http://127.0.0.1:%1/box"_s.arg(m_port));
}

QJsonObject TerminalProgram::tell(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    return lineOf(m_process);
}

void TerminalProgram::become(const QString &mood)
{
    tell(u"mood "_s + mood);
}

QJsonArray TerminalProgram::orders()
{
    return tell(u"orders"_s)[u"orders"].toArray();
}

int TerminalProgram::taken()
{
    int count = 0;
    for (const auto &order : orders())
        count += order[u"state"] == u"approved"_s ? 1 : 0;
    return count;
}
