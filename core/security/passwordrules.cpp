#include "core/security/passwordrules.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortest = 15;
constexpr qsizetype shortestWithSecondFactor = 8;
constexpr qsizetype longest = 256;
constexpr qsizetype shortestPin = 6;
constexpr qsizetype longestPin = 12;

// Those that no rule below catches: walks over the keypad, doubled and mirrored digits, numbers read as
// words.
constexpr std::array favouritePins{
    "100200"_L1,    "101010"_L1,    "102030"_L1,    "110110"_L1,     "112211"_L1,    "112233"_L1,
    "112358"_L1,    "123321"_L1,    "123654"_L1,    "131420"_L1,     "134679"_L1,    "135790"_L1,
    "135791"_L1,    "142536"_L1,    "147258"_L1,    "147852"_L1,     "159357"_L1,    "159753"_L1,
    "168888"_L1,    "201314"_L1,    "223344"_L1,    "246810"_L1,     "258456"_L1,    "314159"_L1,
    "321654"_L1,    "332211"_L1,    "456123"_L1,    "520131"_L1,     "556677"_L1,    "654123"_L1,
    "666888"_L1,    "741852"_L1,    "753951"_L1,    "778899"_L1,     "789456"_L1,    "852456"_L1,
    "888666"_L1,    "951753"_L1,    "963852"_L1,    "987123"_L1,     "1314520"_L1,   "5201314"_L1,
    "7758258"_L1,   "7758521"_L1,   "11223344"_L1,  "12344321"_L1,   "12345679"_L1,  "14725836"_L1,
    "20080808"_L1,  "147258369"_L1, "123456789"_L1, "1234567890"_L1, "741852963"_L1, "789456123"_L1,
    "3141592654"_L1};

Error weak(const QString &why)
{
    return Error{Error::Code::WeakPassword, why};
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// 121212 repeats with period 2. Only whole numbers of periods count: 7123712 is fine.
bool repeats(const QString &text, qsizetype period)
{
    if (text.size() % period != 0 || text.size() == period)
        return false;
    return std::equal(text.cbegin() + period, text.cend(), text.cbegin());
}

// Each digit the one before plus `step`, 0 following 9.
bool runsBy(const QString &pin, int step)
{
    return std::ranges::adjacent_find(
               pin, [step](QChar a, QChar b) { return (a.digitValue() + step + 10) % 10 != b.digitValue(); })
        == pin.cend();
}
}

Result<> checkPasswordStrength(const QString &password, const QSet<QString> &common, bool secondFactor)
{
    const QString plain = password.normalized(QString::NormalizationForm_KC);
    const QList<uint> characters = plain.toUcs4();
    if (characters.size() < (secondFactor ? shortestWithSecondFactor : shortest))
        return weak(u"short"_s);
    if (characters.size() > longest)
        return weak(u"long"_s);
    const bool sameThroughout = characters.count(characters.front()) == characters.size();
    if (sameThroughout || common.contains(plain.toLower()))
        return weak(u"common"_s);
    return {};
}

Result<> checkPin(const QString &pin)
{
    if (!std::ranges::all_of(pin, isDigit))
        return weak(u"digits"_s);
    if (pin.size() < shortestPin)
        return weak(u"short"_s);
    if (pin.size() > longestPin)
        return weak(u"long"_s);
    if (repeats(pin, 1) || repeats(pin, 2) || repeats(pin, 3) || runsBy(pin, 1) || runsBy(pin, -1)
        || std::ranges::find(favouritePins, pin) != favouritePins.end())
        return weak(u"common"_s);
    return {};
}
