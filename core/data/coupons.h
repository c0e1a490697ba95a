#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"
#include "core/loyalty/couponkind.h"

#include <vector>

enum class CouponState { Open, Redeemed, Void, Expired };

/// "open", "redeemed", "void", "expired"
QString toText(CouponState state);
std::optional<CouponState> couponState(const QString &text);

/// A coupon that was issued.
struct Coupon
{
    Id<Coupon> id;
    QString code;                                ///< unique; core/security/couponcode.h
    QString kind;                                ///< its code
    std::optional<Id<struct Customer>> member;   ///< of several who were merged: who stayed
    Id<struct CouponOrder> request;              ///< under which it was asked for, with others or alone
    std::optional<CouponOccasion> occasion = {}; ///< nothing: issued by hand
    int year = 0;                                ///< in which the occasion is kept
    std::optional<Id<struct User>> user = {};    ///< nothing: a daily job
    Timestamp issuedAt;
    BusinessDate until; ///< the last day
    CouponState state = CouponState::Open;
    std::optional<Id<struct Sale>> sale = {}; ///< that it was redeemed in
};

/// One entry of a coupon's history.
struct CouponChange
{
    enum class Act { Issued, Redeemed, Released, Voided, Lapsed };

    Act act = Act::Issued;
    std::optional<Id<Sale>> sale = {}; ///< that it was redeemed in, or by which its goods came back
    QString reason = {};
    std::optional<Id<User>> user = {}; ///< nothing: a daily job
    Timestamp at;
};

/// "issued", "redeemed", "released", "voided", "lapsed"
QString toText(CouponChange::Act act);

/// Which coupons are asked for; what is nothing asks nothing.
struct CouponFilter
{
    std::optional<Id<Customer>> member = {};
    std::optional<CouponState> state = {};
    QString kind = {};
    int limit = 1000;
};

/// Coupons and what became of each: whatever changes one leaves an entry of its history.
namespace coupons {
/// With its first entry. Somebody who was merged: for who stayed.
void append(Transaction &transaction, const Coupon &coupon, const QString &reason);

std::optional<Coupon> find(const Connection &connection, const QString &code);
/// The newest first.
std::vector<Coupon> list(const Connection &connection, const CouponFilter &filter);
/// In the order in which they were issued.
std::vector<Coupon> ofRequest(const Connection &connection, const Id<CouponOrder> &request);
/// Open ones of a member that are good on `day`, what ends first in front.
std::vector<Coupon> openOf(const Connection &connection, const Id<Customer> &member, const BusinessDate &day,
                           int limit);
/// Those that are redeemed in this sale still.
std::vector<Coupon> redeemedIn(const Connection &connection, const Id<Sale> &sale);
/// The oldest first.
std::vector<CouponChange> changesOf(const Connection &connection, const Coupon &coupon);

/// Coupons of a kind that a member has used, their own or such as whoever brings them.
qint64 usedBy(const Connection &connection, const QString &kind, const Id<Customer> &member);
/// Open ones of a kind that are a member's own.
qint64 heldBy(const Connection &connection, const QString &kind, const Id<Customer> &member);
/// Whether anything was given for that year's occasion, to a member or to somebody who was merged into them.
bool wasGiven(const Connection &connection, const Id<Customer> &member, CouponOccasion occasion, int year);

/// The sale is on disk already.
void redeem(Transaction &transaction, const Coupon &coupon, const Id<Sale> &sale, const Id<User> &user,
            Timestamp at);
/// It is open again, until then; `back` is the sale by which its goods came back.
void release(Transaction &transaction, const Coupon &coupon, const Id<Sale> &back, const BusinessDate &until,
             const Id<User> &user, Timestamp at);
void makeVoid(Transaction &transaction, const Coupon &coupon, const QString &reason, const Id<User> &user,
              Timestamp at);
void lapse(Transaction &transaction, const Coupon &coupon, Timestamp at);
/// Open ones that were good to a day before `day`, at most `limit`; how many lapsed.
qint64 lapseBefore(Transaction &transaction, const BusinessDate &day, int limit, Timestamp at);
}
