#include "core/data/shops.h"
#include "tests/support/shopfixture.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/common/toast.h"
#include "ui/settings/printerform.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingspresenter.h"
#include "ui/settings/shoppresenter.h"
#include "ui/settings/userspresenter.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Settings that apply at once, by keys and touches.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aChoiceIsKeptAtOnceAndCanBeTakenBack();
    void aPlaceThatCannotBeIsRefusedBesideItself();
    void aCashierChoosesLanguageAndThemeOnly();
    void whatIsKeptIsThereAfterARestart();
    void defaultsAreRestoredButForThePrinter();
    void aTestWithoutAPrinterSaysWhatIsMissing();

private:
    FormField *field(const QString &label) const;
    QString kept(const QString &name) const;
    void pick(QComboBox *combo, int row);
    void press(const QString &words);
    void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<SettingsPresenter> m_settings;
    std::unique_ptr<ShopPresenter> m_habits;
    std::unique_ptr<UsersPresenter> m_users;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_settings = std::make_unique<SettingsPresenter>(*m_shop->database, &ShopFixture::noon);
    m_habits = std::make_unique<ShopPresenter>(*m_shop->database, &ShopFixture::noon, m_shop->session);
    m_users = std::make_unique<UsersPresenter>(*m_shop->database, &ShopFixture::noon, systemRandom,
                                               KdfCost{8192, 1});
    m_settings->load();
    m_settings->setSession(m_shop->session);
    m_users->setSession(m_shop->session);
    m_page = std::make_unique<SettingsPage>(*m_settings, *m_habits, *m_users);
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_users.reset();
    m_habits.reset();
    m_settings.reset();
    m_shop.reset();
}

FormField *TestSettingsPage::field(const QString &label) const
{
    for (FormField *each : m_page->findChildren<FormField *>())
        if (each->input()->accessibleName() == label)
            return each;
    return nullptr;
}

QString TestSettingsPage::kept(const QString &name) const
{
    const auto value =
        m_shop->database->read([&](const Connection &connection) { return settings::get(connection, name); });
    return value ? value->value_or(QString()) : QString();
}

void TestSettingsPage::press(const QString &words)
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->text() == words)
            QTest::mouseClick(each, Qt::LeftButton);
}

void TestSettingsPage::settle()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &) -> Result<> { return {}; }));
    QCoreApplication::processEvents();
}

/// As the arrow keys do it.
void TestSettingsPage::pick(QComboBox *combo, int row)
{
    combo->setFocus();
    while (combo->currentIndex() != row)
        QTest::keyClick(combo, combo->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    settle();
}

void TestSettingsPage::aChoiceIsKeptAtOnceAndCanBeTakenBack()
{
    pick(qobject_cast<QComboBox *>(field(u"Theme"_s)->input()), 1);
    QCOMPARE(kept(u"theme"_s), u"dark"_s);
    auto *toast = m_page->findChild<Toast *>();
    QVERIFY(toast->isVisible());
    QTest::mouseClick(toast->undoButton(), Qt::LeftButton);
    settle();
    QCOMPARE(kept(u"theme"_s), u"light"_s);
}

void TestSettingsPage::aPlaceThatCannotBeIsRefusedBesideItself()
{
    m_page->openPrinter();
    pick(qobject_cast<QComboBox *>(field(u"Receipt printer"_s)->input()), 3);
    auto *place = qobject_cast<QLineEdit *>(field(u"Where it is"_s)->input());
    QVERIFY(place->hasFocus());
    QTest::keyClicks(place, u"relative/path"_s);
    QTest::keyClick(place, Qt::Key_Return);
    QVERIFY(!field(u"Where it is"_s)->problem().isEmpty());
    QCOMPARE(kept(u"printer"_s), QString());
    place->selectAll();
    QTest::keyClicks(place, u"/var/tmp/receipts.bin"_s);
    QTest::keyClick(place, Qt::Key_Return);
    settle();
    QVERIFY(field(u"Where it is"_s)->problem().isEmpty());
    QCOMPARE(kept(u"printer"_s), u"file:/var/tmp/receipts.bin"_s);
}

void TestSettingsPage::aCashierChoosesLanguageAndThemeOnly()
{
    Session cashier = m_shop->session;
    cashier.role = Role::Cashier;
    m_settings->setSession(cashier);
    for (QSpinBox *box : m_page->findChildren<QSpinBox *>())
        QVERIFY(!box->isEnabled());
    QSignalSpy refused(m_settings.get(), &SettingsPresenter::refused);
    Preferences preferences = m_settings->preferences();
    preferences.idleLockMinutes = 0;
    m_settings->choose(preferences);
    QCOMPARE(refused.count(), 1);
    settle();
    QCOMPARE(kept(u"idle-lock-minutes"_s), QString());
    pick(qobject_cast<QComboBox *>(field(u"Language"_s)->input()), 2);
    QCOMPARE(kept(u"language"_s), u"en"_s);
}

void TestSettingsPage::whatIsKeptIsThereAfterARestart()
{
    m_page->open(SettingsPage::Till);
    auto *gap = m_page->findChildren<QSpinBox *>().last();
    gap->setFocus();
    QTest::keyClick(gap, Qt::Key_Up);
    settle();
    SettingsPresenter again(*m_shop->database, &ShopFixture::noon);
    again.load();
    QVERIFY(again.preferences() == m_settings->preferences());
    QCOMPARE(again.preferences().scanGapMs, 60);
}

void TestSettingsPage::defaultsAreRestoredButForThePrinter()
{
    Preferences chosen;
    chosen.theme = Theme::Dark;
    chosen.idleLockMinutes = 3;
    chosen.printer = *parsePrinterTarget(u"file:/var/tmp/receipts.bin"_s);
    m_settings->choose(chosen);
    settle();
    press(u"Restore defaults"_s);
    settle();
    QCOMPARE(m_settings->preferences().idleLockMinutes, Preferences().idleLockMinutes);
    QCOMPARE(kept(u"theme"_s), u"light"_s);
    QVERIFY(m_settings->preferences().printer == chosen.printer);
    QTest::mouseClick(m_page->findChild<Toast *>()->undoButton(), Qt::LeftButton);
    settle();
    QVERIFY(m_settings->preferences() == chosen);
}

void TestSettingsPage::aTestWithoutAPrinterSaysWhatIsMissing()
{
    const auto hint = [this] {
        const auto labels = m_page->printerForm()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == u"First choose a printer";
        });
    };
    QVERIFY(hint());
    Preferences chosen;
    chosen.printer = *parsePrinterTarget(u"file:/var/tmp/receipts.bin"_s);
    m_settings->choose(chosen);
    QVERIFY(!hint());
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
