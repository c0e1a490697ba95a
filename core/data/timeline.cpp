#include "core/data/timeline.h"

#include "core/data/personalrecords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
using Source = TimelineEntry::Source;

/// Columns of each: source, row, at, kind, sale, till, epoch, number, paper, amount, bonus, points, detail,
/// user.
struct Part
{
    Source source;
    TimelineFilter filter;
    QString select;
};

// `h` are the rows that hold the member's history.
const std::array parts{
    Part{Source::Sale, TimelineFilter::Purchases,
         u"SELECT 0, s.row, s.at, s.kind, s.id, s.till, s.epoch, s.receipt, NULL, s.total, 0, s.points, '',"
         " s.user FROM h JOIN sale s ON s.member = h.row"_s},
    Part{Source::Voucher, TimelineFilter::Money,
         u"SELECT 1, v.row, v.at, v.kind, NULL, v.till, v.epoch, v.number, NULL, v.amount, v.bonus, 0,"
         " v.tender, v.user FROM h JOIN voucher v ON v.customer = h.row"_s},
    Part{Source::Points, TimelineFilter::Points,
         u"SELECT 2, e.row, e.at, CASE WHEN m.entry IS NULL THEN e.kind ELSE 'merged' END, NULL, NULL, 0, 0,"
         " NULL, 0, 0, e.points, coalesce(a.reason, u.name, json_extract(w.body, '$.name'), ''),"
         " coalesce(a.user, d.user) FROM h JOIN points_entry e"
         " ON e.customer = h.row LEFT JOIN points_adjustment a ON a.entry = e.row"
         " LEFT JOIN member_merge_points m ON m.entry = e.row"
         " LEFT JOIN points_grant_back b ON b.entry = e.row"
         " LEFT JOIN points_grant g ON g.entry = coalesce(b.origin, e.row)"
         " LEFT JOIN points_rule u ON u.row = g.rule LEFT JOIN reward_redemption d ON d.entry = e.row"
         " LEFT JOIN reward w ON w.row = d.reward WHERE e.sale IS NULL"_s},
    Part{Source::StoredValue, TimelineFilter::Money,
         u"SELECT 3, e.row, e.at, e.kind, NULL, NULL, 0, 0, NULL, e.principal, e.bonus, 0, '', NULL FROM h"
         " JOIN account a ON a.customer = h.row JOIN stored_value_entry e ON e.account = a.row"
         " WHERE e.sale IS NULL AND e.voucher IS NULL"_s},
    Part{Source::Credit, TimelineFilter::Money,
         u"SELECT 4, e.row, e.at, e.kind, NULL, NULL, 0, 0, NULL, e.amount, 0, 0, '', NULL FROM h"
         " JOIN credit_entry e ON e.customer = h.row WHERE e.sale IS NULL AND e.voucher IS NULL"_s},
    Part{Source::Tier, TimelineFilter::Profile,
         u"SELECT 5, t.row, t.at, t.reason, NULL, NULL, 0, 0, NULL, 0, 0, 0, t.after, NULL FROM h"
         " JOIN tier_change t ON t.customer = h.row"_s},
    Part{
        Source::Consent, TimelineFilter::Profile,
        u"SELECT 6, c.row, c.at, CASE c.granted WHEN 1 THEN 'granted' ELSE 'withdrawn' END, NULL, NULL, 0, 0,"
        " NULL, 0, 0, 0, c.purpose || '/' || c.channel, c.user FROM h JOIN consent_entry c"
        " ON c.customer = h.row"_s},
    Part{Source::Change, TimelineFilter::Profile,
         u"SELECT 7, e.row, e.at, 'changed', NULL, NULL, 0, 0, NULL, 0, 0, 0,"
         " (SELECT group_concat(value) FROM json_each(e.fields)), e.user FROM h JOIN customer_change e"
         " ON e.customer = h.row"_s},
    Part{Source::Merge, TimelineFilter::Profile,
         u"SELECT 8, g.row, g.at, CASE g.undone WHEN 1 THEN 'undone' ELSE 'merged' END, NULL, NULL, 0, 0,"
         " o.number, 0, 0, 0, '', g.user FROM member_merge g JOIN customer o ON o.row ="
         " CASE WHEN g.stayed IN (SELECT row FROM h) THEN g.merged ELSE g.stayed END"
         " WHERE g.stayed IN (SELECT row FROM h) OR g.merged IN (SELECT row FROM h)"_s},
    Part{Source::Enrolled, TimelineFilter::Profile,
         u"SELECT 9, c.row, c.enrolled_at, 'enrolled', NULL, NULL, 0, 0, c.number, 0, 0, 0, c.source, NULL"
         " FROM h JOIN customer c ON c.row = h.row"_s},
    Part{Source::Pass, TimelineFilter::Money,
         u"SELECT 10, e.row, e.at, e.act, NULL, NULL, 0, 0, '****' || substr(p.number, -4),"
         " CASE e.act WHEN 'sold' THEN p.paid WHEN 'refunded' THEN -e.paid_back ELSE 0 END, 0, 0,"
         " e.uses_left, e.user FROM h JOIN pass p ON p.customer = h.row JOIN pass_entry e"
         " ON e.pass = p.row"_s},
    Part{Source::Task, TimelineFilter::Care,
         u"SELECT 11, k.row, k.at, k.act, NULL, NULL, 0, 0, NULL, 0, 0, 0, t.due, k.user FROM h"
         " JOIN member_text x ON x.customer = h.row JOIN member_task t ON t.text = x.row"
         " JOIN member_task_change k ON k.task = t.row"_s},
    // Told when it begins, and when it ends: an even and an odd row.
    Part{Source::Restriction, TimelineFilter::Care,
         u"SELECT 12, 2 * r.row, r.at, 'restricted', NULL, NULL, 0, 0, NULL, 0, 0, 0, '', r.user FROM h"
         " JOIN member_text x ON x.customer = h.row JOIN member_restriction r ON r.text = x.row"
         " UNION ALL SELECT 12, 2 * r.row + 1, r.lifted_at, 'lifted', NULL, NULL, 0, 0, NULL, 0, 0, 0, '',"
         " r.lifted_by FROM h JOIN member_text x ON x.customer = h.row"
         " JOIN member_restriction r ON r.text = x.row WHERE r.lifted_at IS NOT NULL"_s},
    Part{Source::Correction, TimelineFilter::Care,
         u"SELECT 13, 2 * r.row, r.at, 'asked', NULL, NULL, 0, 0, NULL, 0, 0, 0, r.due, r.user FROM h"
         " JOIN member_text x ON x.customer = h.row JOIN member_correction r ON r.text = x.row"
         " UNION ALL SELECT 13, 2 * r.row + 1, r.answered_at, r.state, NULL, NULL, 0, 0, NULL, 0, 0, 0,"
         " r.due, r.answered_by FROM h JOIN member_text x ON x.customer = h.row"
         " JOIN member_correction r ON r.text = x.row WHERE r.answered_at IS NOT NULL"_s}};

