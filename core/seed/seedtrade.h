#pragma once

#include "core/data/seedings.h"
#include "core/data/seedrows.h"
#include "core/loyalty/pointsrules.h"
#include "core/seed/seedpeople.h"

#include <vector>

/// Goods with their row of product.
struct SeedProduct
{
    Product product;
    qint64 row = 0;
};

/// Sales of one business date, or a part of them: a shift that opens and closes.
struct SeedDay
{
    int place = 0; ///< from 0
    BusinessDate date;
    Id<struct Shift> shift;
    Timestamp opensAt;
    Timestamp closesAt;
    std::vector<SeededSale> sales;
    bool isOver = false; ///< nothing more is sold on it
};

/// The sales that a seed makes, over 24 months, one after the other: more at weekends and towards the end,
/// priced and settled as the till does. It goes on where a seeding stands.
class SeedTrade
{
public:
    static constexpr int days = 730;

    SeedTrade(const Seeding &from, const Session &who, const SeedPeople &people,
              const std::vector<SeedProduct> &goods, const PointsRules &points);

    bool isOver() const { return m_linesDone >= m_lines; }
    qint64 linesDone() const { return m_linesDone; }
    qint64 salesDone() const { return m_salesDone; }
    /// The next of one date, at most `most`. Refuses what price() and settle() refuse.
    Result<SeedDay> next(size_t most);

private:
    /// How many lines are sold before that day.
    qint64 linesBefore(int day) const;
    Timestamp openingOf(int day) const;
    Result<SeededSale> sale(const SeedDay &day, qint64 mostLines);
    Cart cartOf(class Chance &chance, Timestamp at, qint64 lines, std::vector<qint64> &rows,
                std::optional<qint64> &member) const;
    SaleRecord recordOf(const SeedDay &day, Sale sale) const;

    quint64 m_seed;
    qint64 m_lines;
    BusinessDate m_first;
    Session m_who;
    const SeedPeople &m_people;
    const std::vector<SeedProduct> &m_goods;
    PointsRules m_points;
    std::vector<qint64> m_weightBefore; ///< of all days before each; of all at the end
    int m_day = 0;
    qint64 m_linesDone = 0;
    qint64 m_salesDone = 0;
};
