#include "core/text/gs1.h"

#include "core/text/barcode.h"
#include "core/text/gtin.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
enum class Content { Digits, Text };

/// Application identifiers that begin so: how long they are and what they hold.
struct Rule
{
    QLatin1String prefix;
    int aiLength;
    int least;
    int most;
    Content content;
};

// The general specifications' table, as far as goods on a counter can carry it. The first row that fits
// holds.
constexpr std::array rules{
    Rule{"00"_L1, 2, 18, 18, Content::Digits},   Rule{"01"_L1, 2, 14, 14, Content::Digits},
    Rule{"02"_L1, 2, 14, 14, Content::Digits},   Rule{"10"_L1, 2, 1, 20, Content::Text},
    Rule{"11"_L1, 2, 6, 6, Content::Digits},     Rule{"12"_L1, 2, 6, 6, Content::Digits},
    Rule{"13"_L1, 2, 6, 6, Content::Digits},     Rule{"15"_L1, 2, 6, 6, Content::Digits},
    Rule{"16"_L1, 2, 6, 6, Content::Digits},     Rule{"17"_L1, 2, 6, 6, Content::Digits},
    Rule{"20"_L1, 2, 2, 2, Content::Digits},     Rule{"21"_L1, 2, 1, 20, Content::Text},
    Rule{"22"_L1, 2, 1, 20, Content::Text},      Rule{"235"_L1, 3, 1, 28, Content::Text},
    Rule{"242"_L1, 3, 1, 6, Content::Digits},    Rule{"243"_L1, 3, 1, 20, Content::Text},
    Rule{"24"_L1, 3, 1, 30, Content::Text},      Rule{"253"_L1, 3, 13, 30, Content::Text},
    Rule{"254"_L1, 3, 1, 20, Content::Text},     Rule{"255"_L1, 3, 13, 25, Content::Digits},
    Rule{"25"_L1, 3, 1, 30, Content::Text},      Rule{"30"_L1, 2, 1, 8, Content::Digits},
    Rule{"31"_L1, 4, 6, 6, Content::Digits},     Rule{"32"_L1, 4, 6, 6, Content::Digits},
    Rule{"33"_L1, 4, 6, 6, Content::Digits},     Rule{"34"_L1, 4, 6, 6, Content::Digits},
    Rule{"35"_L1, 4, 6, 6, Content::Digits},     Rule{"36"_L1, 4, 6, 6, Content::Digits},
    Rule{"37"_L1, 2, 1, 8, Content::Digits},     Rule{"390"_L1, 4, 1, 15, Content::Digits},
    Rule{"391"_L1, 4, 4, 18, Content::Digits},   Rule{"392"_L1, 4, 1, 15, Content::Digits},
    Rule{"393"_L1, 4, 4, 18, Content::Digits},   Rule{"394"_L1, 4, 4, 4, Content::Digits},
    Rule{"395"_L1, 4, 6, 6, Content::Digits},    Rule{"402"_L1, 3, 17, 17, Content::Digits},
    Rule{"40"_L1, 3, 1, 30, Content::Text},      Rule{"41"_L1, 3, 13, 13, Content::Digits},
    Rule{"420"_L1, 3, 1, 20, Content::Text},     Rule{"42"_L1, 3, 3, 15, Content::Text},
    Rule{"700"_L1, 4, 1, 30, Content::Text},     Rule{"8005"_L1, 4, 6, 6, Content::Digits},
    Rule{"8006"_L1, 4, 18, 18, Content::Digits}, Rule{"80"_L1, 4, 1, 34, Content::Text},
    Rule{"8200"_L1, 4, 1, 70, Content::Text},    Rule{"9"_L1, 2, 1, 90, Content::Text}};

// A message is a label's worth, whatever is sent for one.
constexpr qsizetype longestMessage = 400;

const Rule *ruleOf(QStringView text)
{
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule &r) { return text.startsWith(r.prefix); });
    const bool fits =
        rule != rules.end() && text.size() >= rule->aiLength && isDigits(text.first(rule->aiLength));
    return fits ? &*rule : nullptr;
}

/// Those whose end is known from their length alone, by their first two digits.
bool endsByItself(QStringView ai)
{
    const int first = ai.first(2).toInt();
    return first <= 4 || (first >= 11 && first <= 20) || (first >= 31 && first <= 36) || first == 41;
}

bool isText(QStringView value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

bool isValue(const Rule &rule, QStringView value)
{
    return value.size() >= rule.least && value.size() <= rule.most
        && (rule.content == Content::Digits ? isDigits(value) : isText(value));
}

std::optional<Gs1Elements> parseBracketed(const QString &text)
{
    static const QRegularExpression head(u"\\((\\d{2,4})\\)"_s);
    Gs1Elements elements;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = head.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        const QString ai = match.captured(1);
        const Rule *rule = match.hasMatch() ? ruleOf(ai) : nullptr;
        if (!rule || rule->aiLength != ai.size())
            return std::nullopt;
        const auto next = head.match(text, match.capturedEnd());
        const qsizetype end = next.hasMatch() ? next.capturedStart() : text.size();
        const QString value = text.mid(match.capturedEnd(), end - match.capturedEnd());
        if (!isValue(*rule, value))
            return std::nullopt;
        elements.push_back({ai, value});
        at = end;
    }
    return elements;
}

