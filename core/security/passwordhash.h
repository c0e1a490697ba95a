#pragma once

#include "core/base/result.h"
#include "core/security/secret.h"

#include <QByteArray>
#include <QString>

/// What one guess at a password costs with Argon2id.
struct KdfCost
{
    quint32 memoryKib = 64 * 1024;
    quint32 passes = 3;

    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

/// How a key was made from a password: kept beside what that key wraps.
struct KdfParameters
{
    KdfCost cost;
    QByteArray salt; // 16 bytes

    /// With a new salt.
    static KdfParameters make(const KdfCost &cost = {});
    /// "argon2id13$m=65536,t=3$" and the salt in Base64.
    QByteArray encode() const;
    /// Damaged when it is not what encode() writes, or asks for over 1 GiB or 64 passes.
    static Result<KdfParameters> parse(const QByteArray &text);
};

/// A wrapping key (32 bytes). Slow by intent (about 0.2 s): not for the thread that draws the window.
/// The password counts in NFKC. Throws std::bad_alloc when the memory is not there.
Secret keyFromPassword(const QString &password, const KdfParameters &parameters);

/// An Argon2id string to check a PIN against later. Seal it: a stolen one gives a PIN up in hours.
QByteArray makeVerifier(const QString &pin, const KdfCost &cost = {});
bool matchesVerifier(const QByteArray &verifier, const QString &pin);
