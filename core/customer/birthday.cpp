#include "core/customer/birthday.h"

#include <QHash>
#include <QRegularExpression>

#include <unicode/calendar.h>

#include <memory>
#include <stdexcept>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
constexpr int earliestYear = 1900;
constexpr UDate hourMs = 3'600'000;
/// ICU counts Chinese years from 2637 before our era when asked for the extended year.
constexpr int chineseYearOffset = 2637;

const Error refused{Error::Code::InvalidInput, u"birthday"_s};

/// Chinese days change at midnight in Beijing; noon there is on the same date for everybody that matters.
std::unique_ptr<icu::Calendar> chineseCalendar()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("Asia/Shanghai"), icu::Locale("zh@calendar=chinese"), status));
    if (U_FAILURE(status) || !calendar)
        throw std::runtime_error("ICU has no Chinese calendar");
    return calendar;
}

UDate noonOf(const QDate &day)
{
    constexpr qint64 epoch = 2440588; // the Julian day of 1970-01-01
    constexpr int noonInBeijing = 4;  // by UTC
    return (UDate(day.toJulianDay() - epoch) * 24 + noonInBeijing) * hourMs;
}

int field(const icu::Calendar &calendar, UCalendarDateFields which)
{
    UErrorCode status = U_ZERO_ERROR;
    const int value = calendar.get(which, status);
    if (U_FAILURE(status))
        throw std::runtime_error("ICU cannot read a Chinese date");
    return value;
}

/// A lunar date's parts at `day`: its year, as the solar one in which that began, month, day, leap.
struct LunarDate
{
    int year;
    int month;
    int day;
    bool isLeap;
};

LunarDate lunarOf(icu::Calendar &calendar, const QDate &day)
{
    UErrorCode status = U_ZERO_ERROR;
    calendar.setTime(noonOf(day), status);
    return {field(calendar, UCAL_EXTENDED_YEAR) - chineseYearOffset, field(calendar, UCAL_MONTH) + 1,
            field(calendar, UCAL_DATE), field(calendar, UCAL_IS_LEAP_MONTH) != 0};
}

struct LunarMonth
{
    QDate first;
    int number;
    bool isLeap;
    int days;
};

std::vector<LunarMonth> readMonths(int year)
{
    const auto calendar = chineseCalendar();
    // A lunar year begins between 21 January and 21 February.
    QDate first(year, 1, 20);
    while (lunarOf(*calendar, first).year < year)
        first = first.addDays(1);
    std::vector<LunarMonth> months;
    for (LunarDate at = lunarOf(*calendar, first); at.year == year; at = lunarOf(*calendar, first)) {
        const int days = lunarOf(*calendar, first.addDays(29)).day == 1 ? 29 : 30;
        months.push_back({first, at.month, at.isLeap, days});
        first = first.addDays(days);
    }
    return months;
}

/// ICU takes milliseconds to find a lunar day, and lists of members hold many.
const std::vector<LunarMonth> &monthsOf(int year)
{
    thread_local QHash<int, std::vector<LunarMonth>> known;
    auto months = known.find(year);
    if (months == known.end())
        months = known.insert(year, readMonths(year));
    return *months;
}

/// Digits of either width as plain ones, without the signs that only part them.
QString plain(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
}

/// The rest behind a word for the lunar calendar, if it begins so.
std::optional<QString> behindLunar(const QString &text)
{
    for (const QString &word : {u"lunar:"_s, u"农历"_s, u"阴历"_s})
        if (text.startsWith(word, Qt::CaseInsensitive))
            return text.sliced(word.size());
    return std::nullopt;
}

