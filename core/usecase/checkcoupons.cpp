#include "core/usecase/checkcoupons.h"

using namespace Qt::StringLiterals;

namespace {
/// Each state is what the last entry of the history left, and each entry may follow the one before.
CheckOutcome checkHistory(const Connection &connection)
{
    return fromQueries(
        connection, u"coupon-history"_s,
        u"WITH h AS (SELECT coupon, act, sale, lag(act) OVER w AS former, lead(act) OVER w AS later"
        " FROM coupon_change WINDOW w AS (PARTITION BY coupon ORDER BY row))"
        " SELECT 'coupon ' || c.code FROM coupon c LEFT JOIN h ON h.coupon = c.row AND h.later IS NULL"
        " WHERE c.state IS NOT CASE h.act WHEN 'issued' THEN 'open' WHEN 'released' THEN 'open'"
        " WHEN 'redeemed' THEN 'redeemed' WHEN 'voided' THEN 'void' WHEN 'lapsed' THEN 'expired' END"
        " OR c.sale IS NOT CASE WHEN h.act = 'redeemed' THEN h.sale END"
        " UNION ALL SELECT 'coupon ' || c.code FROM h JOIN coupon c ON c.row = h.coupon WHERE NOT"
        " CASE h.act WHEN 'issued' THEN h.former IS NULL WHEN 'released' THEN h.former IS 'redeemed'"
        " ELSE h.former IS 'issued' OR h.former IS 'released' END LIMIT 1"_s,
        u"SELECT count(*) FROM coupon"_s);
}

/// What a sale says that it had of a coupon is in the coupon's history, and the other way round; what came
/// back came back of that sale.
CheckOutcome checkSales(const Connection &connection)
{
    return fromQueries(
        connection, u"coupon-sales"_s,
        u"WITH h AS (SELECT coupon, act, sale, lag(sale) OVER (PARTITION BY coupon ORDER BY row) earlier"
        " FROM coupon_change)"
        " SELECT 'receipt ' || s.receipt FROM promotion_use u JOIN sale s ON s.row = u.sale JOIN coupon c"
        " ON c.code = u.coupon WHERE s.kind = 'sale' AND u.off > 0 AND NOT EXISTS (SELECT 1 FROM h"
        " WHERE h.coupon = c.row AND h.sale = u.sale AND h.act = 'redeemed')"
        " UNION ALL SELECT 'coupon ' || c.code FROM h JOIN coupon c ON c.row = h.coupon"
        " WHERE h.act = 'redeemed' AND NOT EXISTS (SELECT 1 FROM promotion_use u WHERE u.sale = h.sale"
        " AND u.coupon = c.code)"
        " UNION ALL SELECT 'coupon ' || c.code FROM h JOIN coupon c ON c.row = h.coupon JOIN sale b"
        " ON b.row = h.sale LEFT JOIN sale s ON s.row = h.earlier WHERE h.act = 'released'"
        " AND b.refund_of IS NOT s.id LIMIT 1"_s,
        u"SELECT count(*) FROM coupon_change WHERE sale IS NOT NULL"_s);
}
}

std::vector<CheckOutcome> checkCoupons(const Connection &connection)
{
    return {checkHistory(connection), checkSales(connection)};
}
