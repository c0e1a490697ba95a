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

PhoneNumber numberOf(const QString &e164)
{
    PhoneNumber number;
    const auto fault = PhoneNumberUtil::GetInstance()->Parse(e164.toStdString(), "ZZ", &number);
    Q_ASSERT(fault == PhoneNumberUtil::NO_PARSING_ERROR);
    return number;
}

/// "+", then 7 to 15 digits.
bool isE164(const QString &text)
{
    return text.size() >= 8 && text.size() <= 16 && text.startsWith(u'+') && text[1] != u'0'
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
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

std::optional<Phone> Phone::kept(const QString &e164)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (!isE164(e164)
        || library.Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    std::string digits;
    library.GetNationalSignificantNumber(number, &digits);
    return Phone(e164, QString::fromStdString(digits));
}

bool Phone::isValid() const
{
    return PhoneNumberUtil::GetInstance()->IsValidNumber(numberOf(m_e164));
}

Phone::Line Phone::line() const
{
    switch (PhoneNumberUtil::GetInstance()->GetNumberType(numberOf(m_e164))) {
    case PhoneNumberUtil::MOBILE: return Line::Mobile;
    case PhoneNumberUtil::FIXED_LINE: return Line::Landline;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return Line::Either;
    default: return Line::Other;
    }
}

QString Phone::national() const
{
    return format(numberOf(m_e164), PhoneNumberUtil::NATIONAL);
}

QString Phone::masked() const
{
    const qsizetype length = m_digits.size();
    const qsizetype tail = std::min<qsizetype>(4, length / 2);
    const qsizetype head = std::clamp<qsizetype>(length - tail - hiddenDigits, 0, 3);
    return m_digits.first(head) + QString(length - head - tail, u'*') + m_digits.last(tail);
}
