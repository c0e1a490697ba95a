#include "core/usecase/privacyrecord.h"

#include "core/base/businessdate.h"
#include "core/data/audit.h"
#include "core/data/corrections.h"
#include "core/data/jobruns.h"
#include "core/data/keybackups.h"
#include "core/data/members.h"
#include "core/data/privacyfigures.h"
#include "core/data/restrictions.h"
#include "core/data/retention.h"
#include "core/usecase/retainmembers.h"

#include <QJsonArray>

#include <tuple>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostErasures = 100;
constexpr qint64 msADay = 86'400'000;

/// What is done with members' data, and the articles that allow it.
QJsonArray processing()
{
    QJsonArray list;
    for (const auto &[activity, gdpr, pipl] : {std::tuple("membership"_L1, "6 (1 b)"_L1, "13 (2)"_L1),
                                               {"purchases"_L1, "6 (1 b), (1 c)"_L1, "13 (2), (3)"_L1},
                                               {"balances"_L1, "6 (1 b), (1 c)"_L1, "13 (2), (3)"_L1},
                                               {"loyalty"_L1, "6 (1 b)"_L1, "13 (2)"_L1},
                                               {"marketing"_L1, "6 (1 a), 7"_L1, "13 (1), 14"_L1},
                                               {"profiling"_L1, "6 (1 a), 7"_L1, "13 (1), 24"_L1},
                                               {"care"_L1, "6 (1 b), (1 f)"_L1, "13 (1), (2)"_L1},
                                               {"requests"_L1, "6 (1 c), 12–21"_L1, "13 (3), 44–50"_L1},
                                               {"security"_L1, "6 (1 c), 32"_L1, "13 (3), 51, 54"_L1}})
        list << QJsonObject{{u"activity"_s, activity}, {u"gdpr"_s, gdpr}, {u"pipl"_s, pipl}};
    return list;
}

QJsonArray consentCounts(const Connection &connection)
{
    QJsonArray list;
    for (const ConsentCount &each : privacyfigures::consents(connection)) {
        QJsonObject object{
            {u"purpose"_s, each.purpose}, {u"granted"_s, each.granted}, {u"withdrawn"_s, each.withdrawn}};
        if (!each.channel.isEmpty())
            object[u"channel"_s] = each.channel;
        list << object;
    }
    return list;
}

QJsonArray accessCounts(const Connection &connection, Timestamp since)
{
    QJsonArray list;
    for (const AccessCount &each : privacyfigures::access(connection, since)) {
        QJsonObject object{{u"reveals"_s, each.reveals},
                           {u"copies"_s, each.copies},
                           {u"exports"_s, each.exports},
                           {u"exported"_s, each.exported}};
        if (!each.user.isEmpty())
            object[u"user"_s] = each.user;
        list << object;
    }
    return list;
}

QJsonObject correctionCounts(const Connection &connection, const QDate &today)
{
    QJsonObject object{{u"open"_s, 0}, {u"changed"_s, 0}, {u"refused"_s, 0}};
    for (const auto &[state, count] : corrections::counts(connection))
        object[toText(state)] = count;
    object.remove(u"erased"_s);
    qint64 overdue = 0;
    for (const CorrectionRequest &request : corrections::open(connection))
        overdue += request.due < today ? 1 : 0;
    object[u"overdue"_s] = overdue;
    return object;
}

QJsonObject retentionNow(const Connection &connection)
{
    QJsonObject object = toJson(retention::rule(connection));
    object[u"asked"_s] = qint64(retention::asked(connection).size());
    if (const auto last = jobruns::last(connection, u"retention"_s))
        object[u"lastRun"_s] = last->toIso();
    return object;
}

QJsonArray restrictedNow(const Connection &connection)
{
    QJsonArray list;
    for (const RestrictedMember &each : restrictions::now(connection))
        list << QJsonObject{{u"number"_s, each.number}, {u"since"_s, each.since.toIso()}};
    return list;
}

/// With the proof: whether any copy of the keys that is kept still has the person's.
QJsonArray lastErasures(const Connection &connection, const Connection &keys)
{
    QJsonArray list;
    for (const ErasureEntry &each : privacyfigures::erasures(connection, mostErasures)) {
        QJsonObject object{{u"number"_s, each.number},
                           {u"at"_s, each.at.toIso()},
                           {u"readable"_s, !keybackups::holding(keys.file(), each.customer.bytes()).empty()}};
        if (!each.user.isEmpty())
            object[u"user"_s] = each.user;
        list << object;
    }
    return list;
}
}

Result<QJsonObject> privacyRecord(const Database &database, const Session &who, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    const QDate today = businessDate(now, who.shop.day).date();
    const Timestamp since = Timestamp::ofMilliseconds(now.milliseconds() - accessDays * msADay);
    return database.read([&](const Connection &main, const Connection &keys) -> Result<QJsonObject> {
        return QJsonObject{{u"v"_s, 1},
                           {u"madeAt"_s, now.toIso()},
                           {u"shop"_s, QJsonObject{{u"code"_s, who.shop.code}, {u"name"_s, who.shop.name}}},
                           {u"members"_s, members::count(main)},
                           {u"processing"_s, processing()},
                           {u"retention"_s, retentionNow(main)},
                           {u"consents"_s, consentCounts(main)},
                           {u"access"_s, accessCounts(main, since)},
                           {u"accessDays"_s, accessDays},
                           {u"restrictions"_s, restrictedNow(main)},
                           {u"corrections"_s, correctionCounts(main, today)},
                           {u"erased"_s, privacyfigures::erased(main)},
                           {u"erasures"_s, lastErasures(main, keys)}};
    });
}

Result<> notePrivacyRecord(Transaction &transaction, const Session &who, const QString &form, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    audit::append(transaction, now, who.user, u"privacy.record"_s, {{u"form"_s, form}});
    return {};
}
