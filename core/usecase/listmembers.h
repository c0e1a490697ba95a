#pragma once

#include "core/customer/memberfilter.h"
#include "core/data/memberlisting.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <functional>

/// As many can be sorted by name: their names are sealed, so each has to be opened for it.
constexpr qint64 mostByName = 10'000;

/// A member as the list shows them; of somebody who cannot be opened the person is empty.
struct MemberLine
{
    MemberProfile profile;
    ListedMember listed; ///< without its seal
};

/// The condition in terms of tables: birthdays and own fields as tokens. VaultClosed where a filter needs
/// them.
Result<MemberCondition> memberCondition(const Session &who, const MemberFilter &filter, Timestamp now);

/// Rows of customer, in the order asked for, at most `limit`, or all where it is below zero; `goOn` as
/// memberlisting::rows() has it. Refuses NotPermitted (browseMembers), VaultClosed, and by name TooLarge
/// (detail: the most) where the filter lets through more than mostByName.
Result<std::vector<qint64>> listMembers(
    const Connection &main, const Connection &keys, const Session &who, const MemberListQuery &query,
    Timestamp now, qint64 limit, const std::function<bool()> &goOn = [] { return true; });

/// Those rows opened, in their order; whoever is gone meanwhile is left out. Refuses NotPermitted
/// (findMember) and VaultClosed.
Result<std::vector<MemberLine>> memberLines(const Connection &main, const Connection &keys,
                                            const Session &who, const std::vector<qint64> &rows);
