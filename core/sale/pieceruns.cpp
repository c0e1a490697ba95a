#include "core/sale/pieceruns.h"

#include <algorithm>

namespace {
/// Whether a piece of `a` costs more than one of `b`; no division, so that no rounding decides.
bool isDearer(const PieceRun &a, const PieceRun &b)
{
    return Int128(a.net.units()) * b.count > Int128(b.net.units()) * a.count;
}

/// Of positions 0 … `to`, how many are among the last `last` of their `size`.
qint64 lastUpTo(qint64 to, qint64 size, qint64 last)
{
    const qint64 whole = to / size;
    return whole * last + std::max<qint64>(0, to % size - (size - last));
}
}

Money PieceRun::valueOf(qint64 pieces) const
{
    return pieces == 0 ? Money() : Money::of(divideRounded(Int128(net.units()) * pieces, count));
}

PieceRuns::PieceRuns(std::vector<PieceRun> runs, Order order) : m_runs(std::move(runs))
{
    std::stable_sort(m_runs.begin(), m_runs.end(), [order](const PieceRun &a, const PieceRun &b) {
        return order == Order::DearestFirst ? isDearer(a, b) : isDearer(b, a);
    });
}

qint64 PieceRuns::count() const
{
    qint64 sum = 0;
    for (const PieceRun &run : m_runs)
        sum += run.count;
    return sum;
}

std::vector<qint64> PieceRuns::first(qint64 pieces) const
{
    std::vector<qint64> taken;
    for (const PieceRun &run : m_runs) {
        taken.push_back(std::min(run.count, pieces));
        pieces -= taken.back();
    }
    return taken;
}

std::vector<qint64> PieceRuns::lastOfEach(qint64 size, qint64 last, qint64 whole) const
{
    std::vector<qint64> taken;
    qint64 start = 0;
    for (const PieceRun &run : m_runs) {
        const qint64 end = std::min(start + run.count, whole);
        taken.push_back(end > start ? lastUpTo(end, size, last) - lastUpTo(start, size, last) : 0);
        start += run.count;
    }
    return taken;
}

Money PieceRuns::valueOf(const std::vector<qint64> &taken) const
{
    Money sum;
    for (size_t i = 0; i < m_runs.size(); ++i)
        sum += m_runs[i].valueOf(taken[i]);
    return sum;
}
