#include "core/usecase/followup.h"

#include "core/data/timeline.h"
#include "core/usecase/copymember.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/restrictmember.h"
#include "tests/core/usecase/careshop.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
QStringList textsOf(const std::vector<ReadTask> &tasks)
{
    QStringList texts;
    for (const ReadTask &task : tasks)
        texts << task.text;
    texts.sort();
    return texts;
}
}

/// What is to be done for members.
class TestFollowUp : public QObject, protected CareShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void aTaskIsKeptOnce();
    void whatDoesNotFitIsRefused();
    void itsTextIsNowhereInClear();
    void othersSeeThatThereIsATaskOnly();
    void othersTextsAreReadOnlyWhereTheyAreShown();
    void onlyWhoIsConcernedMovesIt();
    void historyFollowsEveryAct();
    void theListIsByDay();
    void theTimelineTellsOfIt();
    void aMergeTakesItAlongAndBack();
    void erasingTakesTheTextsAway();
    void theCopyNamesThem();

private:
    Result<MemberTask> move(const Id<MemberTask> &id, TaskAct act, const Session &by)
    {
        return write([&](Transaction &transaction) { return moveTask(transaction, by, id, act, at()); });
    }
};

void TestFollowUp::aTaskIsKeptOnce()
{
    const QString number = add(u"王芳"_s);
    const NewTask request{Id<MemberTask>::make(at(), systemRandom), number, u"  call back  about tea "_s,
                          today()};
    const auto keep = [&](const NewTask &task) {
        return write([&](Transaction &transaction) { return ::addTask(transaction, who(), task, at()); });
    };
    const auto first = keep(request);
    QVERIFY(first.has_value());
    QCOMPARE(first->assignee, who().user);
    QVERIFY(keep(request).has_value());
    QCOMPARE(count(u"member_task"_s), 1);
    QCOMPARE(count(u"audit WHERE act = 'task.add'"_s), 1);
    NewTask other = request;
    other.due = today().addDays(1);
    QCOMPARE(keep(other).error().code, Error::Code::DifferentRequest);
    QCOMPARE(textsOf(tasksOf(number)), QStringList{u"call back about tea"_s});
}

void TestFollowUp::whatDoesNotFitIsRefused()
{
    const QString number = add(u"王芳"_s);
    QCOMPARE(addTask(u"M9"_s, u"x"_s).error().code, Error::Code::UnknownMember);
    QCOMPARE(addTask(number, u"  "_s).error().code, Error::Code::ReasonRequired);
    QCOMPARE(addTask(number, QString(201, u'x')).error(), (Error{Error::Code::InvalidInput, u"text"_s}));
    QCOMPARE(addTask(number, u"card 4111 1111 1111 1111"_s).error().detail, u"text"_s);
    QCOMPARE(addTask(number, u"x"_s, {}, -1).error(), (Error{Error::Code::InvalidInput, u"due"_s}));
    QCOMPARE(addTask(number, u"x"_s, {}, 5000).error().detail, u"due"_s);
    QCOMPARE(addTask(number, u"x"_s, u"nobody"_s).error().code, Error::Code::NotFound);
    QCOMPARE(count(u"member_task"_s) + count(u"member_text"_s), 0);
}

void TestFollowUp::itsTextIsNowhereInClear()
{
    const QString number = add(u"王芳"_s);
    QVERIFY(addTask(number, u"Zaphod wants jasmine"_s).has_value());
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // A journal may have gone since it was listed.
        QVERIFY2(file.open(QIODevice::ReadOnly) || !file.exists(), qPrintable(file.fileName()));
        QVERIFY2(!file.isOpen() || !file.readAll().contains("Zaphod"), qPrintable(file.fileName()));
    }
}

void TestFollowUp::othersSeeThatThereIsATaskOnly()
{
    const QString number = add(u"王芳"_s);
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    QVERIFY(addTask(number, u"call"_s, li.name).has_value());
    const auto seenBy = [&](const User &user) {
        return (*read([&](const Connection &main, const Connection &keys) {
                   TaskFilter filter;
                   filter.customer = members::byNumber(main, number)->id;
                   return readTasks(main, keys, as(user), filter);
               }))
            .front();
    };
    QCOMPARE(seenBy(li).text, u"call"_s);
    QVERIFY(seenBy(zhao).hidden && seenBy(zhao).text.isEmpty());
    const auto others = read([&](const Connection &main, const Connection &keys) {
        TaskFilter filter;
        filter.assignee = li.id;
        return readTasks(main, keys, as(zhao), filter);
    });
    QCOMPARE(others.error().code, Error::Code::NotPermitted);
}

