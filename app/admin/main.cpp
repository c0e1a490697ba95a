#include "app/admin/desk.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {
std::vector<Command> allCommands()
{
    std::vector<Command> commands;
    for (auto part :
         {shopCommands,   catalogueCommands,  memberCommands,  profileCommands,   saleCommands,
          shiftCommands,  syncCommands,       receiptCommands, userCommands,      accountCommands,
          tenderCommands, terminalCommands,   labelCommands,   returnCommands,    pointsCommands,
          couponCommands, keyCommands,        privacyCommands, duplicateCommands, qualityCommands,
          passCommands,   timelineCommands,   careCommands,    requestCommands,   programmeCommands,
          rewardCommands, memberListCommands, cardCommands,    seedCommands})
        for (Command &command : part())
            commands.push_back(std::move(command));
    return commands;
}

/// Painting receipts, labels, records and copies of a person's data needs fonts but no screen; nothing else
/// needs either.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const bool paints = std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "receipt" || word == "label" || word == "copy" || word == "privacy" || word == "card"
            || word == "coupons";
    });
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int fail(const Error &error, int status)
{
    const QString detail = error.detail.isEmpty() ? QString() : u": "_s + error.detail;
    std::fprintf(stderr, "error: %s%s\n", qPrintable(errorName(error.code)), qPrintable(detail));
    return status;
}

std::vector<CommandForm> formsOf(const std::vector<Command> &commands)
{
    std::vector<CommandForm> forms{{u"help"_s, 0, 2, {}, {}, {}}, {u"--version"_s, 0, 0, {}, {}, {}}};
    for (const Command &command : commands)
        forms.push_back(command.form);
    return forms;
}
}

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"zhanggui-admin"_s);
    keepFilesPrivate();
    const std::vector<Command> commands = allCommands();
    const auto arguments = parseArguments(application->arguments().mid(1),
                                          {u"data"_s, u"user"_s, u"password-file"_s}, formsOf(commands));
    if (!arguments)
        return fail(arguments.error(), 2);
    if (arguments->command == u"--version") {
        std::puts("zhanggui-admin " ZHANGGUI_VERSION);
        return 0;
    }
    if (arguments->command == u"help") {
        std::puts(helpText(commands, arguments->words.join(u' ')).toUtf8().constData());
        return 0;
    }
    Desk desk(*arguments);
    for (const Command &command : commands) {
        if (command.form.name != arguments->command)
            continue;
        const auto status = command.run(desk);
        return status ? *status : fail(status.error(), 1);
    }
    return 2;
}
