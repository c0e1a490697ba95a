#include "tests/core/device/pty.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/device/displayform.h"
#include "ui/device/hardwareform.h"
#include "ui/device/labelpatternsform.h"
#include "ui/device/labelpatternspresenter.h"
#include "ui/device/scaleform.h"
#include "ui/device/scalepresenter.h"
#include "ui/device/scannerform.h"
#include "ui/device/scannerpresenter.h"
#include "ui/settings/settingspresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The devices' settings, each tried from its own section.
class TestHardwareForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aScaleIsChosenAndSaysWhatItWeighs();
    void aPlaceThatIsNoneIsToldBesideTheField();
    void aScanIsTestedWithoutBeingSold();
    void thePauseIsKeptOnceMeasured();
    void theCustomersScreenIsSwitchedOnAndTested();
    void whatLabelsHoldIsChosenAndTried();
    void aCashierLooksOnly();

private:
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : m_form->findChildren<QPushButton *>())
            if (button->text().contains(words) && button->isVisible())
                return button;
        return nullptr;
    }
    template <class Form> QLineEdit *field() const
    {
        return m_form->findChild<Form *>()->template findChild<QLineEdit *>();
    }
    static void enter(QLineEdit *field, const QString &text)
    {
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<CheckoutWindow> m_till;
    std::unique_ptr<SettingsPresenter> m_settings;
    std::unique_ptr<ScalePresenter> m_scale;
    std::unique_ptr<ScannerPresenter> m_scanner;
    std::unique_ptr<LabelPatternsPresenter> m_patterns;
    std::unique_ptr<HardwareForm> m_form;
};

void TestHardwareForm::init()
{
    m_till = std::make_unique<CheckoutWindow>();
    m_settings = std::make_unique<SettingsPresenter>(*m_till->shop->database, ShopFixture::noon);
    m_settings->setSession(m_till->shop->session);
    m_scale = std::make_unique<ScalePresenter>(*m_till->sale);
    m_scanner = std::make_unique<ScannerPresenter>();
    connect(m_settings.get(), &SettingsPresenter::changed, m_scale.get(), [this] {
        m_scale->setTarget(m_settings->preferences().scale);
        m_scanner->setTarget(m_settings->preferences().scanner);
    });
    m_form = std::make_unique<HardwareForm>(*m_settings, *m_scale, *m_scanner);
    m_patterns = std::make_unique<LabelPatternsPresenter>(*m_till->shop->database, ShopFixture::noon,
                                                          m_till->shop->session);
    m_form->show();
}

void TestHardwareForm::cleanup()
{
    m_form.reset();
    m_patterns.reset();
    m_scanner.reset();
    m_scale.reset();
    m_settings.reset();
}

void TestHardwareForm::aScaleIsChosenAndSaysWhatItWeighs()
{
    Pty pty;
    enter(field<ScaleForm>(), u"serial:"_s + pty.path());
    QCOMPARE(m_settings->preferences().scale.path, pty.path());
    pty.send(scaleFrame({1335, 3, ScaleReading::Unit::Kilogram, true}) + "\x02");
    QTRY_COMPARE(m_scale->state(), ScaleState::Ready);
    QVERIFY(button(u"Tare"_s));
    QTest::mouseClick(button(u"Set to zero"_s), Qt::LeftButton);
    QByteArray asked;
    QTRY_COMPARE((asked += pty.received()), "Z");
    // Kept, and read again by a program that starts.
    m_till->settle();
    SettingsPresenter again(*m_till->shop->database, ShopFixture::noon);
    again.load();
    QCOMPARE(again.preferences().scale.path, pty.path());
}

void TestHardwareForm::aPlaceThatIsNoneIsToldBesideTheField()
{
    enter(field<ScaleForm>(), u"COM1"_s);
    QVERIFY(!m_settings->preferences().scale.exists());
    bool told = false;
    for (const FormField *form : m_form->findChildren<FormField *>())
        told = told || !form->problem().isEmpty();
    QVERIFY(told);
}

void TestHardwareForm::aScanIsTestedWithoutBeingSold()
{
    QTest::mouseClick(button(u"Test a scan"_s), Qt::LeftButton);
    QVERIFY(m_scanner->isTesting());
    QVERIFY(m_scanner->take(u"6901234567892"_s));
    bool shown = false;
    for (const InlineMessage *message : m_form->findChildren<InlineMessage *>())
        shown = shown || message->text().contains(u"6901234567892"_s);
    QVERIFY(shown);
    m_form->hide();
    QVERIFY(!m_scanner->isAwaiting());
}

void TestHardwareForm::thePauseIsKeptOnceMeasured()
{
    Q_EMIT m_scanner->calibrated(80);
    QCOMPARE(m_settings->preferences().scanGapMs, 80);
}

void TestHardwareForm::theCustomersScreenIsSwitchedOnAndTested()
{
    auto *shown = m_form->displayForm()->findChild<QComboBox *>();
    QVERIFY(!button(u"Show an example"_s)->isEnabled());
    shown->setFocus();
    QTest::keyClick(shown, Qt::Key_Down);
    Q_EMIT shown->activated(shown->currentIndex());
    QVERIFY(m_settings->preferences().customerDisplay);
    QSignalSpy tested(m_form->displayForm(), &DisplayForm::testRequested);
    QTest::mouseClick(button(u"Show an example"_s), Qt::LeftButton);
    QCOMPARE(tested.count(), 1);
    enter(field<DisplayForm>(), u"ftp://example.com"_s);
    QCOMPARE(m_settings->preferences().joinLink, QString());
    const auto problem = [this] {
        QString said;
        for (const FormField *each : m_form->displayForm()->findChildren<FormField *>())
            said += each->problem();
        return said;
    };
    QVERIFY(problem().contains(u"web address"_s));
    enter(field<DisplayForm>(), u" https://example.com/join "_s);
    QCOMPARE(m_settings->preferences().joinLink, u"https://example.com/join"_s);
    QCOMPARE(problem(), QString());
}

void TestHardwareForm::whatLabelsHoldIsChosenAndTried()
{
    LabelPatternsForm form(*m_patterns);
    form.show();
    auto *digits13 = form.findChildren<QComboBox *>()[0];
    auto *sample = form.findChild<QLineEdit *>();
    QCOMPARE(digits13->currentData().toString(), u"PPIIIIIMMMMMC"_s);
    const QString code = *writeLabel(usualPatterns()[0], {u"21"_s, u"00017"_s, Figure{335, 2}, {}});
    QTest::keyClicks(sample, code);
    QCOMPARE(m_patterns->read(code)->money, (Figure{335, 2}));
    digits13->setCurrentIndex(digits13->findText(u"The weight"_s));
    Q_EMIT digits13->activated(digits13->currentIndex());
    m_till->settle();
    QTRY_COMPARE(m_patterns->read(code)->weight, (Figure{335, 3}));
    QCOMPARE(m_patterns->patterns().size(), 2U);
    digits13->setCurrentIndex(0);
    Q_EMIT digits13->activated(0);
    QTRY_VERIFY(!m_patterns->read(code));
}

void TestHardwareForm::aCashierLooksOnly()
{
    Session cashier = m_till->shop->session;
    cashier.role = Role::Cashier;
    m_settings->setSession(cashier);
    QVERIFY(!field<ScaleForm>()->isEnabled());
    QVERIFY(!field<ScannerForm>()->isEnabled());
    QVERIFY(!field<DisplayForm>()->isEnabled());
}

QTEST_MAIN(TestHardwareForm)
#include "tst_hardwareform.moc"
