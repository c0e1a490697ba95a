#include "core/customer/birthday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 11, 30);

QString read(const QString &typed)
{
    const auto birthday = readBirthday(typed, today);
    return birthday ? toText(*birthday) : u"refused"_s;
}

/// The solar day in `year` on which the birthday is kept, as text.
QString kept(const QString &birthday, int year)
{
    const auto day = BirthdayYear(year).keptOn(*readBirthday(birthday, today));
    return day ? day->toString(Qt::ISODate) : u"none"_s;
}
}

class TestBirthday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteIsRead_data();
    void whatPeopleWriteIsRead();
    void whatIsKeptIsReadBack();
    void lunarNewYearsAreWhereTheyWere();
    void lunarBirthdaysAreKeptEachYear();
    void theTwentyNinthOfFebruaryIsKeptEachYear();
    void agesGrowOnTheDay();
};

void TestBirthday::whatPeopleWriteIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const std::pair<QString, QString> cases[] = {
        {u"1990-05-17"_s, u"1990-05-17"_s},
        {u"1990/5/7"_s, u"1990-05-07"_s},
        {u"1990.12.31"_s, u"1990-12-31"_s},
        {u"19900517"_s, u"1990-05-17"_s},
        {u"１９９０－０５－１７"_s, u"1990-05-17"_s},
        {u"1990年5月17日"_s, u"1990-05-17"_s},
        {u"5月17日"_s, u"--05-17"_s},
        {u"5月17号"_s, u"--05-17"_s},
        {u"--05-17"_s, u"--05-17"_s},
        {u"2000-02-29"_s, u"2000-02-29"_s},
        {u"--02-29"_s, u"--02-29"_s},
        {u"lunar:1990-05-17"_s, u"lunar:1990-05-17"_s},
        {u"农历1990年5月17日"_s, u"lunar:1990-05-17"_s},
        {u"阴历八月十五"_s, u"refused"_s}, // numbers in characters are not read
        {u"农历闰4月2日"_s, u"lunar:--L04-02"_s},
        {u"lunar:2020-L04-02"_s, u"lunar:2020-L04-02"_s}, // 2020 had a leap fourth month
        {u"lunar:2021-L04-02"_s, u"refused"_s},           // 2021 had none
        {u"lunar:--12-30"_s, u"lunar:--12-30"_s},
        {u"lunar:--12-31"_s, u"refused"_s},
        {u"1990-L05-17"_s, u"refused"_s},
        {u"1899-12-31"_s, u"refused"_s},
        {u"1900-01-01"_s, u"1900-01-01"_s},
        {u"2026-11-30"_s, u"2026-11-30"_s}, // born today
        {u"2026-12-01"_s, u"refused"_s},    // tomorrow
        {u"2001-02-29"_s, u"refused"_s},
        {u"1990-13-01"_s, u"refused"_s},
        {u"1990-00-10"_s, u"refused"_s},
        {u"1990-05-00"_s, u"refused"_s},
        {u""_s, u"refused"_s},
        {u"soon"_s, u"refused"_s},
        {u"🎂"_s, u"refused"_s},
        {u"1990-05-17; DROP"_s, u"refused"_s},
        {QString(10'000, u'9'), u"refused"_s},
    };
    for (const auto &[typed, kept] : cases)
        QTest::newRow(qPrintable(typed.left(40))) << typed << kept;
}

void TestBirthday::whatPeopleWriteIsRead()
{
    QFETCH(QString, typed);
    QTEST(read(typed), "kept");
}

void TestBirthday::whatIsKeptIsReadBack()
{
    for (int year : {1900, 1933, 1984, 2000, 2023})
        for (int month = 1; month <= 12; ++month)
            for (int day : {1, 15, 28, 29, 30, 31})
                for (const bool lunar : {false, true}) {
                    const QString text = u"%1%2-%3-%4"_s.arg(lunar ? u"lunar:"_s : QString())
                                             .arg(year)
                                             .arg(month, 2, 10, QChar(u'0'))
                                             .arg(day, 2, 10, QChar(u'0'));
                    const QString kept = read(text);
                    QVERIFY2(kept == text || kept == u"refused", qPrintable(text + u' ' + kept));
                }
}

/// First days of lunar years, as almanacs list them.
void TestBirthday::lunarNewYearsAreWhereTheyWere()
{
    const std::pair<int, QDate> newYears[] = {
        {1950, {1950, 2, 17}}, {1976, {1976, 1, 31}}, {1984, {1984, 2, 2}},  {1990, {1990, 1, 27}},
        {2000, {2000, 2, 5}},  {2008, {2008, 2, 7}},  {2020, {2020, 1, 25}}, {2024, {2024, 2, 10}}};
    for (const auto &[year, day] : newYears)
        QCOMPARE(solarDay(*readBirthday(u"lunar:%1-01-01"_s.arg(year), today)), day);
    QCOMPARE(solarDay(*readBirthday(u"lunar:2020-L04-01"_s, today)), QDate(2020, 5, 23));
    QCOMPARE(solarDay(*readBirthday(u"lunar:2023-08-15"_s, today)), QDate(2023, 9, 29));
}

void TestBirthday::lunarBirthdaysAreKeptEachYear()
{
    QCOMPARE(kept(u"lunar:--08-15"_s, 2024), u"2024-09-17"_s); // Mid-Autumn
    QCOMPARE(kept(u"lunar:--08-15"_s, 2025), u"2025-10-06"_s);
    QCOMPARE(kept(u"lunar:--05-05"_s, 2026), u"2026-06-19"_s); // Dragon Boat
    // A leap sixth month: kept in the leap one where there is one, else in the plain one.
    QCOMPARE(kept(u"lunar:--L06-10"_s, 2025), u"2025-08-03"_s);
    QCOMPARE(kept(u"lunar:--L06-10"_s, 2024), kept(u"lunar:--06-10"_s, 2024));
    // The last lunar month of 2024 had 29 days, so that a 30th is kept on the 29th.
    QCOMPARE(kept(u"lunar:--12-30"_s, 2025), kept(u"lunar:--12-29"_s, 2025));
    for (int year = 1990; year < 2040; ++year) {
        const BirthdayYear days(year);
        for (int month = 1; month <= 10; ++month) // the 11th may end in January
            QVERIFY(days.keptOn({Birthday::Calendar::Lunar, std::nullopt, month, 30, true}));
    }
}

void TestBirthday::theTwentyNinthOfFebruaryIsKeptEachYear()
{
    QCOMPARE(kept(u"2000-02-29"_s, 2024), u"2024-02-29"_s);
    QCOMPARE(kept(u"2000-02-29"_s, 2025), u"2025-02-28"_s);
}

void TestBirthday::agesGrowOnTheDay()
{
    const auto age = [](const QString &birthday, const QDate &day) {
        return ageOn(*readBirthday(birthday, today), day);
    };
    QCOMPARE(age(u"2012-05-17"_s, {2026, 5, 16}), 13);
    QCOMPARE(age(u"2012-05-17"_s, {2026, 5, 17}), 14);
    QCOMPARE(age(u"2012-02-29"_s, {2026, 2, 28}), 14);
    QCOMPARE(age(u"lunar:2020-L04-01"_s, {2026, 5, 22}), 5); // born on 23 May
    QCOMPARE(age(u"--05-17"_s, {2026, 5, 17}), std::nullopt);
    QCOMPARE(age(u"2012-05-17"_s, {2011, 1, 1}), std::nullopt);
}

QTEST_GUILESS_MAIN(TestBirthday)

#include "tst_birthday.moc"
