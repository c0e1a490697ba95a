#include "core/data/pointsledger.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
QString toText(PointsEntry::Kind kind)
{
    using enum PointsEntry::Kind;
    switch (kind) {
    case Earned: return u"earned"_s;
    case TakenBack: return u"taken-back"_s;
    case Spent: return u"spent"_s;
    case Returned: return u"returned"_s;
    case Adjusted: return u"adjusted"_s;
    case Expired: return u"expired"_s;
    }
    Q_UNREACHABLE();
}

/// A row of customer, and what it held so far.
struct Holder
{
    qint64 row = 0;
    Points balance;
};

Holder holderOf(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT c.row, c.points FROM customer o JOIN customer c"
                                  " ON c.row = coalesce(o.survivor, o.row) WHERE o.id = ?"_s,
                                  customer);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"points of nobody"_s);
    return {rows.integer(0), rows.points(1)};
}

std::optional<QString> iso(const std::optional<BusinessDate> &date)
{
    return date ? std::optional(date->toIso()) : std::nullopt;
}

/// The row of the entry. Until lots are found all that goes out is owed.
qint64 write(Transaction &transaction, const Holder &holder, const PointsEntry &entry)
{
    transaction.execute(u"INSERT INTO points_entry (customer, kind, points, open, expires, sale, at)"
                        " VALUES (?1, ?2, ?3, ?3, ?4, (SELECT row FROM sale WHERE id = ?5), ?6)"_s,
                        holder.row, toText(entry.kind), entry.points, iso(entry.expires), entry.sale,
                        entry.at);
    const qint64 row = transaction.lastRow();
    transaction.execute(u"UPDATE customer SET points = ? WHERE row = ?"_s, holder.balance + entry.points,
                        holder.row);
    return row;
}

void use(Transaction &transaction, qint64 debit, qint64 credit, Points points)
{
    transaction.execute(u"UPDATE points_entry SET open = open - ? WHERE row = ?"_s, points, credit);
    transaction.execute(u"UPDATE points_entry SET open = open + ? WHERE row = ?"_s, points, debit);
    transaction.execute(u"INSERT INTO points_use (debit, credit, points) VALUES (?, ?, ?)"_s, debit, credit,
                        points);
}

std::vector<PointsLot> lotsFrom(Rows rows)
{
    std::vector<PointsLot> lots;
    while (rows.next())
        lots.push_back({rows.integer(0), rows.points(1),
                        rows.has(2) ? BusinessDate::fromIso(rows.text(2)) : std::nullopt});
    return lots;
}

/// Those that `origin` brought first.
std::vector<PointsLot> lotsToSpend(const Connection &connection, qint64 holder,
                                   const std::optional<Id<Sale>> &origin)
{
    return lotsFrom(connection.select(
        u"SELECT e.row, e.open, e.expires FROM points_entry e"
        " LEFT JOIN member_merge_points m ON m.entry = e.row WHERE e.customer = ? AND e.open > 0"
        " ORDER BY coalesce(coalesce(e.sale, m.sale) = (SELECT row FROM sale WHERE id = ?), 0) DESC,"
        " e.expires IS NULL, e.expires, e.row"_s,
        holder, origin));
}

void takeFromLots(Transaction &transaction, qint64 debit, Points needed, const std::vector<PointsLot> &lots)
{
    for (const PointsLot &lot : lots) {
        const Points part = std::min(needed, lot.open);
        if (part <= Points())
            return;
        use(transaction, debit, lot.entry, part);
        needed -= part;
    }
}

/// What is owed is paid first by what comes in, the oldest debt first.
void payDebts(Transaction &transaction, qint64 holder, qint64 credit, Points left)
{
    for (const PointsLot &debt : lotsFrom(transaction.connection().select(
             u"SELECT row, -open, NULL FROM points_entry WHERE customer = ? AND open < 0 ORDER BY row"_s,
             holder))) {
        const Points part = std::min(left, debt.open);
        if (part <= Points())
            return;
        use(transaction, debt.entry, credit, part);
        left -= part;
    }
}

/// A spend's part of one lot, which a refund may give back.
struct SpentPart
{
    qint64 debit = 0;
    qint64 credit = 0;
    Points left;
    std::optional<BusinessDate> expires;
};

/// Of what ends last first: the customer keeps what is good longest.
std::vector<SpentPart> partsOf(Rows rows)
{
    std::vector<SpentPart> parts;
    while (rows.next())
        parts.push_back({rows.integer(0), rows.integer(1), rows.points(2),
                         rows.has(3) ? BusinessDate::fromIso(rows.text(3)) : std::nullopt});
    return parts;
}

const QString spentParts = u"SELECT u.debit, u.credit, u.points - u.returned, c.expires FROM points_entry d"
                           " JOIN points_use u ON u.debit = d.row JOIN points_entry c ON c.row = u.credit"
                           " WHERE d.kind = 'spent' AND u.returned < u.points AND %1"
                           " ORDER BY c.expires IS NOT NULL, c.expires DESC, u.credit DESC"_s;

