#pragma once

#include "core/base/amount.h"
#include "core/base/decimal.h"

#include <QString>

#include <optional>

/// An ISO 4217 currency and how many decimals its minor unit has.
class Currency
{
public:
    /// Three capital letters of a currency in the table; nothing else.
    static std::optional<Currency> of(const QString &code);

    const QString &code() const { return m_code; }
    int exponent() const { return m_exponent; }
    /// Minor units in one whole unit.
    qint64 scale() const;

    /// "12.50"; the plain form of files and interfaces.
    QString print(Money amount) const { return printDecimal(amount.units(), m_exponent); }
    std::optional<Money> parse(QStringView text) const;
    friend bool operator==(const Currency &, const Currency &) = default;

private:
    Currency(QString code, int exponent) : m_code(std::move(code)), m_exponent(exponent) {}

    QString m_code;
    int m_exponent;
};
