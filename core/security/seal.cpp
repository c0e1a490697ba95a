#include "core/security/seal.h"

using namespace Qt::StringLiterals;

namespace {
Error damaged()
{
    return Error{Error::Code::Damaged, u"sealed"_s};
}
}

QByteArray seal(const Secret &key, const QByteArray &plain, const QByteArray &associated)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(plain.constData());
    return sealBytes(key.bytes(), {bytes, static_cast<size_t>(plain.size())}, associated);
}

Result<QByteArray> unseal(const Secret &key, const QByteArray &sealed, const QByteArray &associated)
{
    const auto size = plainSize(sealed);
    if (!size)
        return damaged();
    QByteArray plain(*size, Qt::Uninitialized);
    auto *bytes = reinterpret_cast<unsigned char *>(plain.data());
    if (!unsealBytes(key.bytes(), sealed, associated, {bytes, static_cast<size_t>(*size)}))
        return damaged();
    return plain;
}

QByteArray wrapKey(const Secret &wrapping, const Secret &key, const QByteArray &associated)
{
    return sealBytes(wrapping.bytes(), key.bytes(), associated);
}

Result<Secret> unwrapKey(const Secret &wrapping, const QByteArray &wrapped, const QByteArray &associated)
{
    const auto size = plainSize(wrapped);
    if (!size)
        return damaged();
    Secret key(*size);
    if (!unsealBytes(wrapping.bytes(), wrapped, associated, key.bytes()))
        return damaged();
    return key;
}
