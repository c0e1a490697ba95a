#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wire {
inline constexpr qsizetype secretBytes = 15;
inline constexpr qsizetype pinBytes = 15;

/// A one-time code: a secret, and the first bytes of the SHA-256 of head office's CA certificate (DER), so
/// that a till sends the secret to nobody else.
struct Invitation
{
    QByteArray secret;
    QByteArray pin;
};

/// Groups of four of Crockford's base 32.
QString print(const Invitation &invitation);
/// Case, blanks, dashes and the usual misreadings do not matter. WrongInvitation.
Result<Invitation> parseInvitation(const QString &code);
/// Of a certificate in DER.
QByteArray pinOf(const QByteArray &certificate);
}
