#include "core/usecase/handover.h"

#include "core/data/memberfacts.h"
#include "tests/core/usecase/careshop.h"

#include <QJsonDocument>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Who looks after members, and what becomes of them when somebody leaves.
class TestHandOver : public QObject, protected CareShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void anAdviserIsGivenAndTakenAway();
    void previewDoesNothing();
    void everythingGoesAtOnce();
    void whoLeftMayGiveButNotTake();
    void ownerlessAreNamed();
    void itIsNoVisit();
    void countsAreKept();

private:
    Result<HandOver> hand(const QString &from, const QString &to, const Session &by)
    {
        return write([&](Transaction &transaction) {
            return handOver(transaction, by, from, to, at(10), systemRandom);
        });
    }
    CareLoad load(const User &user)
    {
        return *read(
            [&](const Connection &connection) { return Result(advisers::loadOf(connection, user.id)); });
    }
};

void TestHandOver::anAdviserIsGivenAndTakenAway()
{
    const QString number = add(u"王芳"_s);
    const User li = addUser(u"小李"_s);
    QVERIFY(change(number, {{u"adviser"_s, li.name}}).has_value());
    QCOMPARE(load(li).members, 1);
    QCOMPARE(change(number, {{u"adviser"_s, u"nobody"_s}}).error(),
             (Error{Error::Code::InvalidInput, u"adviser"_s}));
    QVERIFY(change(number, {{u"adviser"_s, u""_s}}).has_value());
    QCOMPARE(load(li).members, 0);
}

void TestHandOver::previewDoesNothing()
{
    const QString number = add(u"王芳"_s);
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    QVERIFY(change(number, {{u"adviser"_s, li.name}}).has_value());
    const auto plan = read(
        [&](const Connection &connection) { return planHandOver(connection, who(), li.name, zhao.name); });
    QCOMPARE(plan->from.members, 1);
    QCOMPARE(load(li).members, 1);
    QCOMPARE(count(u"audit WHERE act = 'staff.handover'"_s), 0);
}

void TestHandOver::everythingGoesAtOnce()
{
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    const QString one = add(u"王芳"_s, {{u"adviser"_s, li.name}});
    const QString other = add(u"李娜"_s, {{u"adviser"_s, li.name}});
    QVERIFY(addTask(one, u"call"_s, li.name).has_value());
    const auto done = hand(li.name, zhao.name, who());
    QCOMPARE(done->from.members, 2);
    QCOMPARE(done->from.tasks, 1);
    QCOMPARE(load(li).members + load(li).tasks, 0);
    QCOMPARE(load(zhao).members, 2);
    QCOMPARE(load(zhao).tasks, 1);
    QCOMPARE(tasksOf(one).front().task.assignee, zhao.id);
    QCOMPARE(count(u"member_task_change WHERE act = 'assigned'"_s), 1);
    QCOMPARE(count(u"customer_change WHERE fields = '[\"adviser\"]'"_s), 4); // chosen, then handed over
    QCOMPARE(count(u"audit WHERE act = 'staff.handover'"_s), 1);
    QCOMPARE(count(u"outbox WHERE kind = 'staff.handover/1'"_s), 1);
    // Again there is nothing to hand over.
    QVERIFY(hand(li.name, zhao.name, who()).has_value());
    QCOMPARE(count(u"outbox WHERE kind = 'staff.handover/1'"_s), 1);
    QVERIFY(!other.isEmpty());
}

void TestHandOver::whoLeftMayGiveButNotTake()
{
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    const QString number = add(u"王芳"_s, {{u"adviser"_s, li.name}});
    QVERIFY(write([&](Transaction &transaction) {
                return deactivateUser(transaction, who(), li.name, at());
            }).has_value());
    QCOMPARE(hand(zhao.name, li.name, who()).error(), (Error{Error::Code::NotFound, li.name}));
    QCOMPARE(hand(zhao.name, zhao.name, who()).error(), (Error{Error::Code::InvalidInput, u"to"_s}));
    QCOMPARE(hand(u"nobody"_s, zhao.name, who()).error().code, Error::Code::NotFound);
    QCOMPARE(hand(li.name, zhao.name, as(zhao)).error().code, Error::Code::NotPermitted);
    QVERIFY(hand(li.name, zhao.name, who()).has_value());
    QCOMPARE(load(zhao).members, 1);
    QVERIFY(!number.isEmpty());
}

void TestHandOver::ownerlessAreNamed()
{
    const User li = addUser(u"小李"_s);
    const QString number = add(u"王芳"_s, {{u"adviser"_s, li.name}});
    add(u"李娜"_s);
    const auto ownerless = [&] {
        return *read(
            [](const Connection &connection) { return Result(advisers::ownerless(connection, 10)); });
    };
    QVERIFY(ownerless().empty());
    QVERIFY(write([&](Transaction &transaction) {
                return deactivateUser(transaction, who(), li.name, at());
            }).has_value());
    QCOMPARE(ownerless(), std::vector<QString>{number});
    QCOMPARE(toJson(load(li))[u"ownerless"].toInteger(), 1);
}

/// Whoever no longer comes is not kept by what the shop does among itself.
void TestHandOver::itIsNoVisit()
{
    const User li = addUser(u"小李"_s);
    const User zhao = addUser(u"小赵"_s);
    const QString number = add(u"王芳"_s, {{u"adviser"_s, li.name}});
    const auto changedAt = [&] {
        return *read([&](const Connection &connection) {
            return Result(memberfacts::of(connection, members::byNumber(connection, number)->id)->changedAt);
        });
    };
    const auto before = changedAt();
    QVERIFY(hand(li.name, zhao.name, who()).has_value());
    QVERIFY(changedAt() == before);
}

/// However often it is handed over: no member and no task gets lost or doubled.
void TestHandOver::countsAreKept()
{
    std::vector<User> users;
    for (int i = 0; i < 4; ++i)
        users.push_back(addUser(u"导购%1"_s.arg(i)));
    std::vector<QString> numbers;
    for (int i = 0; i < 6; ++i)
        numbers.push_back(add(u"王芳"_s));
    const bool holds = rc::check("the sum over all users stays", [&] {
        for (const QString &number : numbers) {
            const User &user = users[size_t(*rc::gen::inRange(0, 4))];
            RC_ASSERT(change(number, {{u"adviser"_s, user.name}}).has_value());
            if (*rc::gen::arbitrary<bool>())
                RC_ASSERT(addTask(number, u"call"_s, user.name).has_value());
        }
        const auto sums = [&] {
            std::pair<qint64, qint64> sum;
            for (const User &user : users) {
                sum.first += load(user).members;
                sum.second += load(user).tasks;
            }
            return sum;
        };
        const auto before = sums();
        RC_ASSERT(before.first == qint64(numbers.size()));
        for (int i = 0; i < 3; ++i) {
            const User &from = users[size_t(*rc::gen::inRange(0, 4))];
            const User &to = users[size_t(*rc::gen::inRange(0, 4))];
            const CareLoad gives = load(from);
            const CareLoad takes = load(to);
            const auto done = hand(from.name, to.name, who());
            RC_ASSERT(done.has_value() == (from.id != to.id));
            if (done)
                RC_ASSERT(load(to).members == takes.members + gives.members
                          && load(to).tasks == takes.tasks + gives.tasks && load(from).members == 0
                          && load(from).tasks == 0);
        }
        RC_ASSERT(sums() == before);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
