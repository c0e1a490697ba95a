#pragma once

#include "core/account/voucher.h"

/// The words for ways to pay, and of the papers that are no sale's. They follow the shop's language.
struct TenderWords
{
    QString cash;
    QString card;
    QString scan;
    QString storedValue;
    QString giftCard;
    QString credit;
    QString points;
    QString deposit;
    QString coupon;
    QString changeKept; ///< change put into stored value
    QString bonus;
    QString balance;
    QString principal;
    QString owed;
    QString depositLeft;
    QString goodUntil;
    QString paidBack;  ///< in several ways
    QString signature; ///< of whoever got money

    QString of(TenderKind kind) const;
};

/// `locale`: the shop's, "zh_CN". English for languages without words here.
TenderWords tenderWords(const QString &locale);

/// What a voucher's paper is called.
QString voucherTitle(VoucherKind kind, const QString &locale);
