#include "app/admin/desk.h"

#include "core/base/clock.h"
#include "core/data/outbox.h"
#include "core/sync/enroller.h"
#include "core/sync/pusher.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace {
Result<int> enrolTill(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Enroller enroller(desk.database(), *who);
    QEventLoop loop;
    std::optional<Error> refusal;
    QObject::connect(&enroller, &Enroller::enrolled, &loop, &QEventLoop::quit);
    QObject::connect(&enroller, &Enroller::refused, &loop, [&](const Error &error) {
        refusal = error;
        loop.quit();
    });
    QMetaObject::invokeMethod(
        &loop, [&] { enroller.start(desk.arguments().option(u"url"_s), desk.arguments().option(u"code"_s)); },
        Qt::QueuedConnection);
    loop.exec();
    if (refusal)
        return *refusal;
    Desk::print({{u"enrolled"_s, true}, {u"url"_s, desk.arguments().option(u"url"_s)}});
    return 0;
}

Result<int> synchronise(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::Synchronise); !allowed)
        return allowed.error();
    Pusher pusher(desk.database(), systemTime);
    pusher.setVault(who->vault);
    QEventLoop loop;
    QObject::connect(&pusher, &Pusher::roundFinished, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(&pusher, &Pusher::pushNow, Qt::QueuedConnection);
    loop.exec();
    if (pusher.status().problem)
        return *pusher.status().problem;
    const auto acked = desk.database().read(
        [](const Connection &connection) { return outbox::lastAcknowledged(connection); });
    const PushCounts &counts = pusher.counts();
    Desk::print({{u"pushed"_s, counts.pushed},
                 {u"duplicates"_s, counts.duplicates},
                 {u"quarantined"_s, counts.quarantined},
                 {u"pending"_s, pusher.status().pending},
                 {u"ackedSeq"_s, acked ? *acked : 0}});
    return 0;
}
}

std::vector<Command> syncCommands()
{
    return {{{u"enrol"_s, 0, 0, {u"url"_s, u"code"_s}, {}, {}},
             R"(
enrol --url https://127.0.0.1:8443 --code CODE
Enrols this till at head office with a code from `zhanggui-headoffice invite`.  out {"enrolled":true,"url"}
)",
             enrolTill},
            {{u"sync"_s, 0, 0, {}, {}, {}},
             R"(
sync
Sends what head office has not acknowledged; events of every kind count.
  out {"pushed","duplicates","quarantined","pending","ackedSeq"}
)",
             synchronise}};
}
