#include "core/sale/promotioneffect.h"

#include "core/sale/pieceruns.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Outcome = std::variant<Effect, Shortfall>;
using Order = PieceRuns::Order;

constexpr qint64 piece = 1000;

/// One promotion at work on the lines that are open to it.
class Application
{
public:
    Application(const Offer &offer, const std::vector<Quantity> &quantities,
                const std::vector<LineState> &lines) :
        m_offer(offer),
        m_promotion(*offer.promotion),
        m_quantities(quantities),
        m_lines(lines)
    {}

    Outcome operator()(const PriceOff &benefit) const;
    Outcome operator()(const SpecialPrice &benefit) const;
    Outcome operator()(const BuyGet &benefit) const;
    Outcome operator()(const Bundle &benefit) const;
    Outcome operator()(const Threshold &benefit) const;
    Outcome operator()(const Gift &benefit) const;

    /// The lines that took part, which the last call left.
    const std::vector<int> &used() const { return m_used; }

private:
    /// A line and how much of it an offer for at most so many units touches.
    struct Part
    {
        int line;
        Quantity quantity;
        Money value;
    };

    bool isOpen(int line) const
    {
        const LineState &state = m_lines[size_t(line)];
        return !state.closed && (m_promotion.stacks || !state.touched);
    }
    std::vector<int> openLines(size_t part, const std::vector<int> &without = {}) const;
    PieceRuns pieces(const std::vector<int> &lines, Order order) const;
    std::vector<Part> upTo(const std::optional<Quantity> &most) const;
    Outcome offAll(const std::vector<Part> &parts, Rate rate) const;
    template <class Off> Outcome offEach(const std::optional<Quantity> &most, Off off) const;
    Outcome reduce(const PieceRuns &runs, const std::vector<qint64> &taken, Rate off, qint64 times) const;
    Outcome rewarded(const BuyGet &benefit) const;
    qint64 atMost(qint64 times) const { return std::min(times, m_promotion.times.value_or(times)); }
    void use(const PieceRuns &runs, const std::vector<qint64> &taken) const;
    Money sumOf(const std::vector<int> &lines) const;
    Quantity quantityOf(const std::vector<int> &lines) const;
    /// How often `from` is reached by `lines`, or what is missing to reach it once.
    std::variant<qint64, Shortfall> reached(const std::variant<Money, Quantity> &from,
                                            const std::vector<int> &lines) const;

    const Offer &m_offer;
    const Promotion &m_promotion;
    const std::vector<Quantity> &m_quantities;
    const std::vector<LineState> &m_lines;
    mutable std::vector<int> m_used;
};

std::vector<int> Application::openLines(size_t part, const std::vector<int> &without) const
{
    std::vector<int> open;
    for (const int line : m_offer.lines[part])
        if (isOpen(line) && std::find(without.begin(), without.end(), line) == without.end())
            open.push_back(line);
    return open;
}

PieceRuns Application::pieces(const std::vector<int> &lines, Order order) const
{
    std::vector<PieceRun> runs;
    for (const int line : lines)
        if (const qint64 units = m_quantities[size_t(line)].units(); units % piece == 0)
            runs.push_back({line, units / piece, m_lines[size_t(line)].net});
    return PieceRuns(std::move(runs), order);
}

/// All that is selected; with a limit the dearest first.
std::vector<Application::Part> Application::upTo(const std::optional<Quantity> &most) const
{
    std::vector<int> lines = openLines(0);
    if (most)
        std::stable_sort(lines.begin(), lines.end(), [this](int a, int b) {
            return Int128(m_lines[size_t(a)].net.units()) * m_quantities[size_t(b)].units()
                > Int128(m_lines[size_t(b)].net.units()) * m_quantities[size_t(a)].units();
        });
    std::vector<Part> parts;
    Quantity left = most.value_or(Quantity::of(std::numeric_limits<qint64>::max()));
    for (const int line : lines) {
        const Quantity whole = m_quantities[size_t(line)];
        const Quantity taken = std::min(whole, left);
        if (taken <= Quantity())
            break;
        left -= taken;
        const Money net = m_lines[size_t(line)].net;
        const Int128 exact = Int128(net.units()) * taken.units();
        parts.push_back({line, taken, taken == whole ? net : Money::of(divideRounded(exact, whole.units()))});
    }
    return parts;
}

