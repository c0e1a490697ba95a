#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

/// A card of a member, by the number that it bears.
struct IssuedCard
{
    QString number;
    QString code; ///< what its QR holds; empty: none was made
    Timestamp issuedAt;
    std::optional<Timestamp> endedAt = {};
    QString reason = {}; ///< why it ended: "lost" or "damaged"

    bool isGood() const { return !endedAt; }
};

struct User;

/// A member has one card that is good, and behind it those that it took the place of. Of several who were
/// merged who stayed has the cards of all.
namespace membercards {
/// Nothing for a number that no card was made for or replaced.
std::optional<IssuedCard> find(const Connection &connection, const QString &number);
std::optional<IssuedCard> byCode(const Connection &connection, const QString &code);
/// Those of a member, of who was merged into them, too, the oldest first. The one that came with enrolment is
/// among them.
std::vector<IssuedCard> of(const Connection &connection, const Id<Customer> &customer);

/// Of the member who has that number.
void append(Transaction &transaction, const IssuedCard &card, const Id<User> &user);
/// The card that bears `before` ends at `card.issuedAt` and `card` takes its place; the member goes by its
/// number from then on. `tokens` are those of both numbers.
void replace(Transaction &transaction, const QString &before, const QString &reason, const IssuedCard &card,
             const Id<User> &user, const std::pair<qint64, qint64> &tokens);

/// Why a number means nobody: CardReplaced with the reason where another card took its place, else
/// UnknownMember with the number.
Error unknownNumber(const Connection &connection, const QString &number);
}
