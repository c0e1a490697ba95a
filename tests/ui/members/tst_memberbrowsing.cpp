#include "core/data/memberfacts.h"
#include "core/data/pointsledger.h"
#include "core/usecase/changemember.h"
#include "tests/support/shopfixture.h"
#include "ui/common/chip.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/columnsheet.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/filtersheet.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/membertable.h"
#include "ui/members/tagsheet.h"
#include "ui/members/topuppresenter.h"
#include "ui/members/viewsheet.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int population = 130; // three pages
}

/// The list of all members as a page, by keys and touches.
class TestMemberBrowsing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void marksAreTaggedAndBack();
    void allAreMarkedAtOnce();
    void whatIsListedIsExported();
    void enterOpensAndCtrlEnterSells();
    void thePlaceIsKept();
    void aCashierFindsAndDoesNotBrowse();

private:
    void fill();
    void build(Role role = Role::Manager);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QPushButton *button(const QString &words) const;
    QStringList chips() const;
    QStringList column(MemberColumn column, int rows) const;
    bool shows(const QString &words) const;
    int listed() const { return m_members->browser().count(); }
    qint64 count(const QString &what) const;
    template <class Sheet> Sheet *sheet() const { return m_page->findChild<Sheet *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<MemberListPresenter> m_members;
    std::unique_ptr<TerminalDesk> m_desk;
    std::unique_ptr<TopUpPresenter> m_topUp;
    std::unique_ptr<MemberListPage> m_page;
    QStringList m_opened;
    QStringList m_chosen;
    MemberTable *m_table = nullptr;
};

void TestMemberBrowsing::init()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
    m_shop->session.shop.tiers.levels = {{u"gold"_s, u"Gold card"_s, 1}};
    fill();
    build();
}

void TestMemberBrowsing::cleanup()
{
    m_page.reset();
    m_topUp.reset();
    m_desk.reset();
    m_members.reset();
    m_shop.reset();
}

/// "Ann 001" to "Ann 130": every tenth is gold, every fifth has the tag, points are the number.
void TestMemberBrowsing::fill()
{
    const auto filled = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        for (int i = 1; i <= population; ++i) {
            const QJsonObject given{{u"name"_s, u"Ann %1"_s.arg(i, 3, 10, QChar(u'0'))},
                                    {u"phone"_s, u"+861381234%1"_s.arg(8000 + i)},
                                    {u"tags"_s, i % 5 == 0 ? QJsonArray{u"tea"_s} : QJsonArray()}};
            const auto added =
                addMember(transaction, m_shop->session, given, ShopFixture::noon(), systemRandom, pinyin);
            if (!added)
                return added.error();
            pointsledger::append(transaction,
                                 {added->profile.member.id,
                                  PointsEntry::Kind::Adjusted,
                                  Points::of(i),
                                  {},
                                  ShopFixture::noon(),
                                  {}});
        }
        transaction.execute(u"UPDATE customer SET tier = 'gold' WHERE row % 10 = 0"_s);
        return {};
    });
    QVERIFY(filled);
}

void TestMemberBrowsing::build(Role role)
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
    m_opened.clear();
    m_chosen.clear();
    connect(m_page.get(), &MemberListPage::profileRequested, this,
            [this](const QString &number) { m_opened << number; });
    connect(m_page.get(), &MemberListPage::chosen, this,
            [this](const MemberProfile &profile) { m_chosen << profile.person.name; });
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin(false);
    m_table = m_page->findChild<MemberTable *>();
    QTRY_VERIFY(m_members->browser().isWhole() && !m_members->browser().isLooking());
}

void TestMemberBrowsing::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QPushButton *TestMemberBrowsing::button(const QString &words) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().contains(words))
            return each;
    return nullptr;
}

QStringList TestMemberBrowsing::chips() const
{
    QStringList words;
    for (const Chip *chip : m_page->findChildren<Chip *>())
        if (chip->isVisible())
            words << chip->text();
    return words;
}

QStringList TestMemberBrowsing::column(MemberColumn wanted, int rows) const
{
    const auto *model = static_cast<MemberListModel *>(m_table->model());
    QStringList texts;
    for (int section = 0; section < model->columnCount(); ++section)
        for (int row = 0; model->columnAt(section) == wanted && row < rows; ++row)
            texts << model->index(row, section).data().toString();
    return texts;
}

bool TestMemberBrowsing::shows(const QString &words) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    const auto *message = m_page->findChild<InlineMessage *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel *label) { return label->isVisible() && label->text().contains(words); })
        || (message->isVisible() && message->text().contains(words));
}

qint64 TestMemberBrowsing::count(const QString &what) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}

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

void TestMemberBrowsing::marksAreTaggedAndBack()
{
    press(Qt::Key_Down); // into the list
    press(Qt::Key_Space);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_members->browser().marks(), 3);
    QVERIFY(shows(u"3 marked"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_members->browser().marks(), 2);
    press(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(sheet<TagSheet>()->isVisible());
    type(u"a,b"_s);
    press(Qt::Key_Return);
    QVERIFY(sheet<TagSheet>()->isVisible());
    static_cast<QLineEdit *>(QApplication::focusWidget())->clear();
    type(u"tea"_s); // the first has it already
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"the tag \"tea\" now"_s));
    QCOMPARE(count(u"customer_tag"_s), 27);
    QCOMPARE(m_members->browser().marks(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shows(u"Undone"_s));
    QCOMPARE(count(u"customer_tag"_s), 26);
}

void TestMemberBrowsing::allAreMarkedAtOnce()
{
    press(Qt::Key_Down);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_members->browser().marks(), population);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, {20, 60}); // the second's mark
    QCOMPARE(m_members->browser().marks(), population - 1);
    QVERIFY(!m_members->browser().isMarked(1));
    press(Qt::Key_Y, Qt::ControlModifier);
    type(u"all"_s);
    QTest::mouseClick(button(u"Give it to them"_s), Qt::LeftButton);
    QTRY_COMPARE(count(u"customer_tag WHERE tag = 'all'"_s), population - 1);
    QTRY_VERIFY(!m_members->acts().isBusy());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QCOMPARE(m_members->browser().marks(), 0);
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
