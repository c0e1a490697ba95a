#include "tests/ui/members/browsedshop.h"
#include "ui/common/chip.h"
#include "ui/common/inlinemessage.h"
#include "ui/members/columnsheet.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/filtersheet.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/viewsheet.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The list of all members as a page, by keys and touches.
class TestMemberBrowsing : public BrowsedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void everybodyIsListedAndMasked();
    void aFilterIsSetByKeys();
    void aChipTakesItsConditionAway();
    void nobodyLikeThatOffersAWayOut();
    void aSearchLooksAmongThoseListed();
    void aScanAndANewMemberAreFoundWhateverTheFilter();
    void titlesSort();
    void byNameSaysWhenThereAreTooMany();
    void columnsAreChosenAndStay();
    void aViewIsKeptAndOpenedAgain();
    void aSharedViewKeptAgainStaysShared();
    void aViewWithoutANameIsRefusedBesideIt();
    void whoUnlocksFindsTheSearchAgain();
    void whatIsListedIsExported();
    void enterOpensAndCtrlEnterSells();
    void thePlaceIsKept();
    void aCashierFindsAndDoesNotBrowse();
};

void TestMemberBrowsing::everybodyIsListedAndMasked()
{
    QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(listed(), population);
    QVERIFY(shows(u"130 members"_s));
    QCOMPARE(column(MemberColumn::Phone, 1), QStringList{u"138****8130"_s});
    QCOMPARE(column(MemberColumn::Points, population).last(), u"1"_s);
    for (const QString &name : column(MemberColumn::Name, population))
        QCOMPARE(name, u"A**"_s);
    m_table->scrollToBottom();
    QVERIFY(!m_table->grab().isNull());
}

void TestMemberBrowsing::aFilterIsSetByKeys()
{
    press(Qt::Key_U, Qt::ControlModifier);
    QVERIFY(sheet<FilterSheet>()->isVisible());
    auto *first = qobject_cast<QCheckBox *>(QApplication::focusWidget());
    QVERIFY(first);
    QCOMPARE(first->text(), u"Gold card"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(u"tea"_s);
    press(Qt::Key_Tab);
    type(u"20"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!sheet<FilterSheet>()->isVisible()); // a button is seen to go down first
    QTRY_COMPARE(listed(), 12);
    QCOMPARE(column(MemberColumn::Points, 12).last(), u"20"_s);
    QCOMPARE(chips(), (QStringList{u"Gold card"_s, u"tea"_s, u"20 points or more"_s}));
    press(Qt::Key_U, Qt::ControlModifier);
    QVERIFY(qobject_cast<QCheckBox *>(QApplication::focusWidget())->isChecked());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Tab);
    type(u"x"_s);
    press(Qt::Key_Return);
    QVERIFY(sheet<FilterSheet>()->isVisible()); // the wrong number is told beside it
    QVERIFY(shows(u"A whole number of points"_s));
}

void TestMemberBrowsing::aChipTakesItsConditionAway()
{
    m_members->setQuery({{.tiers = {u"gold"_s}, .pointsTo = Points::of(60)}, {}});
    QTRY_COMPARE(listed(), 6);
    for (Chip *chip : m_page->findChildren<Chip *>())
        if (chip->isVisible() && chip->text().contains(u"60"_s)) {
            QTest::mouseClick(chip, Qt::LeftButton);
            break;
        }
    QTRY_COMPARE(listed(), 13);
    QCOMPARE(chips(), QStringList{u"Gold card"_s});
}

void TestMemberBrowsing::nobodyLikeThatOffersAWayOut()
{
    m_members->setQuery({{.pointsFrom = Points::of(1000)}, {}});
    QTRY_VERIFY(shows(u"Nobody is like that"_s));
    QVERIFY(!button(u"Enrol"_s));
    QTest::mouseClick(button(u"No filter"_s), Qt::LeftButton);
    QTRY_COMPARE(listed(), population);
}

void TestMemberBrowsing::aSearchLooksAmongThoseListed()
{
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    QTRY_COMPARE(listed(), 13);
    type(u"8130"_s);
    QCOMPARE(listed(), 1);
    m_page->findChild<QLineEdit *>()->setText(u"8129"_s);
    QCOMPARE(listed(), 0);
    QVERIFY(shows(u"No such member"_s));
    m_page->findChild<QLineEdit *>()->setText(u"tea"_s); // a tag
    QCOMPARE(listed(), 13);
}