void TestFollowUp::othersTextsAreReadOnlyWhereTheyAreShown()
{
    const QString number = add(u"王芳"_s);
    const User li = addUser(u"小李"_s);
    QVERIFY(addTask(number, u"call"_s, li.name).has_value()); // thought of by the administrator
    const User boss = addUser(u"老王"_s, Role::Manager);
    const auto textFor = [&](const Session &session, bool plain) {
        return (*read([&](const Connection &main, const Connection &keys) {
                   return readTasks(main, keys, session, {members::byNumber(main, number)->id}, plain);
               }))
            .front()
            .text;
    };
    QCOMPARE(textFor(as(boss), true), u"call"_s);
    QCOMPARE(textFor(as(boss), false), QString());
    QCOMPARE(textFor(as(li), false), u"call"_s);
    QCOMPARE(textFor(who(), false), u"call"_s);
}

void TestFollowUp::onlyWhoIsConcernedMovesIt()
{
    const QString number = add(u"王芳"_s);
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    const auto task = addTask(number, u"call"_s, li.name);
    QVERIFY(task.has_value());
    QCOMPARE(move(task->id, TaskAct::Done, as(zhao)).error().code, Error::Code::NotPermitted);
    QVERIFY(move(task->id, TaskAct::Done, as(li)).has_value());
    QVERIFY(move(task->id, TaskAct::Done, as(li)).has_value()); // it is so already
    QCOMPARE(move(task->id, TaskAct::Dropped, as(li)).error(), (Error{Error::Code::InvalidInput, u"act"_s}));
    QVERIFY(move(task->id, TaskAct::Reopened, who()).has_value());
    QCOMPARE(count(u"member_task_change"_s), 3);
    QCOMPARE(move(Id<MemberTask>::make(at(), systemRandom), TaskAct::Done, who()).error().code,
             Error::Code::NotFound);
}

/// Over any order of acts: the state is what the last act that was possible made of it, and each is one line.
void TestFollowUp::historyFollowsEveryAct()
{
    const QString number = add(u"王芳"_s);
    const bool holds = rc::check("state and history agree", [&] {
        const auto task = addTask(number, u"call"_s);
        RC_ASSERT(task.has_value());
        TaskState state = TaskState::Open;
        size_t lines = 1;
        const auto acts = *rc::gen::container<std::vector<TaskAct>>(
            rc::gen::element(TaskAct::Done, TaskAct::Dropped, TaskAct::Reopened));
        for (const TaskAct act : acts) {
            const auto next = after(state, act);
            const auto moved = move(task->id, act, who());
            RC_ASSERT(!next || moved.has_value());
            if (next) {
                state = *next;
                ++lines;
            }
        }
        const auto now = read([&](const Connection &connection) {
            return Result(
                std::pair(tasks::find(connection, task->id)->state, tasks::history(connection, task->id)));
        });
        RC_ASSERT(now->first == state);
        RC_ASSERT(now->second.size() == lines);
        RC_ASSERT(now->second.front().act == TaskAct::Created);
    });
    QVERIFY(holds);
}

void TestFollowUp::theListIsByDay()
{
    const QString number = add(u"王芳"_s);
    const QString other = add(u"李娜"_s);
    QVERIFY(addTask(number, u"later"_s, {}, 9).has_value());
    QVERIFY(addTask(other, u"today"_s, {}, 0).has_value());
    const auto done = addTask(number, u"done"_s, {}, 1);
    QVERIFY(move(done->id, TaskAct::Done, who()).has_value());
    const auto mine = read([&](const Connection &main, const Connection &keys) {
        TaskFilter filter;
        filter.assignee = who().user;
        return readTasks(main, keys, who(), filter);
    });
    QCOMPARE(mine->size(), 2U);
    QCOMPARE(mine->at(0).text, u"today"_s);
    QCOMPARE(toJson(mine->at(0), today())[u"when"].toString(), u"today"_s);
    QCOMPARE(toJson(mine->at(1), today())[u"when"].toString(), u"coming"_s);
    QCOMPARE(toJson(mine->at(0), today().addDays(1))[u"when"].toString(), u"overdue"_s);
    QCOMPARE(tasksOf(number).size(), 2U);
    QCOMPARE(tasksOf(number).back().task.state, TaskState::Done);
}