std::optional<Gs1Elements> parsePlain(QStringView text)
{
    Gs1Elements elements;
    while (!text.isEmpty()) {
        const Rule *rule = ruleOf(text);
        if (!rule)
            return std::nullopt;
        const QStringView ai = text.first(rule->aiLength);
        text = text.sliced(rule->aiLength);
        const qsizetype mark = text.indexOf(gs1Separator);
        const qsizetype rest = mark < 0 ? text.size() : mark;
        const qsizetype size = endsByItself(ai) ? std::min<qsizetype>(rule->most, rest) : rest;
        if (!isValue(*rule, text.first(size)))
            return std::nullopt;
        elements.push_back({ai.toString(), text.first(size).toString()});
        text = text.sliced(size);
        if (text.startsWith(gs1Separator))
            text = text.sliced(1);
    }
    return elements.empty() ? std::nullopt : std::optional(elements);
}

/// Whether a message without any mark begins as one: a GTIN with its right check digit.
bool beginsWithGtin(QStringView text)
{
    return text.size() >= 16 && text.startsWith(u"01") && hasValidCheckDigit(text.sliced(2, 14));
}

std::optional<QDate> dateOf(const QString &digits, QDate today)
{
    const int year = digits.first(2).toInt();
    const int month = digits.sliced(2, 2).toInt();
    const int day = digits.last(2).toInt();
    int century = today.year() / 100 * 100;
    const int ahead = year - today.year() % 100;
    if (ahead >= 51)
        century -= 100;
    else if (ahead <= -50)
        century += 100;
    const QDate first(century + year, month, 1);
    const QDate date = day == 0 && first.isValid() ? QDate(first.year(), month, first.daysInMonth())
                                                   : QDate(century + year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Figure figureOf(const Gs1Element &element)
{
    return {element.value.toLongLong(), element.ai.back().digitValue()};
}

/// Takes what the element says; false when that cannot be.
bool take(Gs1Content &content, const Gs1Element &element, QDate today)
{
    const auto takeDate = [&](std::optional<QDate> &date) {
        date = dateOf(element.value, today);
        return date.has_value();
    };
    if (element.ai == u"01") {
        content.gtin = element.value;
        return hasValidCheckDigit(element.value);
    }
    if (element.ai == u"11")
        return takeDate(content.made);
    if (element.ai == u"15")
        return takeDate(content.bestBefore);
    if (element.ai == u"17")
        return takeDate(content.expires);
    if (element.ai == u"10")
        content.batch = element.value;
    else if (element.ai == u"21")
        content.serial = element.value;
    else if (element.ai == u"30")
        content.count = element.value.toLongLong();
    else if (element.ai.startsWith(u"310"))
        content.kilograms = figureOf(element);
    else if (element.ai.startsWith(u"392"))
        content.price = figureOf(element);
    return true;
}

/// Identifiers that say the same kind of thing: 3102 and 3103 are both a net weight.
QStringView kindOf(const QString &ai)
{
    return ai.size() == 4 && ai.startsWith(u'3') ? QStringView(ai).first(3) : QStringView(ai);
}

bool contradicts(const Gs1Elements &elements, size_t at)
{
    return std::any_of(elements.begin(), elements.begin() + qsizetype(at), [&](const Gs1Element &earlier) {
        return kindOf(earlier.ai) == kindOf(elements[at].ai) && earlier != elements[at];
    });
}
}

std::optional<Gs1Elements> parseGs1(const QString &text)
{
    if (text.size() > longestMessage)
        return std::nullopt;
    static const QRegularExpression symbology(u"^\\](C1|e0|d2|Q3|J1)"_s);
    const qsizetype head = symbology.match(text).capturedLength();
    if (head == 0 && text.startsWith(u'('))
        return parseBracketed(text);
    QStringView message = QStringView(text).sliced(head);
    const bool marked = head > 0 || message.contains(gs1Separator);
    if (message.startsWith(gs1Separator))
        message = message.sliced(1);
    if (!marked && !beginsWithGtin(message))
        return std::nullopt;
    return parsePlain(message);
}

QString printGs1(const Gs1Elements &elements)
{
    QString text;
    for (const Gs1Element &element : elements)
        text += u'(' + element.ai + u')' + element.value;
    return text;
}

QString gs1Message(const Gs1Elements &elements)
{
    QString text(gs1Separator);
    for (const Gs1Element &element : elements) {
        text += element.ai + element.value;
        if (&element != &elements.back() && !endsByItself(element.ai))
            text += gs1Separator;
    }
    return text;
}

std::optional<Gs1Content> readGs1(const Gs1Elements &elements, QDate today)
{
    Gs1Content content;
    for (size_t i = 0; i < elements.size(); ++i)
        if (contradicts(elements, i) || !take(content, elements[i], today))
            return std::nullopt;
    return content;
}
