#include "core/customer/persontraits.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool shareSound(const PersonTraits &a, const PersonTraits &b)
{
    return std::any_of(a.sounds.begin(), a.sounds.end(), [&](quint64 sound) {
        return sound != 0 && std::find(b.sounds.begin(), b.sounds.end(), sound) != b.sounds.end();
    });
}
}

class TestPersonTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesSoundAlike_data();
    void namesSoundAlike();
    void aTitleLeavesTheSurname_data();
    void aTitleLeavesTheSurname();
    void formsOfOneValueAreOne();
    void nothingKnownIsNothing();

private:
    PersonTraits named(const QString &name) { return traitsOf({name}, m_pinyin); }

    Pinyin m_pinyin;
};

void TestPersonTraits::namesSoundAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *one, const char *other, bool alike) {
        QTest::addRow("%s %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << alike;
    };
    row("王小明", "王晓明", true);
    row("王小明", "Wang Xiaoming", true);
    row("王小明", "XIAOMING WANG", true);
    row("王小明", "wangxiaoming", true);
    row("王小明", "小明王", true);
    row("王小明", "ｗａｎｇ　ｘｉａｏｍｉｎｇ", true);
    row("陈静", "陈金", true); // said in the south
    row("吕布", "Lu Bu", true);
    row("曾国藩", "Zeng Guofan", true);
    row("单雄信", "Shan Xiongxin", true);
    row("翟天临", "Di Tianlin", true);
    row("欧阳修", "Xiu Ouyang", true);
    row("John Smith", "Smith, John", true);
    row("王小明", "王小红", false);
    row("王小明", "张小明", false);
    row("John Smith", "Joan Smith", false);
}

void TestPersonTraits::namesSoundAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(shareSound(named(one), named(other)), "alike");
}

void TestPersonTraits::aTitleLeavesTheSurname_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("surnameOnly");
    for (const auto &[name, only] : {std::pair("王女士", true),
                                     {"欧阳先生", true},
                                     {"小王", true},
                                     {"王", true},
                                     {"李总", true},
                                     {"王小明", false},
                                     {"李师师", false},
                                     {"Mr Bean", false}})
        QTest::newRow(name) << QString::fromUtf8(name) << only;
}

void TestPersonTraits::aTitleLeavesTheSurname()
{
    QFETCH(QString, name);
    QFETCH(bool, surnameOnly);
    const PersonTraits traits = named(name);
    QCOMPARE(traits.isSurnameOnly, surnameOnly);
    QVERIFY(traits.surnames.front() != 0);
}

void TestPersonTraits::formsOfOneValueAreOne()
{
    Person one{u"王小明"_s};
    one.addresses = {{u"浙江省 杭州市"_s, u"文三路 12 号 3-501"_s, {}}};
    one.birthday = *readBirthday(u"1990-06-09"_s, QDate(2026, 1, 1));
    Person other{u"王 小明"_s};
    other.addresses = {{u"浙江省杭州市"_s, u"文三路１２号，３－５０１"_s, {}}};
    other.birthday = *readBirthday(u"农历1990年5月17日"_s, QDate(2026, 1, 1));
    const PersonTraits a = traitsOf(one, m_pinyin);
    const PersonTraits b = traitsOf(other, m_pinyin);
    QVERIFY(a.name == b.name);
    QCOMPARE(a.addresses.front().whole(), b.addresses.front().whole());
    QCOMPARE(a.birthday.solarDay, b.birthday.solarDay);
}

void TestPersonTraits::nothingKnownIsNothing()
{
    for (const QString &name : {QString(), u"  "_s, u"——!?"_s}) {
        const PersonTraits traits = named(name);
        QVERIFY(traits.name.empty());
        QCOMPARE(traits.sounds.front(), 0U);
        QVERIFY(!traits.birthday.isKnown());
    }
}

QTEST_GUILESS_MAIN(TestPersonTraits)
#include "tst_persontraits.moc"
