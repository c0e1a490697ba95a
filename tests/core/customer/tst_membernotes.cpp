#include "core/customer/membernotes.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the till is to know of a member before anybody asks.
class TestMemberNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyMarkedLinesAreForTheTill();
    void aBirthdayIsNearForAWeek_data();
    void aBirthdayIsNearForAWeek();
};

void TestMemberNotes::onlyMarkedLinesAreForTheTill()
{
    QCOMPARE(notesForTheTill(u"爱喝茶\n！对花生过敏\n ! pays by invoice\n!\n!  \nwhy!"_s),
             (QStringList{u"对花生过敏"_s, u"pays by invoice"_s}));
    QCOMPARE(notesForTheTill({}), QStringList());
    QCOMPARE(notesForTheTill(u'!' + QString(500, u'x')), QStringList(QString(80, u'x')));
}

void TestMemberNotes::aBirthdayIsNearForAWeek_data()
{
    QTest::addColumn<QString>("birthday");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("away"); // 99: not near
    QTest::newRow("today") << u"1990-05-17"_s << QDate(2026, 5, 17) << 0;
    QTest::newRow("a week ahead") << u"--05-17"_s << QDate(2026, 5, 10) << 7;
    QTest::newRow("eight days ahead") << u"--05-17"_s << QDate(2026, 5, 9) << 99;
    QTest::newRow("two days ago") << u"--05-17"_s << QDate(2026, 5, 19) << -2;
    QTest::newRow("over the new year") << u"--01-02"_s << QDate(2026, 12, 30) << 3;
    QTest::newRow("over the old year") << u"--12-30"_s << QDate(2027, 1, 2) << -3;
    QTest::newRow("29 February in a plain year") << u"--02-29"_s << QDate(2026, 2, 28) << 0;
    QTest::newRow("lunar new year of 2026") << u"lunar:--01-01"_s << QDate(2026, 2, 17) << 0;
}

void TestMemberNotes::aBirthdayIsNearForAWeek()
{
    QFETCH(QString, birthday);
    QFETCH(QDate, today);
    QFETCH(int, away);
    QCOMPARE(daysToBirthday(*readBirthday(birthday, today), today).value_or(99), away);
}

QTEST_GUILESS_MAIN(TestMemberNotes)
#include "tst_membernotes.moc"
