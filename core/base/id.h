#pragma once

#include "core/base/random.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

/// A UUIDv7 (RFC 9562) of that moment.
QUuid makeUuid7(Timestamp now, const Random &random);
/// Only the form with hyphens and without braces, any version, not nil.
std::optional<QUuid> parseUuid(const QString &text);

/// Which T. Version 7 when we make it, any version when it is given, never null.
template <class T> class Id
{
public:
    static Id make(Timestamp now, const Random &random) { return Id(makeUuid7(now, random)); }
    static std::optional<Id> parse(const QString &text)
    {
        const auto uuid = parseUuid(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }
    /// Sixteen bytes as the database keeps them.
    static std::optional<Id> fromBytes(const QByteArray &bytes)
    {
        const QUuid uuid = bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
        return uuid.isNull() ? std::nullopt : std::optional<Id>(Id(uuid));
    }

    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    QUuid m_uuid;
};