std::optional<Birthday> partsOf(const QString &text, Birthday::Calendar calendar)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"^(?:(\\d{4})[-/.]|--)?(L|闰)?(\\d{1,2})[-/.](\\d{1,2})$"_s,
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"^(?:(\\d{4})年)?(闰)?(\\d{1,2})月(\\d{1,2})[日号]?$"_s),
        QRegularExpression(u"^(\\d{4})()(\\d{2})(\\d{2})$"_s)};
    for (const QRegularExpression &form : forms)
        if (const auto match = form.match(text); match.hasMatch()) {
            Birthday birthday{calendar, std::nullopt, match.captured(3).toInt(), match.captured(4).toInt(),
                              !match.captured(2).isEmpty()};
            if (!match.captured(1).isEmpty())
                birthday.year = match.captured(1).toInt();
            return birthday;
        }
    return std::nullopt;
}

bool exists(const Birthday &birthday)
{
    constexpr int leapYear = 2000;
    if (birthday.month < 1 || birthday.month > 12 || birthday.day < 1)
        return false;
    if (birthday.calendar == Birthday::Calendar::Solar)
        return !birthday.isLeap
            && QDate::isValid(birthday.year.value_or(leapYear), birthday.month, birthday.day);
    return birthday.day <= 30 && (!birthday.year || solarDay(birthday));
}
}

Result<Birthday> readBirthday(const QString &typed, const QDate &today)
{
    constexpr qsizetype longest = 40;
    if (typed.size() > longest)
        return refused;
    const QString text = plain(typed);
    const auto lunar = behindLunar(text);
    const auto birthday =
        partsOf(lunar.value_or(text), lunar ? Birthday::Calendar::Lunar : Birthday::Calendar::Solar);
    if (!birthday || (birthday->year && *birthday->year < earliestYear) || !exists(*birthday))
        return refused;
    if (birthday->year && *solarDay(*birthday) > today)
        return refused;
    return *birthday;
}

QString toText(const Birthday &birthday)
{
    const QString year = birthday.year ? u"%1-"_s.arg(*birthday.year, 4, 10, QChar(u'0')) : u"--"_s;
    return (birthday.calendar == Birthday::Calendar::Lunar ? u"lunar:"_s : QString()) + year
        + (birthday.isLeap ? u"L"_s : QString())
        + u"%1-%2"_s.arg(birthday.month, 2, 10, QChar(u'0')).arg(birthday.day, 2, 10, QChar(u'0'));
}

std::optional<QDate> solarDay(const Birthday &birthday)
{
    if (!birthday.year)
        return std::nullopt;
    if (birthday.calendar == Birthday::Calendar::Solar)
        return QDate(*birthday.year, birthday.month, birthday.day);
    for (const LunarMonth &month : monthsOf(*birthday.year))
        if (month.number == birthday.month && month.isLeap == birthday.isLeap && birthday.day <= month.days)
            return month.first.addDays(birthday.day - 1);
    return std::nullopt;
}

std::optional<int> ageOn(const Birthday &birthday, const QDate &day)
{
    const auto born = solarDay(birthday);
    if (!born || day < *born)
        return std::nullopt;
    const auto kept =
        BirthdayYear(day.year())
            .keptOn({Birthday::Calendar::Solar, std::nullopt, born->month(), born->day(), false});
    return day.year() - born->year() - (day < *kept ? 1 : 0);
}

std::optional<QDate> BirthdayYear::find(int month, int day, bool leap) const
{
    // The first weeks belong to the lunar year before.
    for (const int year : {m_year - 1, m_year})
        for (const LunarMonth &at : monthsOf(year)) {
            const QDate found = at.first.addDays(day - 1);
            if (at.number == month && at.isLeap == leap && day <= at.days && found.year() == m_year)
                return found;
        }
    return std::nullopt;
}

std::optional<QDate> BirthdayYear::keptOn(const Birthday &birthday) const
{
    if (birthday.calendar == Birthday::Calendar::Solar) {
        const bool is29February = birthday.month == 2 && birthday.day == 29;
        return QDate(m_year, birthday.month, is29February && !QDate::isLeapYear(m_year) ? 28 : birthday.day);
    }
    for (const bool leap : {true, false}) {
        if (leap && !birthday.isLeap)
            continue;
        for (int day = birthday.day; day >= std::min(birthday.day, 29); --day)
            if (const auto kept = find(birthday.month, day, leap))
                return kept;
    }
    return std::nullopt;
}
