#pragma once

#include "core/customer/consent.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What somebody agreed to, or takes back, as it was said.
struct ConsentRequest
{
    ConsentPurpose what;
    bool granted = false;
    QString source = QStringLiteral("till");
    QString textVersion = consentTextVersion;
    bool byGuardian = false;
};

/// What stands against using consents of somebody on that day. Without a birthday nobody is known to be a
/// child.
ConsentLimits consentLimits(const struct MemberProfile &profile, const QDate &today);

/// Writes the entry with audit and event; a withdrawal holds at once. Said again it writes nothing. Refuses
/// NotPermitted, VaultClosed, UnknownMember, InvalidInput "source" or "textVersion", GuardianNeeded for
/// somebody who is known to be under 14, unless a guardian agrees, and Restricted while their data are not
/// used; taken back it is always.
Result<> giveConsent(Transaction &transaction, const Session &who, const QString &number,
                     const ConsentRequest &request, Timestamp now, const Random &random);

/// {"purpose","channel"?,"granted","at","source","textVersion","guardian"?,"user","usable"} of the last of
/// each purpose and channel; usable is what may be acted on.
QJsonArray consentsToJson(const Connection &connection, const Id<struct Customer> &customer,
                          const ConsentLimits &limits);
/// The same of every one that was ever given or taken back, the oldest first.
QJsonArray consentHistoryToJson(const Connection &connection, const Id<struct Customer> &customer);
