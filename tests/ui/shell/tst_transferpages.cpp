#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "ui/common/inlinemessage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/transfer/intakepage.h"
#include "ui/transfer/intakesteps.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Step = IntakePresenter::Step;

namespace {
const DemoUser &manager = demoUsers()[1];
constexpr int patience = 60000;
}

/// Members from a file, at the window.
class TestTransferPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void aFileWithErrorsIsFixedByMappingTakenAndUndone();
    void aFileIsOpenedAside();
    void nobodySeesTheFileOfWhoHasLeft();
    void ofALongReportTheFirstRowsAreShown();
    void whoStaysIsSaved();
    void theMapIsKeptAndUsedAgain();
    void anImportThatIsStoppedLeavesNothing();
    void earlierImportsAreUndoneFromTheList();

private:
    Pages &pages() const { return *m_till->window().workArea()->pages(); }
    IntakePage *page() const { return qobject_cast<IntakePage *>(pages().currentWidget()); }
    IntakePresenter &intake() const { return m_till->work().intake; }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }
    qint64 members() const
    {
        const auto count = m_till->database().read(
            [](const Connection &main) { return Result<qint64>(::members::count(main)); });
        return count ? *count : -1;
    }
    void openImport(const QString &path);
    void hold(int column, const QString &field);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillWindow> m_till;
};

void TestTransferPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
}

/// Only the chooser of files is left out: it is the system's.
void TestTransferPages::openImport(const QString &path)
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(page());
    intake().open(path);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Columns, patience);
}

/// Chooses in the box of a column what it holds.
void TestTransferPages::hold(int column, const QString &field)
{
    QComboBox *box = page()->columns()->choiceOf(column);
    const int wanted = box->findData(field);
    QVERIFY(wanted >= 0);
    box->setCurrentIndex(wanted);
    Q_EMIT box->activated(wanted);
    QTRY_COMPARE(intake().columns()[size_t(column)].field, field);
}

void TestTransferPages::aFileWithErrorsIsFixedByMappingTakenAndUndone()
{
    const qint64 before = members();
    openImport(file(u"list.csv"_s, "who,tel,extra\nAnna Bell,13812349999,x\nBob,1,y\n"));
    QCOMPARE(intake().columns().size(), 3U);
    QCOMPARE(intake().columns()[0].samples, (QStringList{u"Anna Bell"_s, u"Bob"_s}));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Columns, patience);
    QTRY_VERIFY(page()->message()->text().contains(u"No column"_s));
    hold(0, u"name"_s);
    hold(1, u"phone"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Checked, patience);
    QCOMPARE(intake().report()->added, 1);
    QCOMPARE(intake().report()->rejected.size(), 1U);
    QCOMPARE(intake().report()->rejected.front().row, 3);
    QCOMPARE(members(), before);
    const QString list = m_folder->filePath(u"refused.csv"_s);
    intake().saveList(list);
    QFile saved(list);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("not a phone number"));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Done, patience);
    QCOMPARE(members(), before + 1);
    QVERIFY(m_till->tap(u"Undo the import"_s));
    QVERIFY(m_till->tap(u"Undo it"_s));
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Undone, patience);
    QCOMPARE(intake().undone()->removed, 1);
    QCOMPARE(members(), before);
}

void TestTransferPages::aFileIsOpenedAside()
{
    openImport(file(u"one.csv"_s, "name\nAnna Bell\n"));
    const QString two = file(u"two.csv"_s, "name,phone\nBob Hall,13812349999\n");
    intake().open(two);
    QCOMPARE(intake().step(), Step::Opening);
    intake().begin(); // nothing else goes on meanwhile
    QCOMPARE(intake().step(), Step::Opening);
    QTRY_COMPARE(intake().step(), Step::Columns);
    QCOMPARE(intake().fileName(), u"two.csv"_s);
    QCOMPARE(intake().columns().size(), 2U);
    QVERIFY(m_till->button(u"Check, without"_s)->hasFocus()); // as before
    intake().open(m_folder->filePath(u"none.csv"_s));
    QCOMPARE(intake().step(), Step::Opening);
    QTRY_COMPARE(intake().step(), Step::Columns); // as before
    QCOMPARE(intake().fileName(), u"two.csv"_s);
    QVERIFY(!page()->message()->text().isEmpty());
}

void TestTransferPages::nobodySeesTheFileOfWhoHasLeft()
{
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    m_till->key(Qt::Key_I, Qt::ControlModifier);
    intake().open(file(u"one.csv"_s, "name\nAnna Bell\n"));
    Session other = m_till->work().session();
    other.user = Id<User>::make(Timestamp::ofMilliseconds(1), systemRandom);
    intake().setSession(other);
    QTRY_COMPARE(intake().step(), Step::Start);
    QVERIFY(intake().columns().empty());
    QVERIFY(intake().fileName().isEmpty());
}

