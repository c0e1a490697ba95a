#include "tests/ui/members/browsedshop.h"
#include "ui/members/tagsheet.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Several members marked in the list, and what is done to them at once.
class TestMemberMarks : public BrowsedShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void marksAreTaggedAndBack();
    void allAreMarkedAtOnce();
    void aLongStretchIsMarkedInOneGo();
    void marksOutliveALookAndASearch();
    void anotherFilterAndAnotherUserBeginWithoutMarks();
    void whileOthersAreLookedForNothingIsDone();
    void thatNobodyIsMarkedAnyMoreIsSaid();
};

void TestMemberMarks::marksAreTaggedAndBack()
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

void TestMemberMarks::allAreMarkedAtOnce()
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

void TestMemberMarks::aLongStretchIsMarkedInOneGo()
{
    MemberBrowser &browser = m_members->browser();
    QSignalSpy changes(&browser, &MemberBrowser::marksChanged);
    browser.mark(99, 10, true);
    QCOMPARE(browser.marks(), 90);
    QCOMPARE(changes.count(), 1);
    browser.mark(10, 99, true); // are so already
    browser.mark(-1, true);
    browser.mark(population, true);
    QCOMPARE(changes.count(), 1);
    browser.mark(0, population, false);
    QCOMPARE(browser.marks(), 0);
    m_table->selectPlace(population - 1);
    m_table->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier); // the last is the end of the way
    QCOMPARE(browser.marks(), 1);
    browser.show({});
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(browser.marks(), 1);
}

void TestMemberMarks::marksOutliveALookAndASearch()
{
    MemberBrowser &browser = m_members->browser();
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const std::vector<qint64> marked = browser.markedRows();
    QCOMPARE(marked.size(), size_t(2));
    m_page->begin(false); // back from somebody's page
    QCOMPARE(browser.markedRows(), marked);
    QVERIFY(browser.isMarked(0) && browser.isMarked(1));
    type(u"8001"_s);
    QCOMPARE(listed(), 1);
    QVERIFY(shows(u"2 marked"_s));
    browser.mark(0, true);
    QCOMPARE(browser.markedRows(), (std::vector<qint64>{browser.rows()[0], marked[1], marked[0]}));
    press(Qt::Key_Escape);
    QTRY_COMPARE(listed(), population);
    QVERIFY(browser.isMarked(population - 1));
    m_members->setQuery({{}, {MemberSort::Points, false}}); // in another order
    QTRY_VERIFY(browser.isWhole() && browser.isMarked(0));
    press(Qt::Key_Escape);
    QCOMPARE(browser.marks(), 0);
}

void TestMemberMarks::anotherFilterAndAnotherUserBeginWithoutMarks()
{
    MemberBrowser &browser = m_members->browser();
    browser.mark(0, true);
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    QCOMPARE(browser.marks(), 0);
    QTRY_COMPARE(listed(), 13);
    browser.mark(0, true);
    m_members->setSession(m_shop->session);
    QCOMPARE(browser.marks(), 1);
    Session other = m_shop->session;
    other.user = Id<User>::make(ShopFixture::noon(), systemRandom);
    m_members->setSession(other);
    QCOMPARE(browser.marks(), 0);
}

void TestMemberMarks::whileOthersAreLookedForNothingIsDone()
{
    MemberBrowser &browser = m_members->browser();
    const QString file = m_folder->filePath(u"early.csv"_s);
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    QVERIFY(browser.isLooking());
    browser.mark(0, true);
    browser.markAll();
    QCOMPARE(browser.marks(), 0);
    QVERIFY(!button(u"Tag"_s)->isEnabled() && !button(u"Export list"_s)->isEnabled());
    press(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(!sheet<TagSheet>()->isVisible());
    m_page->exportTo(file); // a place was named meanwhile
    QVERIFY(shows(u"Others are looked for"_s));
    QTRY_COMPARE(listed(), 13);
    QVERIFY(button(u"Export list"_s)->isEnabled());
    QVERIFY(!m_members->acts().isBusy() && !QFileInfo::exists(file));
    browser.markAll();
    QCOMPARE(browser.marks(), 13);
}

void TestMemberMarks::thatNobodyIsMarkedAnyMoreIsSaid()
{
    press(Qt::Key_Down); // into the list
    press(Qt::Key_Space);
    press(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(sheet<TagSheet>()->isVisible());
    m_members->setQuery({{.tiers = {u"gold"_s}}, {}});
    type(u"all"_s);
    press(Qt::Key_Return);
    QVERIFY(sheet<TagSheet>()->isVisible());
    QVERIFY(shows(u"Nobody is marked any more"_s));
    QTRY_COMPARE(listed(), 13);
    QCOMPARE(count(u"customer_tag WHERE tag = 'all'"_s), 0);
}

QTEST_MAIN(TestMemberMarks)

#include "tst_membermarks.moc"
