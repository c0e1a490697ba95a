#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/text/phonenumber.h"

#include <QString>

/// A customer with a number, as selling needs it: nothing personal.
struct Member
{
    Id<struct Customer> id;
    QString number;
    QString tier;
    Points points;
};

/// What is sealed about a person.
struct Person
{
    QString name;
    std::optional<Phone> phone;
};

/// A member opened with the vault.
struct MemberProfile
{
    Member member;
    Person person;
};
