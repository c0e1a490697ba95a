#include "tests/support/shopfixture.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/settings/usersform.h"
#include "ui/settings/userspresenter.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Adding and ending users at the window.
class TestUsersForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aUserWithAPinIsAdded();
    void aWeakPinIsRefusedBesideItself();
    void aNameThatIsTakenIsRefusedBesideItself();
    void onlyAnAdministratorMay();

private:
    QLineEdit *input(const QString &label) const;
    QString problem(const QString &label) const;
    void press(const QString &words);
    int rows() const { return m_form->findChild<QTableView *>()->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<UsersPresenter> m_users;
    std::unique_ptr<UsersForm> m_form;
};

void TestUsersForm::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
    m_shop->session.role = Role::Administrator;
    m_users = std::make_unique<UsersPresenter>(*m_shop->database, &ShopFixture::noon, systemRandom,
                                               KdfCost{8192, 1});
    m_users->setSession(m_shop->session);
    m_form = std::make_unique<UsersForm>(*m_users);
    m_form->resize(720, 680);
    m_form->show();
}

void TestUsersForm::cleanup()
{
    m_form.reset();
    m_users.reset();
    m_shop.reset();
}

QLineEdit *TestUsersForm::input(const QString &label) const
{
    for (FormField *each : m_form->findChildren<FormField *>())
        if (each->input()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(each->input());
    return nullptr;
}

QString TestUsersForm::problem(const QString &label) const
{
    return qobject_cast<FormField *>(input(label)->parentWidget())->problem();
}

void TestUsersForm::press(const QString &words)
{
    for (QPushButton *each : m_form->findChildren<QPushButton *>())
        if (each->text() == words)
            QTest::mouseClick(each, Qt::LeftButton);
}

void TestUsersForm::aUserWithAPinIsAdded()
{
    const int before = rows();
    QTest::keyClicks(input(u"New user's name"_s), u"Ben"_s);
    QTest::keyClicks(input(u"PIN or password"_s), u"739164"_s);
    press(u"Add user"_s);
    QTRY_COMPARE(rows(), before + 1);
    QVERIFY(input(u"PIN or password"_s)->text().isEmpty());
    const auto users = m_users->users();
    const auto ben = std::ranges::find(users, u"Ben"_s, &User::name);
    QVERIFY(ben != users.end() && ben->pinVerifier);
}

void TestUsersForm::aWeakPinIsRefusedBesideItself()
{
    const int before = rows();
    QTest::keyClicks(input(u"New user's name"_s), u"Ben"_s);
    QTest::keyClicks(input(u"PIN or password"_s), u"123456"_s);
    press(u"Add user"_s);
    QTRY_VERIFY(!problem(u"PIN or password"_s).isEmpty());
    QCOMPARE(rows(), before);
}

void TestUsersForm::aNameThatIsTakenIsRefusedBesideItself()
{
    input(u"New user's name"_s)->insert(m_shop->session.name);
    QTest::keyClicks(input(u"PIN or password"_s), u"739164"_s);
    press(u"Add user"_s);
    QTRY_VERIFY(!problem(u"New user's name"_s).isEmpty());
}

void TestUsersForm::onlyAnAdministratorMay()
{
    m_shop->session.role = Role::Manager;
    m_users->setSession(m_shop->session);
    QVERIFY(!input(u"New user's name"_s)->isVisible());
    QVERIFY(m_form->findChild<InlineMessage *>()->isVisible());
}

QTEST_MAIN(TestUsersForm)

#include "tst_usersform.moc"
