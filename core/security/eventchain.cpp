#include "core/security/eventchain.h"

#include "core/security/canonical.h"

QByteArray bodyHash(const QByteArray &body)
{
    return sha256(body);
}

QByteArray eventChain(const QByteArray &previous, quint64 epoch, quint64 seq, const QByteArray &id,
                      const QByteArray &bodyHash)
{
    Q_ASSERT(previous.size() == 32 && id.size() == 16 && bodyHash.size() == 32);
    QByteArray link = previous;
    appendNumber(link, epoch);
    appendNumber(link, seq);
    link.append(id);
    link.append(bodyHash);
    return sha256(link);
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}
