#include "core/usecase/checkpasses.h"

using namespace Qt::StringLiterals;

namespace {
/// Uses left, used and deferred are what the entries come to, each entry follows the one before, and what was
/// paid is earned, paid back or deferred.
CheckOutcome checkLedger(const Connection &connection)
{
    return fromQueries(
        connection, u"pass-ledger"_s,
        u"WITH e AS (SELECT pass, sum(uses) uses,"
        " -sum(uses) FILTER (WHERE act IN ('used', 'given-back')) used,"
        " sum(earned + paid_back) gone, sum(earned_tax + paid_back_tax) gone_tax,"
        " count(*) FILTER (WHERE act = 'sold') sold FROM pass_entry GROUP BY pass),"
        " h AS (SELECT pass, act, uses, uses_left, lag(uses_left, 1, 0) OVER w AS former,"
        " lead(row) OVER w AS later FROM pass_entry WINDOW w AS (PARTITION BY pass ORDER BY row))"
        " SELECT 'card ' || substr(p.number, -4) FROM pass p LEFT JOIN e ON e.pass = p.row"
        " WHERE p.uses_left IS NOT e.uses OR p.used IS NOT coalesce(e.used, 0)"
        " OR p.deferred IS NOT p.paid - e.gone"
        " OR p.deferred_tax IS NOT p.tax - e.gone_tax OR e.sold IS NOT 1"
        " UNION ALL SELECT 'card ' || substr(p.number, -4) FROM h JOIN pass p ON p.row = h.pass"
        " WHERE h.uses_left <> h.former + h.uses OR (h.later IS NULL AND p.state IS NOT CASE h.act"
        " WHEN 'expired' THEN 'expired' WHEN 'refunded' THEN 'refunded'"
        " ELSE iif(h.uses_left > 0, 'open', 'used') END) LIMIT 1"_s,
        u"SELECT count(*) FROM pass"_s);
}

/// A use stands for one piece of its line and is given back with one at most; a card is a piece of the line
/// that sold it.
CheckOutcome checkSales(const Connection &connection)
{
    return fromQueries(
        connection, u"pass-sales"_s,
        u"SELECT 'receipt ' || s.receipt FROM (SELECT sale, line, act, count(*) n FROM pass_entry"
        " WHERE act IN ('sold', 'used') GROUP BY sale, line, act) e JOIN sale s ON s.row = e.sale"
        " LEFT JOIN sale_line l ON l.sale = e.sale AND l.id = e.line"
        " WHERE l.id IS NULL OR e.n * 1000 <> l.quantity * iif(e.act = 'sold', l.factor, 1000) / 1000"
        " UNION ALL SELECT 'receipt ' || s.receipt FROM pass_entry b JOIN pass_entry u ON u.row = b.of"
        " JOIN sale s ON s.row = b.sale LEFT JOIN sale_line l ON l.sale = b.sale AND l.id = b.line"
        " WHERE u.act <> 'used' OR u.pass <> b.pass OR b.earned + u.earned <> 0 OR l.refund_of IS NOT u.line"
        " LIMIT 1"_s,
        u"SELECT count(*) FROM pass_entry"_s);
}
}

std::vector<CheckOutcome> checkPasses(const Connection &connection)
{
    return {checkLedger(connection), checkSales(connection)};
}
