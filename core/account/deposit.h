#pragma once

#include "core/base/amount.h"
#include "core/customer/member.h"

/// Money taken for a cart that is picked up later.
struct Deposit
{
    Id<struct Account> id;
    Id<struct Sale> sale; ///< of the cart: the sale it becomes when it is picked up
    std::optional<Member> member;
    Timestamp at;
    Money agreed;    ///< what the cart came to
    Money balance;   ///< what is left of the deposit
    QString note;    ///< a name for the shelf; nothing personal that is not asked for
    QByteArray cart; ///< as core/usecase/cartjson writes it
};
