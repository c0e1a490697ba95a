#include "core/usecase/checkloyalty.h"

using namespace Qt::StringLiterals;

namespace {
/// What rules gave a line is what it earned.
CheckOutcome checkReasons(const Connection &connection)
{
    return fromQueries(
        connection, u"points-reasons"_s,
        u"SELECT 'receipt ' || s.receipt FROM (SELECT sale, position, sum(points) p FROM points_reason"
        " GROUP BY sale, position) r JOIN sale_line l ON l.sale = r.sale AND l.position = r.position"
        " JOIN sale s ON s.row = r.sale WHERE l.points <> r.p LIMIT 1"_s,
        u"SELECT count(*) FROM points_reason"_s);
}

/// Each brought its points, and what of them was taken back is in the ledger, all of it once all of what it
/// was given for is gone.
CheckOutcome checkGrants(const Connection &connection)
{
    return fromQueries(
        connection, u"points-grants"_s,
        u"SELECT 'entry ' || g.entry FROM points_grant g JOIN points_entry e ON e.row = g.entry"
        " WHERE e.kind <> 'earned' OR e.sale IS NOT NULL OR g.taken > e.points"
        " OR (g.returned = g.amount AND g.taken <> e.points)"
        " OR g.taken <> (SELECT coalesce(-sum(t.points), 0) FROM points_grant_back b JOIN points_entry t"
        " ON t.row = b.entry WHERE b.origin = g.entry) LIMIT 1"_s,
        u"SELECT count(*) FROM points_grant"_s);
}

/// In a sale there is a tender for each, beside it the coupon and the points that it took.
CheckOutcome checkRewards(const Connection &connection)
{
    return fromQueries(
        connection, u"rewards"_s,
        u"WITH d AS (SELECT r.sale, w.code, count(*) n, sum(r.points) p FROM reward_redemption r"
        " JOIN reward w ON w.row = r.reward WHERE r.sale IS NOT NULL GROUP BY r.sale, w.code)"
        " SELECT 'receipt ' || s.receipt FROM d JOIN sale s ON s.row = d.sale WHERE (d.n, d.p) IS NOT"
        " (SELECT count(*), sum(t.points) FROM tender t WHERE t.sale = d.sale AND t.kind = 'points' AND"
        " t.amount > 0 AND t.reference = d.code)"
        " UNION ALL SELECT 'entry ' || e.row FROM reward_redemption r JOIN points_entry e ON e.row = r.entry"
        " WHERE e.points <> -r.points OR e.kind <> 'spent'"
        " UNION ALL SELECT 'coupon ' || c.code FROM reward_redemption r JOIN coupon c ON c.row = r.coupon"
        " WHERE r.undone_at IS NOT NULL AND c.state <> 'void' LIMIT 1"_s,
        u"SELECT count(*) FROM reward_redemption"_s);
}
}

std::vector<CheckOutcome> checkLoyalty(const Connection &connection)
{
    return {checkReasons(connection), checkGrants(connection), checkRewards(connection)};
}
