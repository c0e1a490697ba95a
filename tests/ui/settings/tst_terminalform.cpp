#include "ui/settings/terminalform.h"

#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/settings/terminalpresenter.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The terminal's settings, by keys and touches, with the simulated terminal as a process of its own.
class TestTerminalForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAddressAndASecretMakeATerminal();
    void anotherSecretIsToldFromSilence();
    void whatDoesNotFitIsSaidBesideIt();
    void byHandThereIsNothingToTest();
    void aCashierOnlyLooks();
    void withAClosedVaultItSaysWhatToDo();
    void refundsThatWaitCanBeSent();

private:
    void show(const Session &session);
    void chooseHttp();
    void type(const QString &label, const QString &text);
    QPushButton *button(const QString &words) const;
    bool says(const QString &words) const;

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<TerminalPresenter> presenter;
    std::unique_ptr<TerminalForm> form;
};

void TestTerminalForm::init()
{
    applyTheme(*qApp, Theme::Light);
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path(), 0, 0));
    show(shop->session);
}

void TestTerminalForm::cleanup()
{
    form.reset();
    presenter.reset();
    shop.reset();
}

void TestTerminalForm::show(const Session &session)
{
    form.reset();
    presenter = std::make_unique<TerminalPresenter>(*shop->database, systemTime, systemRandom, session);
    form = std::make_unique<TerminalForm>(*presenter);
    form->resize(1000, 640);
    form->show();
    form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form.get()));
}

void TestTerminalForm::chooseHttp()
{
    auto *driver = form->findChild<QComboBox *>();
    driver->setFocus();
    QTest::keyClick(driver, Qt::Key_Down);
    QCOMPARE(driver->currentIndex(), 1);
    Q_EMIT driver->activated(1);
}

void TestTerminalForm::type(const QString &label, const QString &text)
{
    for (FormField *field : form->findChildren<FormField *>()) {
        auto *edit = qobject_cast<QLineEdit *>(field->input());
        if (!edit || edit->accessibleName() != label)
            continue;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        return;
    }
    QFAIL(qPrintable(label));
}

QPushButton *TestTerminalForm::button(const QString &words) const
{
    for (QPushButton *each : form->findChildren<QPushButton *>())
        if (each->text() == words && each->isVisible())
            return each;
    return nullptr;
}

bool TestTerminalForm::says(const QString &words) const
{
    for (const QLabel *label : form->findChildren<QLabel *>())
        if (label->isVisible() && label->text() == words)
            return true;
    return false;
}

void TestTerminalForm::anAddressAndASecretMakeATerminal()
{
    const TerminalProgram program(u"paid"_s);
    chooseHttp();
    type(u"Its address"_s, program.address().toString());
    QVERIFY(!presenter->terminal());
    type(u"Secret"_s, QString::fromLatin1(TerminalProgram::secret()));
    QTRY_VERIFY(presenter->terminal());
    QTRY_VERIFY(says(u"Kept"_s));
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"The terminal answers: Simulator"_s));
    // The next program finds it again; the secret is not shown.
    show(shop->session);
    QVERIFY(presenter->terminal());
    for (const QLineEdit *edit : form->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(QString::fromLatin1(TerminalProgram::secret())));
}

void TestTerminalForm::anotherSecretIsToldFromSilence()
{
    auto program = std::make_unique<TerminalProgram>(u"paid"_s);
    chooseHttp();
    type(u"Its address"_s, program->address().toString());
    type(u"Secret"_s, u"another secret than the terminal's"_s);
    QTRY_VERIFY(presenter->terminal());
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"It answers, but not with this secret. Type the same at both"_s));
    program.reset();
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"The terminal does not answer. Check that it is on and connected, then try again."_s));
}

void TestTerminalForm::whatDoesNotFitIsSaidBesideIt()
{
    chooseHttp();
    type(u"Secret"_s, u"a secret that is long enough"_s);
    type(u"Its address"_s, u"http://192.168.1.50"_s);
    QTRY_VERIFY(says(u"Not in clear over a network: begin with https://"_s));
    type(u"Its address"_s, u"192.168.1.50"_s);
    QTRY_VERIFY(says(u"This is no such address: https://, a name, perhaps a port and a path"_s));
    QVERIFY(!presenter->terminal());
}

void TestTerminalForm::byHandThereIsNothingToTest()
{
    QVERIFY(says(u"By hand there is nothing to test"_s));
    QVERIFY(!button(u"Test"_s));
}

void TestTerminalForm::aCashierOnlyLooks()
{
    Session cashier = shop->session;
    cashier.role = Role::Cashier;
    show(cashier);
    QVERIFY(!form->findChild<QComboBox *>()->isEnabled());
}

void TestTerminalForm::withAClosedVaultItSaysWhatToDo()
{
    chooseHttp();
    type(u"Its address"_s, u"https://pay.example.com"_s);
    type(u"Secret"_s, u"a secret that is long enough"_s);
    QTRY_VERIFY(presenter->terminal());
    Session closed = shop->session;
    closed.vault.reset();
    show(closed);
    QVERIFY(!presenter->terminal());
    QVERIFY(form->findChild<InlineMessage *>()->isVisible());
    presenter->setSession(shop->session);
    QVERIFY(presenter->terminal());
}

void TestTerminalForm::refundsThatWaitCanBeSent()
{
    QVERIFY(says(u"None waits for the terminal."_s));
    QVERIFY(!button(u"Send now"_s));
    QSignalSpy sent(form.get(), &TerminalForm::sendRequested);
    const Format format(QLocale(u"en_US"_s), *Currency::of(u"CNY"_s), "UTC");
    form->showRefunds(2, {}, format);
    QTest::mouseClick(button(u"Send now"_s), Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
}

QTEST_MAIN(TestTerminalForm)
#include "tst_terminalform.moc"
