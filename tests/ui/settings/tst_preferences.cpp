#include "ui/settings/preferences.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsRoundTrip();
    void whatCannotBeMeantStaysAsItIsByDefault_data();
    void whatCannotBeMeantStaysAsItIsByDefault();
};

void TestPreferences::textsRoundTrip()
{
    const Preferences chosen{
        u"zh_CN"_s, Theme::Dark, 0, 150, {PrinterTarget::Kind::Tcp, u"10.0.0.9"_s, 9101}, ReceiptPaper::Mm58};
    std::map<QString, QString> kept;
    for (const PreferenceText &text : toTexts(chosen))
        kept[text.name] = text.value;
    const Preferences read =
        preferencesFrom([&](const QString &name) -> std::optional<QString> { return kept[name]; });
    QVERIFY(read == chosen);
}

void TestPreferences::whatCannotBeMeantStaysAsItIsByDefault_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("language") << u"language"_s << u"klingon"_s;
    QTest::newRow("minutes") << u"idle-lock-minutes"_s << u"-1"_s;
    QTest::newRow("many minutes") << u"idle-lock-minutes"_s << u"99999"_s;
    QTest::newRow("gap") << u"scan-gap-ms"_s << u"29"_s;
    QTest::newRow("long gap") << u"scan-gap-ms"_s << u"151"_s;
    QTest::newRow("no number") << u"scan-gap-ms"_s << u"fast"_s;
    QTest::newRow("printer") << u"printer"_s << u"file:relative"_s;
    QTest::newRow("paper") << u"paper"_s << u"210"_s;
}

void TestPreferences::whatCannotBeMeantStaysAsItIsByDefault()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto read = [&](const QString &asked) {
        return asked == name ? std::optional(value) : std::nullopt;
    };
    QVERIFY(preferencesFrom(read) == Preferences());
}

QTEST_GUILESS_MAIN(TestPreferences)

#include "tst_preferences.moc"
