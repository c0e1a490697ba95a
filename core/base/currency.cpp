#include "core/base/currency.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Entry
{
    QStringView code;
    int exponent;
};

// ISO 4217, the currencies of places where a shop may stand.
constexpr std::array entries{
    Entry{u"AED", 2}, Entry{u"AUD", 2}, Entry{u"BHD", 3}, Entry{u"BND", 2}, Entry{u"BRL", 2},
    Entry{u"CAD", 2}, Entry{u"CHF", 2}, Entry{u"CLP", 0}, Entry{u"CNY", 2}, Entry{u"COP", 2},
    Entry{u"CZK", 2}, Entry{u"DKK", 2}, Entry{u"EGP", 2}, Entry{u"EUR", 2}, Entry{u"GBP", 2},
    Entry{u"HKD", 2}, Entry{u"HUF", 2}, Entry{u"IDR", 2}, Entry{u"ILS", 2}, Entry{u"INR", 2},
    Entry{u"ISK", 0}, Entry{u"JOD", 3}, Entry{u"JPY", 0}, Entry{u"KES", 2}, Entry{u"KRW", 0},
    Entry{u"KWD", 3}, Entry{u"KZT", 2}, Entry{u"LKR", 2}, Entry{u"MMK", 2}, Entry{u"MOP", 2},
    Entry{u"MXN", 2}, Entry{u"MYR", 2}, Entry{u"NGN", 2}, Entry{u"NOK", 2}, Entry{u"NZD", 2},
    Entry{u"OMR", 3}, Entry{u"PEN", 2}, Entry{u"PHP", 2}, Entry{u"PKR", 2}, Entry{u"PLN", 2},
    Entry{u"QAR", 2}, Entry{u"RON", 2}, Entry{u"RUB", 2}, Entry{u"SAR", 2}, Entry{u"SEK", 2},
    Entry{u"SGD", 2}, Entry{u"THB", 2}, Entry{u"TND", 3}, Entry{u"TRY", 2}, Entry{u"TWD", 2},
    Entry{u"UAH", 2}, Entry{u"USD", 2}, Entry{u"VND", 0}, Entry{u"ZAR", 2}};
}

std::optional<Currency> Currency::of(const QString &code)
{
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.code == code; });
    if (entry == entries.end())
        return std::nullopt;
    return Currency(code, entry->exponent);
}

qint64 Currency::scale() const
{
    qint64 scale = 1;
    for (int i = 0; i < m_exponent; ++i)
        scale *= 10;
    return scale;
}

std::optional<Money> Currency::parse(QStringView text) const
{
    const Decimal parsed = parseDecimal(text, m_exponent);
    return parsed.fault == DecimalFault::None ? std::optional(Money::of(parsed.units)) : std::nullopt;
}
