#include "core/sale/promotioncourse.h"

#include <algorithm>

namespace {
bool overlap(const Offer &a, const Offer &b)
{
    for (const auto &part : a.lines)
        for (const auto &other : b.lines)
            for (auto i = part.begin(), j = other.begin(); i != part.end() && j != other.end();) {
                if (*i == *j)
                    return true;
                *i < *j ? ++i : ++j;
            }
    return false;
}

/// Tries combinations depth first, in the order of the course, and leaves a branch as soon as what is still
/// possible cannot beat the best found.
class Search
{
public:
    explicit Search(const PromotionCourse &course) :
        m_course(course),
        m_part(course.offers.size(), Part::Always)
    {
        for (size_t i = 0; i < course.lines.size(); ++i)
            m_heaviest = std::max(m_heaviest, weightOf(i));
    }

    PromotionChoice run()
    {
        std::vector<size_t> competing = competingOffers();
        std::stable_sort(competing.begin(), competing.end(),
                         [this](size_t a, size_t b) { return alone(a) > alone(b); });
        for (const size_t i : competing)
            m_part[i] = Part::Never;
        const bool greedy = competing.size() > mostCompeting;
        const size_t together = greedy ? mostTogether : competing.size();
        decide({competing.begin(), competing.begin() + qsizetype(together)});
        for (size_t i = together; i < competing.size(); ++i)
            if (std::none_of(competing.begin(), competing.begin() + qsizetype(i), [&](size_t other) {
                    return m_part[other] == Part::Always && m_course.compete(competing[i], other);
                }))
                m_part[competing[i]] = Part::Always;
        PromotionChoice choice{{}, greedy};
        for (const Part part : m_part)
            choice.applied.push_back(part == Part::Always);
        return choice;
    }

private:
    enum class Part { Always, Open, Never };

    /// Of more than can be searched, so many are: a cart is priced anew at every scan.
    static constexpr size_t mostTogether = 8;

    std::vector<size_t> competingOffers() const
    {
        std::vector<bool> found(m_part.size());
        for (size_t a = 0; a < found.size(); ++a)
            for (size_t b = a + 1; b < found.size(); ++b)
                if (!(found[a] && found[b]) && m_course.compete(a, b))
                    found[a] = found[b] = true;
        std::vector<size_t> competing;
        for (size_t i = 0; i < found.size(); ++i)
            if (found[i])
                competing.push_back(i);
        return competing;
    }

    void decide(const std::vector<size_t> &open)
    {
        for (const size_t i : open)
            m_part[i] = Part::Open;
        m_best.reset();
        m_taken.assign(m_part.size(), false);
        explore(0, m_course.lines);
        for (const size_t i : open)
            m_part[i] = m_bestTaken[i] ? Part::Always : Part::Never;
    }

    Money alone(size_t i) const { return m_course.offers[i].alone; }

    Int128 weightOf(size_t line) const { return wholeRate + m_course.addedTax[line].basisPoints(); }

    /// What the customer pays, with the tax that is added, in ten-thousandths and not rounded.
    Int128 leftOf(const std::vector<LineState> &lines) const
    {
        Int128 left = 0;
        for (size_t i = 0; i < lines.size(); ++i)
            left += lines[i].net.units() * weightOf(i);
        return left;
    }

    /// The least that could be left to pay after the offers from `index` on and the manual discounts, less
    /// what rounding may do on each line.
    Int128 bound(size_t index, const std::vector<LineState> &lines) const
    {
        Int128 least = leftOf(lines) - Int128(lines.size()) * m_heaviest;
        for (size_t i = index; i < m_part.size(); ++i)
            if (m_part[i] != Part::Never)
                least -= m_course.offers[i].most.units() * m_heaviest;
        if (index <= m_course.onLines)
            for (size_t i = 0; i < lines.size(); ++i)
                if (m_course.manual[i])
                    least -= lines[i].net.units() * weightOf(i);
        return least;
    }

    bool isGroupTaken(size_t index) const
    {
        const QString &group = m_course.offers[index].promotion->group;
        if (group.isEmpty())
            return false;
        for (size_t i = 0; i < index; ++i)
            if (m_taken[i] && m_course.offers[i].promotion->group == group)
                return true;
        return false;
    }

    bool apply(size_t index, std::vector<LineState> &lines) const
    {
        return !isGroupTaken(index)
            && std::holds_alternative<Effect>(applyOffer(m_course.offers[index], m_course.quantities, lines));
    }

    void explore(size_t index, std::vector<LineState> lines)
    {
        for (; index < m_part.size(); ++index) {
            if (index == m_course.onLines)
                m_course.takeManual(lines);
            if (m_part[index] == Part::Always)
                m_taken[index] = apply(index, lines);
            if (m_part[index] != Part::Open)
                continue;
            if (m_best && bound(index, lines) >= *m_best)
                return;
            std::vector<LineState> with = lines;
            if (apply(index, with)) {
                m_taken[index] = true;
                explore(index + 1, std::move(with));
                std::fill(m_taken.begin() + qsizetype(index), m_taken.end(), false);
            }
        }
        if (m_course.onLines == m_part.size())
            m_course.takeManual(lines);
        if (const Int128 left = leftOf(lines); !m_best || left < *m_best) {
            m_best = left;
            m_bestTaken = m_taken;
        }
    }

    const PromotionCourse &m_course;
    std::vector<Part> m_part;
    Int128 m_heaviest = wholeRate;
    std::vector<bool> m_taken; // on the way to where the search stands
    std::optional<Int128> m_best;
    std::vector<bool> m_bestTaken;
};
}

std::vector<Money> PromotionCourse::takeManual(std::vector<LineState> &state) const
{
    std::vector<Money> taken(state.size());
    for (size_t i = 0; i < state.size(); ++i) {
        if (!manual[i])
            continue;
        const auto *rate = std::get_if<Rate>(&*manual[i]);
        taken[i] = rate ? portion(state[i].net, *rate) : std::min(std::get<Money>(*manual[i]), state[i].net);
        state[i].net -= taken[i];
    }
    return taken;
}

bool PromotionCourse::compete(size_t a, size_t b) const
{
    const Promotion &one = *offers[a].promotion;
    const Promotion &other = *offers[b].promotion;
    if (!one.group.isEmpty() && one.group == other.group)
        return true;
    return (!one.stacks || !other.stacks) && overlap(offers[a], offers[b]);
}

PromotionChoice chooseOffers(const PromotionCourse &course)
{
    return Search(course).run();
}
