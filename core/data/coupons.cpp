#include "core/data/coupons.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
using Act = CouponChange::Act;
constexpr std::array states{CouponState::Open, CouponState::Redeemed, CouponState::Void,
                            CouponState::Expired};
constexpr std::array acts{Act::Issued, Act::Redeemed, Act::Released, Act::Voided, Act::Lapsed};

const QString selection =
    u"SELECT c.id, c.code, k.code, m.id, c.request, c.occasion, c.year, c.user, c.issued_at, c.valid_until,"
    " c.state, s.id FROM coupon c JOIN coupon_kind k ON k.row = c.kind"
    " LEFT JOIN customer o ON o.row = c.member LEFT JOIN customer m ON m.row = coalesce(o.survivor, o.row)"
    " LEFT JOIN sale s ON s.row = c.sale"_s;
const QString ofMember = u"c.member IN (SELECT row FROM member_rows WHERE id = ?)"_s;
const QString rowOf = u"(SELECT row FROM coupon WHERE id = ?)"_s;

Coupon couponOf(const Rows &rows)
{
    const auto state = couponState(rows.text(10));
    const auto until = BusinessDate::fromIso(rows.text(9));
    if (!state || !until)
        throw StorageFault(StorageFault::Kind::Damaged, u"coupon"_s);
    Coupon coupon{rows.id<Coupon>(0),
                  rows.text(1),
                  rows.text(2),
                  rows.optionalId<Customer>(3),
                  rows.id<CouponOrder>(4),
                  {},
                  int(rows.integer(6)),
                  rows.optionalId<User>(7),
                  rows.timestamp(8),
                  *until,
                  *state,
                  rows.optionalId<Sale>(11)};
    if (rows.has(5))
        coupon.occasion = couponOccasion(rows.text(5));
    return coupon;
}

std::vector<Coupon> allOf(Rows rows)
{
    std::vector<Coupon> all;
    while (rows.next())
        all.push_back(couponOf(rows));
    return all;
}

void note(Transaction &transaction, const Coupon &coupon, const CouponChange &change)
{
    transaction.execute(u"INSERT INTO coupon_change (coupon, act, sale, reason, user, at) VALUES (%1, ?,"
                        " (SELECT row FROM sale WHERE id = ?), ?, ?, ?)"_s.arg(rowOf),
                        coupon.id, toText(change.act), change.sale, change.reason, change.user, change.at);
}

void setState(Transaction &transaction, const Coupon &coupon, CouponState state,
              const std::optional<Id<Sale>> &sale, const BusinessDate &until)
{
    transaction.execute(u"UPDATE coupon SET state = ?, sale = (SELECT row FROM sale WHERE id = ?),"
                        " valid_until = ? WHERE id = ?"_s,
                        toText(state), sale, until.toIso(), coupon.id);
}

qint64 countOf(Rows rows)
{
    return rows.next() ? rows.integer(0) : 0;
}
}

