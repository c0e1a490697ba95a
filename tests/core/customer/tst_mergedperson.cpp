#include "core/customer/mergedperson.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// One person out of two records.
class TestMergedPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyOneHasIsKept();
    void ofWhatBothHaveTheChosenOneStays();
    void contactsAreThoseOfBothUpToTheMost();
    void notesStandOneUnderTheOtherWhereTheyFit();
    void factsOfTheShopAreThoseOfBoth();

private:
    static Phone phone(int last) { return *Phone::parse(u"1381234800%1"_s.arg(last), u"CN"_s); }
};

void TestMergedPerson::whatOnlyOneHasIsKept()
{
    Person stayed;
    stayed.name = u"王秀兰"_s;
    Person merged;
    merged.gender = Gender::Female;
    merged.birthday = Birthday{Birthday::Calendar::Lunar, {}, 5, 17, false};
    merged.language = u"zh"_s;
    const Person one = mergedPerson(stayed, merged, {});
    QCOMPARE(one.name, u"王秀兰"_s);
    QCOMPARE(one.gender, Gender::Female);
    QVERIFY(one.birthday == merged.birthday);
    QCOMPARE(one.language, u"zh"_s);
    // To choose what is not there takes nothing away.
    QCOMPARE(mergedPerson(stayed, merged, {u"name"_s}).name, u"王秀兰"_s);
    QVERIFY(mergedPerson(stayed, stayed, {}) == stayed);
}

void TestMergedPerson::ofWhatBothHaveTheChosenOneStays()
{
    Person stayed;
    stayed.name = u"王秀兰"_s;
    Person merged;
    merged.name = u"王兰"_s;
    QCOMPARE(mergedPerson(stayed, merged, {}).name, u"王秀兰"_s);
    QCOMPARE(mergedPerson(stayed, merged, {u"name"_s}).name, u"王兰"_s);
}

void TestMergedPerson::contactsAreThoseOfBothUpToTheMost()
{
    Person stayed;
    stayed.phones = {phone(1), phone(2), phone(3)};
    Person merged;
    merged.phones = {phone(3), phone(4), phone(5), phone(6)};
    QVERIFY(mergedPerson(stayed, merged, {}).phones
            == (std::vector{phone(1), phone(2), phone(3), phone(4), phone(5)}));
    QVERIFY(mergedPerson(stayed, merged, {u"phones"_s}).phones
            == (std::vector{phone(3), phone(4), phone(5), phone(6), phone(1)}));
}

void TestMergedPerson::notesStandOneUnderTheOtherWhereTheyFit()
{
    Person stayed;
    stayed.note = u"爱喝茶"_s;
    Person merged;
    merged.note = u"对花生过敏"_s;
    QCOMPARE(mergedPerson(stayed, merged, {}).note, u"爱喝茶\n对花生过敏"_s);
    QCOMPARE(mergedPerson(stayed, merged, {u"note"_s}).note, u"对花生过敏\n爱喝茶"_s);
    QCOMPARE(mergedPerson(stayed, stayed, {}).note, u"爱喝茶"_s);
    merged.note = QString(1'999, u'长');
    QCOMPARE(mergedPerson(stayed, merged, {}).note, u"爱喝茶"_s);
}

void TestMergedPerson::factsOfTheShopAreThoseOfBoth()
{
    Person stayed;
    stayed.custom = {{u"skin"_s, {u"干性"_s}}};
    Person merged;
    merged.custom = {{u"skin"_s, {u"油性"_s}}, {u"size"_s, {u"38"_s}}};
    const Person one = mergedPerson(stayed, merged, {});
    QCOMPARE(one.custom.at(u"skin"_s), QStringList{u"干性"_s});
    QCOMPARE(one.custom.at(u"size"_s), QStringList{u"38"_s});
    QCOMPARE(mergedPerson(stayed, merged, {u"custom"_s}).custom.at(u"skin"_s), QStringList{u"油性"_s});
}

QTEST_GUILESS_MAIN(TestMergedPerson)
#include "tst_mergedperson.moc"