template <class Off> Outcome Application::offEach(const std::optional<Quantity> &most, Off off) const
{
    Effect effect;
    for (const Part &part : upTo(most)) {
        const Money saved = std::min(off(part), part.value);
        if (saved <= Money())
            continue;
        effect.shares.push_back({part.line, saved, false});
        m_used.push_back(part.line);
    }
    return effect.shares.empty() ? Outcome(Shortfall{}) : Outcome(std::move(effect));
}

/// Of all parts together, shared among them.
Outcome Application::offAll(const std::vector<Part> &parts, Rate rate) const
{
    Money base;
    std::vector<qint64> weights;
    for (const Part &part : parts) {
        base += part.value;
        weights.push_back(part.value.units());
        m_used.push_back(part.line);
    }
    const Money saved = portion(base, rate);
    return saved > Money() ? Outcome(Effect{shareOut(saved, m_used, weights), 1, 0}) : Outcome(Shortfall{});
}

Outcome Application::operator()(const PriceOff &benefit) const
{
    const auto *rate = std::get_if<Rate>(&benefit.off);
    if (rate && m_promotion.isOnOrder())
        return offAll(upTo(benefit.most), *rate);
    return offEach(benefit.most, [&](const Part &part) {
        return rate ? portion(part.value, *rate) : extend(std::get<Money>(benefit.off), part.quantity);
    });
}

Outcome Application::operator()(const SpecialPrice &benefit) const
{
    return offEach(benefit.most,
                   [&](const Part &part) { return part.value - extend(benefit.price, part.quantity); });
}

void Application::use(const PieceRuns &runs, const std::vector<qint64> &taken) const
{
    for (size_t i = 0; i < taken.size(); ++i)
        if (taken[i] > 0)
            m_used.push_back(runs.runs()[i].line);
}

Outcome Application::reduce(const PieceRuns &runs, const std::vector<qint64> &taken, Rate off,
                            qint64 times) const
{
    Effect effect{{}, times, 0};
    for (size_t i = 0; i < taken.size(); ++i)
        if (const Money saved = portion(runs.runs()[i].valueOf(taken[i]), off); saved > Money())
            effect.shares.push_back({runs.runs()[i].line, saved, false});
    return effect.shares.empty() ? Outcome(Shortfall{}) : Outcome(std::move(effect));
}

Outcome Application::operator()(const BuyGet &benefit) const
{
    if (benefit.reward)
        return rewarded(benefit);
    const PieceRuns runs = pieces(openLines(0), Order::DearestFirst);
    const qint64 size = benefit.buy + benefit.get;
    const qint64 times = atMost(runs.count() / size);
    if (times == 0)
        return Shortfall{WhyNot::NeedsQuantity, (size - runs.count()) * piece, {}};
    use(runs, runs.first(times * size));
    return reduce(runs, runs.lastOfEach(size, benefit.get, times * size), benefit.off, times);
}

/// Pieces that could be the reward do not count towards it.
Outcome Application::rewarded(const BuyGet &benefit) const
{
    const std::vector<int> rewardLines = openLines(1);
    const PieceRuns bought = pieces(openLines(0, m_offer.lines[1]), Order::DearestFirst);
    const qint64 earned = bought.count() / benefit.buy;
    if (earned == 0)
        return Shortfall{WhyNot::NeedsQuantity, (benefit.buy - bought.count()) * piece, {}};
    const PieceRuns rewards =
        pieces(rewardLines, benefit.cheapest ? Order::CheapestFirst : Order::DearestFirst);
    const qint64 taken = std::min(atMost(earned) * benefit.get, rewards.count());
    if (taken == 0)
        return Shortfall{WhyNot::NeedsProduct, benefit.get * piece, benefit.reward->items.value(0)};
    const qint64 times = (taken + benefit.get - 1) / benefit.get;
    use(bought, bought.first(times * benefit.buy));
    use(rewards, rewards.first(taken));
    return reduce(rewards, rewards.first(taken), benefit.off, times);
}

