#pragma once

#include "core/usecase/issuevoucher.h"

/// What is topped up: a member's stored value, a card that exists, or a new card with that name or without.
struct TopUpTarget
{
    std::optional<QString> member; ///< its number; with `newCard` the name on the card
    std::optional<QString>
        card; ///< the number of a card; with `newCard` the number it gets, else one is made
    bool newCard = false;
};

/// Money paid into stored value or onto a gift card, with the bonus that the shop gives: account if there is
/// none, entry, voucher, audit and event, together or not at all. The same id again answers the first
/// voucher. Refuses UnknownMember, UnknownCard, Duplicate for a new card's number that is taken,
/// InvalidInput, Expired, LimitExceeded, and what draftVoucher() refuses.
Result<Voucher> topUp(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                      const TopUpTarget &target, const Payment &payment, Timestamp now, const Random &random);

/// Pays principal out again, where the shop does so, what the terminal charged through it (planPayBack() says
/// how much); a bonus lapses when the last principal goes. Refuses
/// InsufficientBalance (detail: the principal), InvalidInput where the shop does not, and as topUp().
Result<Voucher> refundPrincipal(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                                const TopUpTarget &target, const Payment &payment, Timestamp now,
                                const Random &random);

/// The account that `target` names, a new one included, as it stands now.
Result<StoredAccount> storedAccount(const Connection &connection, const Session &who,
                                    const TopUpTarget &target, Timestamp now, const Random &random);

/// {"account","card"?,"member"?,"principal","bonus","balance","goodUntil"?}
QJsonObject toJson(const StoredAccount &account, const Currency &currency);
