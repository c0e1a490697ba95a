#include "core/usecase/movepasses.h"

#include "core/account/cardnumber.h"
#include "core/data/passkinds.h"
#include "core/usecase/passevents.h"
#include "core/usecase/saledetails.h"
#include "core/usecase/usepass.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 thousand = 1000;
constexpr qint64 mostCardsALine = 100;

Result<> mayPay(const Connection &connection, const Sale &sale, const SaleLine &line)
{
    const auto pass = passOf(connection, line.line.pass->number);
    if (!pass)
        return pass.error();
    PassPayment now = paymentBy(*pass);
    now.member = line.line.pass->member; // who was merged since is who stayed: mayUse() looks
    if (now != line.line.pass)
        return Error{Error::Code::BalanceChanged, u"pass"_s};
    const bool whole = line.line.quantity.units() % thousand == 0 && !line.line.labelled;
    if (!whole || !covers(pass->kind.terms, line.line.product)
        || passkinds::isSoldAs(connection, line.line.product.code) || sale.kind == SaleKind::Refund)
        return Error{Error::Code::PassUnfit, pass->kind.name};
    return {};
}

Result<> maySell(const PassKind &kind, const Sale &sale, const SaleLine &line, const BusinessDate &day)
{
    if (!kind.active)
        return Error{Error::Code::ProductInactive, kind.product};
    if (kind.terms.until && kind.terms.until->date() < day.date())
        return Error{Error::Code::Expired, kind.terms.until->toIso()};
    if (kind.terms.isNamed && !sale.member)
        return Error{Error::Code::MemberRequired, kind.name};
    const auto pieces = piecesOf(line.line.product, line.line.quantity);
    if (!pieces || *pieces > mostCardsALine)
        return Error{Error::Code::InvalidQuantity, printQuantity(line.line.quantity)};
    return {};
}

/// Uses that a line of goods gives back which come back: as many as pieces, the last first.
std::vector<std::pair<QString, PassEntry>> givenBackBy(const Connection &connection, const SaleLine &line)
{
    auto uses = passes::usesOf(connection, *line.returned->line);
    uses.resize(std::min(uses.size(), size_t(-line.line.quantity.units() / thousand)));
    return uses;
}

/// Cards that come back with a line.
std::vector<Pass> closedBy(const Connection &connection, const SaleLine &line)
{
    std::vector<Pass> cards;
    for (const QString &number : line.line.details.serials)
        if (auto pass = passes::find(connection, number); pass && pass->line == *line.returned->line)
            cards.push_back(std::move(*pass));
    return cards;
}

/// Moves all that one sale does to cards.
class Moves
{
public:
    Moves(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
          const Random &random) :
        m_transaction(transaction),
        m_who(who),
        m_sale(sale),
        m_day(day),
        m_random(random)
    {}

    /// A card a piece, whose prices sum to the line's.
    void issue(const SaleLine &line, const PassKind &kind)
    {
        const QStringList &numbers = line.line.details.serials;
        const std::vector<qint64> alike(size_t(numbers.size()), 1);
        const auto paid = allocate(line.amounts.total, alike);
        const auto tax = allocate(line.amounts.tax, alike);
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            Pass pass{Id<Pass>::make(m_sale.at, m_random),
                      numbers[i],
                      kind,
                      kind.terms.isNamed ? m_sale.member : std::nullopt,
                      m_sale.id,
                      line.line.id,
                      m_sale.at,
                      {paid[size_t(i)], tax[size_t(i)]},
                      lastDayFromSale(kind.terms, m_day)};
            pass.left = kind.terms.uses;
            pass.deferred = pass.paid;
            passes::open(m_transaction, pass);
            PassEntry entry;
            entry.uses = entry.left = kind.terms.uses;
            describe(entry, line.line.id);
            // The card as it was opened is the card after it.
            Pass before = pass;
            before.left = 0;
            passes::append(m_transaction, before, entry, pass.until);
            tellSold(m_transaction, m_who, pass, m_random);
        }
    }

    void use(const SaleLine &line)
    {
        const qint64 uses = line.line.quantity.units() / thousand;
        Money off;
        for (const TraceStep &step : line.why)
            if (step.rule == TraceStep::Rule::Pass)
                off -= step.amount;
        const auto worth = allocate(off, std::vector<qint64>(size_t(uses), 1));
        Pass pass = find(line.line.pass->number);
        for (qint64 i = 0; i < uses; ++i)
            pass = move(pass, nextUse(pass, worth[size_t(i)]), line.line.id);
    }

    void giveBack(const SaleLine &line)
    {
        for (const auto &[number, use] : givenBackBy(m_transaction.connection(), line)) {
            const Pass before = find(number);
            const Pass pass = move(before, ::giveBack(before, use), line.line.id);
            if (pass.isOver(m_day))
                move(pass, expiry(pass), std::nullopt);
        }
    }

    /// What the line pays back is shared among its cards as they are worth.
    void close(const SaleLine &line)
    {
        const std::vector<Pass> cards = closedBy(m_transaction.connection(), line);
        std::vector<qint64> weights;
        for (const Pass &pass : cards)
            weights.push_back(weightOf(pass));
        const auto total = allocate(-line.amounts.total, weights);
        const auto tax = allocate(-line.amounts.tax, weights);
        for (size_t i = 0; i < cards.size(); ++i)
            move(cards[i], closing(cards[i], {total[i], tax[i]}), line.line.id);
    }

