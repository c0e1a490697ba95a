#include "core/print/receiptformat.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr QChar minusSign = u'\u2212';
constexpr int maskedDigits = 4;

QString signOf(const QString &currency)
{
    using Sign = std::pair<QStringView, QStringView>;
    static constexpr std::array signs{Sign(u"CNY", u"¥"), Sign(u"JPY", u"¥"), Sign(u"USD", u"$"),
                                      Sign(u"EUR", u"€"), Sign(u"GBP", u"£"), Sign(u"HKD", u"HK$")};
    const auto found =
        std::find_if(signs.begin(), signs.end(), [&](const Sign &s) { return s.first == currency; });
    return found != signs.end() ? found->second.toString() : currency + QChar(QChar::Nbsp);
}
}

QString ReceiptFormat::grouped(const QString &plain) const
{
    const bool negative = plain.startsWith(u'-');
    QString text = negative ? plain.sliced(1) : plain;
    const qsizetype point = text.indexOf(u'.');
    const qsizetype whole = point < 0 ? text.size() : point;
    if (point >= 0)
        text.replace(point, 1, m_locale.decimalPoint());
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        text.insert(at, m_locale.groupSeparator());
    return negative ? minusSign + text : text;
}

QString ReceiptFormat::amount(Money amount) const
{
    return grouped(m_currency.print(amount));
}

QString ReceiptFormat::money(Money amount) const
{
    QString text = this->amount(amount);
    text.insert(text.startsWith(minusSign) ? 1 : 0, signOf(m_currency.code()));
    return text;
}

QString ReceiptFormat::quantity(Quantity quantity) const
{
    return grouped(printQuantity(quantity));
}

QString ReceiptFormat::percent(Rate rate) const
{
    return grouped(printPercent(rate)) + m_locale.percent();
}

QString ReceiptFormat::points(Points points) const
{
    return grouped(QString::number(points.units()));
}

QString ReceiptFormat::time(Timestamp at) const
{
    const QTimeZone zone(m_zone);
    return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone.isValid() ? zone : QTimeZone::utc())
        .toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString maskedMemberNumber(const QString &number)
{
    QString symbols;
    std::copy_if(number.begin(), number.end(), std::back_inserter(symbols),
                 [](QChar c) { return c.isLetterOrNumber(); });
    const qsizetype shown = std::min<qsizetype>(maskedDigits, symbols.size() / 2);
    return QString(maskedDigits, u'*') + symbols.right(shown);
}

QString referenceTail(const QString &reference)
{
    return reference.isEmpty() ? QString() : u'…' + reference.right(maskedDigits);
}
