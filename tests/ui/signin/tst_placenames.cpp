#include "ui/signin/placenames.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Names of currencies and zones in the language of the window.
class TestPlaceNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesAreNamedInTheLanguage();
    void zonesAreNamedInTheLanguage();
    void aNameAppearsOnceAndTheLikeliestFirst();

private:
    const PlaceNames m_english{QLocale(u"en"_s)};
    const PlaceNames m_chinese{QLocale(u"zh_CN"_s)};
};

void TestPlaceNames::currenciesAreNamedInTheLanguage()
{
    QCOMPARE(m_english.currency(u"CNY"_s), u"Chinese Yuan (CNY)"_s);
    QVERIFY(m_chinese.currency(u"CNY"_s).contains(u"人民币"));
    QVERIFY(m_chinese.currency(u"HKD"_s).contains(u"港元"));
}

void TestPlaceNames::zonesAreNamedInTheLanguage()
{
    QVERIFY(m_english.zone("Asia/Bangkok").startsWith(u"Thailand"));
    QVERIFY(m_chinese.zone("Asia/Bangkok").startsWith(u"泰国"));
    for (const PlaceNames &names : {m_english, m_chinese})
        QVERIFY(names.zone("Asia/Bangkok").contains(u"UTC+07:00"));
}

void TestPlaceNames::aNameAppearsOnceAndTheLikeliestFirst()
{
    const auto zones = m_english.zones({"Asia/Shanghai", "Asia/Singapore", "Europe/Paris", "Etc/GMT+5",
                                        "Asia/Bangkok", "Asia/Calcutta", "Asia/Kolkata"},
                                       2);
    std::vector<QByteArray> ids;
    std::ranges::transform(zones, std::back_inserter(ids), [](const auto &each) { return each.second; });
    const std::vector<QByteArray> expected{"Asia/Shanghai", "Asia/Singapore", "Europe/Paris", "Asia/Calcutta",
                                           "Asia/Bangkok"};
    QCOMPARE(ids, expected);
}

QTEST_MAIN(TestPlaceNames)

#include "tst_placenames.moc"
