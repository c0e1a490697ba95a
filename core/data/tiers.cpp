#include "core/data/tiers.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array reasons{TierReason::Reached, TierReason::Kept, TierReason::Lowered, TierReason::ByHand};

TierReason reasonOf(const QString &text)
{
    for (const TierReason reason : reasons)
        if (toText(reason) == text)
            return reason;
    throw StorageFault(StorageFault::Kind::Damaged, u"tier_change"_s);
}

BusinessDate dateOf(const QString &text)
{
    const auto date = BusinessDate::fromIso(text);
    if (!date)
        throw StorageFault(StorageFault::Kind::Damaged, u"date of a tier"_s);
    return *date;
}

/// Of a member's sales in the window. What points, gift cards, coupons and bonus paid is no money.
QString sumOf(TierMeasure measure)
{
    switch (measure) {
    case TierMeasure::Spend:
        return u"SELECT coalesce(sum(s.total - (SELECT coalesce(sum(CASE WHEN t.kind IN ('points',"
               " 'gift-card', 'coupon') THEN t.amount ELSE t.bonus END), 0) FROM tender t"
               " WHERE t.sale = s.row)), 0)"_s;
    case TierMeasure::Visits:
        return u"SELECT count(*) FILTER (WHERE s.kind IN ('sale', 'exchange')"
               " AND coalesce((SELECT -sum(b.total) FROM sale b WHERE b.refund_of = s.id), 0) < s.total)"_s;
    case TierMeasure::Points: return u"SELECT coalesce(sum(s.points), 0)"_s;
    }
    Q_UNREACHABLE();
}
}

QString toText(TierReason reason)
{
    switch (reason) {
    case TierReason::Reached: return u"reached"_s;
    case TierReason::Kept: return u"kept"_s;
    case TierReason::Lowered: return u"lowered"_s;
    case TierReason::ByHand: return u"by-hand"_s;
    }
    Q_UNREACHABLE();
}

namespace tiers {
TierRules rules(const Connection &connection, const Currency &currency)
{
    Rows rows = connection.select(u"SELECT body FROM tier_rules"_s);
    if (!rows.next())
        return {};
    const auto rules = tierRulesFromJson(QJsonDocument::fromJson(rows.text(0).toUtf8()).object(), currency);
    if (!rules)
        throw StorageFault(StorageFault::Kind::Damaged, u"tier_rules"_s);
    return *rules;
}

void setRules(Transaction &transaction, const TierRules &rules, const Currency &currency)
{
    const QByteArray body = QJsonDocument(toJson(rules, currency)).toJson(QJsonDocument::Compact);
    transaction.execute(u"INSERT INTO tier_rules (one, body) VALUES (1, ?)"
                        " ON CONFLICT (one) DO UPDATE SET body = excluded.body"_s,
                        QString::fromUtf8(body));
}

qint64 measured(const Connection &connection, const Id<Customer> &customer, TierMeasure measure,
                const BusinessDate &first, const BusinessDate &last)
{
    Rows rows =
        connection.select(sumOf(measure)
                              + u" FROM sale s WHERE s.member IN (SELECT row FROM member_rows WHERE id = ?)"
                                " AND s.business_date BETWEEN ? AND ?"_s,
                          customer, first.toIso(), last.toIso());
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<BusinessDate> untilOf(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT tier_until FROM customer WHERE id = ?"_s, customer);
    return rows.next() && rows.has(0) ? std::optional(dateOf(rows.text(0))) : std::nullopt;
}

void change(Transaction &transaction, const TierChange &change)
{
    const auto until = change.until ? std::optional(change.until->toIso()) : std::nullopt;
    transaction.execute(u"UPDATE customer SET tier = ?, tier_until = ? WHERE id = ?"_s, change.after, until,
                        change.customer);
    transaction.execute(
        u"INSERT INTO tier_change (customer, before, after, reason, measured, until, date, at)"
        " VALUES ((SELECT row FROM customer WHERE id = ?), ?, ?, ?, ?, ?, ?, ?)"_s,
        change.customer, change.before, change.after, toText(change.reason), change.measured, until,
        change.date.toIso(), change.at);
}

std::vector<TierChange> changesOf(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<TierChange> changes;
    Rows rows = connection.select(u"SELECT before, after, reason, measured, until, date, at FROM tier_change"
                                  " WHERE customer = (SELECT row FROM customer WHERE id = ?) ORDER BY row"_s,
                                  customer);
    while (rows.next())
        changes.push_back({customer, rows.text(0), rows.text(1), reasonOf(rows.text(2)), rows.integer(3),
                           rows.has(4) ? std::optional(dateOf(rows.text(4))) : std::nullopt,
                           dateOf(rows.text(5)), rows.timestamp(6)});
    return changes;
}

std::vector<std::pair<Member, BusinessDate>> endedBefore(const Connection &connection,
                                                         const BusinessDate &day)
{
    std::vector<std::pair<Member, BusinessDate>> ended;
    Rows rows =
        connection.select(u"SELECT id, number, tier, points, tier_until FROM customer"
                          " WHERE tier_until < ? AND status = 'active' AND survivor IS NULL ORDER BY row"_s,
                          day.toIso());
    while (rows.next())
        ended.push_back(
            {Member{rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)}, dateOf(rows.text(4))});
    return ended;
}
}
