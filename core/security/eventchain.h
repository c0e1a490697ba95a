#pragma once

#include <QByteArray>

/// SHA-256 of an event's body as it was written: with its id, the event's identity.
QByteArray bodyHash(const QByteArray &body);

/// SHA-256(previous 32 bytes ‖ epoch ‖ seq, both u64 big-endian ‖ id 16 bytes ‖ bodyHash 32 bytes).
QByteArray eventChain(const QByteArray &previous, quint64 epoch, quint64 seq, const QByteArray &id,
                      const QByteArray &bodyHash);

/// What the first event of an epoch follows: 32 zeros.
QByteArray chainStart();
