#pragma once

#include <QString>
#include <QtGlobal>

#include <compare>
#include <optional>

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
class Timestamp
{
public:
    constexpr Timestamp() = default;
    static constexpr Timestamp ofMilliseconds(qint64 ms) { return Timestamp(ms); }
    constexpr qint64 milliseconds() const { return m_ms; }
    constexpr Timestamp plusMilliseconds(qint64 ms) const { return Timestamp(m_ms + ms); }
    friend constexpr auto operator<=>(Timestamp, Timestamp) = default;

    /// "2009-12-01T07:45:00Z"; with milliseconds when there are any.
    QString toIso() const;
    /// Only the form with a date, a time and an offset or Z, years 1970 to 9999; nothing else.
    static std::optional<Timestamp> fromIso(const QString &text);

private:
    constexpr explicit Timestamp(qint64 ms) : m_ms(ms) {}

    qint64 m_ms = 0;
};
