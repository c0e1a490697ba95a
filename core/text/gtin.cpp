#include "core/text/gtin.h"

#include "core/text/barcode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestGtin = 18;

/// `code` without its first `count` digits, if those are zeros.
std::optional<QString> withoutZeros(const QString &code, qsizetype count)
{
    const auto begin = code.begin();
    if (code.size() <= count || !std::all_of(begin, begin + count, [](QChar c) { return c == u'0'; }))
        return std::nullopt;
    return code.mid(count);
}

void add(QStringList &codes, const std::optional<QString> &code)
{
    if (code && !codes.contains(*code))
        codes << *code;
}

/// Every form of the goods whose number has these 14 digits.
QStringList formsOfGtin14(const QString &code)
{
    QStringList forms;
    const auto ean13 = withoutZeros(code, 1);
    const auto upcA = withoutZeros(code, 2);
    add(forms, ean13);
    add(forms, upcA);
    if (upcA)
        add(forms, upcEFromUpcA(*upcA));
    add(forms, withoutZeros(code, 6));
    add(forms, code);
    return forms;
}
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<int> gtinCheckDigit(QStringView digits)
{
    if (!isDigits(digits) || digits.size() >= longestGtin)
        return std::nullopt;
    int sum = 0;
    int weight = 3;
    for (qsizetype i = digits.size(); i-- > 0; weight = 4 - weight)
        sum += (digits[i].unicode() - u'0') * weight;
    return (10 - sum % 10) % 10;
}

std::optional<QString> upcAFromUpcE(QStringView upcE)
{
    if (upcE.size() != 8 || !isDigits(upcE) || upcE[0] > u'1')
        return std::nullopt;
    const QString six = upcE.sliced(1, 6).toString();
    QString body(upcE[0]);
    switch (six[5].unicode()) {
    case u'0':
    case u'1':
    case u'2': body += six.first(2) + six[5] + u"0000"_s + six.sliced(2, 3); break;
    case u'3': body += six.first(3) + u"00000"_s + six.sliced(3, 2); break;
    case u'4': body += six.first(4) + u"00000"_s + six[4]; break;
    default: body += six.first(5) + u"0000"_s + six[5]; break;
    }
    const QString upcA = body + upcE.back();
    // Only one way of leaving out zeros is right; upcEFromUpcA() checks the check digit.
    return upcEFromUpcA(upcA) == upcE ? std::optional(upcA) : std::nullopt;
}

std::optional<QString> upcEFromUpcA(QStringView upcA)
{
    if (upcA.size() != 12 || !hasValidCheckDigit(upcA) || upcA[0] > u'1')
        return std::nullopt;
    const QString maker = upcA.sliced(1, 5).toString();
    const QString item = upcA.sliced(6, 5).toString();
    QString six;
    if (maker.endsWith(u"00"_s) && maker[2] <= u'2' && item.startsWith(u"00"_s))
        six = maker.first(2) + item.sliced(2) + maker[2];
    else if (maker.endsWith(u"00"_s) && item.startsWith(u"000"_s))
        six = maker.first(3) + item.sliced(3) + u'3';
    else if (maker.endsWith(u'0') && item.startsWith(u"0000"_s))
        six = maker.first(4) + item[4] + u'4';
    else if (item.startsWith(u"0000"_s) && item[4] >= u'5')
        six = maker + item[4];
    else
        return std::nullopt;
    return upcA[0] + six + upcA[11];
}

QStringList equalGtins(const QString &scanned)
{
    QStringList codes{scanned};
    if (const auto upcA = upcAFromUpcE(scanned))
        for (const QString &form : formsOfGtin14(u"00"_s + *upcA))
            add(codes, form);
    if (hasValidCheckDigit(scanned))
        for (const QString &form : formsOfGtin14(scanned.rightJustified(14, u'0')))
            add(codes, form);
    return codes;
}
