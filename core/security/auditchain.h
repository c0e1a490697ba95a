#pragma once

#include "core/base/timestamp.h"

#include <QByteArray>
#include <QString>

/// SHA-256 that ties an audit entry to the one before: previous 32 bytes (chainStart() at first) ‖ seq ‖ at
/// in milliseconds, both 64 bits big-endian ‖ user, act, detail, each led by its length in 32 bits
/// big-endian. `user` is the id's 16 bytes, or empty when nobody was signed in.
QByteArray auditHash(const QByteArray &previous, quint64 seq, Timestamp at, const QByteArray &user,
                     const QString &act, const QString &detail);
