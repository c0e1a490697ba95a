#include "core/base/timestamp.h"

#include "core/base/clock.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString Timestamp::toIso() const
{
    const auto format = m_ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC).toString(format);
}

std::optional<Timestamp> Timestamp::fromIso(const QString &text)
{
    static const QRegularExpression shape(
        uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$)"_s);
    if (text.size() > 32 || !shape.match(text).hasMatch())
        return std::nullopt;
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.toMSecsSinceEpoch() < 0 || parsed.toUTC().date().year() > 9999)
        return std::nullopt;
    return ofMilliseconds(parsed.toMSecsSinceEpoch());
}

Timestamp systemTime()
{
    return Timestamp::ofMilliseconds(QDateTime::currentMSecsSinceEpoch());
}