/// The parts of a bundle as they lie in the cart: a line counts for the first part that holds it.
class Assembly
{
public:
    Assembly(const Bundle &bundle, std::vector<PieceRuns> parts) : m_bundle(bundle), m_parts(std::move(parts))
    {}

    qint64 possible() const
    {
        qint64 times = std::numeric_limits<qint64>::max();
        for (size_t i = 0; i < m_parts.size(); ++i)
            times = std::min(times, m_parts[i].count() / m_bundle.parts[i].count);
        return times;
    }
    /// Pieces still missing for the first bundle.
    qint64 missing() const
    {
        qint64 sum = 0;
        for (size_t i = 0; i < m_parts.size(); ++i)
            sum += std::max<qint64>(0, m_bundle.parts[i].count - m_parts[i].count());
        return sum;
    }
    std::vector<qint64> taken(size_t part, qint64 times) const
    {
        return m_parts[part].first(times * m_bundle.parts[part].count);
    }
    Money saved(qint64 times) const
    {
        Money value;
        for (size_t i = 0; i < m_parts.size(); ++i)
            value += m_parts[i].valueOf(taken(i, times));
        return value - extend(m_bundle.price, Quantity::of(times * piece));
    }
    /// Each further bundle holds cheaper pieces and so saves less: the last that still saves something.
    qint64 best(qint64 most) const
    {
        qint64 low = 0;
        while (low < most) {
            const qint64 middle = low + (most - low + 1) / 2;
            if (saved(middle) > saved(middle - 1))
                low = middle;
            else
                most = middle - 1;
        }
        return low;
    }
    const PieceRuns &part(size_t i) const { return m_parts[i]; }
    size_t size() const { return m_parts.size(); }

private:
    const Bundle &m_bundle;
    std::vector<PieceRuns> m_parts;
};

Outcome Application::operator()(const Bundle &benefit) const
{
    std::vector<PieceRuns> parts;
    std::vector<int> earlier;
    for (size_t i = 0; i < benefit.parts.size(); ++i) {
        parts.push_back(pieces(openLines(i, earlier), Order::DearestFirst));
        earlier.insert(earlier.end(), m_offer.lines[i].begin(), m_offer.lines[i].end());
    }
    const Assembly assembly(benefit, std::move(parts));
    if (const qint64 missing = assembly.missing(); missing > 0)
        return Shortfall{WhyNot::NeedsQuantity, missing * piece, {}};
    const qint64 times = assembly.best(atMost(assembly.possible()));
    if (times == 0)
        return Shortfall{};
    std::vector<int> lines;
    std::vector<qint64> weights;
    for (size_t i = 0; i < assembly.size(); ++i) {
        const std::vector<qint64> taken = assembly.taken(i, times);
        use(assembly.part(i), taken);
        for (size_t run = 0; run < taken.size(); ++run) {
            lines.push_back(assembly.part(i).runs()[run].line);
            weights.push_back(assembly.part(i).runs()[run].valueOf(taken[run]).units());
        }
    }
    return Effect{shareOut(assembly.saved(times), lines, weights), times, 0};
}

Money Application::sumOf(const std::vector<int> &lines) const
{
    Money sum;
    for (const int line : lines)
        sum += m_lines[size_t(line)].net;
    return sum;
}

Quantity Application::quantityOf(const std::vector<int> &lines) const
{
    Quantity sum;
    for (const int line : lines)
        sum += m_quantities[size_t(line)];
    return sum;
}

std::variant<qint64, Shortfall> Application::reached(const std::variant<Money, Quantity> &from,
                                                     const std::vector<int> &lines) const
{
    const bool isMoney = std::holds_alternative<Money>(from);
    const qint64 target = isMoney ? std::get<Money>(from).units() : std::get<Quantity>(from).units();
    const qint64 now = isMoney ? sumOf(lines).units() : quantityOf(lines).units();
    if (now >= target)
        return now / target;
    return Shortfall{isMoney ? WhyNot::NeedsAmount : WhyNot::NeedsQuantity, target - now, {}};
}

