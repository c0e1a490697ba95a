#include "core/sheet/cellnumber.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int digitsShown = 15;
constexpr qint64 secondsOfDay = 86400;
constexpr qint64 dayThatNeverWas = 60;

bool isInteger(const QString &text)
{
    const QStringView digits = QStringView(text).mid(text.startsWith(u'-') ? 1 : 0);
    return !digits.isEmpty() && digits.size() <= 20
        && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withoutEndingZeros(QString text)
{
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}
}

std::optional<QString> plainNumber(const QString &cell)
{
    if (isInteger(cell))
        return cell;
    bool good = false;
    const double value = cell.toDouble(&good);
    if (!good || !std::isfinite(value) || std::abs(value) >= 1e21)
        return std::nullopt;
    if (value == 0)
        return u"0"_s;
    const int beforePoint = int(std::floor(std::log10(std::abs(value)))) + 1;
    const QString text = QString::number(value, 'f', std::clamp(digitsShown - beforePoint, 0, 30));
    return withoutEndingZeros(text);
}

std::optional<QString> dayOfNumber(const QString &cell, bool from1904)
{
    bool good = false;
    const double value = cell.toDouble(&good);
    if (!good || !(value >= 0) || value > 2'958'466)
        return std::nullopt;
    const qint64 seconds = std::llround(value * double(secondsOfDay));
    const qint64 day = seconds / secondsOfDay;
    const QString hour =
        QTime::fromMSecsSinceStartOfDay(int(seconds % secondsOfDay) * 1000).toString(u"HH:mm:ss"_s);
    if (day == 0 && !from1904)
        return hour;
    if (day == dayThatNeverWas && !from1904)
        return std::nullopt;
    // Day 1 is 1 January 1900; behind the day that never was, all are one further than they should be.
    const QDate first = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < dayThatNeverWas ? 31 : 30);
    const QDate date = first.addDays(day);
    const QString text = date.toString(Qt::ISODate);
    return seconds % secondsOfDay == 0 ? text : text + u' ' + hour;
}
