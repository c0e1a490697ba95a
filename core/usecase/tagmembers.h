#pragma once

#include "core/base/random.h"
#include "core/data/tagbatches.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// How many members a batch may have: no sale waits long for one.
constexpr size_t taggedATime = 2'000;
/// Within so many days a batch can be undone.
constexpr int daysToUndoTags = 30;

/// What is asked for: the id exists before, and asked again it answers what came of it the first time.
struct TagRequest
{
    Id<TagBatch> id;
    QString tag;
    bool adds = true;
};

/// Gives a tag to the members of these rows of customer, or takes it from them; who is gone meanwhile, or has
/// as many tags as one may have, is refused alone. Tags, history of each, batch, audit and one event in one
/// transaction. Refuses NotPermitted (browseMembers), InvalidInput "tags", TooLarge beyond taggedATime, and
/// DifferentRequest for an id that was another tag's.
Result<TagOutcome> tagMembers(Transaction &transaction, const Session &who, const TagRequest &request,
                              const std::vector<qint64> &rows, Timestamp now, const Random &random);

/// Puts the tags of whom the batch changed back as they were, where they are still as it left them. Answers
/// the batch's outcome with whom the undo refused: asked again it tries those once more, and nobody else.
/// Refuses NotPermitted, NotFound, and Expired (detail: the days).
Result<TagOutcome> undoTags(Transaction &transaction, const Session &who, const Id<TagBatch> &id,
                            Timestamp now, const Random &random);

/// {"changed","unchanged","refused":[{"number","reason":"gone|full|restricted"}],"undone"?}
QJsonObject toJson(const TagOutcome &outcome);