/// To the lots of `parts` as far as they reach, and what exceeds them as the entry says.
void giveBackTo(Transaction &transaction, const std::vector<SpentPart> &parts, const PointsEntry &entry,
                const PointsRules &rules, const BusinessDate &today)
{
    Points left = entry.points;
    for (const SpentPart &spent : parts) {
        PointsEntry part = entry;
        part.points = std::min(left, spent.left);
        if (part.points <= Points())
            break;
        part.expires = lastDayOfReturned(rules, spent.expires, today);
        pointsledger::append(transaction, part);
        transaction.execute(u"UPDATE points_use SET returned = returned + ? WHERE debit = ? AND credit = ?"_s,
                            part.points, spent.debit, spent.credit);
        left -= part.points;
    }
    if (left <= Points())
        return;
    PointsEntry rest = entry;
    rest.points = left;
    pointsledger::append(transaction, rest);
}

/// The lot, and those as which merges passed it on.
std::set<qint64> heirsOf(const Connection &connection, qint64 lot)
{
    std::set<qint64> heirs;
    Rows rows = connection.select(u"WITH RECURSIVE came (entry) AS (SELECT ?"
                                  " UNION SELECT m.entry FROM came JOIN member_merge_points m"
                                  " ON m.source = came.entry) SELECT entry FROM came"_s,
                                  lot);
    while (rows.next())
        heirs.insert(rows.integer(0));
    return heirs;
}

/// Goes over with a merge, or back: `open` of a lot, or of a debt where it is below zero.
class Passage
{
public:
    Passage(Transaction &transaction, const Id<MemberMerge> &merge, const Id<Customer> &from,
            const Id<Customer> &to, Timestamp at) :
        m_transaction(transaction),
        m_merge(merge),
        m_from(from),
        m_to(to),
        m_at(at)
    {}

    void pass(const PointsLot &lot)
    {
        const qint64 left = enter(m_from, -lot.open, {});
        if (lot.open > Points())
            use(m_transaction, left, lot.entry, lot.open);
        else
            use(m_transaction, lot.entry, left, -lot.open);
        const qint64 came = enter(m_to, lot.open, lot.expires);
        const Holder to = holderOf(m_transaction.connection(), m_to);
        if (lot.open < Points())
            takeFromLots(m_transaction, came, -lot.open, lotsToSpend(m_transaction.connection(), to.row, {}));
        else
            payDebts(m_transaction, to.row, came, lot.open);
        for (const qint64 entry : {left, came})
            m_transaction.execute(u"INSERT INTO member_merge_points (entry, merge, source, sale)"
                                  " SELECT ?, g.row, e.row, coalesce(e.sale, m.sale) FROM member_merge g"
                                  " JOIN points_entry e LEFT JOIN member_merge_points m ON m.entry = e.row"
                                  " WHERE g.id = ? AND e.row = ?"_s,
                                  entry, m_merge, lot.entry);
    }

private:
    qint64 enter(const Id<Customer> &customer, Points points, const std::optional<BusinessDate> &expires)
    {
        const Holder holder = holderOf(m_transaction.connection(), customer);
        return write(m_transaction, holder,
                     {customer, PointsEntry::Kind::Adjusted, points, {}, m_at, expires});
    }

    Transaction &m_transaction;
    const Id<MemberMerge> &m_merge;
    const Id<Customer> &m_from;
    const Id<Customer> &m_to;
    Timestamp m_at;
};
}

