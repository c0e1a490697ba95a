#pragma once

#include "core/customer/member.h"
#include "core/data/memberfacts.h"
#include "core/data/transaction.h"
#include "core/text/pinyin.h"
#include "core/usecase/session.h"

/// Makes a person a member: key, sealed row, tokens, audit and the event for head office. Without `number`
/// the till gives the next of its own. `facts` are as changedFacts() checked them. Refuses NotPermitted,
/// VaultClosed, and Duplicate (detail: the number) for a phone or a number that is taken.
Result<MemberProfile> enrolMember(Transaction &transaction, const Session &who, const Person &person,
                                  const std::optional<QString> &number, Timestamp now, const Random &random,
                                  Pinyin &pinyin, const MemberFacts &facts = {});

/// The next number of this till that nobody has or had, with its check character.
QString nextMemberNumber(Transaction &transaction, const Session &who);

/// The member whose phone it is, if any.
Result<std::optional<MemberProfile>> memberWithPhone(const Connection &main, const Connection &keys,
                                                     const Session &who, const Phone &phone);
