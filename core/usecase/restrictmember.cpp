#include "core/usecase/restrictmember.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/data/retention.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"
#include "core/usecase/personaltext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
/// Audit and event; neither says why.
void tell(Transaction &transaction, const Session &who, const Member &member, bool restricted, Timestamp now,
          const Random &random)
{
    audit::append(transaction, now, who.user, restricted ? u"member.restrict"_s : u"member.unrestrict"_s,
                  {{u"member"_s, member.id.toString()}});
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("member", member.id.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .flag("restricted", restricted)
        .field("user", who.user.toString())
        .field("at", now.toIso())
        .endObject();
    outbox::append(transaction,
                   {Id<Event>::make(now, random),
                    u"member.restricted/1"_s,
                    now,
                    json.bytes(),
                    {},
                    bodyHash(json.bytes())});
}

Result<Member> memberFor(const Connection &connection, const Session &who, const QString &number)
{
    if (const auto allowed = who.may(Permission::EraseMember); !allowed)
        return allowed.error();
    const auto member = members::byNumber(connection, number);
    return member ? Result<Member>(*member) : membercards::unknownNumber(connection, number);
}

QString reasonOf(const Connection &main, const Connection &keys, const Session &who, const Member &member,
                 const Restriction &restriction, bool plain)
{
    return plain && who.may(Permission::RevealMember)
        ? personalText(main, keys, who, member.number, restriction.textRow)
        : QString();
}
}

Result<> restrictMember(Transaction &transaction, const Session &who, const QString &number,
                        const QString &reason, Timestamp now, const Random &random)
{
    const auto member = memberFor(transaction.connection(), who, number);
    if (!member)
        return member.error();
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    if (member->restricted)
        return {};
    const auto row = keepPersonalText(transaction, who, member->number, *why);
    if (!row)
        return row.error();
    restrictions::begin(transaction, member->id, *row, who.user, now);
    retention::forget(transaction, member->id);
    tell(transaction, who, *member, true, now, random);
    return {};
}

Result<> liftRestriction(Transaction &transaction, const Session &who, const QString &number, Timestamp now,
                         const Random &random)
{
    const auto member = memberFor(transaction.connection(), who, number);
    if (!member)
        return member.error();
    if (!member->restricted)
        return {};
    restrictions::lift(transaction, member->id, who.user, now);
    tell(transaction, who, *member, false, now, random);
    return {};
}

std::optional<OpenRestriction> restrictionOf(const Connection &main, const Connection &keys,
                                             const Session &who, const Member &member, bool plain)
{
    if (!member.restricted)
        return std::nullopt;
    const auto all = restrictions::of(main, member.id);
    // Parted from a member who was restricted: the reason stayed there.
    if (all.empty() || all.back().liftedAt)
        return OpenRestriction();
    return OpenRestriction{all.back(), reasonOf(main, keys, who, member, all.back(), plain)};
}

QJsonArray restrictionsToJson(const Connection &main, const Connection &keys, const Session &who,
                              const Member &member, bool plain)
{
    QJsonArray list;
    for (const Restriction &each : restrictions::of(main, member.id)) {
        QJsonObject object{{u"at"_s, each.at.toIso()}, {u"user"_s, each.user}};
        if (const QString reason = reasonOf(main, keys, who, member, each, plain); !reason.isEmpty())
            object[u"reason"_s] = reason;
        if (each.liftedAt)
            object[u"liftedAt"_s] = each.liftedAt->toIso();
        if (!each.liftedBy.isEmpty())
            object[u"liftedBy"_s] = each.liftedBy;
        list << object;
    }
    return list;
}
