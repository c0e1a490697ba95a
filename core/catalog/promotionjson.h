#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/catalog/pricelist.h"
#include "core/catalog/promotion.h"

#include <QJsonObject>

/// A promotion as docs/promotions.md describes it. Refuses InvalidInput with "field" or "field: what is
/// wrong".
Result<Promotion> promotionFromJson(const QJsonObject &object, const Currency &currency);

/// The conditions of `fields`, which lists and promotions share.
Result<Validity> validityFromJson(const QJsonObject &object);

/// A code of promotions and price lists: up to 32 of A–Z, 0–9, - and _, the first a letter or digit.
bool isRuleCode(const QString &text);
