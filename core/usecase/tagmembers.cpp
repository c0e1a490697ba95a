#include "core/usecase/tagmembers.h"

#include "core/base/jsontext.h"
#include "core/customer/tag.h"
#include "core/data/audit.h"
#include "core/data/memberfacts.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;

QByteArray eventBody(const Session &who, const TagBatch &batch, const std::vector<TagTarget> &members,
                     bool adds, Timestamp now)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("id", batch.id.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("tag", batch.tag)
        .field("change", adds ? u"added" : u"removed")
        .beginArray("members");
    for (const TagTarget &each : members)
        json.entry(each.id.toString());
    json.endArray().field("at", now.toIso()).endObject();
    return json.bytes();
}

/// Tags, each member's history, audit and event.
void write(Transaction &transaction, const Session &who, const TagBatch &batch,
           const std::vector<TagTarget> &members, bool adds, const QString &act, Timestamp now,
           const Random &random)
{
    if (members.empty())
        return;
    std::vector<qint64> rows;
    for (const TagTarget &each : members) {
        rows.push_back(each.row);
        memberfacts::note(transaction, each.id, {{u"tags"_s}, who.user, now});
    }
    TagBatch change = batch;
    change.adds = adds;
    tagbatches::apply(transaction, rows, change, now);
    audit::append(transaction, now, who.user, act,
                  {{u"batch"_s, batch.id.toString()},
                   {u"tag"_s, batch.tag},
                   {u"change"_s, adds ? u"added"_s : u"removed"_s},
                   {u"members"_s, qint64(members.size())}});
    const QByteArray body = eventBody(who, batch, members, adds, now);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"members.tagged/1"_s, now, body, {}, bodyHash(body)});
}

/// Why this one's tags cannot be changed, if so.
std::optional<TagRefusal::Why> refusal(const TagTarget &member, bool adds)
{
    if (!member.answers)
        return TagRefusal::Why::Gone;
    if (member.restricted)
        return TagRefusal::Why::Restricted;
    if (adds && !member.has && member.tags >= tags::most)
        return TagRefusal::Why::Full;
    return std::nullopt;
}

/// Whom it is about, and who is refused or is so already.
std::vector<TagTarget> sorted(const std::vector<TagTarget> &targets, bool adds, TagOutcome &outcome)
{
    std::vector<TagTarget> change;
    for (const TagTarget &each : targets)
        if (const auto why = refusal(each, adds))
            outcome.refused.push_back({each.number, *why});
        else if (each.has == adds)
            ++outcome.unchanged;
        else
            change.push_back(each);
    return change;
}

/// What can be of the batch is put back; who is refused stays in it, for another time. Answers those.
std::vector<TagRefusal> putBack(Transaction &transaction, const Session &who, const TagBatch &batch,
                                Timestamp now, const Random &random)
{
    const Connection &main = transaction.connection();
    const auto targets = tagbatches::targets(main, tagbatches::changedRows(main, batch.id), batch.tag);
    TagOutcome outcome;
    const auto change = sorted(targets, !batch.adds, outcome);
    write(transaction, who, batch, change, !batch.adds, u"member.untag"_s, now, random);
    std::vector<qint64> settled;
    for (const TagTarget &each : targets)
        if (!refusal(each, !batch.adds))
            settled.push_back(each.row);
    tagbatches::settle(transaction, batch.id, settled, qint64(change.size()), now);
    return outcome.refused;
}

std::vector<qint64> withoutRepeats(std::vector<qint64> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}
}

Result<TagOutcome> tagMembers(Transaction &transaction, const Session &who, const TagRequest &request,
                              const std::vector<qint64> &rows, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    const auto tag = tags::read(request.tag);
    if (!tag)
        return tag.error();
    if (rows.size() > taggedATime)
        return Error{Error::Code::TooLarge, QString::number(taggedATime)};
    const Connection &main = transaction.connection();
    if (const auto before = tagbatches::find(main, request.id))
        return before->tag == *tag && before->adds == request.adds
            ? Result<TagOutcome>(tagbatches::outcome(main, request.id))
            : Error{Error::Code::DifferentRequest, request.id.toString()};
    tagbatches::closeBefore(transaction, now.plusMilliseconds(-daysToUndoTags * dayMs));
    const TagBatch batch{request.id, *tag, request.adds, who.user, now};
    TagOutcome outcome;
    const auto change = sorted(tagbatches::targets(main, withoutRepeats(rows), *tag), batch.adds, outcome);
    outcome.changed = qint64(change.size());
    write(transaction, who, batch, change, batch.adds, u"member.tag"_s, now, random);
    std::vector<qint64> changed;
    for (const TagTarget &each : change)
        changed.push_back(each.row);
    tagbatches::append(transaction, batch, outcome, changed);
    return outcome;
}

Result<TagOutcome> undoTags(Transaction &transaction, const Session &who, const Id<TagBatch> &id,
                            Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    const Connection &main = transaction.connection();
    const auto batch = tagbatches::find(main, id);
    if (!batch)
        return Error{Error::Code::NotFound, id.toString()};
    std::vector<TagRefusal> refused;
    if (!tagbatches::isUndone(main, id)) {
        tagbatches::closeBefore(transaction, now.plusMilliseconds(-daysToUndoTags * dayMs));
        if (!tagbatches::isOpen(main, id))
            return Error{Error::Code::Expired, QString::number(daysToUndoTags)};
        refused = putBack(transaction, who, *batch, now, random);
    }
    TagOutcome outcome = tagbatches::outcome(main, id);
    outcome.refused = refused;
    return outcome;
}

QJsonObject toJson(const TagOutcome &outcome)
{
    QJsonArray refused;
    for (const TagRefusal &each : outcome.refused)
        refused << QJsonObject{{u"number"_s, each.number}, {u"reason"_s, toText(each.why)}};
    QJsonObject object{
        {u"changed"_s, outcome.changed}, {u"unchanged"_s, outcome.unchanged}, {u"refused"_s, refused}};
    if (outcome.undone > 0)
        object[u"undone"_s] = outcome.undone;
    return object;
}
