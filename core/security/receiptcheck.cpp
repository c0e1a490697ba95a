#include "core/security/receiptcheck.h"

#include "core/security/canonical.h"
#include "core/security/crockford.h"
#include "core/security/sealbytes.h"

#include <sodium.h>

#include <array>

namespace {
constexpr int symbols = 10;
}

QString receiptCheck(const Secret &key, const QString &shop, const QString &number, Money total)
{
    Q_ASSERT(key.size() == sealKeyBytes);
    QByteArray text("zhanggui receipt");
    appendField(text, shop);
    appendField(text, number);
    appendNumber(text, static_cast<quint64>(total.units()));
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), key.bytes().data(), sealKeyBytes);
    return crockfordText(hash, symbols);
}

bool receiptCheckMatches(const Secret &key, const QString &shop, const QString &number, Money total,
                         const QString &check)
{
    const QByteArray given = crockfordSymbols(check).value_or(QString()).toLatin1();
    const QByteArray right = receiptCheck(key, shop, number, total).toLatin1();
    return given.size() == right.size()
        && sodium_memcmp(given.constData(), right.constData(), static_cast<size_t>(right.size())) == 0;
}
