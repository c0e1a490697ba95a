#pragma once

#include "core/data/members.h"

#include <functional>

/// What is done to many members at once.
namespace members {
/// Every member with a key whose data are used, in order of enrolment, until `visit` refuses.
void each(const Connection &main, const Connection &keys,
          const std::function<bool(const SealedMember &)> &visit);
/// A member as a job meets them.
struct MemberInTurn
{
    qint64 row = 0;
    SealedMember sealed; ///< without seal and key where one of both is gone
    Timestamp enrolledAt;
};
/// A job that only keeps an index in order meets them all.
enum class Whom { Used, Everybody };
/// Active members after `row` in order of enrolment, at most `limit`.
std::vector<MemberInTurn> after(const Connection &main, const Connection &keys, qint64 row, int limit,
                                Whom whom = Whom::Used);
/// All in the main file that names a person or was chosen for them; the row stays for its ledgers. The key is
/// destroyed apart.
void forget(Transaction &transaction, const Id<Customer> &id, Timestamp at);
/// The same for somebody who never should have been there: the number becomes free.
void withdraw(Transaction &transaction, const Id<Customer> &id, Timestamp at);
/// Of who was merged for good: what was sealed goes, the row stays.
void unseal(Transaction &transaction, const Id<Customer> &id);
/// At once and for good.
void destroyKeys(Transaction &transaction, const std::vector<Id<Customer>> &ids);
}
