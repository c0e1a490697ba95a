#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// All that the shop keeps of a person, for the person: version 1 of
/// {"v":1,"madeAt","shop":{"code","name"},"currency","member":{…as member show gives it, plain},
/// "customNames":{code:name},"consents":[{"purpose","channel"?,"granted","at","source","textVersion",
/// "guardian"?,"user"}, every one ever given or taken back],"purchases":[{"kind","receipt","at","currency",
/// "total","lines":[{"code","name","unit","quantity","unitPrice","discount","total","points"}],
/// "tenders":[{"kind","amount"}]}],"points":{"balance","entries":[{"kind","points","paper"?,"at"}]},
/// "storedValue":{"principal","bonus","entries":[{"kind","principal","bonus","paper"?,"at"}]},
/// "credit":{"owed","entries":[{"kind","amount","paper"?,"at"}]},"deposits":"0.00",
/// "vouchers":[{"kind","number","at","tender","amount","bonus"}],
/// "tasks":[{"at","due","text","assignee","state"}],"corrections":[{"at","due","text","state","answer"? …}],
/// "restrictions":[{"at","user","reason"?,"liftedAt"?,"liftedBy"?}],
/// "changes":[{"fields":[…],"user","at"}],"looks":[{"act","user","at"}],
/// "cards":[{"number","issuedAt","endedAt"?,"reason"?}],"photo"?: JPEG in base64}; times in UTC, amounts as
/// decimal strings. Refuses NotPermitted (revealMember), VaultClosed and UnknownMember.
Result<QJsonObject> memberCopy(const Connection &main, const Connection &keys, const Session &who,
                               const QString &number, Timestamp now);

/// A file in which such a copy was written.
struct HandedCopy
{
    QString path;
    QByteArray digest; ///< SHA-256 of what was written
};

/// Notes, sealed under the person's key, where the copy is, so that erasing the person finds it; audited by
/// the member's id alone. Before the file is written. Refuses as memberCopy().
Result<> noteMemberCopy(Transaction &transaction, const Session &who, const QString &number,
                        const HandedCopy &copy, Timestamp now);

/// Those of a person, and of who was merged into them; none with the vault closed.
std::vector<HandedCopy> handedCopies(const Connection &main, const Connection &keys, const Session &who,
                                     const QString &number);
/// Overwrites and removes those that are as they were written. Returns the paths that are not, and stay.
QStringList takeBack(const std::vector<HandedCopy> &copies);
