#pragma once

#include "core/base/result.h"
#include "core/security/sealbytes.h"
#include "core/security/secret.h"

#include <QByteArray>

/// Encrypts and authenticates `plain` and authenticates `associated`, which is not stored and must be given
/// again. `key` has sealKeyBytes; the result is sealOverhead longer than `plain` and differs each time.
QByteArray seal(const Secret &key, const QByteArray &plain, const QByteArray &associated);
/// Damaged when a byte, the key or `associated` is not the one sealed.
Result<QByteArray> unseal(const Secret &key, const QByteArray &sealed, const QByteArray &associated);

/// seal and unseal for a key, which never lies in ordinary memory.
QByteArray wrapKey(const Secret &wrapping, const Secret &key, const QByteArray &associated);
Result<Secret> unwrapKey(const Secret &wrapping, const QByteArray &wrapped, const QByteArray &associated);
