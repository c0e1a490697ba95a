#pragma once

#include "core/usecase/issuecoupons.h"
#include "core/usecase/presentcoupon.h"

#include <QJsonArray>
#include <QJsonObject>

/// {"code","kind","member"?,"state","until","issuedAt","occasion"?,"year"?,"receipt"?}; the member by number,
/// the sale that it was redeemed in by its receipt.
QJsonObject toJson(const Connection &connection, const Coupon &coupon);
/// The same with "text", the code as it is printed, "name" and "promotion" of its kind, and
/// "history":[{"act","at","user"?,"receipt"?,"reason"?}]. NotFound.
Result<QJsonObject> shownCoupon(const Connection &connection, const Session &who, const QString &typed);
/// {"id","kind","coupons":[{"code","text","until"}],"duplicate"}
QJsonObject toJson(const CouponOrder &order, const IssuedCoupons &issued);
/// {"code","name","until","saves","why"?}
QJsonObject toJson(const FittingCoupon &fitting, const Currency &currency);
