#include "ui/common/format.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr QChar minusSign = u'\u2212';

struct Sign
{
    QStringView currency;
    QStringView sign;
};

constexpr std::array signs{Sign{u"CNY", u"¥"},   Sign{u"JPY", u"¥"},   Sign{u"USD", u"$"},
                           Sign{u"EUR", u"€"},   Sign{u"GBP", u"£"},   Sign{u"HKD", u"HK$"},
                           Sign{u"TWD", u"NT$"}, Sign{u"SGD", u"S$"},  Sign{u"AUD", u"A$"},
                           Sign{u"CAD", u"C$"},  Sign{u"NZD", u"NZ$"}, Sign{u"MOP", u"MOP$"},
                           Sign{u"KRW", u"₩"},   Sign{u"INR", u"₹"},   Sign{u"THB", u"฿"},
                           Sign{u"VND", u"₫"},   Sign{u"PHP", u"₱"},   Sign{u"MYR", u"RM"}};

QString signOf(const QString &currency)
{
    const auto entry =
        std::find_if(signs.begin(), signs.end(), [&](const Sign &s) { return s.currency == currency; });
    return entry != signs.end() ? entry->sign.toString() : currency + QChar(QChar::Nbsp);
}

bool isInternational(const QString &number)
{
    return number.startsWith(u'+')
        && std::all_of(number.begin() + 1, number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "13812348000", {3, 4, 4} → "138 1234 8000".
QString split(QStringView digits, std::initializer_list<int> groups)
{
    QStringList parts;
    for (const int size : groups) {
        parts << digits.first(std::min<qsizetype>(size, digits.size())).toString();
        digits = digits.sliced(parts.last().size());
    }
    return parts.join(u' ');
}
}

Format::Format(const QLocale &locale, const Currency &currency, const QByteArray &zone) :
    m_locale(locale),
    m_currency(currency),
    m_zone(zone),
    m_sign(signOf(currency.code()))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

QString Format::money(Money amount) const
{
    QString text = this->amount(amount);
    text.insert(text.startsWith(minusSign) ? 1 : 0, m_sign);
    return text;
}

QString Format::amount(Money amount) const
{
    return grouped(m_currency.print(amount));
}

QString Format::quantity(Quantity quantity) const
{
    return grouped(printQuantity(quantity));
}

QString Format::percent(Rate rate) const
{
    return grouped(printPercent(rate)) + m_locale.percent();
}

QString Format::number(qint64 number) const
{
    return grouped(QString::number(number));
}

QString Format::date(const QDate &date) const
{
    return date.toString(Qt::ISODate);
}

QString Format::date(Timestamp at) const
{
    return date(local(at).date());
}

QString Format::time(Timestamp at) const
{
    return local(at).time().toString(u"HH:mm"_s);
}

QString Format::dateTime(Timestamp at) const
{
    return date(at) + u' ' + time(at);
}

QString Format::age(qint64 ms) const
{
    const qint64 minutes = std::max<qint64>(ms, 0) / 60'000;
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%n min", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return tr("%n h", nullptr, int(minutes / 60));
    return tr("%n d", nullptr, int(std::min<qint64>(minutes / (24 * 60), 99'999)));
}

QString Format::phone(const QString &number) const
{
    if (!isInternational(number))
        return number;
    const QStringView digits = QStringView(number).sliced(1);
    if (digits.startsWith(u"86") && digits.size() == 13)
        return split(digits.sliced(2), {3, 4, 4});
    for (const QStringView place : {u"852", u"853"})
        if (digits.startsWith(place) && digits.size() == 11)
            return u"+"_s + split(digits, {3, 4, 4});
    if (digits.startsWith(u'1') && digits.size() == 11)
        return u"+"_s + split(digits, {1, 3, 3, 4});
    return number;
}

/// From "-1080.40": the true minus, the language's marks, groups of three.
QString Format::grouped(const QString &plain) const
{
    QString text = plain;
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0)
        text.replace(point, 1, m_locale.decimalPoint());
    for (qsizetype at = (point >= 0 ? point : text.size()) - 3; at > 0; at -= 3)
        text.insert(at, m_locale.groupSeparator());
    return negative ? minusSign + text : text;
}

QDateTime Format::local(Timestamp at) const
{
    return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), m_zone);
}
