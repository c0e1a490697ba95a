#include "app/admin/desk.h"

#include "core/usecase/keycare.h"

using namespace Qt::StringLiterals;

namespace {
Result<int> printReport(Desk &desk)
{
    const auto report = keyReport(desk.database());
    if (!report)
        return report.error();
    Desk::print(*report);
    return 0;
}

Result<int> show(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::CheckData); !allowed)
        return allowed.error();
    return printReport(desk);
}

Result<int> backUp(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::CheckData); !allowed)
        return allowed.error();
    if (const auto done = desk.database().backUpKeys(); !done)
        return done.error();
    return printReport(desk);
}

/// Nobody can sign in without the keys: whoever may write the folder may put them back.
Result<int> restore(Desk &desk)
{
    if (const auto opened = desk.open(Desk::Access::Write, keybackups::Search::Thorough); !opened)
        return opened.error();
    const auto &restoration = desk.database().restoration();
    QJsonObject answer = restoration ? toJson(*restoration) : QJsonObject();
    answer[u"restored"_s] = restoration.has_value();
    Desk::print(answer);
    return 0;
}
}

std::vector<Command> keyCommands()
{
    return {{{u"keys show"_s, 0, 0, {}, {}, {}},
             R"(
keys show
How the file of keys and its two backups are: each is read and checked.
  out {"keys","whole","backups":[{"number","takenAt","keys","whole"}]}
)",
             show},
            {{u"keys backup"_s, 0, 0, {}, {}, {}},
             R"(
keys backup
Waits until the backups hold what the file holds now. It happens by itself too: at start, within a minute of
       an enrolment, at once after an erasure.  out as keys show
)",
             backUp},
            {{u"keys restore"_s, 0, 0, {}, {}, {}},
             R"(
keys restore
Puts the newest whole backup in the place of a file of keys that is missing, damaged or lacks keys; without
       signing in, which needs the keys. Missing or plainly damaged it is put back at each start, too.
  out {"restored","takenAt"?,"unreadable"?: members enrolled after that, whose personal facts are lost}
)",
             restore}};
}
