#include "core/usecase/enrolmember.h"
#include "tests/support/shopfixture.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/topuppresenter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The list of members as a page, by keys and touches.
class TestMemberListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesAndPhonesAreMasked();
    void lastFourDigitsAndEnterChoose();
    void severalHitsAreLookedAtFirst();
    void arrowsLeadIntoTheListAndBack();
    void revealingIsWrittenDown();
    void aCashierCannotReveal();
    void whatLapsesNextIsShown();
    void nobodyFoundOffersToEnrol();
    void aWrongPhoneIsRefusedBesideItself();
    void whoHasThePhoneIsUsed();
    void withTheVaultClosedItSaysWhy();
    void escapeClearsThenGoesBack();

private:
    void build(Role role);
    void enrol(const QString &name, const QString &phone);
    QPushButton *button(const QString &words) const;
    bool shows(const QString &words) const;
    FormField *field(const QString &label) const;
    qint64 audits() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<MemberListPresenter> m_members;
    std::unique_ptr<TerminalDesk> m_desk;
    std::unique_ptr<TopUpPresenter> m_topUp;
    std::unique_ptr<MemberListPage> m_page;
    std::vector<MemberProfile> m_chosen;
    QLineEdit *m_search = nullptr;
};

void TestMemberListPage::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
    enrol(u"王秀兰"_s, u"13812348000"_s);
    enrol(u"王小明"_s, u"13812348111"_s);
    enrol(u"李雷"_s, u"13912348000"_s);
    build(Role::Manager);
}

void TestMemberListPage::cleanup()
{
    m_page.reset();
    m_topUp.reset();
    m_desk.reset();
    m_members.reset();
    m_shop.reset();
}

void TestMemberListPage::enrol(const QString &name, const QString &phone)
{
    const auto enrolled = m_shop->database->writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return enrolMember(transaction, m_shop->session, *readPerson(name, phone, u"CN"_s), std::nullopt,
                           ShopFixture::noon(), systemRandom, pinyin);
    });
    QVERIFY(enrolled);
}

void TestMemberListPage::build(Role role)
{
    m_page.reset();
    m_shop->session.role = role;
    m_members = std::make_unique<MemberListPresenter>(*m_shop->database, m_shop->session, &ShopFixture::noon,
                                                      systemRandom);
    m_desk = std::make_unique<TerminalDesk>(*m_shop->database, &ShopFixture::noon, systemRandom);
    m_topUp = std::make_unique<TopUpPresenter>(*m_shop->database, *m_desk, m_shop->session,
                                               &ShopFixture::noon, systemRandom);
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_page = std::make_unique<MemberListPage>(*m_members, *m_topUp, format);
    m_chosen.clear();
    connect(m_page.get(), &MemberListPage::chosen, this,
            [this](const MemberProfile &profile) { m_chosen.push_back(profile); });
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin(true);
    m_search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(m_search);
}

QPushButton *TestMemberListPage::button(const QString &words) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().contains(words))
            return each;
    return nullptr;
}

bool TestMemberListPage::shows(const QString &words) const
{
    const auto *table = m_page->findChild<QTableView *>();
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->index(row, column).data().toString().contains(words))
                return true;
    const auto labels = m_page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

FormField *TestMemberListPage::field(const QString &label) const
{
    for (FormField *each : m_page->findChildren<FormField *>())
        if (each->input()->accessibleName() == label)
            return each;
    return nullptr;
}

qint64 TestMemberListPage::audits() const
{
    const auto count = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act LIKE '%reveal%'"_s);
        rows.next();
        return rows.integer(0);
    });
    return *count;
}

void TestMemberListPage::namesAndPhonesAreMasked()
{
    QAbstractItemModelTester tester(m_page->findChild<MemberListModel *>(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_members->hits().size(), size_t(3));
    QVERIFY(shows(u"王**"_s));
    QVERIFY(shows(u"138****8000"_s));
    QVERIFY(!shows(u"王秀兰"_s));
    QVERIFY(!shows(u"13812348000"_s));
    QTest::keyClicks(m_search, u"wang"_s);
}

void TestMemberListPage::lastFourDigitsAndEnterChoose()
{
    QTest::keyClicks(m_search, u"8111"_s);
    QTest::keyClick(m_search, Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 1);
    QCOMPARE(m_chosen.front().person.name, u"王小明"_s);
}

void TestMemberListPage::severalHitsAreLookedAtFirst()
{
    QTest::keyClicks(m_search, u"8000"_s);
    QCOMPARE(m_members->hits().size(), size_t(2));
    QTest::keyClick(m_search, Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 1);
    QVERIFY(m_chosen.front().member.id == m_members->hits()[1].member.id);
}

void TestMemberListPage::arrowsLeadIntoTheListAndBack()
{
    QTest::keyClick(m_search, Qt::Key_Down);
    QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), m_search);
}

