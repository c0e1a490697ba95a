#include "core/security/passwordhash.h"

#include "core/security/sealbytes.h"

#include <QList>

#include <sodium.h>

#include <array>
#include <new>

using namespace Qt::StringLiterals;

namespace {
constexpr quint32 mostKib = 1024 * 1024;
constexpr quint32 mostPasses = 64;
constexpr qsizetype saltBytes = crypto_pwhash_SALTBYTES;
constexpr auto algorithmName = "argon2id13";

// As long as this lives the password's bytes do too, and no longer.
class PasswordBytes
{
public:
    explicit PasswordBytes(const QString &password) :
        m_bytes(password.normalized(QString::NormalizationForm_KC).toUtf8())
    {}
    ~PasswordBytes() { wipe(m_bytes); }
    Q_DISABLE_COPY_MOVE(PasswordBytes)

    const char *data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

size_t memoryBytes(const KdfCost &cost)
{
    return static_cast<size_t>(cost.memoryKib) * 1024;
}

// The number after "m=" or "t="; 0, which is no cost, for anything else.
quint32 numberAfter(const QByteArray &text, const char *lead)
{
    return text.startsWith(lead) ? text.sliced(2).toUInt() : 0;
}
}

KdfParameters KdfParameters::make(const KdfCost &cost)
{
    return KdfParameters{cost, Secret::random(saltBytes).toRaw()};
}

QByteArray KdfParameters::encode() const
{
    return QByteArray(algorithmName) + "$m=" + QByteArray::number(cost.memoryKib)
        + ",t=" + QByteArray::number(cost.passes) + '$' + salt.toBase64();
}

Result<KdfParameters> KdfParameters::parse(const QByteArray &text)
{
    const Error damaged{Error::Code::Damaged, u"key derivation"_s};
    const QList<QByteArray> parts = text.split('$');
    const QList<QByteArray> numbers = parts.value(1).split(',');
    const KdfParameters parameters{{numberAfter(numbers.value(0), "m="), numberAfter(numbers.value(1), "t=")},
                                   QByteArray::fromBase64(parts.value(2))};
    const KdfCost &cost = parameters.cost;
    const bool sane = cost.memoryKib >= crypto_pwhash_MEMLIMIT_MIN / 1024 && cost.memoryKib <= mostKib
        && cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= mostPasses
        && parameters.salt.size() == saltBytes;
    if (!sane || parameters.encode() != text)
        return damaged;
    return parameters;
}

Secret keyFromPassword(const QString &password, const KdfParameters &parameters)
{
    Q_ASSERT(parameters.salt.size() == saltBytes);
    const PasswordBytes bytes(password);
    Secret key(sealKeyBytes);
    if (crypto_pwhash(key.bytes().data(), sealKeyBytes, bytes.data(), bytes.size(),
                      reinterpret_cast<const unsigned char *>(parameters.salt.constData()),
                      parameters.cost.passes, memoryBytes(parameters.cost), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::bad_alloc();
    return key;
}

QByteArray makeVerifier(const QString &pin, const KdfCost &cost)
{
    const PasswordBytes bytes(pin);
    const Secret started(0); // sets the library up
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), bytes.data(), bytes.size(), cost.passes, memoryBytes(cost),
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::bad_alloc();
    return QByteArray(text.data());
}

bool matchesVerifier(const QByteArray &verifier, const QString &pin)
{
    const PasswordBytes bytes(pin);
    return verifier.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES)
        && crypto_pwhash_str_verify(verifier.constData(), bytes.data(), bytes.size()) == 0;
}
