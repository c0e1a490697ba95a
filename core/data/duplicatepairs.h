#pragma once

#include "core/base/businessdate.h"
#include "core/data/members.h"

#include <QStringList>

/// A pair that the last search for duplicates found.
struct KeptPair
{
    SealedMember a;
    SealedMember b;
    int score = 0; ///< thousandths
    QStringList why;
};

/// A pair by the rows of both, the earlier one first.
struct FoundPair
{
    qint64 a = 0;
    qint64 b = 0;
    int score = 0; ///< thousandths
    QStringList why;
};

/// What a search found is kept until the next one; who is merged, erased or told apart leaves it at once.
namespace duplicatepairs {
/// In place of those before.
void replace(Transaction &transaction, const std::vector<FoundPair> &pairs, const BusinessDate &date,
             Timestamp at);
qint64 count(const Connection &connection);
/// The surest first.
std::vector<KeptPair> list(const Connection &main, const Connection &keys, int limit);
/// The business date of the last search.
std::optional<BusinessDate> lastSearch(const Connection &connection);
}
