#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>

/// A birthday by the solar or the Chinese lunar calendar, with its year or without. The lunar year is counted
/// as the solar one in which it begins.
struct Birthday
{
    enum class Calendar { Solar, Lunar };

    Calendar calendar = Calendar::Solar;
    std::optional<int> year;
    int month = 1;       ///< 1–12
    int day = 1;         ///< lunar: 1–30
    bool isLeap = false; ///< lunar: the leap month that follows the month of that number

    friend bool operator==(const Birthday &, const Birthday &) = default;
};

/// Reads "1990-05-17", "--05-17", "05-17", "1990/5/17", "19900517", "1990年5月17日", "5月17日"; lunar behind
/// "lunar:", "农历" or "阴历", a leap month with "L" or "闰" before its number: "lunar:1990-L05-17",
/// "农历1990年闰5月17日". InvalidInput "birthday" for days that do not exist, before 1900 or after `today`; a
/// leap month needs no year, for nobody remembers which.
Result<Birthday> readBirthday(const QString &typed, const QDate &today);

/// As it is kept: "1990-05-17", "--05-17", "lunar:1990-L05-17", "lunar:--05-17". readBirthday() reads it
/// back.
QString toText(const Birthday &birthday);

/// The solar day on which it was; nothing without a year, or where that lunar year has no such leap month.
std::optional<QDate> solarDay(const Birthday &birthday);

/// Years lived on `day`; nothing without a year.
std::optional<int> ageOn(const Birthday &birthday, const QDate &day);

/// The days of one solar year by the Chinese calendar: when lunar birthdays are kept in it.
class BirthdayYear
{
public:
    explicit BirthdayYear(int solarYear) : m_year(solarYear) {}

    /// The day of this year on which it is kept. 29 February is kept on the 28th of other years, a lunar 30th
    /// on the 29th of shorter months, and a leap month in the plain one of years without it. Nothing: a lunar
    /// day that does not fall into this solar year; at times one falls into it twice, the first counts.
    std::optional<QDate> keptOn(const Birthday &birthday) const;

private:
    std::optional<QDate> find(int month, int day, bool leap) const;

    int m_year;
};
