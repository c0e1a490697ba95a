#pragma once

#include "core/cli/arguments.h"
#include "core/data/database.h"
#include "core/platform/datafolder.h"
#include "core/security/throttle.h"
#include "core/usecase/session.h"

#include <QIODevice>
#include <QJsonObject>

#include <functional>

/// What a command works at: the data folder, its lock, whoever signs in, and the way out.
class Desk
{
public:
    enum class Access { Write, LookOnly };

    explicit Desk(const Arguments &arguments) : m_arguments(arguments) {}

    const Arguments &arguments() const { return m_arguments; }
    QString user() const { return m_arguments.global(QStringLiteral("user")).value_or(QString()); }
    Timestamp now() const;
    ClockReading clock() const;

    /// Opens the folder: to write under its lock, or beside a running till to look when only that is asked
    /// for.
    /// A lost file of keys is put back, which is told on standard error and audited.
    Result<Database *> open(Access access, keybackups::Search search = keybackups::Search::Quick);
    /// Opens the folder and signs in with the options' user and password.
    Result<Session> signIn(Access access);
    Database &database() { return *m_database; }
    /// Whether another program writes this folder just now.
    bool isBeside() const { return !m_lock; }
    /// The password from its file or, without one, from a line of standard input.
    Result<QString> password();
    /// A further secret: the next line of standard input.
    Result<QString> nextSecret();

    /// Answers each line of the command's file, in order; the exit status is 1 when any was refused.
    Result<int> answerLines(const std::function<Result<QJsonObject>(const QByteArray &)> &answer);
    /// One compact line on standard output, at once.
    static void print(const QJsonObject &object);
    static Result<QByteArray> readFile(const QString &path);
    /// What an option that does not fit is refused with.
    static Error wrong(const QString &option);

private:
    QString folder() const;
    Result<QString> readPassword();

    const Arguments &m_arguments;
    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<Database> m_database;
    std::optional<QString> m_password; // read once: standard input gives it only once
};

/// A command: its form, its help, and what it does. The answer is the exit status: 0 done, 1 refused.
struct Command
{
    CommandForm form;
    const char *help;
    std::function<Result<int>(Desk &)> run;
};

std::vector<Command> shopCommands();
std::vector<Command> catalogueCommands();
std::vector<Command> labelCommands();
std::vector<Command> memberCommands();
std::vector<Command> memberListCommands();
std::vector<Command> profileCommands();
std::vector<Command> pointsCommands();
std::vector<Command> cardCommands();
std::vector<Command> programmeCommands();
std::vector<Command> rewardCommands();
std::vector<Command> couponCommands();
std::vector<Command> passCommands();
std::vector<Command> duplicateCommands();
std::vector<Command> qualityCommands();
std::vector<Command> timelineCommands();
std::vector<Command> saleCommands();
std::vector<Command> shiftCommands();
std::vector<Command> syncCommands();
std::vector<Command> receiptCommands();
std::vector<Command> userCommands();
std::vector<Command> accountCommands();
std::vector<Command> tenderCommands();
std::vector<Command> returnCommands();
std::vector<Command> terminalCommands();
std::vector<Command> keyCommands();
std::vector<Command> privacyCommands();
std::vector<Command> careCommands();
std::vector<Command> requestCommands();
std::vector<Command> seedCommands();

/// {"number","erased":true,"erasedAt","olderBackups":{…}} of a number whose member was erased, else nothing.
QJsonObject erasedAnswer(Desk &desk, const QString &number);

/// The text of `help` and `help COMMAND`.
QString helpText(const std::vector<Command> &commands, const QString &command);
