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

/// Writes the entry with audit and event; a withdrawal holds at once. Said again it writes nothing. Refuses
/// NotPermitted, VaultClosed, UnknownMember, InvalidInput "source" or "textVersion", and GuardianNeeded for
/// somebody who is known to be under 14, unless a guardian agrees or it is taken back.
Result<> giveConsent(Transaction &transaction, const Session &who, const QString &number,
                     const ConsentRequest &request, Timestamp now, const Random &random);

/// {"purpose","channel"?,"granted","at","source","textVersion","guardian"?,"user"} of the last of each
/// purpose and channel.
QJsonArray consentsToJson(const Connection &connection, const Id<struct Customer> &customer);
