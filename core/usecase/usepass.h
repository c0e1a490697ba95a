#pragma once

#include "core/base/random.h"
#include "core/data/passes.h"
#include "core/sale/price.h"

/// The card of this number, typed or scanned. Refuses UnknownCard (detail: the last digits).
Result<Pass> passOf(const Connection &connection, const QString &number);

/// As a cart keeps a card that pays.
PassPayment paymentBy(const Pass &pass);

/// Whether `uses` of the card may be taken on that day in a sale of `member`, or of nobody that is known.
/// Refuses Expired (detail: the last day), PassUsedUp (detail: how many are left) and PassOfOther.
Result<> mayUse(const Connection &connection, const Pass &pass, const std::optional<Member> &member,
                const BusinessDate &day, qint64 uses);

/// How many uses of the card the cart takes.
qint64 usesIn(const Cart &cart, const QString &number);

/// The cart with one use more of the card, on the piece that the use saves most of. Refuses what passOf() and
/// mayUse() do, and PassUnfit (detail: the card's name) when it pays for nothing in the cart.
Result<Cart> withPass(const Connection &connection, const Quote &quote, Cart cart, const QString &number,
                      const BusinessDate &day, const Id<SaleLine> &rest);
/// The same for `uses` pieces of one line; PassUnfit when it holds no such goods or not so many.
Result<Cart> withPass(const Connection &connection, Cart cart, size_t line, qint64 uses,
                      const QString &number, const BusinessDate &day, const Id<SaleLine> &rest);

/// What is known of a card that paid in a kept cart; nothing once it cannot pay any more.
std::optional<PassPayment> passAgain(const Connection &connection, const QString &number);

/// A card of the cart's member.
struct HeldPass
{
    Pass pass;
    bool fits = false; ///< it pays for something that is in the cart and not paid for by a card yet
};
std::vector<HeldPass> heldPasses(const Connection &connection, const Cart &cart, const BusinessDate &day);
