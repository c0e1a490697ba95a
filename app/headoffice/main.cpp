#include "core/base/clock.h"
#include "core/cli/arguments.h"
#include "core/headoffice/control.h"
#include "core/headoffice/invitations.h"
#include "core/headoffice/officereport.h"
#include "core/headoffice/server.h"
#include "core/platform/datafolder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *help =
    R"(zhanggui-headoffice [--data DIR] [--key-file F] COMMAND …
Results are compact JSON on standard output. Exit status: 0 done, 1 refused, 2 bad use.
  init --name NAME [--host NAME …]     makes head office; default hosts localhost and 127.0.0.1
       out {"name","hosts"}            F holds 32 raw bytes (mode 0600) and is made if absent; keep it
       elsewhere than DIR
  invite --shop S001 --till T01        out {"code"}: lets that till enrol once, within three days
  serve --listen 127.0.0.1:8443 [--host NAME …]
       out {"listening"}               port 0 takes a free one; ends on SIGTERM or SIGINT; --host gives the
                                       server a certificate for other names than before
  report day --date YYYY-MM-DD [--shop S001]
       out
       {"businessDate","sales","lines","units","gross","discount","net","tax","rounding","total","tenders",
            "shops":[{"shop","currency",…}]}
While serve runs, invite goes to it through a socket in DIR, and report looks on beside it.)";

constexpr int badUse = 2;

struct Places
{
    QString folder;
    QString keyFile;
};

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int fail(const QString &code, const QString &detail, int status = 1)
{
    const QString tail = detail.isEmpty() ? QString() : u": "_s + detail;
    std::fprintf(stderr, "error: %s%s\n", qPrintable(code), qPrintable(tail));
    return status;
}

int fail(const Error &error, int status = 1)
{
    return fail(errorName(error.code), error.detail, status);
}

Places placesOf(const Arguments &arguments)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {arguments.global(u"data"_s).value_or(home + u"/zhanggui-headoffice"_s),
            arguments.global(u"key-file"_s).value_or(config + u"/zhanggui-headoffice.key"_s)};
}

QStringList hostsOf(const Arguments &arguments)
{
    return arguments.option(u"host"_s).split(u',', Qt::SkipEmptyParts);
}

int init(const Arguments &arguments, const Places &places)
{
    const QStringList hosts =
        arguments.has(u"host"_s) ? hostsOf(arguments) : QStringList{u"localhost"_s, u"127.0.0.1"_s};
    const auto office =
        Office::init(places.folder, places.keyFile, arguments.option(u"name"_s), hosts, systemTime);
    if (!office)
        return fail(office.error());
    print({{u"name"_s, arguments.option(u"name"_s)}, {u"hosts"_s, QJsonArray::fromStringList(hosts)}});
    return 0;
}

QJsonObject invited(Office &office, const QString &shop, const QString &till)
{
    const auto code = invite(office, shop, till, systemRandom);
    if (!code)
        return {{u"error"_s, errorName(code.error().code)}, {u"detail"_s, code.error().detail}};
    return {{u"code"_s, *code}};
}

/// Prints the code, or says why there is none.
int showInvited(const QJsonObject &answer)
{
    if (!answer.contains(u"code"))
        return fail(answer[u"error"].toString(), answer[u"detail"].toString());
    print(answer);
    return 0;
}

int invite(const Arguments &arguments, const Places &places)
{
    const auto office = Office::open(places.folder, places.keyFile, systemTime);
    if (!office)
        return fail(office.error());
    return showInvited(invited(**office, arguments.option(u"shop"_s), arguments.option(u"till"_s)));
}

/// To the server that has the folder.
int inviteThroughServer(const Arguments &arguments, const Places &places)
{
    const QJsonObject request{
        {u"invite"_s,
         QJsonObject{{u"shop"_s, arguments.option(u"shop"_s)}, {u"till"_s, arguments.option(u"till"_s)}}}};
    const auto reply =
        ControlSocket::ask(places.folder, QJsonDocument(request).toJson(QJsonDocument::Compact));
    return reply ? showInvited(QJsonDocument::fromJson(*reply).object()) : fail(reply.error());
}

