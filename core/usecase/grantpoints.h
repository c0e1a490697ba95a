#pragma once

#include "core/account/voucher.h"
#include "core/base/random.h"
#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// Points for a top-up of stored value, by the rules of the programme; each with its entry and event.
void grantForTopUp(Transaction &transaction, const Session &who, const Voucher &topUp, const Random &random);
/// Principal that is paid out takes its points back: of the newest top-ups first, in proportion, and all of
/// them once all of a top-up is paid out.
void takeBackForPayOut(Transaction &transaction, const Session &who, const Voucher &payOut,
                       const Random &random);

/// Who is to be rewarded for having referred the member of this sale, which is not on disk yet: nobody unless
/// it is their first.
std::optional<Member> referrerDue(const Connection &connection, const Session &who, const Sale &sale);
/// Points for them, once it is.
void grantForReferral(Transaction &transaction, const Session &who, const Sale &sale, const Member &referrer,
                      const Random &random);
/// Once all of that purchase came back, and all that it was exchanged for, they go back, too; the next
/// purchase is the first again.
void takeBackForReferral(Transaction &transaction, const Session &who, const Sale &back,
                         const Random &random);
