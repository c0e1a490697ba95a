#pragma once

#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// `wish` as it can be taken now, with its account and how much of it bonus pays; `before` are the tenders
/// given already. Cash, card and scan are as they are wished. A gift card is found by its number in
/// `reference`, a deposit by its account; stored value, credit and points are the member's. Points with a
/// reference are a reward (redeemrewards.h) and take its amount. Stored value below zero keeps change.
/// Refuses UnknownMember, UnknownCard, NotFound, Expired, InsufficientBalance, LimitExceeded, CouponUsed,
/// InvalidTender, TooLarge and InvalidInput (detail: the field).
Result<Tender> fundTender(const Connection &connection, const Session &who,
                          const std::optional<Member> &member, const std::vector<Tender> &before,
                          const Tender &wish, Timestamp now);

/// The most that a method can pay of what is open; zero when it cannot pay at all.
Money mostByMember(const Connection &connection, const Session &who, const Member &member, TenderKind kind);

/// Looks at all tenders of a sale once more, inside its transaction, and opens the account that change goes
/// into. BalanceChanged when one is not as it was funded.
Result<> coverTenders(Transaction &transaction, const Session &who, const Sale &sale);
