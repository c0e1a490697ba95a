#pragma once

#include "core/base/random.h"
#include "core/data/passes.h"
#include "core/usecase/session.h"

/// Whether the goods of `sale` may be paid for by the cards that it names, and the cards in it may be sold.
/// In an exchange uses that come back with it can be used again, and cards that come back can not. Refuses
/// what passOf() and mayUse() do, PassUnfit for what a card does not pay for, BalanceChanged for one that is
/// not as the cart has it, ProductInactive, Expired, MemberRequired and InvalidQuantity for cards that cannot
/// be sold.
Result<> mayMovePasses(const Connection &connection, const Session &who, const Sale &sale);

/// Gives each card that `sale` sells its number, as a serial number of its line.
void numberCards(const Connection &connection, Sale &sale, const Random &random);

/// Once `sale` is on disk, in its transaction: cards that it sells are issued, uses are taken, those of goods
/// that come back are given back, and cards that come back are closed. What is given back to a card that is
/// over lapses at once.
void movePasses(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                const Random &random);

/// One entry, the card after it, and the event.
Pass movePass(Transaction &transaction, const Session &who, const Pass &pass, PassEntry entry,
              const Random &random);
