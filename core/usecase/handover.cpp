#include "core/usecase/handover.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/outbox.h"
#include "core/data/users.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
/// What `staff.handover/1` says: members and tasks are those that are `from`'s at that moment.
QByteArray eventBody(const Session &who, const HandOver &plan, Timestamp now)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("from", plan.from.user.toString())
        .field("to", plan.to.user.toString())
        .field("members", plan.from.members)
        .field("tasks", plan.from.tasks)
        .field("user", who.user.toString())
        .field("at", now.toIso())
        .endObject();
    return json.bytes();
}
}

Result<HandOver> planHandOver(const Connection &connection, const Session &who, const QString &from,
                              const QString &to)
{
    if (const auto allowed = who.may(Permission::AssignMembers); !allowed)
        return allowed.error();
    const auto gives = users::byName(connection, from);
    if (!gives)
        return Error{Error::Code::NotFound, from};
    const auto takes = users::byName(connection, to);
    if (!takes || !takes->active)
        return Error{Error::Code::NotFound, to};
    if (gives->id == takes->id)
        return Error{Error::Code::InvalidInput, u"to"_s};
    return HandOver{advisers::loadOf(connection, gives->id), advisers::loadOf(connection, takes->id)};
}

Result<HandOver> handOver(Transaction &transaction, const Session &who, const QString &from,
                          const QString &to, Timestamp now, const Random &random)
{
    const auto plan = planHandOver(transaction.connection(), who, from, to);
    if (!plan || (plan->from.members == 0 && plan->from.tasks == 0))
        return plan;
    advisers::handOver(transaction, plan->from.user, plan->to.user, who.user, now);
    audit::append(transaction, now, who.user, u"staff.handover"_s,
                  {{u"from"_s, plan->from.user.toString()},
                   {u"to"_s, plan->to.user.toString()},
                   {u"members"_s, plan->from.members},
                   {u"tasks"_s, plan->from.tasks}});
    const QByteArray body = eventBody(who, *plan, now);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"staff.handover/1"_s, now, body, {}, bodyHash(body)});
    return plan;
}

Result<std::vector<CareLoad>> careLoads(const Connection &connection, const Session &who)
{
    if (const auto allowed = who.may(Permission::AssignMembers); !allowed)
        return allowed.error();
    return advisers::loads(connection);
}

QJsonObject toJson(const HandOver &handOver)
{
    return {{u"from"_s, handOver.from.name},
            {u"to"_s, handOver.to.name},
            {u"members"_s, handOver.from.members},
            {u"tasks"_s, handOver.from.tasks}};
}

QJsonObject toJson(const CareLoad &load)
{
    QJsonObject object{{u"name"_s, load.name},
                       {u"active"_s, load.active},
                       {u"members"_s, load.members},
                       {u"tasks"_s, load.tasks}};
    if (!load.active)
        object[u"ownerless"_s] = load.members;
    return object;
}
