#pragma once

#include "core/data/membercards.h"
#include "core/usecase/session.h"

#include <QJsonArray>

/// A member's card as it is printed.
struct PrintableCard
{
    IssuedCard card;
    QString name; ///< as much of it as the shop lets stand there
    QString tier; ///< as the shop calls it; empty: none
};

/// The card of the member who has that number, with a code for its QR, which is made with the first one:
/// with audit and event. The same again is the same card. Refuses NotPermitted (enrolMember), VaultClosed,
/// UnknownMember, CardReplaced.
Result<PrintableCard> issueCard(Transaction &transaction, const Session &who, const QString &number,
                                Timestamp now, const Random &random);

/// Another card with another number in place of one that was "lost" or is "damaged": the old number and its
/// QR are refused from then on, and all else stays the member's. Of somebody who was merged, too, whose
/// number leads to who stayed. Refuses as issueCard(), and InvalidInput "reason".
Result<PrintableCard> replaceCard(Transaction &transaction, const Session &who, const QString &number,
                                  const QString &reason, Timestamp now, const Random &random);

/// The member whose card was scanned, by its number or what its QR holds; nothing for what is neither.
/// Refuses CardReplaced, and UnknownMember for the QR of a card that nobody has here.
Result<std::optional<Member>> memberOfCard(const Connection &connection, const QString &scanned);

/// [{"number","issuedAt","endedAt"?,"reason"?}], the oldest first.
QJsonArray cardsToJson(const Connection &connection, const Id<Customer> &customer);
