#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

/// A tag given to many members, or taken from them, in one transaction.
struct TagBatch
{
    Id<TagBatch> id;
    QString tag;
    bool adds = true;
    Id<struct User> user;
    Timestamp at;
};

/// Somebody whose tags did not change, and why.
struct TagRefusal
{
    enum class Why {
        Gone,      ///< erased, or merged into somebody
        Full,      ///< has as many tags as one may have
        Restricted ///< whose data are kept and not used
    };

    QString number;
    Why why = Why::Gone;

    friend bool operator==(const TagRefusal &, const TagRefusal &) = default;
};
/// "gone", "full", "restricted"
QString toText(TagRefusal::Why why);

/// What came of a batch.
struct TagOutcome
{
    qint64 changed = 0;
    qint64 unchanged = 0; ///< had it already, or had it not
    std::vector<TagRefusal> refused;
    qint64 undone = 0; ///< of those changed, put back since
};

/// Whom a batch is about, as they are now.
struct TagTarget
{
    qint64 row = 0;
    Id<Customer> id;
    QString number;
    bool answers = false; ///< is active and was not merged into somebody
    bool has = false;     ///< the tag
    qint64 tags = 0;      ///< how many in all
    bool restricted = false;
};

namespace tagbatches {
std::optional<TagBatch> find(const Connection &connection, const Id<TagBatch> &id);
TagOutcome outcome(const Connection &connection, const Id<TagBatch> &id);
/// Those of the rows of customer that there are, in their order.
std::vector<TagTarget> targets(const Connection &connection, const std::vector<qint64> &rows,
                               const QString &tag);
/// Rows of those whom the batch changed, and for whom it was not undone yet.
std::vector<qint64> changedRows(const Connection &connection, const Id<TagBatch> &id);

/// The batch with its outcome, and who was changed by it.
void append(Transaction &transaction, const TagBatch &batch, const TagOutcome &outcome,
            const std::vector<qint64> &changedRows);
bool isUndone(const Connection &connection, const Id<TagBatch> &id);
/// Whether a batch can be undone still.
bool isOpen(const Connection &connection, const Id<TagBatch> &id);
/// Nothing is left to put back for those rows, of which so many members were put back just now; the batch is
/// undone once that is so of all.
void settle(Transaction &transaction, const Id<TagBatch> &id, const std::vector<qint64> &rows, qint64 putBack,
            Timestamp at);
/// Gives the tag to those rows, or takes it from them; they count as changed at that moment.
void apply(Transaction &transaction, const std::vector<qint64> &rows, const TagBatch &batch, Timestamp at);
/// Forgets who was changed by batches before that moment: they cannot be undone any more.
void closeBefore(Transaction &transaction, Timestamp at);
}
