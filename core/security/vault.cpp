#include "core/security/vault.h"

#include "core/security/seal.h"

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace {
// The numbers of the subkeys are in every sealed byte of every shop: never renumber.
enum class Subkey : quint64 {
    CustomerKeys = 1,
    Tokens = 2,
    Pins = 3,
    TlsKeys = 4,
    Settings = 5,
    Receipts = 6
};

constexpr char derivation[] = "zhanggui";
static_assert(sizeof(derivation) - 1 == crypto_kdf_CONTEXTBYTES);
static_assert(sealKeyBytes == crypto_kdf_KEYBYTES);

Secret derive(const Secret &dataKey, Subkey subkey)
{
    Secret key(sealKeyBytes);
    crypto_kdf_derive_from_key(key.bytes().data(), sealKeyBytes, static_cast<quint64>(subkey), derivation,
                               dataKey.bytes().data());
    return key;
}

QByteArray dataKeyLabel()
{
    return "zhanggui data key"_ba;
}

QByteArray personalLabel(const QByteArray &customerId, PersonalPart part)
{
    Q_ASSERT(customerId.size() == 16);
    return QByteArray(customerId).append(static_cast<char>(part));
}
}

Vault::Vault(Secret dataKey) :
    m_dataKey(std::move(dataKey)),
    m_customerKeys(derive(m_dataKey, Subkey::CustomerKeys)),
    m_tokens(derive(m_dataKey, Subkey::Tokens)),
    m_pins(derive(m_dataKey, Subkey::Pins)),
    m_tlsKeys(derive(m_dataKey, Subkey::TlsKeys)),
    m_settings(derive(m_dataKey, Subkey::Settings))
{}

Vault Vault::create()
{
    return Vault(Secret::random(sealKeyBytes));
}

Result<Vault> Vault::open(const QByteArray &wrapped, const Secret &wrapping)
{
    if (plainSize(wrapped) != sealKeyBytes)
        return Error{Error::Code::Damaged, u"data key"_s};
    auto dataKey = unwrapKey(wrapping, wrapped, dataKeyLabel());
    if (!dataKey)
        return Error{Error::Code::WrongCredentials, {}};
    return Vault(*std::move(dataKey));
}

QByteArray Vault::wrapFor(const Secret &wrapping) const
{
    return wrapKey(wrapping, m_dataKey, dataKeyLabel());
}

Secret Vault::newCustomerKey()
{
    return Secret::random(sealKeyBytes);
}

QByteArray Vault::wrapCustomerKey(const Secret &customerKey, const QByteArray &customerId) const
{
    Q_ASSERT(customerId.size() == 16 && customerKey.size() == sealKeyBytes);
    return wrapKey(m_customerKeys, customerKey, customerId);
}

Result<Secret> Vault::unwrapCustomerKey(const QByteArray &wrapped, const QByteArray &customerId) const
{
    if (plainSize(wrapped) != sealKeyBytes)
        return Error{Error::Code::Damaged, u"customer key"_s};
    return unwrapKey(m_customerKeys, wrapped, customerId);
}

QByteArray Vault::sealPersonal(const Secret &customerKey, const QByteArray &customerId,
                               const QByteArray &plain, PersonalPart part)
{
    return seal(customerKey, plain, personalLabel(customerId, part));
}

Result<QByteArray> Vault::openPersonal(const Secret &customerKey, const QByteArray &customerId,
                                       const QByteArray &sealed, PersonalPart part)
{
    return unseal(customerKey, sealed, personalLabel(customerId, part));
}

Result<QByteArray> Vault::openWrapped(const QByteArray &wrappedKey, const QByteArray &customerId,
                                      const QByteArray &sealed, PersonalPart part) const
{
    const auto size = plainSize(sealed);
    if (!size)
        return Error{Error::Code::Damaged, u"sealed"_s};
    std::array<unsigned char, sealKeyBytes> key{};
    QByteArray plain(*size, Qt::Uninitialized);
    const std::span out(reinterpret_cast<unsigned char *>(plain.data()), static_cast<size_t>(*size));
    const bool opened = unsealBytes(m_customerKeys.bytes(), wrappedKey, customerId, key)
        && unsealBytes(key, sealed, personalLabel(customerId, part), out);
    sodium_memzero(key.data(), key.size());
    if (!opened)
        return Error{Error::Code::Damaged, u"sealed"_s};
    return plain;
}

qint64 Vault::searchToken(TokenKind kind, const QString &normalised) const
{
    const QByteArray text = normalised.toUtf8().prepend(static_cast<char>(kind));
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), m_tokens.bytes().data(), sealKeyBytes);
    quint64 token = 0;
    for (size_t i = 0; i < sizeof(token); ++i)
        token = token << 8 | hash[i];
    return static_cast<qint64>(token);
}

QByteArray Vault::sealSecret(SealPurpose purpose, const QByteArray &subject, const QByteArray &plain) const
{
    return seal(keyOf(purpose), plain, subject);
}

Result<QByteArray> Vault::openSecret(SealPurpose purpose, const QByteArray &subject,
                                     const QByteArray &sealed) const
{
    return unseal(keyOf(purpose), sealed, subject);
}

Secret Vault::receiptKey() const
{
    return derive(m_dataKey, Subkey::Receipts);
}

const Secret &Vault::keyOf(SealPurpose purpose) const
{
    switch (purpose) {
    case SealPurpose::PinVerifier: return m_pins;
    case SealPurpose::TlsKey: return m_tlsKeys;
    case SealPurpose::Setting: return m_settings;
    }
    Q_UNREACHABLE();
}
