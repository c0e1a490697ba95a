#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QString>

/// What opens the drawer without a sale: pay-ins, pay-outs, drops to the safe, and a mere opening.
enum class CashMovementKind { PayIn, PayOut, Drop, NoSale };

inline constexpr CashMovementKind cashMovementKinds[] = {CashMovementKind::NoSale, CashMovementKind::PayIn,
                                                         CashMovementKind::PayOut, CashMovementKind::Drop};

/// "payIn", "payOut", "drop", "noSale".
QString toText(CashMovementKind kind);
std::optional<CashMovementKind> cashMovementKind(const QString &text);

/// An entry in the drawer's ledger.
struct CashMovement
{
    Id<CashMovement> id;
    Id<struct Shift> shift;
    CashMovementKind kind = CashMovementKind::NoSale;
    Money amount; ///< never below zero; what it does to the drawer is its effect()
    QString reason;
    Timestamp at;
    Id<struct User> user;
    QByteArray eventHash;

    Money effect() const;
};

/// No larger amount goes through a drawer: sums of them stay within range.
inline constexpr qint64 mostInDrawer = 1'000'000'000'000;

/// InvalidPrice for an amount that the kind cannot have: a mere opening moves nothing, all else something.
Result<> checkAmount(CashMovementKind kind, Money amount);
