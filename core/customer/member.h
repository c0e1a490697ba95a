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
};

/// A member opened with the vault.
struct MemberProfile
{
    Member member;
    Person person;
};
