#include "core/customer/membernumber.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr QStringView alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Luhn's algorithm modulo 36: finds every single wrong character and every swap of neighbours but one pair.
QChar checkCharacter(QStringView text)
{
    const int base = int(alphabet.size());
    int factor = 2;
    int sum = 0;
    for (auto c = text.rbegin(); c != text.rend(); ++c) {
        const auto value = alphabet.indexOf(*c);
        if (value < 0)
            continue;
        const int addend = factor * int(value);
        factor = factor == 2 ? 1 : 2;
        sum += addend / base + addend % base;
    }
    return alphabet[(base - sum % base) % base];
}
}

QString memberNumber(const QString &shop, const QString &till, qint64 epoch, qint64 count)
{
    QString number = shop + till;
    if (epoch > 1)
        number += u'.' + QString::number(epoch);
    number += u'-' + QString::number(count).rightJustified(6, u'0');
    return number + u'-' + checkCharacter(number);
}

bool hasWrongCheck(const QString &number)
{
    static const QRegularExpression shape(u"^([A-Z0-9]{2,16}(?:\\.\\d+)?-\\d{6,})-([0-9A-Z])$"_s);
    const auto match = shape.match(number);
    return match.hasMatch() && checkCharacter(match.capturedView(1)) != match.capturedView(2).front();
}

bool isMemberNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 32
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() && !c.isSpace(); });
}
