#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/customer/person.h"

#include <QString>

/// A customer with a number, as selling needs it: nothing personal.
struct Member
{
    Id<struct Customer> id;
    QString number;
    QString tier;
    Points points;
    bool restricted = false; ///< kept but not used: only what the law, a contract or they themselves ask for
};

/// A member opened with the vault.
struct MemberProfile
{
    Member member;
    Person person;
};
