#include "core/text/phonenumber.h"

#include "core/text/searchkey.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {
constexpr qsizetype longestText = 25;
/// Digits that stay hidden where there are enough of them.
constexpr qsizetype hiddenDigits = 4;

Error refusal(const QString &reason)
{
    return {Error::Code::InvalidPhone, reason};
}

/// Letters would become digits in the library ("1-800-FLOWERS"), and other marks extensions.
bool isPhoneCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u' ' || c == u'(' || c == u')' || c == u'.' || c == u'/'
        || c.category() == QChar::Punctuation_Dash;
}

/// "+" and digits only, or empty if there is anything a phone number has not.
QString dialString(const QString &text)
{
    const QString plain = foldText(text).trimmed();
    QString dial;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool plus = i == 0 && plain[i] == u'+';
        if (!plus && !isPhoneCharacter(plain[i]))
            return {};
        if (plus || plain[i].isDigit())
            dial += plain[i];
    }
    return dial;
}

QString format(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat style)
{
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(number, style, &formatted);
    return QString::fromStdString(formatted);
}
}

Result<Phone> Phone::parse(const QString &text, const QString &region)
{
    if (text.size() > longestText)
        return refusal(u"long"_s);
    const QString dial = dialString(text);
    if (dial.isEmpty())
        return refusal(u"characters"_s);
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const auto fault = library.Parse(dial.toStdString(), region.toStdString(), &number);
    if (fault == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR)
        return refusal(u"region"_s);
    if (fault != PhoneNumberUtil::NO_PARSING_ERROR || !library.IsValidNumber(number))
        return refusal(u"number"_s);
    std::string digits;
    library.GetNationalSignificantNumber(number, &digits);
    return Phone(format(number, PhoneNumberUtil::E164), QString::fromStdString(digits));
}

QString Phone::national() const
{
    PhoneNumber number;
    const auto fault = PhoneNumberUtil::GetInstance()->Parse(m_e164.toStdString(), "ZZ", &number);
    Q_ASSERT(fault == PhoneNumberUtil::NO_PARSING_ERROR);
    return fault == PhoneNumberUtil::NO_PARSING_ERROR ? format(number, PhoneNumberUtil::NATIONAL) : m_e164;
}

QString Phone::masked() const
{
    const qsizetype length = m_digits.size();
    const qsizetype tail = std::min<qsizetype>(4, length / 2);
    const qsizetype head = std::clamp<qsizetype>(length - tail - hiddenDigits, 0, 3);
    return m_digits.first(head) + QString(length - head - tail, u'*') + m_digits.last(tail);
}
