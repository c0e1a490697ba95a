#include "core/security/canonical.h"

#include <QtEndian>

#include <sodium.h>

void appendNumber(QByteArray &to, quint64 number)
{
    const quint64 big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof(big));
}

void appendField(QByteArray &to, const QByteArray &bytes)
{
    const quint32 size = qToBigEndian(static_cast<quint32>(bytes.size()));
    to.append(reinterpret_cast<const char *>(&size), sizeof(size));
    to.append(bytes);
}

void appendField(QByteArray &to, const QString &text)
{
    appendField(to, text.toUtf8());
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()));
    return hash;
}