QString toText(CouponState state)
{
    switch (state) {
    case CouponState::Open: return u"open"_s;
    case CouponState::Redeemed: return u"redeemed"_s;
    case CouponState::Void: return u"void"_s;
    case CouponState::Expired: return u"expired"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CouponState> couponState(const QString &text)
{
    for (const CouponState state : states)
        if (toText(state) == text)
            return state;
    return std::nullopt;
}

QString toText(CouponChange::Act act)
{
    switch (act) {
    case Act::Issued: return u"issued"_s;
    case Act::Redeemed: return u"redeemed"_s;
    case Act::Released: return u"released"_s;
    case Act::Voided: return u"voided"_s;
    case Act::Lapsed: return u"lapsed"_s;
    }
    Q_UNREACHABLE();
}

namespace coupons {
void append(Transaction &transaction, const Coupon &coupon, const QString &reason)
{
    std::optional<QString> occasion;
    std::optional<qint64> year;
    if (coupon.occasion) {
        occasion = toText(*coupon.occasion);
        year = coupon.year;
    }
    transaction.execute(
        u"INSERT INTO coupon (id, code, kind, member, request, occasion, year, user, issued_at, valid_until)"
        " VALUES (?, ?, (SELECT row FROM coupon_kind WHERE code = ?),"
        " (SELECT coalesce(survivor, row) FROM customer WHERE id = ?), ?, ?, ?, ?, ?, ?)"_s,
        coupon.id, coupon.code, coupon.kind, coupon.member, coupon.request, occasion, year, coupon.user,
        coupon.issuedAt, coupon.until.toIso());
    note(transaction, coupon, {Act::Issued, {}, reason, coupon.user, coupon.issuedAt});
}

std::optional<Coupon> find(const Connection &connection, const QString &code)
{
    Rows rows = connection.select(selection + u" WHERE c.code = ?"_s, code);
    return rows.next() ? std::optional(couponOf(rows)) : std::nullopt;
}

std::vector<Coupon> list(const Connection &connection, const CouponFilter &filter)
{
    const auto state = filter.state ? std::optional(toText(*filter.state)) : std::nullopt;
    const auto kind = filter.kind.isEmpty() ? std::nullopt : std::optional(filter.kind);
    const QString rest = u" AND (?1 IS NULL OR c.state = ?1) AND (?2 IS NULL OR k.code = ?2)"
                         " ORDER BY c.row DESC LIMIT ?3"_s;
    if (!filter.member)
        return allOf(connection.select(selection + u" WHERE true"_s + rest, state, kind, filter.limit));
    return allOf(connection.select(
        selection + u" WHERE c.member IN (SELECT row FROM member_rows WHERE id = ?4)"_s + rest, state, kind,
        filter.limit, *filter.member));
}

std::vector<Coupon> ofRequest(const Connection &connection, const Id<CouponOrder> &request)
{
    return allOf(connection.select(selection + u" WHERE c.request = ? ORDER BY c.row"_s, request));
}

std::vector<Coupon> openOf(const Connection &connection, const Id<Customer> &member, const BusinessDate &day,
                           int limit)
{
    return allOf(connection.select(selection + u" WHERE "_s + ofMember
                                       + u" AND c.state = 'open' AND c.valid_until >= ?"
                                         " ORDER BY c.valid_until, c.row LIMIT ?"_s,
                                   member, day.toIso(), limit));
}

std::vector<Coupon> redeemedIn(const Connection &connection, const Id<Sale> &sale)
{
    return allOf(connection.select(
        selection + u" WHERE c.sale = (SELECT row FROM sale WHERE id = ?) ORDER BY c.row"_s, sale));
}

std::vector<CouponChange> changesOf(const Connection &connection, const Coupon &coupon)
{
    std::vector<CouponChange> changes;
    Rows rows = connection.select(
        u"SELECT h.act, s.id, h.reason, h.user, h.at FROM coupon_change h LEFT JOIN sale s ON s.row = h.sale"
        " WHERE h.coupon = %1 ORDER BY h.row"_s.arg(rowOf),
        coupon.id);
    while (rows.next())
        for (const Act act : acts)
            if (toText(act) == rows.text(0))
                changes.push_back({act, rows.optionalId<Sale>(1), rows.text(2), rows.optionalId<User>(3),
                                   rows.timestamp(4)});
    return changes;
}

qint64 usedBy(const Connection &connection, const QString &kind, const Id<Customer> &member)
{
    return countOf(connection.select(
        u"SELECT (SELECT count(*) FROM coupon c JOIN coupon_kind k ON k.row = c.kind WHERE k.code = ?1"
        " AND c.state = 'redeemed' AND c.member IN (SELECT row FROM member_rows WHERE id = ?2))"
        " + (SELECT count(*) FROM sale s JOIN coupon c ON c.sale = s.row JOIN coupon_kind k ON k.row = c.kind"
        " WHERE s.member IN (SELECT row FROM member_rows WHERE id = ?2) AND c.member IS NULL"
        " AND k.code = ?1)"_s,
        kind, member));
}

qint64 heldBy(const Connection &connection, const QString &kind, const Id<Customer> &member)
{
    return countOf(connection.select(u"SELECT count(*) FROM coupon c JOIN coupon_kind k ON k.row = c.kind"
                                     " WHERE k.code = ? AND c.state = 'open' AND "_s
                                         + ofMember,
                                     kind, member));
}

bool wasGiven(const Connection &connection, const Id<Customer> &member, CouponOccasion occasion, int year)
{
    Rows rows =
        connection.select(u"SELECT 1 FROM coupon c WHERE c.occasion = ? AND c.year = ? AND "_s + ofMember,
                          toText(occasion), year, member);
    return rows.next();
}

void redeem(Transaction &transaction, const Coupon &coupon, const Id<Sale> &sale, const Id<User> &user,
            Timestamp at)
{
    setState(transaction, coupon, CouponState::Redeemed, sale, coupon.until);
    note(transaction, coupon, {Act::Redeemed, sale, {}, user, at});
}

void release(Transaction &transaction, const Coupon &coupon, const Id<Sale> &back, const BusinessDate &until,
             const Id<User> &user, Timestamp at)
{
    setState(transaction, coupon, CouponState::Open, {}, until);
    note(transaction, coupon, {Act::Released, back, {}, user, at});
}

void makeVoid(Transaction &transaction, const Coupon &coupon, const QString &reason, const Id<User> &user,
              Timestamp at)
{
    setState(transaction, coupon, CouponState::Void, {}, coupon.until);
    note(transaction, coupon, {Act::Voided, {}, reason, user, at});
}

void lapse(Transaction &transaction, const Coupon &coupon, Timestamp at)
{
    setState(transaction, coupon, CouponState::Expired, {}, coupon.until);
    note(transaction, coupon, {Act::Lapsed, {}, {}, {}, at});
}

qint64 lapseBefore(Transaction &transaction, const BusinessDate &day, int limit, Timestamp at)
{
    const auto over = allOf(transaction.connection().select(
        selection + u" WHERE c.state = 'open' AND c.valid_until < ? ORDER BY c.valid_until, c.row LIMIT ?"_s,
        day.toIso(), limit));
    for (const Coupon &coupon : over)
        lapse(transaction, coupon, at);
    return qint64(over.size());
}
}
