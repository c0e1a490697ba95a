#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/sale/receiptnumber.h"

#include <vector>

struct Sale;

/// Something that happened to a member.
struct TimelineEntry
{
    enum class Source {
        Sale,
        Voucher,
        Points,
        StoredValue,
        Credit,
        Tier,
        Consent,
        Change,
        Merge,
        Enrolled,
        Pass,
        Task,
        Restriction,
        Correction
    };

    Source source = Source::Sale;
    qint64 row = 0; ///< within its source
    Timestamp at;
    /// Of what kind, in the words of its table: "sale" and "refund", "top-up", "expired", "reached",
    /// "granted" …
    QString kind;
    std::optional<Id<Sale>> sale;
    QString paper; ///< number of the receipt or voucher; or of the other member of a merge; or of a card
    Money amount;  ///< total of a sale, paid of a voucher, what a ledger moved
    Money bonus;   ///< of stored value
    Points points; ///< of a sale and of the ledger
    /// How many uses are left of a card, "gold" of a tier, "marketing/sms" of a consent, "name,phones" of a
    /// change, the reason of an adjustment, "2026-12-01" of a task or correction: its last day
    QString detail;
    QString user; ///< who did it, where that is kept
};

/// What of it is asked for.
enum class TimelineFilter { All, Purchases, Points, Money, Profile, Care };

/// Where a page begins: after this entry.
struct TimelineMark
{
    Timestamp at;
    TimelineEntry::Source source = TimelineEntry::Source::Sale;
    qint64 row = 0;
};

/// A member's history out of all ledgers, the newest first; with what was theirs who were merged into them.
/// Entries that are part of a sale or voucher are told with it, but those of a member's own cards of uses,
/// which may be used by others' sales: each stands for itself, the end of the card's number its paper.
namespace timeline {
/// At most `limit` entries after `mark`, or from the newest on.
std::vector<TimelineEntry> page(const Connection &connection, const Id<Customer> &customer,
                                TimelineFilter filter, const std::optional<TimelineMark> &mark, int limit);
/// The row of what was written: of a task, the reason of a restriction, what a correction asks for.
std::optional<qint64> textOf(const Connection &connection, const TimelineEntry &entry);
/// Names of the first goods of a sale, by its row: "tea, milk …".
QString goodsOf(const Connection &connection, qint64 sale);
inline TimelineMark markOf(const TimelineEntry &entry)
{
    return {entry.at, entry.source, entry.row};
}
}
