#pragma once

#include "core/base/amount.h"

#include <vector>

/// Whole pieces of one line, and what they come to together.
struct PieceRun
{
    int line = 0;
    qint64 count = 0;
    Money net;

    /// Of `pieces` of them; what all parts of a line come to differs from its net by rounding alone.
    Money valueOf(qint64 pieces) const;
};

/// Pieces of several lines in the order of their price, without a list of each piece.
class PieceRuns
{
public:
    enum class Order { DearestFirst, CheapestFirst };

    PieceRuns(std::vector<PieceRun> runs, Order order);

    const std::vector<PieceRun> &runs() const { return m_runs; }
    qint64 count() const;
    /// Of the first `pieces`: how many of each run, in its order.
    std::vector<qint64> first(qint64 pieces) const;
    /// Of the first `whole` pieces, those that come last in each `size`, `last` of them.
    std::vector<qint64> lastOfEach(qint64 size, qint64 last, qint64 whole) const;
    /// What `taken` of each run come to.
    Money valueOf(const std::vector<qint64> &taken) const;

private:
    std::vector<PieceRun> m_runs;
};
