#include "core/security/auditchain.h"

#include "core/security/canonical.h"

QByteArray auditHash(const QByteArray &previous, quint64 seq, Timestamp at, const QByteArray &user,
                     const QString &act, const QString &detail)
{
    Q_ASSERT(previous.size() == 32);
    QByteArray entry = previous;
    appendNumber(entry, seq);
    appendNumber(entry, static_cast<quint64>(at.milliseconds()));
    appendField(entry, user);
    appendField(entry, act);
    appendField(entry, detail);
    return sha256(entry);
}
