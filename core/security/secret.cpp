#include "core/security/secret.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace {
// Every use of libsodium that needs it set up goes through a Secret, so here is the one place.
void prepareSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("the cryptography library cannot start");
}
}

Secret::Secret(qsizetype bytes) : m_size(bytes)
{
    Q_ASSERT(bytes >= 0);
    prepareSodium();
    m_bytes = static_cast<unsigned char *>(sodium_malloc(static_cast<size_t>(bytes)));
    if (m_bytes == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_bytes, static_cast<size_t>(bytes));
}

Secret Secret::random(qsizetype bytes)
{
    Secret secret(bytes);
    randombytes_buf(secret.m_bytes, static_cast<size_t>(bytes));
    return secret;
}

Secret Secret::fromRaw(const QByteArray &raw)
{
    Secret secret(raw.size());
    std::copy(raw.cbegin(), raw.cend(), secret.m_bytes);
    return secret;
}

Secret::Secret(Secret &&other) noexcept :
    m_bytes(std::exchange(other.m_bytes, nullptr)),
    m_size(std::exchange(other.m_size, 0))
{}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_bytes);
}

Secret Secret::clone() const
{
    Secret copy(m_size);
    std::copy_n(m_bytes, m_size, copy.m_bytes);
    return copy;
}

QByteArray Secret::toRaw() const
{
    QByteArray raw(m_size, Qt::Uninitialized);
    std::copy_n(m_bytes, m_size, raw.begin());
    return raw;
}

bool operator==(const Secret &a, const Secret &b)
{
    return a.m_size == b.m_size
        && (a.m_size == 0 || sodium_memcmp(a.m_bytes, b.m_bytes, static_cast<size_t>(a.m_size)) == 0);
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}
