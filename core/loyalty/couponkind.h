#pragma once

#include "core/base/businessdate.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// What coupons are issued of: each has a code of its own, and opens the kind's promotion once.
struct CouponKind
{
    QString code; ///< A–Z, 0–9, - and _, up to 20
    QString name;
    QString promotion;                      ///< the code of the promotion that it opens
    int validDays = 0;                      ///< from the day of issue on; 0: until a day
    std::optional<BusinessDate> until = {}; ///< the last day of all of them, without validDays
    std::optional<int> perPerson = {};      ///< how many a member may have used or hold
    bool membersOnly = false;               ///< a member must be attached to the sale
    int graceDays = 0;                      ///< that one which a return gave back is good for at least
    bool active = true;                     ///< else none is issued any more

    friend bool operator==(const CouponKind &, const CouponKind &) = default;
};

/// The last day of a coupon that is issued on `day`; nothing once the kind is over.
std::optional<BusinessDate> lastDayOf(const CouponKind &kind, const BusinessDate &day);

/// {"code","name","promotion","validDays"|"until","perPerson"?,"membersOnly"?,"graceDays"?,"active"?}
QJsonObject toJson(const CouponKind &kind);
/// Refuses InvalidInput with the field that does not fit.
Result<CouponKind> couponKindFromJson(const QJsonObject &object);

/// A day on which members are given a coupon each year.
enum class CouponOccasion { Birthday, Anniversary };

/// "birthday", "anniversary"
QString toText(CouponOccasion occasion);
std::optional<CouponOccasion> couponOccasion(const QString &text);

/// What is given on an occasion, and to whom; of several the first that is for the member.
struct CouponGift
{
    QString kind;           ///< its code
    int daysBefore = 0;     ///< the occasion
    QStringList tiers = {}; ///< empty: everybody

    bool isFor(const QString &tier) const { return tiers.isEmpty() || tiers.contains(tier); }
    friend bool operator==(const CouponGift &, const CouponGift &) = default;
};

inline constexpr int mostDaysBefore = 60;

/// {"kind","daysBefore"?,"tiers"?}
QJsonObject toJson(const CouponGift &gift);
/// Refuses InvalidInput with the field that does not fit.
Result<CouponGift> couponGiftFromJson(const QJsonObject &object);
