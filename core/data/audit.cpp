#include "core/data/audit.h"

#include "core/security/auditchain.h"
#include "core/security/eventchain.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace audit {
void append(Transaction &transaction, Timestamp at, const std::optional<Id<User>> &user, const QString &act,
            const QJsonObject &detail)
{
    qint64 seq = 1;
    QByteArray previous = chainStart();
    {
        Rows last =
            transaction.connection().select(u"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"_s);
        if (last.next()) {
            seq = last.integer(0) + 1;
            previous = last.bytes(1);
        }
    }
    const QString text = QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    const QByteArray hash =
        auditHash(previous, quint64(seq), at, user ? user->bytes() : QByteArray(), act, text);
    transaction.execute(u"INSERT INTO audit (seq, at, user, act, detail, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
                        seq, at, user, act, text, hash);
    transaction.execute(u"UPDATE till SET audit_chain = ?"_s, hash);
}

std::optional<qint64> firstBreak(const Connection &connection)
{
    QByteArray previous = chainStart();
    qint64 expected = 1;
    Rows rows = connection.select(u"SELECT seq, at, user, act, detail, hash FROM audit ORDER BY seq"_s);
    for (; rows.next(); ++expected) {
        const QByteArray user = rows.has(2) ? rows.bytes(2) : QByteArray();
        const QByteArray hash =
            auditHash(previous, quint64(expected), rows.timestamp(1), user, rows.text(3), rows.text(4));
        if (rows.integer(0) != expected || rows.bytes(5) != hash)
            return expected;
        previous = hash;
    }
    Rows head = connection.select(u"SELECT audit_chain FROM till"_s);
    return head.next() && head.bytes(0) != previous ? std::optional(expected) : std::nullopt;
}
}