void TestMemberBrowsing::aScanAndANewMemberAreFoundWhateverTheFilter()
{
    auto *search = m_page->findChild<QLineEdit *>();
    const QString number = m_members->browser().line(1)->profile.member.number; // not gold
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    QTRY_COMPARE(listed(), 13);
    QVERIFY(m_page->handleScan(number));
    QCOMPARE(listed(), 1);
    QCOMPARE(search->text(), number);
    press(Qt::Key_Return);
    QCOMPARE(m_opened, QStringList{number});
    search->setText(u"8129"_s); // typed, it is looked for among the gold ones
    QCOMPARE(listed(), 0);
    press(Qt::Key_Return);
    QVERIFY(!sheet<EnrolSheet>()->isVisible());
    m_members->enrol({.name = u"Bea"_s, .phone = u"13912349999"_s});
    QTRY_COMPARE(listed(), 1);
    QCOMPARE(m_members->hits().front().person.name, u"Bea"_s);
    QCOMPARE(search->text(), m_members->hits().front().member.number);
}

void TestMemberBrowsing::titlesSort()
{
    const auto *model = static_cast<MemberListModel *>(m_table->model());
    const auto click = [&](MemberColumn wanted) {
        QHeaderView *header = m_table->horizontalHeader();
        for (int section = 0; section < model->columnCount(); ++section)
            if (model->columnAt(section) == wanted)
                QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                                  {header->sectionViewportPosition(section) + 20, 10});
    };
    click(MemberColumn::Points);
    QTRY_COMPARE(column(MemberColumn::Points, 2), (QStringList{u"130"_s, u"129"_s}));
    QTRY_COMPARE(listed(), population);
    click(MemberColumn::Points);
    QTRY_COMPARE(column(MemberColumn::Points, 2), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(model->headerData(4, Qt::Horizontal, Qt::DisplayRole).toString().contains(u'↑'));
    click(MemberColumn::Phone); // sealed: no order
    QCOMPARE(column(MemberColumn::Points, 1), QStringList{u"1"_s});
    click(MemberColumn::Name);
    QTRY_COMPARE(m_members->query().order.by, MemberSort::Name);
    QTRY_COMPARE(listed(), population);
    QCOMPARE(column(MemberColumn::Points, 3), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void TestMemberBrowsing::byNameSaysWhenThereAreTooMany()
{
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 11000)"
            " INSERT INTO customer (row, id, number, status, enrolled_at)"
            " SELECT i, randomblob(16), 'X' || i, 'active', 0 FROM n"_s);
        return {};
    }));
    m_members->setQuery({{}, {MemberSort::Name, false}});
    QTRY_VERIFY(shows(u"Too many to sort by name"_s));
    QTest::mouseClick(button(u"The newest first"_s), Qt::LeftButton);
    QTRY_COMPARE(listed(), population + 10'001);
    QVERIFY(shows(u"10,131 members"_s));
}

void TestMemberBrowsing::columnsAreChosenAndStay()
{
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(sheet<ColumnSheet>()->isVisible());
    for (QCheckBox *box : sheet<ColumnSheet>()->findChildren<QCheckBox *>())
        if (box->text() == u"Tags" || box->text() == u"Stored")
            QTest::mouseClick(box, Qt::LeftButton);
    QCOMPARE(column(MemberColumn::Tags, 1), QStringList{u"tea"_s});
    QVERIFY(column(MemberColumn::StoredValue, 1).isEmpty());
    press(Qt::Key_Escape);
    QTRY_COMPARE(count(u"member_view WHERE body LIKE '%\"tags\"%'"_s), 1);
    build();
    QCOMPARE(column(MemberColumn::Tags, 1), QStringList{u"tea"_s});
    QVERIFY(column(MemberColumn::StoredValue, 1).isEmpty());
}

