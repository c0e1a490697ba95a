#include "core/device/httpterminal.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/membercredit.h"
#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/topuppresenter.h"
#include "ui/tender/terminalcard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Money that a member pays in, by keys and touches.
class TestTopUpSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fiveHundredByKeysAloneAndItsBonus();
    void whatDoesNotFitIsSaidBesideTheAmount();
    void aDebtIsSettledByCard();
    void aCardIsChargedOnTheTerminal();
    void aScannedCodeIsCharged();
    void escCallsTheTerminalOffFirst();
    void leavingTheSheetCallsTheTerminalOff();
    void inDoubtTheTerminalIsAskedByEnter();
    void payingOutSaysHowMuchGoesWhere();

private:
    QPushButton *button(const QString &words) const;
    void open();
    void startTerminal(const QString &mood);
    void type(const QString &amount, const QString &tender);
    /// To the sheet, with so much to be paid out.
    void typePayOut(const QString &amount);
    bool says(const QString &words) const;
    TerminalCard *card() const { return m_page->findChild<TerminalCard *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<MemberListPresenter> m_members;
    std::unique_ptr<TerminalProgram> m_program;
    std::unique_ptr<HttpTerminal> m_terminal;
    std::unique_ptr<TerminalDesk> m_desk;
    std::unique_ptr<TopUpPresenter> m_topUp;
    std::unique_ptr<MemberListPage> m_page;
    std::optional<MemberProfile> m_member;
    std::vector<Voucher> m_issued;
};

void TestTopUpSheet::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
    Session &who = m_shop->session;
    who.shop.tenders.topUpSteps = {{Money::of(50000), Money::of(5000)}};
    const auto enrolled = m_shop->database->writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return enrolMember(transaction, who, *readPerson(u"王秀兰"_s, u"13812348000"_s, u"CN"_s),
                           std::nullopt, ShopFixture::noon(), systemRandom, pinyin);
    });
    QVERIFY(enrolled);
    m_member = *enrolled;
    m_members =
        std::make_unique<MemberListPresenter>(*m_shop->database, who, &ShopFixture::noon, systemRandom);
    m_desk = std::make_unique<TerminalDesk>(*m_shop->database, &ShopFixture::noon, systemRandom,
                                            TerminalPatience{1, 60'000});
    m_desk->setSession(who);
    m_topUp =
        std::make_unique<TopUpPresenter>(*m_shop->database, *m_desk, who, &ShopFixture::noon, systemRandom);
    m_issued.clear();
    connect(m_topUp.get(), &TopUpPresenter::issued, this,
            [this](const Voucher &voucher) { m_issued.push_back(voucher); });
    const Format format(QLocale(u"en"_s), who.shop.currency, who.shop.day.zone);
    m_page = std::make_unique<MemberListPage>(*m_members, *m_topUp, format);
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin(false);
}

void TestTopUpSheet::cleanup()
{
    m_page.reset();
    m_topUp.reset();
    m_desk.reset();
    m_terminal.reset();
    m_program.reset();
    m_members.reset();
    m_shop.reset();
}

QPushButton *TestTopUpSheet::button(const QString &words) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().startsWith(words))
            return each;
    return nullptr;
}

void TestTopUpSheet::open()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

void TestTopUpSheet::fiveHundredByKeysAloneAndItsBonus()
{
    open();
    QTest::keyClicks(QApplication::focusWidget(), u"500"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_issued.size(), size_t(1));
    QCOMPARE(m_issued.front().after, (StoredBalance{Money::of(50000), Money::of(5000)}));
    QCOMPARE(m_issued.front().tender, TenderKind::Cash);
    QVERIFY(!button(u"Top up  Enter"_s));
    QCOMPARE(m_topUp->balanceOf(m_member->member).total(), Money::of(55000));
}

void TestTopUpSheet::whatDoesNotFitIsSaidBesideTheAmount()
{
    open();
    for (const QString &wrong : {u"abc"_s, u"0"_s, u"6000"_s}) {
        auto *amount = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(amount);
        amount->selectAll();
        QTest::keyClicks(amount, wrong);
        QTest::keyClick(amount, Qt::Key_Return);
        QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<FormField *>(),
                                        [](const FormField *each) { return !each->problem().isEmpty(); }));
        QCOMPARE(QApplication::focusWidget(), amount);
    }
    QVERIFY(m_issued.empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!button(u"Top up  Enter"_s));
}