QString selectOf(TimelineFilter filter)
{
    QStringList selects;
    for (const Part &part : parts)
        if (filter == TimelineFilter::All || filter == part.filter)
            selects << part.select;
    return u"WITH h (row) AS MATERIALIZED (SELECT row FROM member_rows WHERE id = ?1),"
           " e (source, entry, at, kind, sale, till, epoch, number, paper, amount, bonus, points, detail,"
           " user) AS ("_s
        + selects.join(u" UNION ALL ")
        + u") SELECT e.source, e.entry, e.at, e.kind, e.sale, e.till, e.epoch, e.number, e.paper, e.amount,"
          " e.bonus, e.points, e.detail, u.name FROM e LEFT JOIN user u ON u.id = e.user"
          " WHERE e.at < ?2 OR (e.at = ?2 AND (e.source > ?3 OR (e.source = ?3 AND e.entry < ?4)))"
          " ORDER BY e.at DESC, e.source, e.entry DESC LIMIT ?5"_s;
}

TimelineEntry entryOf(const Rows &rows, const QString &shop)
{
    TimelineEntry entry;
    entry.source = Source(rows.integer(0));
    entry.row = rows.integer(1);
    entry.at = rows.timestamp(2);
    entry.kind = rows.text(3);
    entry.sale = rows.optionalId<Sale>(4);
    if (rows.has(5))
        entry.paper = entry.source == Source::Sale
            ? ReceiptNumber{shop, rows.text(5), rows.integer(6), rows.integer(7)}.toString()
            : personalrecords::voucherNumber(shop, rows.text(5), rows.integer(6), rows.integer(7));
    else
        entry.paper = rows.optionalText(8).value_or(QString());
    entry.amount = rows.money(9);
    entry.bonus = rows.money(10);
    entry.points = rows.points(11);
    entry.detail = rows.optionalText(12).value_or(QString());
    entry.user = rows.optionalText(13).value_or(QString());
    return entry;
}
}

namespace timeline {
std::vector<TimelineEntry> page(const Connection &connection, const Id<Customer> &customer,
                                TimelineFilter filter, const std::optional<TimelineMark> &mark, int limit)
{
    // Beyond every moment and row that there is.
    constexpr qint64 beyond = std::numeric_limits<qint64>::max();
    const qint64 at = mark ? mark->at.milliseconds() : beyond;
    const qint64 source = mark ? qint64(mark->source) : 0;
    const QString shop = personalrecords::shopCode(connection);
    std::vector<TimelineEntry> entries;
    Rows rows =
        connection.select(selectOf(filter), customer, at, source, mark ? mark->row : beyond, qint64(limit));
    while (rows.next())
        entries.push_back(entryOf(rows, shop));
    return entries;
}

std::optional<qint64> textOf(const Connection &connection, const TimelineEntry &entry)
{
    const bool isTask = entry.source == Source::Task;
    const QString table = isTask ? u"member_task t JOIN member_task_change k ON k.task = t.row WHERE k.row"_s
        : entry.source == Source::Restriction ? u"member_restriction t WHERE t.row"_s
        : entry.source == Source::Correction  ? u"member_correction t WHERE t.row"_s
                                              : QString();
    if (table.isEmpty())
        return std::nullopt;
    Rows rows =
        connection.select(u"SELECT t.text FROM "_s + table + u" = ?"_s, isTask ? entry.row : entry.row / 2);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

QString goodsOf(const Connection &connection, qint64 sale)
{
    constexpr int most = 3;
    QStringList names;
    Rows rows = connection.select(u"SELECT name FROM sale_line WHERE sale = ? ORDER BY position LIMIT ?"_s,
                                  sale, qint64(most + 1));
    while (rows.next())
        names << rows.text(0);
    const bool more = names.size() > most;
    return names.first(std::min<qsizetype>(most, names.size())).join(u", "_s) + (more ? u" …"_s : QString());
}
}
