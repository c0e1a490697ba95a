#pragma once

#include "core/base/result.h"
#include "core/headoffice/tillidentity.h"
#include "core/security/vault.h"
#include "core/sync/wire/events.h"

class Transaction;

/// How an event's body is kept.
struct KeptBody
{
    std::optional<QByteArray> body;     ///< nothing: the person it tells of was erased
    std::optional<QByteArray> customer; ///< whose key seals it; absent: in clear
};

/// Writes down what an event tells, by its kind. Refusals (InvalidInput, InvalidJson, Protocol; detail: why,
/// never what the body says of a person) leave nothing of it.
Result<KeptBody> applyEvent(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                            const wire::Event &event);
