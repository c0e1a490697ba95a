#pragma once

#include "core/data/terminalattempts.h"

/// Where money that vouchers brought in goes when it is paid back.
struct PayBackPlan
{
    struct Part
    {
        QString original; ///< our reference of what was charged
        GivenBack back;
    };

    std::vector<Part> parts; ///< through the terminal that charged it
    Money rest;              ///< in cash, or by hand

    std::vector<GivenBack> back() const;
};

/// Of `amount` of a deposit, or of the principal of a card or a member: to what the terminal charged for it,
/// the latest first, each up to what it was less what was given back of it before; what is left is the rest.
PayBackPlan planPayBack(const Connection &connection, const Id<struct Account> &account, Money amount);