private:
    qint64 weightOf(const Pass &pass) const
    {
        const auto back = worthBack(pass, m_day);
        return back ? back->units() : pass.paid.amount.units();
    }

    Pass find(const QString &number) const
    {
        auto pass = passes::find(m_transaction.connection(), number);
        if (!pass)
            throw StorageFault(StorageFault::Kind::Damaged, u"pass"_s);
        return *pass;
    }

    void describe(PassEntry &entry, const std::optional<Id<SaleLine>> &line) const
    {
        if (entry.act != PassEntry::Act::Expired) {
            entry.sale = m_sale.id;
            entry.line = line;
        }
        entry.user = m_who.user;
        entry.at = m_sale.at;
        entry.date = m_day;
    }

    Pass move(const Pass &pass, PassEntry entry, const std::optional<Id<SaleLine>> &line)
    {
        describe(entry, line);
        return movePass(m_transaction, m_who, pass, entry, m_random);
    }

    Transaction &m_transaction;
    const Session &m_who;
    const Sale &m_sale;
    BusinessDate m_day;
    const Random &m_random;
};

/// Days that count from the first use begin with it, and wait again once every use was given back.
std::optional<BusinessDate> untilAfter(const Pass &pass, const PassEntry &entry)
{
    const PassTerms &terms = pass.kind.terms;
    if (entry.act == PassEntry::Act::Used)
        return lastDayFromUse(terms, pass.until, *entry.date);
    const bool unused = entry.act == PassEntry::Act::GivenBack && pass.used == 1;
    return terms.fromFirstUse && unused ? std::nullopt : pass.until;
}

Pass moved(const Pass &pass, const PassEntry &entry)
{
    Pass now = after(pass, entry);
    now.until = untilAfter(pass, entry);
    return now;
}

/// Cards that come back with the sale, or get uses back, as they will be when its goods go out.
std::map<QString, Pass> afterReturns(const Connection &connection, const Sale &sale)
{
    std::map<QString, Pass> cards;
    for (const SaleLine &line : sale.lines) {
        if (!line.returned || !line.returned->line)
            continue;
        for (const Pass &pass : closedBy(connection, line))
            cards.insert_or_assign(pass.number, moved(pass, closing(pass, {})));
        for (const auto &[number, use] : givenBackBy(connection, line)) {
            Pass &pass = cards.try_emplace(number, *passes::find(connection, number)).first->second;
            pass = moved(pass, giveBack(pass, use));
        }
    }
    return cards;
}
}

Result<> mayMovePasses(const Connection &connection, const Session &who, const Sale &sale)
{
    const BusinessDate day = businessDate(sale.at, who.shop.day);
    std::map<QString, qint64> uses;
    for (const SaleLine &line : sale.lines) {
        if (line.returned)
            continue;
        if (line.line.pass) {
            if (const auto may = mayPay(connection, sale, line); !may)
                return may;
            uses[line.line.pass->number] += line.line.quantity.units() / thousand;
        } else if (const auto kind =
                       passkinds::ofProduct(connection, line.line.product.code, who.shop.currency)) {
            if (const auto may = maySell(*kind, sale, line, day); !may)
                return may;
        }
    }
    std::map<QString, Pass> cards = afterReturns(connection, sale);
    for (const auto &[number, count] : uses) {
        const Pass &pass = cards.try_emplace(number, *passes::find(connection, number)).first->second;
        if (const auto may = mayUse(connection, pass, sale.member, day, count); !may)
            return may;
    }
    return {};
}

void numberCards(const Connection &connection, Sale &sale, const Random &random)
{
    std::set<QString> given;
    for (SaleLine &line : sale.lines) {
        if (line.returned || !passkinds::isSoldAs(connection, line.line.product.code))
            continue;
        const qint64 pieces = piecesOf(line.line.product, line.line.quantity).value_or(0);
        line.line.details.serials.clear();
        while (line.line.details.serials.size() < pieces)
            if (const QString number = makePassNumber(random);
                !passes::find(connection, number) && given.insert(number).second)
                line.line.details.serials << number;
        line.line.details.serials.sort();
    }
}

void movePasses(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                const Random &random)
{
    Moves moves(transaction, who, sale, day, random);
    // As on the receipt: what comes back stands first.
    for (const SaleLine &line : sale.lines)
        if (line.returned && line.returned->line) {
            moves.close(line);
            moves.giveBack(line);
        }
    for (const SaleLine &line : sale.lines) {
        if (line.returned)
            continue;
        if (line.line.pass)
            moves.use(line);
        else if (const auto kind = passkinds::ofProduct(transaction.connection(), line.line.product.code,
                                                        who.shop.currency))
            moves.issue(line, *kind);
    }
}

Pass movePass(Transaction &transaction, const Session &who, const Pass &pass, PassEntry entry,
              const Random &random)
{
    const Pass now = moved(pass, entry);
    passes::append(transaction, pass, entry, now.until);
    tellMoved(transaction, who, now, entry, random);
    return now;
}