void TestTopUpSheet::aDebtIsSettledByCard()
{
    const QString number = m_member->member.number;
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        const auto granted = grantCredit(transaction, m_shop->session, number, Money::of(10000),
                                         ShopFixture::noon(), systemRandom);
        if (!granted)
            return granted.error();
        credit::append(transaction,
                       {m_member->member.id, CreditEntry::Kind::Adjusted, Money::of(3000), std::nullopt,
                        std::nullopt, ShopFixture::noon()});
        return {};
    }));
    open();
    QTest::mouseClick(button(u"Settle account"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Bank card"_s), Qt::LeftButton);
    const auto edits = m_page->findChildren<QLineEdit *>();
    const auto reference = std::ranges::find_if(
        edits, [](QLineEdit *edit) { return edit->maxLength() == 60 && edit->isVisible(); });
    QVERIFY(reference != edits.end());
    QTest::keyClicks(*reference, u"A-77"_s);
    const auto amount = std::ranges::find_if(
        edits, [](QLineEdit *edit) { return edit->maxLength() == 12 && edit->isVisible(); });
    QTest::keyClicks(*amount, u"20"_s);
    QTest::mouseClick(button(u"Settle  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_issued.size(), size_t(1));
    QCOMPARE(m_issued.front().reference, u"A-77"_s);
    QCOMPARE(m_issued.front().after.principal, Money::of(1000));
}

void TestTopUpSheet::startTerminal(const QString &mood)
{
    m_program = std::make_unique<TerminalProgram>(mood);
    m_terminal = std::make_unique<HttpTerminal>(m_program->address(), TerminalProgram::secret(), systemTime,
                                                systemRandom, HttpTerminal::Deadlines{5'000, 60'000, 60'000});
    m_desk->setTerminal(m_terminal.get());
}

void TestTopUpSheet::type(const QString &amount, const QString &tender)
{
    open();
    QTest::keyClicks(QApplication::focusWidget(), amount);
    QTest::mouseClick(button(tender), Qt::LeftButton);
}

void TestTopUpSheet::aCardIsChargedOnTheTerminal()
{
    startTerminal(u"paid"_s);
    type(u"500"_s, u"Bank card"_s);
    for (const QLineEdit *edit : m_page->findChildren<QLineEdit *>())
        QVERIFY2(edit->maxLength() != 60 || !edit->isVisible(), "a reference is asked for");
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_issued.size(), size_t(1));
    QCOMPARE(m_issued.front().reference, u"T00000001"_s);
    QCOMPARE(m_program->taken(), 1);
    QVERIFY(!button(u"Top up  Enter"_s));
}

void TestTopUpSheet::aScannedCodeIsCharged()
{
    startTerminal(u"paid"_s);
    type(u"500"_s, u"Scan to pay"_s);
    QVERIFY(m_page->handleScan(u"134567890123456789"_s));
    QTRY_COMPARE(m_issued.size(), size_t(1));
    QCOMPARE(m_issued.front().tender, TenderKind::Scan);
    QCOMPARE(m_program->taken(), 1);
}

void TestTopUpSheet::escCallsTheTerminalOffFirst()
{
    startTerminal(u"slow"_s);
    m_program->become(u"silent"_s);
    type(u"500"_s, u"Bank card"_s);
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->state(), TerminalDesk::State::Charging);
    QTRY_VERIFY(card()->isVisible());
    QTRY_COMPARE(m_program->orders().size(), 1);
    m_program->become(u"paid"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->state(), TerminalDesk::State::Idle);
    QVERIFY(button(u"Top up  Enter"_s)); // the sheet is still there
    QVERIFY(!card()->isVisible());
    QCOMPARE(m_program->taken(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!button(u"Top up  Enter"_s));
    QVERIFY(m_issued.empty());
}

void TestTopUpSheet::leavingTheSheetCallsTheTerminalOff()
{
    startTerminal(u"silent"_s);
    type(u"500"_s, u"Bank card"_s);
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_program->orders().size(), 1);
    m_program->become(u"paid"_s);
    m_page->hide();
    QTRY_COMPARE(m_desk->state(), TerminalDesk::State::Idle);
    QCOMPARE(m_program->taken(), 0);
    QVERIFY(m_issued.empty());
}

void TestTopUpSheet::inDoubtTheTerminalIsAskedByEnter()
{
    startTerminal(u"silent"_s);
    type(u"500"_s, u"Bank card"_s);
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_program->taken(), 1);
    m_program->become(u"dead"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(button(u"Ask the terminal"_s));
    QCOMPARE(m_desk->state(), TerminalDesk::State::Doubt);
    m_program->become(u"paid"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_issued.size(), size_t(1));
    QCOMPARE(m_program->taken(), 1);
}

void TestTopUpSheet::typePayOut(const QString &amount)
{
    open();
    QTest::mouseClick(button(u"Pay out"_s), Qt::LeftButton);
    const auto edits = m_page->findChildren<QLineEdit *>();
    const auto field = std::ranges::find_if(
        edits, [](QLineEdit *edit) { return edit->maxLength() == 12 && edit->isVisible(); });
    QVERIFY(field != edits.end());
    QTest::keyClicks(*field, amount);
}

bool TestTopUpSheet::says(const QString &words) const
{
    return std::ranges::any_of(m_page->findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void TestTopUpSheet::payingOutSaysHowMuchGoesWhere()
{
    startTerminal(u"paid"_s);
    type(u"200"_s, u"Bank card"_s);
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_issued.size(), size_t(1));
    type(u"100"_s, u"Cash"_s);
    QTest::mouseClick(button(u"Top up  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_issued.size(), size_t(2));
    typePayOut(u"250"_s);
    QVERIFY(says(u"¥200.00 goes back through the terminal: Bank card …0001"_s));
    QVERIFY(says(u"¥50.00 was not charged on it"_s));
    QVERIFY(button(u"Cash"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    typePayOut(u"150"_s);
    QVERIFY(says(u"¥150.00 goes back through the terminal"_s));
    QVERIFY(!button(u"Cash"_s));
    QTest::mouseClick(button(u"Pay out  Enter"_s), Qt::LeftButton);
    QTRY_COMPARE(m_issued.size(), size_t(3));
    QCOMPARE(m_issued.back().back,
             (std::vector<GivenBack>{{TenderKind::Card, Money::of(15000), u"T00000001"_s}}));
    QCOMPARE(m_issued.back().tender, TenderKind::Card);
}

QTEST_MAIN(TestTopUpSheet)
#include "tst_topupsheet.moc"