void TestMemberBrowsing::aViewIsKeptAndOpenedAgain()
{
    m_members->setQuery({{.tiers = {u"gold"_s}}, {MemberSort::Points, false}});
    QTRY_COMPARE(listed(), 13);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(shows(u"No list has a name yet"_s));
    type(u"Gold first"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(button(u"Gold first"_s));
    press(Qt::Key_Escape);
    m_members->setQuery({});
    QTRY_COMPARE(listed(), population);
    QTRY_COMPARE(count(u"member_view WHERE name = '' AND body LIKE '%\"filter\":{}%'"_s), 1);
    build();
    press(Qt::Key_S, Qt::ControlModifier);
    QTest::mouseClick(button(u"Gold first"_s), Qt::LeftButton);
    QVERIFY(!sheet<ViewSheet>()->isVisible());
    QTRY_COMPARE(listed(), 13);
    QCOMPARE(column(MemberColumn::Points, 2), (QStringList{u"10"_s, u"20"_s}));
    press(Qt::Key_S, Qt::ControlModifier);
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QTRY_VERIFY(!button(u"Gold first"_s));
    press(Qt::Key_Escape);
    QVERIFY(!sheet<ViewSheet>()->isVisible());
}

void TestMemberBrowsing::aSharedViewKeptAgainStaysShared()
{
    const auto *box = sheet<ViewSheet>()->findChild<QCheckBox *>();
    press(Qt::Key_S, Qt::ControlModifier);
    type(u"Gold"_s);
    QVERIFY(!box->isChecked());
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QTest::mouseClick(button(u"Keep"_s), Qt::LeftButton);
    QTRY_COMPARE(count(u"member_view WHERE name = 'Gold' AND shared"_s), 1);
    QTRY_VERIFY(!box->isChecked()); // for the next name
    press(Qt::Key_Escape);
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    QTRY_COMPARE(listed(), 13);
    press(Qt::Key_S, Qt::ControlModifier);
    type(u"Gold"_s);
    QVERIFY(box->isChecked());
    type(u"2"_s);
    QVERIFY(!box->isChecked());
    press(Qt::Key_Backspace);
    press(Qt::Key_Return);
    QTRY_COMPARE(count(u"member_view WHERE name = 'Gold' AND body LIKE '%gold%'"_s), 1);
    QCOMPARE(count(u"member_view WHERE name = 'Gold' AND shared"_s), 1);
    QCOMPARE(count(u"audit WHERE act = 'view.share'"_s), 2);
}

void TestMemberBrowsing::aViewWithoutANameIsRefusedBesideIt()
{
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_Return);
    QVERIFY(shows(u"A name is needed"_s));
    QCOMPARE(count(u"member_view WHERE name <> ''"_s), 0);
}

void TestMemberBrowsing::whoUnlocksFindsTheSearchAgain()
{
    const auto *search = m_page->findChild<QLineEdit *>();
    type(u"8130"_s);
    m_members->setSession(m_shop->session);
    QCOMPARE(listed(), 1);
    QCOMPARE(search->text(), u"8130"_s);
    Session other = m_shop->session;
    other.user = Id<User>::make(ShopFixture::noon(), systemRandom);
    m_members->setSession(other);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(listed(), population);
}

void TestMemberBrowsing::whatIsListedIsExported()
{
    m_members->setQuery({{.tiers = {u"gold"_s}}, {MemberSort::Points, true}});
    QTRY_COMPARE(listed(), 13);
    const QString file = m_folder->filePath(u"gold.csv"_s);
    m_page->exportTo(file);
    QTRY_VERIFY(shows(u"gold.csv"_s));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QCOMPARE(bytes.trimmed().split('\n').size(), 14);
    QVERIFY(bytes.indexOf("Ann 130") < bytes.indexOf("Ann 010"));
    QCOMPARE(count(u"audit WHERE act = 'export.members' AND detail LIKE '%\"rows\":13%'"_s), 1);
    m_page->exportTo(m_folder->filePath(u"nowhere/gold.csv"_s));
    QTRY_VERIFY(!shows(u"gold.csv"_s) || m_page->findChild<InlineMessage *>()->kind() == Kind::Error);
    QCOMPARE(count(u"audit WHERE act = 'export.members'"_s), 1);
}

void TestMemberBrowsing::enterOpensAndCtrlEnterSells()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(shows(u"138****8129"_s) || shows(u"In 12 months"_s));
    press(Qt::Key_Return);
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(m_chosen.isEmpty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_chosen, QStringList{u"Ann 129"_s});
    press(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(m_opened.size(), 2);
}

void TestMemberBrowsing::thePlaceIsKept()
{
    m_table->selectPlace(77);
    m_page->begin(false); // back from somebody's page
    QTRY_COMPARE(m_table->selectedRow(), 77);
}

void TestMemberBrowsing::aCashierFindsAndDoesNotBrowse()
{
    build(Role::Cashier);
    QCOMPARE(listed(), 50);
    QVERIFY(!button(u"Filter"_s) && !button(u"Export"_s) && !button(u"Tag"_s));
    m_page->setFocus();
    press(Qt::Key_U, Qt::ControlModifier);
    QVERIFY(!sheet<FilterSheet>()->isVisible());
    m_page->findChild<QLineEdit *>()->setFocus();
    type(u"8001"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList{u"Ann 001"_s});
}

QTEST_MAIN(TestMemberBrowsing)

#include "tst_memberbrowsing.moc"
