#pragma once

#include "core/base/currency.h"

#include <QJsonObject>

/// Far above any sale, and thousands of such still sum within 64 bits.
inline constexpr qint64 mostEventUnits = 1'000'000'000'000'000;

inline bool isInRange(qint64 units)
{
    return units >= -mostEventUnits && units <= mostEventUnits;
}

/// Reads amounts of an event by name and remembers the first that is none.
class AmountReader
{
public:
    AmountReader(const QJsonObject &object, const Currency &currency) : m_object(object), m_currency(currency)
    {}

    Money money(const QString &name)
    {
        const auto parsed = m_currency.parse(m_object[name].toString());
        const bool good = parsed && isInRange(parsed->units());
        if (!good && m_fault.isEmpty())
            m_fault = name;
        return good ? *parsed : Money();
    }
    const QString &fault() const { return m_fault; }

private:
    const QJsonObject &m_object;
    const Currency &m_currency;
    QString m_fault;
};
