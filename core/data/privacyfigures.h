#pragma once

#include "core/data/members.h"

#include <vector>

/// How many people said what of a purpose last.
struct ConsentCount
{
    QString purpose;
    QString channel;
    qint64 granted = 0;
    qint64 withdrawn = 0;
};

/// What somebody of the shop saw of members in the open, or took out.
struct AccessCount
{
    QString user;       ///< empty: the program itself
    qint64 reveals = 0; ///< members shown in full
    qint64 copies = 0;
    qint64 exports = 0;
    qint64 exported = 0; ///< members in them
};

/// An erasure as the audit has it.
struct ErasureEntry
{
    QString number;
    Id<Customer> customer;
    Timestamp at;
    QString user; ///< empty: by the rule of retention
};

/// What a record of processing counts. Names nobody but users.
namespace privacyfigures {
/// Of people whose data are used.
std::vector<ConsentCount> consents(const Connection &connection);
/// From `since` on, by user.
std::vector<AccessCount> access(const Connection &connection, Timestamp since);
/// The newest first, at most `limit`.
std::vector<ErasureEntry> erasures(const Connection &connection, int limit);
qint64 erased(const Connection &connection);
}
