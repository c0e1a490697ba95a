#pragma once

#include "core/data/seedings.h"
#include "core/data/seedrows.h"
#include "core/seed/seedpeople.h"
#include "core/seed/seedtrade.h"
#include "core/text/pinyin.h"

/// The pieces of a seeding, each in the transaction that it is given.
namespace seedwrite {
/// The goods behind those that are done, up to `last`; Duplicate when a barcode of theirs is another's.
Result<> goods(Transaction &transaction, const Session &who, const Seeding &from, qint64 last, Timestamp at);
/// The first `count` of them as they are kept.
Result<std::vector<SeedProduct>> goodsOf(const Connection &connection, qint64 count);
/// Sealed under a new key, with tokens.
SeededMember member(const SeedPeople &people, qint64 place, const Vault &vault, Pinyin &pinyin);
/// Into the day's shift, which is opened when it is not, and closed with its cash counted once the day is
/// over; sales as rows from `firstRow` on.
Result<> day(Transaction &transaction, const Session &who, quint64 seed, const SeedDay &day, qint64 firstRow);
}
