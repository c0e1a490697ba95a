#pragma once

#include <QString>

/// The words on a receipt. They follow the shop's language and not the interface's, so they stand here and
/// not in a translation.
struct ReceiptWords
{
    QString title;
    QString refundTitle;
    QString exchangeTitle;
    QString voidTitle;
    QString training; ///< above and below all that is printed where people practise
    QString reprint;  ///< %1: how many times before
    QString number;
    QString till;
    QString time;
    QString cashier;
    QString item;
    QString price;
    QString quantity;
    QString amount;
    QString originalPrice;
    QString discount;
    QString serials;
    QString batch;
    QString pass;         ///< a card of uses
    QString usesLeft;     ///< %1: how many
    QString goodUntil;    ///< %1: the last day
    QString fromFirstUse; ///< its days begin then
    QString soldBy;
    QString note;
    QString onLines; ///< discounts on single lines
    QString onSale;  ///< discounts on the whole sale
    QString subtotal;
    QString taxContained; ///< %1: the rate
    QString taxAdded;     ///< %1: the rate
    QString rounding;
    QString total;
    QString change;
    QString member;
    QString pointsEarned;
    QString pointsBalance;
    QString codeCaption;
    QString thanks;
    QString returned;      ///< below a line that comes back
    QString notReturnable; ///< below a line that never does
    QString returnsWithin; ///< %1: the days
};

/// `locale`: the shop's, "zh_CN". English for languages without words here.
ReceiptWords receiptWords(const QString &locale);
