#pragma once

#include "core/data/members.h"

#include <functional>
#include <set>

/// Members as rows of their file, which are smaller than ids and in the order of enrolment.
using MemberRow = qint64;

/// Why, by whom and when two members were found to be two people.
struct Dismissal
{
    QString reason;
    Id<struct User> user;
    Timestamp at;
};

namespace duplicates {
/// Every active member in order of enrolment, one at a time, until `take` says no.
void forEachMember(const Connection &main, const Connection &keys,
                   const std::function<bool(MemberRow row, SealedMember member)> &take);
QString numberOf(const Connection &connection, MemberRow row);
/// Nothing for somebody who is not known.
std::optional<MemberRow> rowOf(const Connection &connection, const QString &number);
/// The row of the newest: about how many members there are, at once.
qint64 newestRow(const Connection &connection);

/// Pairs, the earlier row first, that were found to be two people.
std::set<std::pair<MemberRow, MemberRow>> dismissed(const Connection &connection);
/// Those of one member.
std::set<MemberRow> dismissedOf(const Connection &connection, MemberRow row);
/// Said again, the later reason counts.
void dismiss(Transaction &transaction, MemberRow one, MemberRow other, const Dismissal &dismissal);
}
