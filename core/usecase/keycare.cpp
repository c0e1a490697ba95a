#include "core/usecase/keycare.h"

#include "core/data/audit.h"
#include "core/data/shops.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

Result<> recordRestoration(Database &database, Timestamp now)
{
    if (!database.restoration())
        return {};
    const QJsonObject detail = toJson(*database.restoration());
    return database.writeNow([&](Transaction &transaction) -> Result<> {
        if (shops::load(transaction.connection()))
            audit::append(transaction, now, std::nullopt, u"keys.restored"_s, detail);
        return {};
    });
}

QJsonObject toJson(const KeyRestoration &restoration)
{
    return {{u"takenAt"_s, restoration.takenAt.toIso()}, {u"unreadable"_s, restoration.unreadable}};
}

Result<QJsonObject> keyReport(const Database &database)
{
    return database.read([](const Connection &, const Connection &keys) -> Result<QJsonObject> {
        QJsonArray backups;
        for (const KeyGeneration &each : keybackups::generations(keys.file()))
            backups << QJsonObject{{u"number"_s, each.number},
                                   {u"takenAt"_s, each.takenAt.toIso()},
                                   {u"keys"_s, each.count.held()},
                                   {u"whole"_s, keybackups::isWhole(each.file)}};
        return QJsonObject{{u"keys"_s, keybackups::countOf(keys).held()},
                           {u"whole"_s, keybackups::isWhole(keys.file())},
                           {u"backups"_s, backups}};
    });
}

Result<QJsonObject> erasureProof(const Database &database, const Id<Customer> &customer)
{
    return database.read([&](const Connection &, const Connection &keys) -> Result<QJsonObject> {
        const auto holding = keybackups::holding(keys.file(), customer.bytes());
        if (holding.empty())
            return QJsonObject{{u"readable"_s, false}};
        QJsonArray taken;
        for (const KeyGeneration &each : holding)
            taken << each.takenAt.toIso();
        return QJsonObject{{u"readable"_s, true}, {u"untilOverwritten"_s, taken}};
    });
}