/// The list that is saved has all of them.
void TestTransferPages::ofALongReportTheFirstRowsAreShown()
{
    openImport(file(u"long.csv"_s, "number,name\n" + QByteArray("X7,Anna Bell\n").repeated(602)));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Checked, patience);
    QCOMPARE(intake().report()->rejected.size(), 601U);
    QCOMPARE(intake().report()->duplicates.size(), 601U);
    int rows = 0;
    for (const QTableView *table : page()->findChildren<QTableView *>())
        if (table->isVisible())
            rows += table->model()->rowCount();
    QCOMPARE(rows, 500);
    QString words;
    for (const QLabel *label : page()->findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(u"the first 500 are shown"_s));
    QFile saved(m_folder->filePath(u"refused.csv"_s));
    intake().saveList(saved.fileName());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().count('\n'), 1 + 601 + 601);
}

void TestTransferPages::whoStaysIsSaved()
{
    openImport(file(u"list.csv"_s, "number,name\nX7,Anna Bell\n"));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Checked, patience);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Done, patience);
    QVERIFY(m_till->database().writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return changeMember(transaction, m_till->work().session(), u"X7"_s, {{u"name"_s, u"Anna Hall"_s}},
                            Timestamp::ofMilliseconds(3'000'000), systemRandom, pinyin);
    }));
    intake().undo(*intake().report()->import);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Undone, patience);
    QVERIFY(m_till->button(u"Save the list"_s));
    QFile saved(m_folder->filePath(u"kept.csv"_s));
    intake().saveList(saved.fileName());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("X7,changed since"));
}

void TestTransferPages::theMapIsKeptAndUsedAgain()
{
    openImport(file(u"one.csv"_s, "who,points\nAnna Bell,5\n"));
    hold(0, u"name"_s);
    hold(1, {}); // a heading that is known, and is left out all the same
    intake().nameMapping(u"ours"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Checked, patience);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Done, patience);
    QCOMPARE(m_till->count(u"points_entry"_s), 0);
    QVERIFY(intake().mappings().contains(u"ours"_s));
    openImport(file(u"two.csv"_s, "who,points\nBob Hall,7\n"));
    QCOMPARE(intake().columns()[1].field, u"points"_s);
    intake().useMapping(u"ours"_s);
    QTRY_COMPARE(intake().mapping(), u"ours"_s);
    QCOMPARE(intake().columns()[0].field, u"name"_s);
    QVERIFY(intake().columns()[1].field.isEmpty());
}

void TestTransferPages::anImportThatIsStoppedLeavesNothing()
{
    const qint64 before = members();
    const qint64 imports = m_till->count(u"member_import"_s);
    QByteArray lines = "name\n";
    for (int i = 0; i < 3000; ++i)
        lines += "Anna " + QByteArray::number(i) + '\n';
    openImport(file(u"long.csv"_s, lines));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QAbstractButton *stop = m_till->button(u"Stop"_s);
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton); // at once, before the rows are through
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Columns, patience);
    QTRY_VERIFY(page()->message()->text().contains(u"Nothing was changed"_s));
    QCOMPARE(members(), before);
    QCOMPARE(m_till->count(u"member_import"_s), imports);
    const auto keys = m_till->database().read([](const Connection &, const Connection &file) {
        Rows rows = file.select(u"SELECT count(*) FROM customer_key"_s);
        return Result<qint64>(rows.next() ? rows.integer(0) : -1);
    });
    QCOMPARE(*keys, before);
}

void TestTransferPages::earlierImportsAreUndoneFromTheList()
{
    const qint64 before = members();
    const size_t imports = size_t(m_till->count(u"member_import"_s));
    openImport(file(u"list.csv"_s, "name\nAnna Bell\nBob Hall\n"));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Checked, patience);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Done, patience);
    m_till->key(Qt::Key_Escape);
    QCOMPARE(intake().step(), Step::Start);
    QCOMPARE(intake().earlier().size(), imports + 1);
    QCOMPARE(intake().earlier().front().listed.file, u"list.csv"_s);
    QCOMPARE(intake().earlier().front().listed.added, 2);
    QCOMPARE(intake().earlier().front().user, manager.name);
    QVERIFY(m_till->tap(u"Undo this import"_s));
    QVERIFY(m_till->tap(u"Undo it"_s));
    QTRY_COMPARE_WITH_TIMEOUT(intake().step(), Step::Undone, patience);
    QCOMPARE(members(), before);
    m_till->key(Qt::Key_Escape);
    QVERIFY(intake().earlier().front().listed.isUndone);
    QVERIFY(!m_till->button(u"Undo this import"_s)); // not to be pressed
    m_till->key(Qt::Key_Escape);
    QVERIFY(!page());
}

QTEST_MAIN(TestTransferPages)
#include "tst_transferpages.moc"
