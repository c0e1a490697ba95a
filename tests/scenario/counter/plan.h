#pragma once

#include "core/base/amount.h"

#include <QString>

/// What a counter does that is ended again and again. Each act follows from its place alone, so that whoever
/// goes on repeats it, and whoever checks knows what must have come of it.
namespace plan {
enum class Act { Sale, ChargedSale, Return, TopUp, CardSale, ChargedReturn, ChargedTopUp, PayBack, Close };

/// So many acts are a shift, which the last one closes.
inline constexpr int actsAShift = 9;

inline Act actAt(int place)
{
    return Act(place % actsAShift);
}

/// Of the sale, return or voucher that is made at `place`.
inline QString idAt(int place)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(place, 12, 10, QChar(u'0'));
}

/// Two teas at 3.50 and one rice at 19.90.
inline constexpr Money sold = Money::of(2690);
/// One of the teas.
inline constexpr Money returned = Money::of(350);
inline constexpr Money toppedUp = Money::of(5000);
/// Of what the terminal charged for the card, by it.
inline constexpr Money paidBack = Money::of(3000);
/// A shift begins with nothing in the drawer.
inline constexpr Money cashOfShift = Money::of(2690 - 350 + 5000);

/// Three sales less two returns.
inline constexpr Money totalOfShift = Money::of(3 * 2690 - 2 * 350);
/// What a shift leaves on the gift card.
inline constexpr Money leftOnCard = Money::of(5000 - 2690 + 5000 - 3000);

inline QString giftCard()
{
    return QStringLiteral("9800000000000425");
}
}
