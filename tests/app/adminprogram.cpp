#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

std::unique_ptr<QProcess> AdminProgram::start(const QString &user, const QStringList &command,
                                              const QByteArrayList &lines) const
{
    auto process = std::make_unique<QProcess>();
    process->start(qEnvironmentVariable("ZHANGGUI_BIN") + u"/zhanggui-admin"_s,
                   QStringList{u"--data"_s, file(u"till"_s), u"--user"_s, user} + command);
    process->write(lines.join('\n') + '\n');
    process->closeWriteChannel();
    return process;
}

AdminProgram::Answer AdminProgram::run(const QString &user, const QStringList &command,
                                       const QByteArrayList &lines) const
{
    const auto process = start(user, command, lines);
    if (!process->waitForFinished(120'000))
        return {};
    return {process->exitCode(), QJsonDocument::fromJson(process->readAllStandardOutput()).object(),
            process->readAllStandardError()};
}

AdminProgram::Answer AdminProgram::init(const QByteArray &password) const
{
    return run(u"boss"_s,
               {u"init"_s, u"--shop-code"_s, u"S001"_s, u"--shop-name"_s, u"shop"_s, u"--till"_s, u"T01"_s,
                u"--currency"_s, u"CNY"_s, u"--locale"_s, u"zh_CN"_s, u"--timezone"_s, u"UTC"_s},
               {password});
}

QString AdminProgram::file(const QString &name, const QByteArray &content) const
{
    QFile written(file(name));
    if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return written.fileName();
}
