#include "core/text/labelpattern.h"

#include "core/text/gtin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestForm = 12;
constexpr qsizetype longestForm = 24;
// What an item may be and a qint64 hold without a thought.
constexpr qsizetype longestRun = 12;

/// Where a letter stands in the form.
struct Run
{
    qsizetype at = -1;
    qsizetype size = 0;
};

Run runOf(const QString &form, QChar letter)
{
    return {form.indexOf(letter), form.count(letter)};
}

QStringView digitsOf(const QString &code, const Run &run)
{
    return run.size > 0 ? QStringView(code).sliced(run.at, run.size) : QStringView();
}

bool isRun(const QString &form, QChar letter)
{
    const Run run = runOf(form, letter);
    return run.size <= longestRun
        && form.lastIndexOf(letter) - run.at + 1 == std::max<qsizetype>(run.size, 1);
}

bool isForm(const QString &form)
{
    static const QString letters = u"PIMWCX"_s;
    const auto known = [](QChar c) { return letters.contains(c); };
    const auto together = [&](QChar letter) { return !form.contains(letter) || isRun(form, letter); };
    return form.size() >= shortestForm && form.size() <= longestForm
        && std::all_of(form.begin(), form.end(), known)
        && std::all_of(letters.begin(), letters.end() - 1, together) && form.contains(u'P')
        && form.contains(u'I') && (form.contains(u'M') || form.contains(u'W')) && form.count(u'C') <= 1;
}

/// The check digit over all digits but its own.
std::optional<int> checkOver(QString code, const Run &check)
{
    return gtinCheckDigit(code.remove(check.at, check.size));
}

bool passes(const LabelPattern &pattern, const QString &code)
{
    const Run check = runOf(pattern.form, u'C');
    if (pattern.check == LabelPattern::Check::None || check.size == 0)
        return true;
    return checkOver(code, check) == digitsOf(code, check).toInt();
}

std::optional<Figure> figureIn(const QString &code, const Run &run, int decimals)
{
    if (run.size == 0)
        return std::nullopt;
    return Figure{digitsOf(code, run).toLongLong(), decimals};
}

/// Puts `digits` in their place, with leading zeros; false when there are too many.
bool place(QString &code, const Run &run, const QString &digits)
{
    if (digits.size() > run.size || (!digits.isEmpty() && !isDigits(digits)))
        return false;
    if (run.size > 0)
        code.replace(run.at, run.size, digits.rightJustified(run.size, u'0'));
    return true;
}

QString digitsOf(const std::optional<Figure> &figure)
{
    return figure && figure->units > 0 ? QString::number(figure->units) : QString();
}

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}
}

QString toText(LabelPattern::Check check)
{
    return check == LabelPattern::Check::Ean ? u"ean"_s : u"none"_s;
}

std::optional<LabelPattern::Check> labelCheck(const QString &text)
{
    for (const auto check : {LabelPattern::Check::Ean, LabelPattern::Check::None})
        if (toText(check) == text)
            return check;
    return std::nullopt;
}

Result<> checkPattern(const LabelPattern &pattern)
{
    if (!isForm(pattern.form))
        return wrong(u"form"_s);
    const qsizetype digits = pattern.form.count(u'P');
    const QString last = QString::number(pattern.prefixTo);
    if (pattern.prefixFrom < 0 || pattern.prefixTo < pattern.prefixFrom || last.size() > digits)
        return wrong(u"prefix"_s);
    if (pattern.moneyDecimals < 0 || pattern.moneyDecimals > 4)
        return wrong(u"money-decimals"_s);
    if (pattern.weightDecimals < 0 || pattern.weightDecimals > 4)
        return wrong(u"weight-decimals"_s);
    return {};
}

std::vector<LabelPattern> usualPatterns()
{
    return {{20, 29, u"PPIIIIIMMMMMC"_s, 2, 3, u"kg"_s, LabelPattern::Check::Ean},
            {20, 29, u"PPIIIIIWWWWWMMMMMC"_s, 2, 3, u"kg"_s, LabelPattern::Check::Ean}};
}

std::optional<LabelReading> readLabel(const LabelPattern &pattern, const QString &code)
{
    if (code.size() != pattern.form.size() || !isDigits(code) || !checkPattern(pattern))
        return std::nullopt;
    const QString prefix = digitsOf(code, runOf(pattern.form, u'P')).toString();
    if (prefix.toLongLong() < pattern.prefixFrom || prefix.toLongLong() > pattern.prefixTo
        || !passes(pattern, code))
        return std::nullopt;
    return LabelReading{prefix, digitsOf(code, runOf(pattern.form, u'I')).toString(),
                        figureIn(code, runOf(pattern.form, u'M'), pattern.moneyDecimals),
                        figureIn(code, runOf(pattern.form, u'W'), pattern.weightDecimals)};
}

std::optional<QString> writeLabel(const LabelPattern &pattern, const LabelReading &reading)
{
    if (!checkPattern(pattern))
        return std::nullopt;
    QString code(pattern.form.size(), u'0');
    const bool fits = place(code, runOf(pattern.form, u'P'), reading.prefix)
        && place(code, runOf(pattern.form, u'I'), reading.item)
        && place(code, runOf(pattern.form, u'M'), digitsOf(reading.money))
        && place(code, runOf(pattern.form, u'W'), digitsOf(reading.weight));
    if (!fits)
        return std::nullopt;
    const Run check = runOf(pattern.form, u'C');
    if (check.size > 0)
        place(code, check, QString::number(*checkOver(code, check)));
    return code;
}

QStringList codesOfItem(const LabelPattern &pattern, const LabelReading &reading)
{
    QStringList codes{reading.prefix + reading.item, reading.item};
    const auto digit =
        std::find_if(reading.item.begin(), reading.item.end(), [](QChar c) { return c != u'0'; });
    if (digit != reading.item.end())
        codes << reading.item.mid(digit - reading.item.begin());
    if (const auto bare = writeLabel(pattern, {reading.prefix, reading.item, {}, {}}))
        codes << *bare;
    codes.removeDuplicates();
    return codes;
}
