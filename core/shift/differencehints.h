#pragma once

#include "core/base/amount.h"

#include <QString>

#include <vector>

/// One thing that moved money in a shift, as far as a difference may come of it.
struct DrawerEntry
{
    enum class Kind { Sale, Refund, PayIn, PayOut, Drop };

    Kind kind = Kind::Sale;
    QString reference; ///< receipt number, or the reason of a movement
    Money cash;        ///< taken or given in cash, after change; above zero
    Money change;
    Money other; ///< by all other tenders together; above zero
};

/// What may explain a difference.
struct DifferenceHint
{
    enum class Kind {
        PaidOtherwise, ///< rung as cash, as much as is missing: paid by card or phone?
        PaidInCash,    ///< rung as another tender, as much as is over: paid in cash?
        ChangeKept,    ///< its change is what is over: was it handed out?
        ChangeTwice,   ///< its change is what is missing: handed out twice?
        RefundKept,    ///< a refund is what is over: was it handed out?
        RefundTwice,   ///< a refund is what is missing: handed out twice?
        NotPaidIn,     ///< a pay-in is what is missing: did it reach the drawer?
        PaidInTwice,   ///< a pay-in is what is over: was there another one?
        NotPaidOut,    ///< a pay-out or drop is what is over: was it taken out?
        PaidOutTwice,  ///< a pay-out or drop is what is missing: taken out twice, or another not entered?
        FloatLeftOut,  ///< the float is what is missing: was it counted?
    };

    Kind kind = Kind::PaidOtherwise;
    QString reference;
    Money amount;

    friend bool operator==(const DifferenceHint &, const DifferenceHint &) = default;
};

inline constexpr size_t mostHints = 5;

/// What may explain that the counted cash is `difference` more than expected (below zero: less); the likelier
/// first, at most mostHints. Nothing for no difference.
std::vector<DifferenceHint> differenceHints(Money difference, Money opening,
                                            const std::vector<DrawerEntry> &entries);