void TestFollowUp::theTimelineTellsOfIt()
{
    const QString number = add(u"王芳"_s);
    const auto task = addTask(number, u"call"_s);
    QVERIFY(move(task->id, TaskAct::Done, who()).has_value());
    const auto page = read([&](const Connection &connection) {
        return Result(timeline::page(connection, task->customer, TimelineFilter::Care, {}, 50));
    });
    QCOMPARE(page->size(), 2U);
    QCOMPARE(page->front().kind, u"done"_s);
    QCOMPARE(page->back().kind, u"created"_s);
    QCOMPARE(page->back().detail, today().addDays(1).toString(Qt::ISODate));
    QCOMPARE(*read([&](const Connection &connection) {
        return Result(timeline::textOf(connection, page->front()));
    }),
             std::optional(task->textRow));
}

/// Sealed anew for who stays, so that it is read when the key of who went is gone; and back.
void TestFollowUp::aMergeTakesItAlongAndBack()
{
    const QString stays = add(u"王芳"_s);
    const QString goes = add(u"王方"_s);
    QVERIFY(addTask(stays, u"of who stays"_s).has_value());
    QVERIFY(addTask(goes, u"of who goes"_s).has_value());
    QVERIFY(write([&](Transaction &transaction) {
                return mergeMembers(transaction, who(), stays, goes, {}, at(1), systemRandom, m_pinyin);
            }).has_value());
    const QStringList both{u"of who goes"_s, u"of who stays"_s};
    QCOMPARE(textsOf(tasksOf(stays)), both);
    QCOMPARE(textsOf(tasksOf(goes)), both); // the old number leads there
    QVERIFY(addTask(goes, u"since"_s).has_value());
    QVERIFY(write([&](Transaction &transaction) {
                return unmergeMember(transaction, who(), goes, at(2), systemRandom, m_pinyin);
            }).has_value());
    QCOMPARE(textsOf(tasksOf(goes)), QStringList{u"of who goes"_s});
    QCOMPARE(textsOf(tasksOf(stays)), (QStringList{u"of who stays"_s, u"since"_s}));
    // For good: the key of who went goes, what was written stays readable.
    QVERIFY(write([&](Transaction &transaction) {
                return mergeMembers(transaction, who(), stays, goes, {}, at(3), systemRandom, m_pinyin);
            }).has_value());
    const auto later = BusinessDate::of(today().addDays(40));
    QCOMPARE(*write([&](Transaction &transaction) { return closeMerges(transaction, who(), *later, at(4)); }),
             1);
    QCOMPARE(textsOf(tasksOf(stays)), (QStringList{u"of who goes"_s, u"of who stays"_s, u"since"_s}));
}

void TestFollowUp::erasingTakesTheTextsAway()
{
    const QString number = add(u"王芳"_s);
    const auto task = addTask(number, u"call"_s);
    const auto done = addTask(number, u"called"_s);
    QVERIFY(move(done->id, TaskAct::Done, who()).has_value());
    QVERIFY(write([&](Transaction &transaction) {
                return eraseMember(transaction, who(), number, u"asked"_s, at(), systemRandom);
            }).has_value());
    QCOMPARE(count(u"member_text WHERE sealed IS NOT NULL"_s), 0);
    QCOMPARE(count(u"member_task WHERE state = 'dropped'"_s), 1);
    QCOMPARE(count(u"member_task WHERE state = 'done'"_s), 1);
    QCOMPARE(move(task->id, TaskAct::Reopened, who()).error().code, Error::Code::UnknownMember);
    const auto mine = read([&](const Connection &main, const Connection &keys) {
        TaskFilter filter;
        filter.assignee = who().user;
        filter.onlyOpen = false;
        return readTasks(main, keys, who(), filter);
    });
    QVERIFY(mine->empty());
}

void TestFollowUp::theCopyNamesThem()
{
    const QString number = add(u"王芳"_s);
    QVERIFY(addTask(number, u"call about jasmine"_s).has_value());
    const auto copy = read([&](const Connection &main, const Connection &keys) {
        return memberCopy(main, keys, who(), number, at());
    });
    QCOMPARE((*copy)[u"tasks"][0][u"text"].toString(), u"call about jasmine"_s);
    QCOMPARE((*copy)[u"tasks"][0][u"state"].toString(), u"open"_s);
}

QTEST_GUILESS_MAIN(TestFollowUp)
#include "tst_followup.moc"
