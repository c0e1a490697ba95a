#pragma once

#include "core/base/businessdate.h"
#include "core/base/currency.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// What points are spent on: an amount off, goods, or a coupon.
struct Reward
{
    enum class Gives {
        Amount,  ///< pays in a sale
        Product, ///< one piece, in a sale of its own that points pay
        Coupon   ///< one of a kind, for the member
    };

    QString code; ///< A–Z, 0–9, - and _, up to 20
    QString name;
    Points points; ///< that it takes
    Gives gives = Gives::Amount;
    Money amount = {};
    QString what = {};                      ///< the code of the product, or of the coupons' kind
    std::optional<qint64> stock = {};       ///< how many there are to give in all
    std::optional<qint64> perMember = {};   ///< how many one member may have
    std::optional<BusinessDate> from = {};  ///< the first day
    std::optional<BusinessDate> until = {}; ///< the last
    QStringList tiers = {};                 ///< empty: everybody
    bool active = true;                     ///< else none is given any more

    friend bool operator==(const Reward &, const Reward &) = default;
};

/// Whether it is to be had on that day by somebody of that tier. Refuses NotFound for one that is not active
/// (detail: its code), InvalidInput "from" and "tier", Expired (detail: the last day).
Result<> isOffered(const Reward &reward, const QString &tier, const BusinessDate &day);

/// {"code","name","points","amount"|"product"|"coupon","stock"?,"perMember"?,"from"?,"until"?,"tiers"?,
/// "active"}
QJsonObject toJson(const Reward &reward, const Currency &currency);
/// Refuses InvalidInput with the field that does not fit.
Result<Reward> rewardFromJson(const QJsonObject &object, const Currency &currency);
