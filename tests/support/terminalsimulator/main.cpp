#include "tests/support/terminalsimulator/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace {
void print(const QJsonObject &json)
{
    std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// "mood NAME", "mood seed", "orders"; each answers one line.
void obey(const QString &line, Ledger &ledger)
{
    if (line == u"orders")
        return print(ledger.toJson());
    if (line.startsWith(u"mood "))
        ledger.setMood(moodNamed(line.mid(5)));
    print({{u"ok"_s, true}});
}
}

/// usage: terminalsimulator --secret TEXT [--seed N] [--mood NAME]: a payment terminal on a free port of this
/// machine, until its standard input ends. Prints {"listening":PORT}, then an answer to each line it is told.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"secret"_s, u"shared with the till"_s, u"TEXT"_s},
                        {u"seed"_s, u"what it answers follows from it"_s, u"N"_s, u"1"_s},
                        {u"port"_s, u"0: any"_s, u"N"_s, u"0"_s},
                        {u"mood"_s, u"the same for every order"_s, u"NAME"_s}});
    options.process(application);
    Ledger ledger(options.value(u"seed"_s).toUInt());
    ledger.setMood(moodNamed(options.value(u"mood"_s)));
    TerminalServer server(options.value(u"secret"_s).toUtf8(), ledger);
    if (!server.listen(QHostAddress::LocalHost, options.value(u"port"_s).toUShort()))
        return 1;
    print({{u"listening"_s, server.serverPort()}});
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        std::string line;
        if (!std::getline(std::cin, line))
            return QCoreApplication::quit();
        obey(QString::fromStdString(line), ledger);
    });
    return QCoreApplication::exec();
}
