#pragma once

#include "core/headoffice/eventkinds.h"

#include <QJsonObject>

/// Whether the kind tells of a person, so that its body is sealed here, too.
bool isPersonal(const QString &kind);

/// `member.enrolled/1`: a member with a new key. InvalidInput for one who is known already.
Result<KeptBody> applyEnrolled(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                               const QJsonObject &body, const QByteArray &text);

/// `member.changed/1`: of each fact that it names the newer one stays, by the time of the change; what lost
/// is in the event still. InvalidInput for a member who is not known; of one who was erased nothing is kept.
Result<KeptBody> applyChanged(Transaction &transaction, const Vault &vault, const QJsonObject &body,
                              const QByteArray &text);

/// `member.erased/1`: destroys the member's key, and with it every body that was sealed under it.
Result<> applyErased(Transaction &transaction, const QJsonObject &body);

/// `members.tagged/1`: gives the tag to each, or takes it from them, unless their tags were changed later;
/// who is not known or was erased is passed over. InvalidInput for what is no change of a tag.
Result<> applyTagged(Transaction &transaction, const Vault &vault, const QJsonObject &body);

/// `consent.given/1` has a member, purpose and time; kept as an event.
Result<> checkConsent(const QJsonObject &body);
