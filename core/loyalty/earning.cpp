#include "core/loyalty/earning.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace {
constexpr qint64 piece = 1000;
// Beyond any sale; more would not fit the products below.
constexpr Money mostPaid = Money::of(10'000'000'000'000);
constexpr Rate largestFactor = Rate::ofBasisPoints(100 * wholeRate);

/// Weights that allocateUnits() can take, in the same proportion as far as 62 bits tell it.
std::vector<qint64> asWeights(std::vector<Int128> values)
{
    const auto gcd = [](Int128 a, Int128 b) {
        while (b != 0)
            a = std::exchange(b, a % b);
        return a;
    };
    const Int128 common = std::accumulate(values.begin(), values.end(), Int128(0), gcd);
    const Int128 largest = values.empty() ? 0 : *std::ranges::max_element(values);
    Int128 divisor = std::max(common, Int128(1));
    while (largest / divisor > std::numeric_limits<qint64>::max() / 2)
        divisor *= 2;
    std::vector<qint64> weights;
    for (const Int128 value : values)
        weights.push_back(qint64(value / divisor));
    return weights;
}

/// What a rule gives, line by line, before and after it is rounded.
struct Given
{
    const EarnRule *rule;
    std::vector<Int128> lines; ///< in parts of a point that all rules share, or as weights of a bonus
    qint64 points = 0;
};

/// One sale by a programme.
class Earning
{
public:
    Earning(const EarnProgramme &programme, const std::vector<EarnLine> &lines, const EarnBuyer &buyer,
            const EarnStanding &standing, const std::optional<EarnExchange> &exchange) :
        m_programme(programme),
        m_lines(lines),
        m_buyer(buyer),
        m_standing(standing),
        m_exchange(exchange),
        m_unit(commonUnit(programme).value_or(0))
    {
        sortLines();
        Money room = mostPaid;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            m_paid.push_back(std::clamp(lineAt(i).paid, Money(), room));
            room -= m_paid.back();
        }
    }

    std::vector<std::vector<PointsReason>> run()
    {
        std::vector<std::vector<PointsReason>> reasons(m_lines.size());
        if (m_unit == 0 || m_lines.empty())
            return reasons;
        takeBases();
        takeFactors();
        roundOnce();
        takeBonuses();
        capAll();
        for (const Given &given : m_given) {
            const auto parts = allocateUnits(given.points, asWeights(given.lines));
            for (size_t i = 0; i < parts.size(); ++i)
                if (parts[i] > 0)
                    reasons[m_order[i]].push_back({given.rule->code, given.rule->name, Points::of(parts[i])});
        }
        for (auto &line : reasons)
            std::ranges::sort(line, {}, &PointsReason::rule);
        return reasons;
    }

