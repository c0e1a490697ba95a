#pragma once

#include <QStringList>

/// What may come back, and when.
struct ReturnRules
{
    int days = 0;           ///< after the sale; 0: for ever
    int lowestDays = 30;    ///< without a receipt a piece is worth its lowest price of so many days
    QStringList categories; ///< that never come back

    friend bool operator==(const ReturnRules &, const ReturnRules &) = default;
};
