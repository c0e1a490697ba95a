#pragma once

#include "core/catalog/promotion.h"

/// How something that has a validity stands at a moment, for this shop and whoever it is for. In the order in
/// which a list shows them.
struct Standing
{
    enum class State { InForce, Paused, NotYet, UsedUp, Over, Elsewhere };

    State state = State::InForce;
    std::optional<Bar> bar; ///< what keeps it out, if something of its validity does
    friend bool operator==(const Standing &, const Standing &) = default;
};

/// Paused is what holds in these days but not today, or not at this hour.
Standing standingOf(const Validity &validity, const LocalMoment &now, const QString &shop);
/// The same, and used up when no sale may have it any more.
Standing standingOf(const Promotion &promotion, const LocalMoment &now, const QString &shop);