void TestMemberListPage::revealingIsWrittenDown()
{
    QTest::keyClicks(m_search, u"8111"_s);
    QVERIFY(button(u"Show in full"_s));
    QTest::mouseClick(button(u"Show in full"_s), Qt::LeftButton);
    QTRY_VERIFY(shows(u"王小明"_s));
    QCOMPARE(audits(), 1);
    QVERIFY(!button(u"Show in full"_s));
}

void TestMemberListPage::aCashierCannotReveal()
{
    build(Role::Cashier);
    QTest::keyClicks(m_search, u"8111"_s);
    QVERIFY(!button(u"Show in full"_s));
    m_members->reveal(m_members->hits().front());
    QCoreApplication::processEvents();
    QVERIFY(!shows(u"王小明"_s));
    QCOMPARE(audits(), 0);
}

void TestMemberListPage::nobodyFoundOffersToEnrol()
{
    QTest::keyClicks(m_search, u"13712345678"_s);
    QVERIFY(button(u"Enrol with"_s));
    QTest::keyClick(m_search, Qt::Key_Return);
    QCOMPARE(static_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"13712345678"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(button(u"2 No"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QTRY_COMPARE(int(m_chosen.size()), 1);
    QCOMPARE(m_chosen.front().person.phone()->e164(), u"+8613712345678"_s);
}

void TestMemberListPage::aWrongPhoneIsRefusedBesideItself()
{
    m_page->enrol();
    QTest::keyClicks(QApplication::focusWidget(), u"12345"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!field(u"Phone"_s)->problem().isEmpty());
    QVERIFY(field(u"Name"_s)->problem().isEmpty());
    QVERIFY(field(u"Phone"_s)->input()->hasFocus());
    QCOMPARE(int(m_chosen.size()), 0);
}

void TestMemberListPage::whoHasThePhoneIsUsed()
{
    m_page->enrol();
    QTest::keyClicks(QApplication::focusWidget(), u"138 1234 8000"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(shows(u"138****8000"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(int(m_chosen.size()), 1);
    QCOMPARE(m_chosen.front().person.name, u"王秀兰"_s);
}

void TestMemberListPage::withTheVaultClosedItSaysWhy()
{
    m_shop->session.vault = nullptr;
    build(Role::Manager);
    QVERIFY(m_members->problem());
    QVERIFY(shows(u"password"_s));
    QVERIFY(!button(u"Enrol with"_s));
    m_page->enrol();
    QVERIFY(!m_page->findChild<EnrolSheet *>()->isVisible());
}

void TestMemberListPage::escapeClearsThenGoesBack()
{
    QSignalSpy cancelled(m_page.get(), &MemberListPage::cancelled);
    QTest::keyClicks(m_search, u"8111"_s);
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(m_search->text().isEmpty());
    QCOMPARE(cancelled.count(), 0);
    QTest::keyClick(m_search, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void TestMemberListPage::whatLapsesNextIsShown()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        Rows rows = transaction.connection().select(u"SELECT id FROM customer ORDER BY row LIMIT 1"_s);
        rows.next();
        const auto who = rows.id<Customer>(0);
        for (const int month : {6, 9})
            pointsledger::append(transaction,
                                 {who,
                                  PointsEntry::Kind::Adjusted,
                                  Points::of(month),
                                  {},
                                  {},
                                  BusinessDate::of(QDate(2026, month, 30))});
        return {};
    }));
    QTest::keyClicks(m_search, u"13812348000"_s);
    QTRY_VERIFY(shows(u"6 · 2026-06-30"_s));
}

QTEST_MAIN(TestMemberListPage)

#include "tst_memberlistpage.moc"