QByteArray answerControl(Office &office, const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object()[u"invite"].toObject();
    const QJsonObject answer = invited(office, request[u"shop"].toString(), request[u"till"].toString());
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

int serve(const Arguments &arguments, const Places &places)
{
    const auto office = Office::open(places.folder, places.keyFile, systemTime);
    if (!office)
        return fail(office.error());
    if (const auto renewed = (*office)->renewServer(hostsOf(arguments)); !renewed)
        return fail(renewed.error());
    const auto server = Server::listen(**office, arguments.option(u"listen"_s));
    if (!server)
        return fail(server.error());
    (*server)->stopOnSignals();
    const auto control = ControlSocket::listen(
        places.folder, [&](const QByteArray &line) { return answerControl(**office, line); });
    if (!control)
        return fail(control.error());
    print({{u"listening"_s, (*server)->address()}});
    (*server)->wait();
    return 0;
}

int report(const Arguments &arguments, const Database &database)
{
    const auto date = BusinessDate::fromIso(arguments.option(u"date"_s));
    if (!date)
        return fail({Error::Code::InvalidInput, u"--date YYYY-MM-DD"_s});
    const auto shop = arguments.has(u"shop"_s) ? std::optional(arguments.option(u"shop"_s)) : std::nullopt;
    const auto day =
        database.read([&](const Connection &connection) { return officeDayReport(connection, *date, shop); });
    if (!day)
        return fail(day.error());
    print(*day);
    return 0;
}

int run(const Arguments &arguments)
{
    const Places places = placesOf(arguments);
    if (const auto checked = checkDataFolder(places.folder); !checked)
        return fail(checked.error());
    if (arguments.command == u"report day") {
        const auto database = Office::openToLook(places.folder);
        return database ? report(arguments, **database) : fail(database.error());
    }
    const auto lock = FolderLock::take(places.folder);
    if (!lock && lock.error().code != Error::Code::InUse)
        return fail(lock.error());
    if (!lock)
        return arguments.command == u"invite" ? inviteThroughServer(arguments, places) : fail(lock.error());
    if (arguments.command == u"init")
        return init(arguments, places);
    return arguments.command == u"invite" ? invite(arguments, places) : serve(arguments, places);
}

/// A command and the options that it cannot do without.
struct Command
{
    CommandForm form;
    QStringList required;
};

std::vector<Command> commands()
{
    return {{{u"init"_s, 0, 0, {u"name"_s}, {}, {u"host"_s}}, {u"name"_s}},
            {{u"invite"_s, 0, 0, {u"shop"_s, u"till"_s}, {}, {}}, {u"shop"_s, u"till"_s}},
            {{u"serve"_s, 0, 0, {u"listen"_s}, {}, {u"host"_s}}, {u"listen"_s}},
            {{u"report day"_s, 0, 0, {u"date"_s, u"shop"_s}, {}, {}}, {u"date"_s}},
            {{u"help"_s, 0, 2, {}, {}, {}}, {}},
            {{u"--version"_s, 0, 0, {}, {}, {}}, {}}};
}

Result<Arguments> understood(const QStringList &words)
{
    std::vector<CommandForm> forms;
    for (const Command &command : commands())
        forms.push_back(command.form);
    auto arguments = parseArguments(words, {u"data"_s, u"key-file"_s}, forms);
    if (!arguments)
        return arguments;
    for (const Command &command : commands())
        for (const QString &option : command.required)
            if (command.form.name == arguments->command && arguments->option(option).isEmpty())
                return Error{Error::Code::InvalidInput, u"--"_s + option + u" is missing"_s};
    return arguments;
}
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    keepFilesPrivate();
    const auto arguments = understood(application.arguments().mid(1));
    if (!arguments)
        return fail(arguments.error(), badUse);
    if (arguments->command == u"--version" || arguments->command == u"help") {
        std::puts(arguments->command == u"help" ? help : "zhanggui-headoffice " ZHANGGUI_VERSION);
        return 0;
    }
    return run(*arguments);
}
