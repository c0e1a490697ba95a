#include "core/base/id.h"

QUuid makeUuid7(Timestamp now, const Random &random)
{
    QByteArray bytes = random(16);
    Q_ASSERT(bytes.size() == 16);
    const qint64 ms = now.milliseconds();
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((ms >> (8 * (5 - i))) & 0xff);
    bytes[6] = static_cast<char>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<char>(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

std::optional<QUuid> parseUuid(const QString &text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? std::nullopt : std::optional<QUuid>(uuid);
}
