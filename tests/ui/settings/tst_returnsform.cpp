#include "ui/settings/returnsform.h"

#include "core/data/returns.h"
#include "tests/support/shopfixture.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/settings/shoppresenter.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What may come back, at the window.
class TestReturnsForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsTypedIsKept();
    void whatIsNoDayIsRefusedBesideIt();
    void aCashierOnlyLooks();

private:
    QLineEdit *input(const QString &label) const;
    ReturnRules kept() const;
    void type(const QString &label, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<ShopPresenter> m_presenter;
    std::unique_ptr<ReturnsForm> m_form;
};

namespace {
const QString days = u"Days after the sale"_s;
const QString lowest = u"Without a receipt: lowest price of so many days"_s;
const QString never = u"Categories that never come back"_s;
}

void TestReturnsForm::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_shop->session.role = Role::Manager;
    m_presenter = std::make_unique<ShopPresenter>(*m_shop->database, &ShopFixture::noon, m_shop->session);
    m_form = std::make_unique<ReturnsForm>(*m_presenter);
    m_form->resize(998, 600);
    m_form->show();
}

void TestReturnsForm::cleanup()
{
    m_form->close(); // while it still hears what its fields are left with
    m_form.reset();
    m_presenter.reset();
    m_shop.reset();
}

QLineEdit *TestReturnsForm::input(const QString &label) const
{
    for (FormField *each : m_form->findChildren<FormField *>())
        if (each->input()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(each->input());
    return nullptr;
}

ReturnRules TestReturnsForm::kept() const
{
    return *m_shop->database->read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
}

void TestReturnsForm::type(const QString &label, const QString &text)
{
    QLineEdit *line = input(label);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestReturnsForm::whatIsTypedIsKept()
{
    type(days, u"30"_s);
    QTRY_COMPARE(m_presenter->returnRules().days, 30);
    type(lowest, u"14"_s);
    QTRY_COMPARE(m_presenter->returnRules().lowestDays, 14);
    type(never, u"wine, food/fresh"_s);
    QTRY_COMPARE(m_presenter->returnRules().categories, (QStringList{u"wine"_s, u"food/fresh"_s}));
    QVERIFY(kept() == m_presenter->returnRules());
    QCOMPARE(input(never)->text(), u"wine, food/fresh"_s);
}

void TestReturnsForm::whatIsNoDayIsRefusedBesideIt()
{
    const ReturnRules before = kept();
    type(lowest, u"0"_s);
    auto *field = qobject_cast<FormField *>(input(lowest)->parentWidget());
    QVERIFY(field);
    QVERIFY(!field->problem().isEmpty());
    type(days, u"x"_s);
    QVERIFY(!qobject_cast<FormField *>(input(days)->parentWidget())->problem().isEmpty());
    QVERIFY(kept() == before);
}

void TestReturnsForm::aCashierOnlyLooks()
{
    m_shop->session.role = Role::Cashier;
    m_presenter->setSession(m_shop->session);
    for (const QString &label : {days, lowest, never})
        QVERIFY(!input(label)->isEnabled());
}

QTEST_MAIN(TestReturnsForm)
#include "tst_returnsform.moc"
