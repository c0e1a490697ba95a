#include "core/seed/seedtrade.h"

#include "core/sale/settle.h"
#include "core/security/eventchain.h"
#include "core/seed/chance.h"
#include "core/usecase/checkout.h"
#include "core/usecase/saleevent.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hourMs = qint64(3600) * 1000;
/// After the day begins, which is midnight or the hour at which the shop cuts its days.
constexpr qint64 opensAfterMs = 9 * hourMs;
constexpr qint64 openForMs = 12 * hourMs;
constexpr int membersPercent = 70;

/// More at weekends, and more with the years.
qint64 weightOf(const QDate &date, int day)
{
    return (date.dayOfWeek() >= 6 ? 140 : 100) * qint64(1000 + day / 2);
}

/// One line is commonest, more are rarer.
qint64 linesOf(Chance &chance)
{
    static constexpr int most[] = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8};
    return most[chance.roll(std::ssize(most))];
}

Quantity quantityOf(Chance &chance)
{
    return Quantity::of(1000 * (chance.percent(75) ? 1 : chance.between(2, 6)));
}

/// What somebody hands over: notes of ten whole units.
Money notesFor(Money total, const Currency &currency)
{
    const qint64 note = 10 * currency.scale();
    return Money::of((total.units() + note - 1) / note * note);
}

std::vector<Tender> tendersOf(Chance &chance, Money total, const Currency &currency)
{
    const qint64 way = chance.roll(100);
    if (way < 25)
        return {{TenderKind::Cash, notesFor(total, currency), {}}};
    if (way < 40)
        return {{TenderKind::Card, total, chance.digits(12)}};
    return {{TenderKind::Scan, total, chance.digits(12)}};
}
}

SeedTrade::SeedTrade(const Seeding &from, const Session &who, const SeedPeople &people,
                     const std::vector<SeedProduct> &goods, const PointsRules &points) :
    m_seed(from.seed),
    m_lines(goods.empty() ? 0 : from.lines),
    m_first(*BusinessDate::of(from.until.date().addDays(1 - days))),
    m_who(who),
    m_people(people),
    m_goods(goods),
    m_points(points),
    m_weightBefore{0},
    m_linesDone(from.linesDone),
    m_salesDone(from.salesDone)
{
    for (int day = 0; day < days; ++day)
        m_weightBefore.push_back(m_weightBefore.back() + weightOf(m_first.date().addDays(day), day));
    while (m_day < days - 1 && linesBefore(m_day + 1) <= m_linesDone)
        ++m_day;
}

qint64 SeedTrade::linesBefore(int day) const
{
    return qint64(Int128(m_lines) * m_weightBefore[size_t(day)] / m_weightBefore.back());
}

Timestamp SeedTrade::openingOf(int day) const
{
    const QDateTime begin(m_first.date().addDays(day), m_who.shop.day.cutOff, QTimeZone(m_who.shop.day.zone));
    return Timestamp::ofMilliseconds(begin.toMSecsSinceEpoch() + opensAfterMs);
}

Result<SeedDay> SeedTrade::next(size_t most)
{
    // Days on which nothing is sold have no shift.
    while (m_day < days - 1 && linesBefore(m_day + 1) <= m_linesDone)
        ++m_day;
    const Timestamp opens = openingOf(m_day);
    Chance chance(m_seed, Matter::Shift, quint64(m_day));
    SeedDay day{m_day,
                *BusinessDate::of(m_first.date().addDays(m_day)),
                Id<Shift>::make(opens, chance.bytes()),
                opens,
                opens.plusMilliseconds(openForMs),
                {},
                false};
    const qint64 end = linesBefore(m_day + 1);
    while (m_linesDone < end && day.sales.size() < most) {
        auto sold = sale(day, end - m_linesDone);
        if (!sold)
            return sold.error();
        m_linesDone += qint64(sold->products.size());
        ++m_salesDone;
        day.sales.push_back(std::move(*sold));
    }
    day.isOver = m_linesDone >= end;
    return day;
}

Cart SeedTrade::cartOf(Chance &chance, Timestamp at, qint64 lines, std::vector<qint64> &rows,
                       std::optional<qint64> &member) const
{
    Cart cart{Id<Sale>::make(at, chance.bytes()), {}, {}, {}};
    if (m_people.count() > 0 && chance.percent(membersPercent)) {
        member = 1 + chance.early(m_people.enrolledBy(at), 2);
        cart.member = m_people.member(*member);
    }
    for (qint64 i = 0; i < lines; ++i) {
        const SeedProduct &goods = m_goods[size_t(chance.early(qint64(m_goods.size()), 3))];
        CartLine line{Id<SaleLine>::make(at, chance.bytes()), goods.product, quantityOf(chance), {}, {}, {}};
        if (chance.percent(5))
            line.discount = Rate::ofBasisPoints(1000);
        cart.lines.push_back(std::move(line));
        rows.push_back(goods.row);
    }
    return cart;
}

Result<SeededSale> SeedTrade::sale(const SeedDay &day, qint64 mostLines)
{
    Chance chance(m_seed, Matter::Sale, quint64(m_salesDone));
    const qint64 before = linesBefore(m_day);
    const qint64 share =
        qint64(Int128(openForMs) * (m_linesDone - before) / (linesBefore(m_day + 1) - before));
    const Timestamp at = day.opensAt.plusMilliseconds(share);
    std::vector<qint64> rows;
    std::optional<qint64> member;
    const qint64 lines = std::min(linesOf(chance), mostLines);
    const auto quote = price(cartOf(chance, at, lines, rows, member), m_who.shop);
    if (!quote)
        return quote.error();
    auto sold = settle(*quote, tendersOf(chance, quote->amounts.total, m_who.shop.currency), m_who.shop, at);
    if (!sold) // a shop may round cash further than a note goes
        sold = settle(*quote, {{TenderKind::Scan, quote->amounts.total, chance.digits(12)}}, m_who.shop, at);
    if (!sold)
        return sold.error();
    std::optional<QString> expires;
    if (const auto last = lastDayOf(m_points, day.date))
        expires = last->toIso();
    return SeededSale{recordOf(day, std::move(*sold)), member, std::move(rows), expires};
}

SaleRecord SeedTrade::recordOf(const SeedDay &day, Sale sale) const
{
    // The till had no receipts before: its numbers run with the sales.
    const ReceiptNumber number{m_who.shop.code, m_who.till.code, m_who.till.epoch, m_salesDone + 1};
    SaleRecord record{{number, day.date, std::move(sale), m_who.name, 0, {}, {}, false},
                      m_who.user,
                      day.shift,
                      m_who.shop.day.zone,
                      m_who.shop.currency,
                      m_who.shop.taxMode,
                      {},
                      {}};
    record.requestDigest = digestOf(record.receipt.sale);
    record.eventHash = bodyHash(saleEventBody(record));
    return record;
}
