#include "core/data/shops.h"
#include "tests/support/shopfixture.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/shopform.h"
#include "ui/settings/shoppresenter.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The shop's habits at the window.
class TestShopForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRateThatIsTypedIsKept();
    void whatIsNoAmountIsRefusedBesideIt_data();
    void whatIsNoAmountIsRefusedBesideIt();
    void aStepIsPicked();
    void aCashierOnlyLooks();

private:
    template <class Input> Input *input(const QString &label) const;
    ShopHabits kept() const;
    void type(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<ShopPresenter> m_presenter;
    std::unique_ptr<ShopForm> m_form;
};

namespace {
const QString unit = u"Money that earns one point"_s;
}

void TestShopForm::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_shop->session.role = Role::Manager;
    m_presenter = std::make_unique<ShopPresenter>(*m_shop->database, &ShopFixture::noon, m_shop->session);
    m_form = std::make_unique<ShopForm>(*m_presenter);
    m_form->resize(998, 600);
    m_form->show();
}

void TestShopForm::cleanup()
{
    m_form.reset();
    m_presenter.reset();
    m_shop.reset();
}

template <class Input> Input *TestShopForm::input(const QString &label) const
{
    for (FormField *each : m_form->findChildren<FormField *>())
        if (each->input()->accessibleName() == label)
            return qobject_cast<Input *>(each->input());
    return nullptr;
}

ShopHabits TestShopForm::kept() const
{
    const auto place =
        m_shop->database->read([](const Connection &connection) { return shops::load(connection); });
    return habitsOf((*place)->shop);
}

void TestShopForm::type(const QString &text)
{
    auto *line = input<QLineEdit>(unit);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestShopForm::aRateThatIsTypedIsKept()
{
    QSignalSpy kept_(m_presenter.get(), &ShopPresenter::changed);
    type(u"2.5"_s);
    QTRY_COMPARE(kept_.count(), 1);
    QCOMPARE(kept().pointUnit, Money::of(250));
    QCOMPARE(input<QLineEdit>(unit)->text(), u"2.50"_s);
    QCOMPARE(m_presenter->shop().pointUnit, Money::of(250));
}

void TestShopForm::whatIsNoAmountIsRefusedBesideIt_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "x", "-1", "1.234", "6901234567892"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestShopForm::whatIsNoAmountIsRefusedBesideIt()
{
    QFETCH(const QString, typed);
    const ShopHabits before = kept();
    if (typed.isEmpty())
        input<QLineEdit>(unit)->clear();
    type(typed);
    auto *field = qobject_cast<FormField *>(input<QLineEdit>(unit)->parentWidget());
    QVERIFY(field);
    QTRY_VERIFY(!field->problem().isEmpty());
    QVERIFY(kept() == before);
}

void TestShopForm::aStepIsPicked()
{
    auto *step = input<QComboBox>(u"Round what is paid in cash to"_s);
    QSignalSpy changed(m_presenter.get(), &ShopPresenter::shopChanged);
    step->setFocus();
    QTest::keyClick(step, Qt::Key_Down);
    QTest::keyClick(step, Qt::Key_Down);
    QTRY_VERIFY(changed.count() >= 1);
    QTRY_COMPARE(kept().cashStep, Money::of(step->currentData().toLongLong()));
    QVERIFY(!kept().cashStep.isZero());
}

void TestShopForm::aCashierOnlyLooks()
{
    m_shop->session.role = Role::Cashier;
    m_presenter->setSession(m_shop->session);
    QVERIFY(!input<QLineEdit>(unit)->isEnabled());
    QVERIFY(!input<QComboBox>(u"Round what is paid in cash to"_s)->isEnabled());
}

QTEST_MAIN(TestShopForm)
#include "tst_shopform.moc"