private:
    const EarnLine &lineAt(size_t sorted) const { return m_lines[m_order[sorted]]; }

    /// By what the lines are, not by when they were scanned.
    void sortLines()
    {
        m_order.resize(m_lines.size());
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::ranges::stable_sort(m_order, [&](size_t a, size_t b) {
            const auto key = [&](size_t i) {
                const EarnLine &line = m_lines[i];
                return std::tie(line.code, line.unit, line.category, line.cost, line.paid, line.quantity);
            };
            return key(a) < key(b);
        });
    }

    bool holds(const EarnRule &rule) const { return rule.when.holds(m_buyer.tier, m_standing); }
    bool names(const EarnRule &rule, size_t sorted) const
    {
        return rule.goods.hold(lineAt(sorted).code, lineAt(sorted).category);
    }

    /// Points × the common unit × 10⁸: of what money paid of it, by amount or by the piece.
    Int128 exactBase(const EarnRule &rule, size_t sorted) const
    {
        const qint64 unit = rule.perPiece ? piece : rule.per.units();
        if (unit == 0)
            return 0;
        const EarnLine &line = lineAt(sorted);
        Int128 counted = m_paid[sorted].units();
        if (rule.perPiece) // shares are rounded each by itself: never more than the piece
            counted = line.cost <= Money()
                ? 0
                : std::min(counted, Int128(line.cost.units())) * line.quantity.units() / line.cost.units();
        return counted * rule.points.units() * (m_unit / unit) * m_buyer.multiplier.basisPoints() * wholeRate;
    }

    /// The first base rule that names a line gives what it earns.
    void takeBases()
    {
        m_base.resize(m_lines.size());
        std::vector<bool> taken(m_lines.size());
        for (const EarnRule &rule : m_programme.rules) {
            if (rule.kind != EarnKind::Base || !holds(rule))
                continue;
            Given given{&rule, std::vector<Int128>(m_lines.size())};
            for (size_t i = 0; i < m_lines.size(); ++i)
                if (!taken[i] && names(rule, i)) {
                    taken[i] = true;
                    given.lines[i] = m_base[i] = exactBase(rule, i);
                }
            m_given.push_back(std::move(given));
        }
    }

    Rate after(Rate factor, const EarnRule &rule) const
    {
        const qint64 before = factor.basisPoints();
        const qint64 more = rule.factor.basisPoints();
        const qint64 now = m_programme.addsFactors ? before + more - wholeRate
                                                   : divideRounded(Int128(before) * more, wholeRate);
        return std::min(Rate::ofBasisPoints(now), largestFactor);
    }

    /// Each multiplier gives what it adds to what the ones before left.
    void takeFactors()
    {
        std::vector<Rate> factors(m_lines.size(), Rate::ofBasisPoints(wholeRate));
        for (const EarnRule &rule : m_programme.rules) {
            if (rule.kind != EarnKind::Multiplier || !holds(rule))
                continue;
            Given given{&rule, std::vector<Int128>(m_lines.size())};
            for (size_t i = 0; i < m_lines.size(); ++i) {
                if (!names(rule, i))
                    continue;
                const Rate factor = after(factors[i], rule);
                given.lines[i] = m_base[i] / wholeRate * (factor.basisPoints() - factors[i].basisPoints());
                factors[i] = factor;
            }
            m_given.push_back(std::move(given));
        }
    }

    /// All together is rounded down once; the points that the rules' own whole ones leave over go to the
    /// largest fractions. Then each is held to its caps.
    void roundOnce()
    {
        const Int128 whole = Int128(m_unit) * wholeRate * wholeRate;
        Int128 fractions = 0;
        std::vector<std::pair<Int128, size_t>> byFraction;
        std::vector<Int128> points;
        for (const Given &given : m_given) {
            const Int128 exact = std::accumulate(given.lines.begin(), given.lines.end(), Int128(0));
            byFraction.push_back({exact % whole, points.size()});
            points.push_back(exact / whole);
            fractions += exact % whole;
        }
        std::ranges::stable_sort(byFraction, std::greater(), &std::pair<Int128, size_t>::first);
        for (size_t i = 0; Int128(i) < fractions / whole; ++i)
            ++points[byFraction[i].second];
        for (size_t i = 0; i < points.size(); ++i)
            m_given[i].points = qint64(std::min(points[i], Int128(roomOf(*m_given[i].rule).units())));
    }

    void takeBonuses()
    {
        for (const EarnRule &rule : m_programme.rules) {
            if (rule.kind != EarnKind::Bonus || !holds(rule))
                continue;
            Given given{&rule, std::vector<Int128>(m_lines.size())};
            for (size_t i = 0; i < m_lines.size(); ++i)
                if (names(rule, i))
                    given.lines[i] = m_paid[i].units();
            const Int128 paid = std::accumulate(given.lines.begin(), given.lines.end(), Int128(0));
            if (paid == 0 || paid < rule.least.units())
                continue;
            given.points = std::min({rule.points, roomOf(rule), bonusOf(rule)}).units();
            m_given.push_back(std::move(given));
        }
    }

    /// Goods that were exchanged bring their part of a bonus again, and not another whole one.
    Points bonusOf(const EarnRule &rule) const
    {
        if (!m_exchange || (m_exchange->paidBeside > Money() && m_exchange->paidBeside >= rule.least))
            return rule.points;
        const auto back = std::ranges::find(m_exchange->back, rule.code, &PointsReason::rule);
        return back == m_exchange->back.end() ? Points() : -back->points;
    }

    void capAll()
    {
        std::vector<qint64> points;
        for (const Given &given : m_given)
            points.push_back(given.points);
        const Int128 sum = std::accumulate(points.begin(), points.end(), Int128(0));
        const Points room = m_programme.caps.room(givenBefore({}));
        if (sum <= room.units())
            return;
        points = allocateUnits(room.units(), points);
        for (size_t i = 0; i < points.size(); ++i)
            m_given[i].points = points[i];
    }

    EarnedBefore givenBefore(const QString &code) const
    {
        const auto known = m_standing.given.find(code);
        return known == m_standing.given.end() ? EarnedBefore() : known->second;
    }
    Points roomOf(const EarnRule &rule) const { return rule.caps.room(givenBefore(rule.code)); }

    const EarnProgramme &m_programme;
    const std::vector<EarnLine> &m_lines;
    const EarnBuyer &m_buyer;
    const EarnStanding &m_standing;
    const std::optional<EarnExchange> &m_exchange;
    const qint64 m_unit;
    std::vector<size_t> m_order;
    std::vector<Money> m_paid;
    std::vector<Int128> m_base;
    std::vector<Given> m_given;
};

Points pointsFor(const EarnRule &rule, Money paid)
{
    if (rule.per.isZero())
        return rule.points;
    const Int128 points = Int128(paid.units()) * rule.points.units() / rule.per.units();
    return Points::of(qint64(std::min(points, Int128(mostEarned.units()))));
}
}

std::vector<std::vector<PointsReason>> earnedBy(const EarnProgramme &inForce,
                                                const std::vector<EarnLine> &lines, const EarnBuyer &buyer,
                                                const EarnStanding &standing,
                                                const std::optional<EarnExchange> &exchange)
{
    return Earning(inForce, lines, buyer, standing, exchange).run();
}

std::vector<PointsReason> grantedBy(const EarnProgramme &inForce, EarnKind kind, Money paid,
                                    const QString &tier, const EarnStanding &standing)
{
    std::vector<PointsReason> reasons;
    for (const EarnRule &rule : inForce.rules) {
        if (rule.kind != kind || paid <= Money() || paid < rule.least || !rule.when.holds(tier, standing))
            continue;
        const auto before = standing.given.find(rule.code);
        const Points room = rule.caps.room(before == standing.given.end() ? EarnedBefore() : before->second);
        const Points points = std::min(pointsFor(rule, paid), room);
        if (points > Points())
            reasons.push_back({rule.code, rule.name, points});
    }
    return reasons;
}
