#include "core/text/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace
{
constexpr qsizetype longestInput = 25;

bool isDialled(QChar c)
{
    static const QString marks = QStringLiteral(" -.()+\u00a0\u3000");
    return (c >= u'0' && c <= u'9') || marks.contains(c);
}
}

Result<Phone> Phone::parse(const QString &text, const QString &region)
{
    const Error refusal{Error::Code::InvalidPhone, {}};
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty() || plain.size() > longestInput || !std::all_of(plain.begin(), plain.end(), isDialled))
        return refusal;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(plain.toStdString(), region.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !util.IsValidNumber(number) || number.has_extension())
        return refusal;
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    std::string national;
    util.GetNationalSignificantNumber(number, &national);
    return Phone(QString::fromStdString(e164), QString::fromStdString(national));
}

QString Phone::masked() const
{
    if (m_national.size() < 8)
        return QString(m_national.size() - 2, u'*') + m_national.right(2);
    const auto head = std::min<qsizetype>(3, m_national.size() - 7);
    return m_national.left(head) + QString(m_national.size() - head - 4, u'*') + lastFour();
}