Outcome Application::operator()(const Threshold &benefit) const
{
    const std::vector<int> lines = openLines(0);
    std::variant<qint64, Shortfall> last = reached(benefit.steps.front().from, lines);
    if (const auto *missing = std::get_if<Shortfall>(&last))
        return *missing;
    size_t step = 0;
    for (size_t i = 1; i < benefit.steps.size(); ++i)
        if (const auto next = reached(benefit.steps[i].from, lines); std::holds_alternative<qint64>(next))
            step = i;
    const qint64 times = benefit.every ? atMost(std::get<qint64>(last)) : 1;
    const Money base = sumOf(lines);
    const Discount &off = benefit.steps[step].off;
    const auto *rate = std::get_if<Rate>(&off);
    const Money saved = rate ? portion(base, *rate)
                             : std::min(base, extend(std::get<Money>(off), Quantity::of(times * piece)));
    if (saved <= Money())
        return Shortfall{};
    std::vector<qint64> weights;
    for (const int line : lines)
        weights.push_back(m_lines[size_t(line)].net.units());
    m_used = lines;
    return Effect{shareOut(saved, lines, weights), times, int(step) + 1};
}

Outcome Application::operator()(const Gift &benefit) const
{
    const std::vector<int> lines = openLines(0, m_offer.lines[1]);
    const auto times = reached(benefit.from, lines);
    if (const auto *missing = std::get_if<Shortfall>(&times))
        return *missing;
    const qint64 earned = benefit.every ? atMost(std::get<qint64>(times)) : 1;
    const PieceRuns gifts = pieces(openLines(1), Order::DearestFirst);
    const qint64 taken = std::min(earned * benefit.count, gifts.count());
    if (taken == 0)
        return Shortfall{WhyNot::NeedsProduct, earned * benefit.count * piece, benefit.gift};
    m_used = lines;
    use(gifts, gifts.first(taken));
    return reduce(gifts, gifts.first(taken), Rate::ofBasisPoints(wholeRate),
                  (taken + benefit.count - 1) / benefit.count);
}
}

QString toText(WhyNot why)
{
    static constexpr std::array names{
        "notYet"_L1,      "over"_L1,   "weekday"_L1,       "monthDay"_L1,    "hour"_L1,         "shop"_L1,
        "membersOnly"_L1, "tier"_L1,   "needsQuantity"_L1, "needsAmount"_L1, "needsProduct"_L1, "excluded"_L1,
        "noSaving"_L1,    "usedUp"_L1, "unknownCoupon"_L1, "otherMember"_L1};
    return names[size_t(why)];
}

Money Effect::total() const
{
    Money sum;
    for (const Share &share : shares)
        sum += share.off;
    return sum;
}

std::vector<Effect::Share> shareOut(Money off, const std::vector<int> &lines,
                                    const std::vector<qint64> &weights)
{
    Int128 whole = 0;
    for (const qint64 weight : weights)
        whole += weight;
    const std::vector<Money> parts = allocate(off, weights);
    std::vector<Effect::Share> shares;
    for (size_t i = 0; i < parts.size(); ++i) {
        const bool remainder = Int128(parts[i].units()) * whole > Int128(off.units()) * weights[i];
        if (!parts[i].isZero())
            shares.push_back({lines[i], parts[i], remainder});
    }
    return shares;
}

std::variant<Effect, Shortfall> applyOffer(const Offer &offer, const std::vector<Quantity> &quantities,
                                           std::vector<LineState> &lines)
{
    const Application application(offer, quantities, lines);
    auto outcome = std::visit(application, offer.promotion->benefit);
    if (const auto *effect = std::get_if<Effect>(&outcome)) {
        for (const Effect::Share &share : effect->shares)
            lines[size_t(share.line)].net -= share.off;
        for (const int line : application.used()) {
            lines[size_t(line)].touched = true;
            lines[size_t(line)].closed = lines[size_t(line)].closed || !offer.promotion->stacks;
        }
    }
    return outcome;
}
