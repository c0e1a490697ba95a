#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

/// So many notes or coins of one value.
struct CountedPieces
{
    Money value;
    qint64 pieces = 0;

    Money amount() const;
    friend bool operator==(const CountedPieces &, const CountedPieces &) = default;
};

/// A tender by its kind, and how much of it.
struct TenderAmount
{
    QString kind;
    Money amount;

    friend bool operator==(const TenderAmount &, const TenderAmount &) = default;
};

/// What whoever closes a shift has counted, before being told what should be there.
struct ShiftCount
{
    std::vector<CountedPieces> cash;   ///< the largest value first, none of zero pieces
    Money otherCash;                   ///< what was not counted by pieces
    std::vector<TenderAmount> tenders; ///< of other kinds, by kind; kinds that nobody counted are left out

    Money cashTotal() const;
    friend bool operator==(const ShiftCount &, const ShiftCount &) = default;
};

/// In order, without what was counted as nothing, so that equal counts compare equal. Refuses InvalidInput:
/// "denomination" for a value that the currency does not have, "pieces" or "amount" below zero or beyond what
/// a drawer holds, "tender" for cash or the same kind twice among the tenders.
Result<ShiftCount> tidied(ShiftCount count, const Currency &currency);
