#include "core/customer/region.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString provinces = u"(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东"
                          "|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省"
                          "|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区"
                          "|(?:北京|上海|天津|重庆)市"_s;
// Of streets and estates, which end as districts do.
const QString notOfStreets = u"(?![路街道镇乡村巷弄号小社园])\\p{Han}"_s;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(),
                               [](char32_t c) { return QChar::script(c) == QChar::Script_Han; });
}

/// Province, city and district that stand without a gap; empty when that is not all there is.
QString parted(const QString &region)
{
    static const QRegularExpression parts =
        pattern(u"^(%1)?(\\p{Han}{2,}?(?:市|自治州|地区|盟))?(\\p{Han}+?(?:区|县|市|旗))?$"_s.arg(provinces));
    const auto match = parts.match(region);
    QStringList found = match.capturedTexts().mid(1);
    found.removeAll(QString());
    return match.hasMatch() ? found.join(u' ') : QString();
}

QString regionForm(const QString &region)
{
    static const QRegularExpression separators(u"[,，、/|>]"_s);
    QString plain = plainText(region);
    if (!hasHan(plain))
        return plain;
    plain = plain.replace(separators, u" "_s).simplified();
    const QString split = plain.contains(u' ') ? QString() : parted(plain);
    return split.isEmpty() ? plain : split;
}
}

QString plainText(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain)
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(char16_t(c.unicode() - 0xFEE0));
    return plain.simplified(); // the ideographic blank is one, too
}

Address withRegion(const Address &address)
{
    static const QRegularExpression begins =
        pattern(u"^(%1)((?:%2){2,8}?(?:市|自治州|地区|盟))?((?:%2){1,5}?(?:区|县|旗))?"_s.arg(provinces,
                                                                                              notOfStreets));
    Address form{regionForm(address.region), plainText(address.street), plainText(address.postcode)};
    if (!form.region.isEmpty())
        return form;
    const auto match = begins.match(form.street);
    QStringList parts = match.capturedTexts().mid(1);
    parts.removeAll(QString());
    if (parts.size() < 2)
        return form;
    form.region = parts.join(u' ');
    form.street = form.street.sliced(match.capturedEnd()).trimmed();
    return form;
}
