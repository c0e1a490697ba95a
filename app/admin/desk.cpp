#include "app/admin/desk.h"

#include "core/base/clock.h"
#include "core/usecase/keycare.h"
#include "core/usecase/signin.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longestLine = 1024 * 1024;

/// Past an overlong line, so that the next one is read from its start.
void skipLine(QFile &file)
{
    while (!file.atEnd() && !file.readLine(longestLine).endsWith('\n')) {}
}

constexpr qint64 largestFile = 512LL * 1024 * 1024;

QString withoutLineEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QByteArray lineOfInput()
{
    static QFile input;
    if (!input.isOpen() && !input.open(stdin, QIODevice::ReadOnly))
        return {};
    return input.readLine(4096);
}
}

Timestamp Desk::now() const
{
    return systemTime();
}

ClockReading Desk::clock() const
{
    // Each call is a run of its own, so only the wall clock can be compared.
    return {now(), 0, 0};
}

QString Desk::folder() const
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return m_arguments.global(u"data"_s).value_or(home + u"/zhanggui"_s);
}

Result<Database *> Desk::open(Access access, keybackups::Search search)
{
    if (const auto checked = checkDataFolder(folder()); !checked)
        return checked.error();
    auto lock = FolderLock::take(folder());
    if (!lock && (access == Access::Write || lock.error().code != Error::Code::InUse))
        return lock.error();
    auto database = lock ? Database::open(folder(), tillSchema(), search) : Database::openToLook(folder());
    if (!database)
        return database.error();
    if (lock)
        m_lock = std::move(*lock);
    m_database = std::move(*database);
    if (const auto &restoration = m_database->restoration()) {
        const QByteArray told = QJsonDocument(toJson(*restoration)).toJson(QJsonDocument::Compact);
        std::fprintf(stderr, "warning: keys-restored: %s\n", told.constData());
    }
    if (const auto recorded = recordRestoration(*m_database, now()); !recorded)
        return recorded.error();
    return m_database.get();
}

Result<Session> Desk::signIn(Access access)
{
    if (const auto opened = open(access); !opened)
        return opened.error();
    const auto secret = password();
    if (!secret)
        return secret.error();
    return isBeside() ? signInToLook(*m_database, user(), *secret)
                      : ::signIn(*m_database, user(), *secret, clock());
}

Result<QString> Desk::password()
{
    if (m_password)
        return *m_password;
    auto read = readPassword();
    if (read)
        m_password = *read;
    return read;
}

Result<QString> Desk::readPassword()
{
    const auto path = m_arguments.global(u"password-file"_s);
    if (!path)
        return nextSecret();
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, *path};
    return withoutLineEnd(file.readLine(4096));
}

Result<QString> Desk::nextSecret()
{
    const QString secret = withoutLineEnd(lineOfInput());
    if (secret.isEmpty())
        return Error{Error::Code::InvalidInput, u"a secret is expected in a file or on standard input"_s};
    return secret;
}

void Desk::print(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

Error Desk::wrong(const QString &option)
{
    return {Error::Code::InvalidInput, u"--"_s + option};
}

Result<QByteArray> Desk::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return Error{Error::Code::InvalidFile, path};
    if (file.size() > largestFile)
        return Error{Error::Code::TooLarge, path};
    return file.readAll();
}

Result<int> Desk::answerLines(const std::function<Result<QJsonObject>(const QByteArray &)> &answer)
{
    QFile file(m_arguments.words.front());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, file.fileName()};
    int status = 0;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine(longestLine + 2);
        if (line.size() > longestLine && !line.endsWith('\n'))
            skipLine(file);
        if (line.trimmed().isEmpty())
            continue;
        if (const auto answered = answer(line)) {
            print(*answered);
        } else {
            print({{u"line"_s, number},
                   {u"error"_s, errorName(answered.error().code)},
                   {u"detail"_s, answered.error().detail}});
            status = 1;
        }
    }
    return status;
}