namespace pointsledger {
qint64 append(Transaction &transaction, const PointsEntry &entry, const std::optional<Id<Sale>> &origin)
{
    const Holder holder = holderOf(transaction.connection(), entry.customer);
    const qint64 row = write(transaction, holder, entry);
    if (entry.points < Points())
        takeFromLots(transaction, row, -entry.points,
                     lotsToSpend(transaction.connection(), holder.row, origin));
    else if (holder.balance < Points())
        payDebts(transaction, holder.row, row, entry.points);
    return row;
}

qint64 takeBackOf(Transaction &transaction, const PointsEntry &entry, qint64 lot)
{
    const Holder holder = holderOf(transaction.connection(), entry.customer);
    const qint64 row = write(transaction, holder, entry);
    auto lots = lotsToSpend(transaction.connection(), holder.row, {});
    const std::set<qint64> own = heirsOf(transaction.connection(), lot);
    std::ranges::stable_partition(lots, [&](const PointsLot &each) { return own.contains(each.entry); });
    takeFromLots(transaction, row, -entry.points, lots);
    return row;
}

void giveBack(Transaction &transaction, const PointsEntry &entry, const Id<Sale> &origin,
              const PointsRules &rules, const BusinessDate &today)
{
    const auto parts = partsOf(transaction.connection().select(
        spentParts.arg(u"d.sale = (SELECT row FROM sale WHERE id = ?)"_s), origin));
    giveBackTo(transaction, parts, entry, rules, today);
}

void giveBack(Transaction &transaction, const PointsEntry &entry, qint64 spent, const PointsRules &rules,
              const BusinessDate &today)
{
    const auto parts = partsOf(transaction.connection().select(spentParts.arg(u"d.row = ?"_s), spent));
    giveBackTo(transaction, parts, entry, rules, today);
}

Lapse expire(Transaction &transaction, const BusinessDate &today, Timestamp at)
{
    std::vector<std::pair<Id<Customer>, PointsLot>> lapsed;
    Rows rows = transaction.connection().select(
        u"SELECT c.id, e.row, e.open FROM points_entry e JOIN customer c ON c.row = e.customer"
        " WHERE e.open > 0 AND e.expires IS NOT NULL AND e.expires < ? ORDER BY e.customer, e.row"_s,
        today.toIso());
    while (rows.next())
        lapsed.push_back({rows.id<Customer>(0), {rows.integer(1), rows.points(2), {}}});
    Lapse lapse;
    for (size_t i = 0; i < lapsed.size(); ++i) {
        const auto &[customer, lot] = lapsed[i];
        lapse.members += i == 0 || customer != lapsed[i - 1].first;
        ++lapse.lots;
        lapse.points += lot.open;
        const Holder holder = holderOf(transaction.connection(), customer);
        const qint64 row =
            write(transaction, holder, {customer, PointsEntry::Kind::Expired, -lot.open, {}, at});
        use(transaction, row, lot.entry, lot.open);
    }
    return lapse;
}

void bring(Transaction &transaction, const Id<MemberMerge> &merge, const Id<Customer> &from,
           const Id<Customer> &to, Timestamp at)
{
    Passage passage(transaction, merge, from, to, at);
    for (const PointsLot &lot : lotsFrom(transaction.connection().select(
             u"SELECT row, open, expires FROM points_entry WHERE customer = ? AND open <> 0 ORDER BY row"_s,
             holderOf(transaction.connection(), from).row)))
        passage.pass(lot);
}

void takeBack(Transaction &transaction, const Id<MemberMerge> &merge, const Id<Customer> &from,
              const Id<Customer> &to, Timestamp at)
{
    Passage passage(transaction, merge, from, to, at);
    // A lot that was passed on by a later merge, and came back from it, is another by now.
    for (const PointsLot &lot : lotsFrom(transaction.connection().select(
             u"WITH RECURSIVE came (entry) AS (SELECT entry FROM member_merge_points"
             " WHERE merge = (SELECT row FROM member_merge WHERE id = ?)"
             " UNION SELECT m.entry FROM came JOIN member_merge_points m ON m.source = came.entry)"
             " SELECT e.row, e.open, e.expires FROM came JOIN points_entry e ON e.row = came.entry"
             " WHERE e.customer = ? AND e.open <> 0 ORDER BY e.row"_s,
             merge, holderOf(transaction.connection(), from).row)))
        passage.pass(lot);
}

std::optional<Points> adjustedBy(const Connection &connection, const Id<PointsAdjustment> &id)
{
    Rows rows = connection.select(u"SELECT e.points FROM points_adjustment a JOIN points_entry e"
                                  " ON e.row = a.entry WHERE a.id = ?"_s,
                                  id);
    return rows.next() ? std::optional(rows.points(0)) : std::nullopt;
}

void note(Transaction &transaction, const Id<PointsAdjustment> &id, const AdjustmentNote &note)
{
    transaction.execute(u"INSERT INTO points_adjustment (id, entry, user, approved_by, reason)"
                        " VALUES (?, ?, ?, ?, ?)"_s,
                        id, note.entry, note.user, note.approvedBy, note.reason);
}

PointsLiability liability(const Connection &connection)
{
    Rows rows =
        connection.select(u"SELECT coalesce(sum(max(points, 0)), 0), coalesce(sum(max(-points, 0)), 0),"
                          " count(*) FILTER (WHERE points > 0) FROM customer WHERE points <> 0"_s);
    rows.next();
    return {rows.points(0), rows.points(1), rows.integer(2)};
}

std::vector<PointsLot> lotsOf(const Connection &connection, const Id<Customer> &customer)
{
    return lotsToSpend(connection, holderOf(connection, customer).row, {});
}

std::optional<PointsLot> nextLapse(const Connection &connection, const Id<Customer> &customer)
{
    std::optional<PointsLot> next;
    for (const PointsLot &lot : lotsOf(connection, customer)) {
        if (!lot.expires || (next && lot.expires != next->expires))
            break;
        if (next)
            next->open += lot.open;
        else
            next = lot;
    }
    return next;
}

PointsRules rules(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT expiry, count, grace_days FROM points_rules"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"points_rules"_s);
    PointsRules rules;
    for (const auto expiry : {PointsRules::Expiry::Months, PointsRules::Expiry::YearEnd})
        if (toText(expiry) == rows.text(0))
            rules.expiry = expiry;
    rules.count = int(rows.integer(1));
    rules.graceDays = int(rows.integer(2));
    return rules;
}

void setRules(Transaction &transaction, const PointsRules &rules)
{
    transaction.execute(u"UPDATE points_rules SET expiry = ?, count = ?, grace_days = ?"_s,
                        toText(rules.expiry), qint64(rules.count), qint64(rules.graceDays));
}
}
