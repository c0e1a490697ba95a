#pragma once

#include "core/shift/cashmovement.h"
#include "core/shift/differencehints.h"
#include "ui/common/format.h"

/// What tenders, movements and hints are called on screen.
class DrawerWords
{
    Q_DECLARE_TR_FUNCTIONS(DrawerWords)

public:
    /// A kind without words of its own reads as it is named in the data.
    static QString ofTender(const QString &kind);
    static QString ofMovement(CashMovementKind kind);
    static QString ofHint(const DifferenceHint &hint, const Format &format);
};
