#pragma once

#include "core/shift/cashmovement.h"

#include <QString>

/// The words on a shift's report; like a receipt's they follow the shop's language.
struct ShiftWords
{
    QString x;     ///< of a shift that goes on
    QString z;     ///< %1: the number
    QString shift; ///< %1: the number
    QString till;
    QString cashier;
    QString opened;
    QString closed;
    QString closedBy;
    QString printed;
    QString blind; ///< why there are no sums
    QString sales;
    QString refunds;
    QString exchanges;
    QString voids;
    QString noSales;
    QString discounted;
    QString gross;
    QString lineDiscount;
    QString orderDiscount;
    QString net;
    QString taxContained; ///< %1: the rate
    QString taxAdded;     ///< %1: the rate
    QString rounding;
    QString total;
    QString cardsSold; ///< cards of uses
    QString cardsPaidBack;
    QString cardsEarned;
    QString tenders;
    QString taken;
    QString refunded;
    QString drawer;
    QString opening;
    QString cashSales;
    QString cashRefunds;
    QString change;
    QString payIns;
    QString payOuts;
    QString drops;
    QString expected;
    QString counted;
    QString difference;
    QString other; ///< cash that was not counted by pieces
    QString movements;
    QString note;
    QString approvedBy;
    QString next; ///< %1: number of the shift that took over
    QString signature;
};

/// `locale`: the shop's, "zh_CN". English for languages without words here.
ShiftWords shiftWords(const QString &locale);

/// A kind of tender in that language; a kind without words there stands as it is named in the data.
QString tenderWords(const QString &kind, const QString &locale);
QString movementWords(CashMovementKind kind, const QString &locale);
