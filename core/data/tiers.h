#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/loyalty/tierrules.h"

struct Sale;

/// Why a member's tier became what it is.
enum class TierReason { Reached, Kept, Lowered, ByHand };
QString toText(TierReason reason);

/// One change of a member's tier, or that it was earned again.
struct TierChange
{
    Id<Customer> customer;
    QString before;
    QString after;
    TierReason reason = TierReason::Reached;
    qint64 measured = 0; ///< in the units of the rules' measure
    std::optional<BusinessDate> until = {};
    BusinessDate date;
    Timestamp at;
};

/// The tiers of members, as they are kept.
namespace tiers {
TierRules rules(const Connection &connection, const Currency &currency);
void setRules(Transaction &transaction, const TierRules &rules, const Currency &currency);

/// What the rules measure of a member, of the days from `first` to `last`.
qint64 measured(const Connection &connection, const Id<Customer> &customer, TierMeasure measure,
                const BusinessDate &first, const BusinessDate &last);

/// The last day that a tier is good without being earned again; nothing for one that is for ever.
std::optional<BusinessDate> untilOf(const Connection &connection, const Id<Customer> &customer);

/// Keeps it and makes it so.
void change(Transaction &transaction, const TierChange &change);
std::vector<TierChange> changesOf(const Connection &connection, const Id<Customer> &customer);

/// Members whose tier was good to a day before `day`, and what day that was.
std::vector<std::pair<Member, BusinessDate>> endedBefore(const Connection &connection,
                                                         const BusinessDate &day);
}
