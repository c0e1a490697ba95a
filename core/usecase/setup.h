#pragma once

#include "core/data/transaction.h"
#include "core/security/passwordhash.h"
#include "core/usecase/session.h"

#include <QSet>

/// What is chosen when a shop is set up. Region and discount entry follow from locale and zone when left out.
struct SetupRequest
{
    QString shopCode;
    QString shopName;
    QString tillCode;
    QString currency;
    QString locale;
    QString zone;
    QString taxMode;       ///< "contained" (also when empty) or "added"
    QString discountEntry; ///< "zhe", "off"; empty: by the locale
    QString region;        ///< two letters; empty: by the locale
    QTime cutOff = QTime(0, 0);
    QString administrator;
    QString password;
};

struct SetupResult
{
    QString recoveryCode; ///< shown once, kept nowhere
    Session session;      ///< the administrator's, vault open
};

/// Makes the shop, its till and its administrator. Refuses AlreadySetUp, InvalidInput (detail: the field) and
/// WeakPassword. A set-up that was cut off half way can be done again.
Result<SetupResult> setUpShop(Transaction &transaction, const SetupRequest &request, const KdfCost &cost,
                              Timestamp now, const Random &random);

/// Passwords that are tried first by everybody, lower case.
const QSet<QString> &commonPasswords();
