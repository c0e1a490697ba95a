#pragma once

#include "core/data/transaction.h"
#include "core/security/passwordhash.h"
#include "core/usecase/session.h"

#include <QSet>
#include <QTime>

/// What is chosen when a shop is set up. Region and discount entry follow from zone, locale
/// and currency when left out.
struct SetupRequest
{
    QString shopCode;
    QString shopName;
    QString tillCode;
    QString currency;
    QString locale;
    QString zone;
    QString taxMode;       ///< "contained" (also when empty) or "added"
    QString discountEntry; ///< "zhe", "off"; empty: by the currency
    QString region;        ///< two letters; empty: the zone's, else the locale's
    QTime cutOff = QTime(0, 0);
    QString administrator;
    QString password;
    Money cashStep = Money(); ///< what cash totals are rounded to; zero: not
    std::optional<Money> pointUnit =
        std::nullopt; ///< money for one point, zero: none; absent: one whole unit
    bool isTraining = false;
};

struct SetupResult
{
    QString recoveryCode; ///< shown once, kept nowhere
    Session session;      ///< the administrator's, vault open
};

/// Where people say 8.5折 for 15 % off, digits are read so; the language of the window says nothing about it.
DiscountEntry usualDiscountEntry(const QString &currency);

/// Makes the shop, its till and its administrator. Refuses AlreadySetUp, InvalidInput (detail: "shop-code",
/// "shop-name", "till", "currency", "locale", "timezone", "tax-mode", "discount-entry", "region", "cut-off",
/// "cash-step", "point-unit" or "user") and WeakPassword; Damaged when the file of keys holds customers' keys
/// although there is no shop: its main file is missing. A set-up that was cut off half way can be done again.
Result<SetupResult> setUpShop(Transaction &transaction, const SetupRequest &request, const KdfCost &cost,
                              Timestamp now, const Random &random);

/// Passwords that are tried first by everybody, lower case.
const QSet<QString> &commonPasswords();
