#include "core/security/sealbytes.h"

#include <sodium.h>

namespace {
constexpr char version = 1;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(sealKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(sealOverhead == 1 + nonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
}

QByteArray sealBytes(std::span<const unsigned char> key, std::span<const unsigned char> plain,
                     const QByteArray &associated)
{
    Q_ASSERT(key.size() == sealKeyBytes);
    QByteArray sealed(sealOverhead + static_cast<qsizetype>(plain.size()), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    *out = version;
    unsigned char *nonce = out + 1;
    randombytes_buf(nonce, nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceBytes, nullptr, plain.data(), plain.size(), unsignedBytes(associated),
        static_cast<unsigned long long>(associated.size()), nullptr, nonce, key.data());
    return sealed;
}

std::optional<qsizetype> plainSize(const QByteArray &sealed)
{
    if (sealed.size() < sealOverhead || sealed.front() != version)
        return std::nullopt;
    return sealed.size() - sealOverhead;
}

bool unsealBytes(std::span<const unsigned char> key, const QByteArray &sealed, const QByteArray &associated,
                 std::span<unsigned char> plain)
{
    Q_ASSERT(key.size() == sealKeyBytes);
    const auto size = plainSize(sealed);
    if (!size || static_cast<size_t>(*size) != plain.size())
        return false;
    const unsigned char *nonce = unsignedBytes(sealed) + 1;
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain.data(), nullptr, nullptr, nonce + nonceBytes,
               static_cast<unsigned long long>(sealed.size() - 1 - nonceBytes), unsignedBytes(associated),
               static_cast<unsigned long long>(associated.size()), nonce, key.data())
        == 0;
}
