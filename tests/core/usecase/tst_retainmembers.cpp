#include "core/data/personalrecords.h"
#include "core/usecase/changemember.h"
#include "core/usecase/copymember.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/followup.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/retainmembers.h"
#include "tests/core/usecase/newshop.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QDate enrolled(2024, 3, 31);

/// Noon in the shop's zone.
Timestamp on(const QDate &date)
{
    return Timestamp::ofMilliseconds(QDateTime(date, QTime(4, 0), Qt::UTC).toMSecsSinceEpoch());
}
}

/// Who no longer comes is asked, then erased; by a shop's own rule.
class TestRetainMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutARuleNobodyIsAsked();
    void theRuleIsCheckedAndAudited();
    void somebodyIsAskedThenErased();
    void daysOffAreCaughtUp();
    void whoComesBackStays_data();
    void whoComesBackStays();
    void whoHoldsSomethingStays_data();
    void whoHoldsSomethingStays();
    void whatWhoWasMergedHoldsKeepsWhoStayed_data();
    void whatWhoWasMergedHoldsKeepsWhoStayed();
    void anOpenTaskKeepsThem();
    void pointsCanBeIgnored();
    void aRuleThatEndsForgetsWhomItAsked();
    void whoComesBetweenPlanAndErasureStays();
    void aDayAheadIsOnlyForLooking();
    void itNeedsPermission();
    void theDailyJobDoesItByItself();
    void withoutARuleTheJobIsNotOver();
    void eachIsErasedInATurnOfItsOwn();
    void anErasureThatFailsTakesNobodyWithIt();
    void handedOutCopiesAreTakenBack();
    void theJobLeavesCopiesUntilItIsCommitted();
    void nobodyIsErasedEarlierThanTheRuleSays();

private:
    QString add(const QByteArray &phone, const QDate &date = enrolled);
    void setRule(int months, int graceDays, bool keepsPoints = true);
    RetentionRun run(const QDate &date);
    RetentionPlan plan(const QDate &date);
    Result<RetentionTurn> turn(const QDate &date, const Session &session);
    Result<RetentionTurn> turn(const QDate &date) { return turn(date, who()); }
    /// A file that they were given.
    QString handOut(const QString &number);
    Result<> write(const QString &sql)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            transaction.execute(sql);
            return {};
        });
    }
    qint64 count(const QString &what);
    const Session &who() const { return m_shop->made.session; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
};

void TestRetainMembers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

QString TestRetainMembers::add(const QByteArray &phone, const QDate &date)
{
    const auto added = m_shop->database->writeNow([&](Transaction &transaction) {
        return addMember(transaction, who(),
                         {{u"name"_s, u"王秀兰"_s}, {u"phone"_s, QString::fromLatin1(phone)}}, on(date),
                         systemRandom, m_pinyin);
    });
    return added ? added->profile.member.number : QString();
}

void TestRetainMembers::setRule(int months, int graceDays, bool keepsPoints)
{
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return changeRetentionRule(transaction, who(), {months, graceDays, keepsPoints}, on(enrolled));
    }));
}

RetentionRun TestRetainMembers::run(const QDate &date)
{
    const auto done = runRetention(*m_shop->database, who(), date, on(date), systemRandom);
    return done ? *done : RetentionRun{{}, {u"refused"_s}};
}

RetentionPlan TestRetainMembers::plan(const QDate &date)
{
    return *m_shop->database->read(
        [&](const Connection &connection) { return planRetention(connection, who(), date); });
}

Result<RetentionTurn> TestRetainMembers::turn(const QDate &date, const Session &session)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return retainMembers(transaction, session, *BusinessDate::of(date), on(date), systemRandom);
    });
}

QString TestRetainMembers::handOut(const QString &number)
{
    const QString path = m_folder->filePath(u"copy.json"_s);
    const QByteArray bytes = "{}";
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    const auto noted = m_shop->database->writeNow([&](Transaction &transaction) {
        return noteMemberCopy(transaction, who(), number,
                              {path, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)},
                              on(enrolled));
    });
    return noted ? path : QString();
}

qint64 TestRetainMembers::count(const QString &what)
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}

void TestRetainMembers::withoutARuleNobodyIsAsked()
{
    add("13812348000");
    const RetentionRun done = run({2040, 1, 1});
    QVERIFY(done.plan.toAsk.empty() && done.erased.isEmpty());
}

void TestRetainMembers::theRuleIsCheckedAndAudited()
{
    const auto change = [this](int months, int graceDays) {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return changeRetentionRule(transaction, who(), {months, graceDays, true}, on(enrolled));
        });
    };
    QCOMPARE(change(-1, 30).error().detail, u"months"_s);
    QCOMPARE(change(601, 30).error().detail, u"months"_s);
    QCOMPARE(change(12, 0).error().detail, u"graceDays"_s);
    QVERIFY(change(12, 30));
    QVERIFY(change(12, 30)); // no change, no entry
    QCOMPARE(count(u"audit WHERE act = 'retention.rule'"_s), 1);
}

void TestRetainMembers::somebodyIsAskedThenErased()
{
    setRule(23, 30);
    const QString number = add("13812348000");
    // 23 months after 31 March 2024 are over on 28 February 2026, the last day of that month.
    QVERIFY(run({2026, 2, 28}).plan.toAsk.empty());
    const RetentionRun asked = run({2026, 3, 1});
    QCOMPARE(asked.plan.toAsk.size(), 1U);
    QCOMPARE(asked.plan.toAsk.front().number, number);
    QCOMPARE(toJson(asked.plan)[u"asked"][0][u"eraseOn"].toString(), u"2026-03-31"_s);
    QVERIFY(run({2026, 3, 1}).plan.toAsk.empty()); // once
    QCOMPARE(run({2026, 3, 30}).plan.waiting.size(), 1U);
    QCOMPARE(count(u"customer WHERE status = 'erased'"_s), 0);
    QCOMPARE(run({2026, 3, 31}).erased, QStringList{number});
    QCOMPARE(count(u"customer WHERE status = 'erased'"_s), 1);
    QCOMPARE(count(u"retention_due"_s), 0);
    QCOMPARE(
        count(u"audit WHERE act = 'member.erase' AND detail LIKE '%retention: nothing since 2024-03-31%'"_s),
        1);
    QCOMPARE(count(u"audit WHERE act = 'retention.ask'"_s), 1);
    QVERIFY(run({2026, 4, 1}).erased.isEmpty());
}

void TestRetainMembers::daysOffAreCaughtUp()
{
    setRule(12, 30);
    const QString first = add("13812348000");
    const QString second = add("13912348001", enrolled.addDays(10));
    QCOMPARE(run({2026, 1, 10}).plan.toAsk.size(), 2U); // months late
    // The grace is from when they were asked, not from when they could have been.
    QCOMPARE(run({2026, 2, 8}).erased, QStringList());
    QCOMPARE(run({2026, 6, 1}).erased, (QStringList{first, second})); // months late again
}

void TestRetainMembers::whoComesBackStays_data()
{
    QTest::addColumn<QString>("what");
    for (const QString &what : {u"change"_s, u"consent"_s, u"sale"_s, u"points"_s, u"keep"_s, u"stored"_s})
        QTest::newRow(qPrintable(what)) << what;
}

void TestRetainMembers::whoComesBackStays()
{
    QFETCH(QString, what);
    setRule(12, 30);
    const QString number = add("13812348000");
    QCOMPARE(run({2025, 4, 1}).plan.toAsk.size(), 1U);
    const Timestamp back = on({2025, 4, 20});
    const QString at = QString::number(back.milliseconds());
    const auto done = [&]() -> bool {
        if (what == u"sale")
            return write(u"INSERT INTO shift (id, number, user, opened_at, float, event_hash)"
                         " SELECT x'01', 1, id, 0, 0, x'00'"
                         " FROM user"_s)
                && write(u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, member, at,"
                         " business_date, zone, currency, exponent, tax_mode, gross, discount, net, tax,"
                         " rounding, total, change, points, request_digest, event_hash)"
                         " SELECT randomblob(16), 'sale', 'T01', 1, 1, x'01', id, 1, %1, '2025-04-20', 'UTC',"
                         " 'CNY', 2, 'contained', 0, 0, 0, 0, 0, 0, 0, 0, x'00', x'00' FROM user"_s.arg(at));
        if (what == u"points")
            return write(u"INSERT INTO points_entry (customer, kind, points, open, at)"
                         " VALUES (1, 'adjusted', 0, 0, "_s
                         + at + u')')
                .has_value();
        if (what == u"stored")
            return write(u"INSERT INTO account (id, kind, customer, opened_at)"
                         " VALUES (randomblob(16), 'member', 1, 0)"_s)
                && write(u"INSERT INTO stored_value_entry (account, kind, principal, bonus, at)"
                         " VALUES (1, 'adjusted', 0, 0, "_s
                         + at + u')');
        return m_shop->database
            ->writeNow([&](Transaction &transaction) -> Result<> {
                if (what == u"keep")
                    return keepMember(transaction, who(), number, back);
                if (what == u"consent")
                    return giveConsent(transaction, who(), number, {{}, true}, back, systemRandom);
                const auto changed = changeMember(transaction, who(), number, {{u"note"_s, u"x"_s}}, back,
                                                  systemRandom, m_pinyin);
                return changed ? Result<>() : changed.error();
            })
            .has_value();
    };
    QVERIFY(done());
    const RetentionRun after = run({2025, 5, 20});
    QCOMPARE(after.erased, QStringList());
    QCOMPARE(after.plan.staying.size(), what == u"keep" ? 0U : 1U); // that took the mark away by itself
    QCOMPARE(count(u"retention_due"_s), 0);
    QCOMPARE(run({2026, 4, 21}).plan.toAsk.size(), 1U); // a year later it begins anew
}

void TestRetainMembers::whoHoldsSomethingStays_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("stored value") << u"INSERT INTO account (id, kind, customer, principal, opened_at)"
                                     " VALUES (randomblob(16), 'member', 1, 1, 0)"_s;
    QTest::newRow("bonus") << u"INSERT INTO account (id, kind, customer, bonus, opened_at)"
                              " VALUES (randomblob(16), 'member', 1, 1, 0)"_s;
    QTest::newRow("card") << u"INSERT INTO account (id, kind, number, customer, principal, opened_at)"
                             " VALUES (randomblob(16), 'card', '1', 1, 1, 0)"_s;
    QTest::newRow("debt") << u"INSERT INTO credit (customer, allowed, owed) VALUES (1, 100, 1)"_s;
    QTest::newRow("owed to them") << u"INSERT INTO credit (customer, allowed, owed) VALUES (1, 100, -1)"_s;
    QTest::newRow("deposit")
        << u"INSERT INTO deposit (id, sale, customer, user, at, agreed, balance, note, cart)"
           " SELECT randomblob(16), randomblob(16), 1, id, 0, 1, 1, '', '' FROM user"_s;
    QTest::newRow("points") << u"UPDATE customer SET points = 1"_s;
}

void TestRetainMembers::whoHoldsSomethingStays()
{
    QFETCH(QString, sql);
    setRule(12, 30);
    add("13812348000");
    QCOMPARE(plan({2025, 4, 1}).toAsk.size(), 1U);
    QVERIFY(write(sql));
    QVERIFY(run({2025, 4, 1}).plan.toAsk.empty());
    QVERIFY(run({2030, 4, 1}).erased.isEmpty());
    QCOMPARE(count(u"retention_due"_s), 0);
}

void TestRetainMembers::whatWhoWasMergedHoldsKeepsWhoStayed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("deposit")
        << u"INSERT INTO deposit (id, sale, customer, user, at, agreed, balance, note, cart)"
           " SELECT randomblob(16), randomblob(16), 2, id, 0, 1, 1, '', '' FROM user"_s;
    QTest::newRow("gift card") << u"INSERT INTO account (id, kind, number, customer, principal, opened_at)"
                                  " VALUES (randomblob(16), 'card', '1', 2, 1, 0)"_s;
}

/// It is still in the name that it was taken in.
void TestRetainMembers::whatWhoWasMergedHoldsKeepsWhoStayed()
{
    QFETCH(QString, sql);
    setRule(12, 30);
    add("13812348000");
    add("13912348001");
    QVERIFY(write(u"UPDATE customer SET survivor = 1 WHERE row = 2"_s));
    QCOMPARE(plan({2025, 4, 1}).toAsk.size(), 1U);
    QVERIFY(write(sql));
    QVERIFY(plan({2025, 4, 1}).toAsk.empty());
    QVERIFY(turn({2025, 4, 1}));
    const auto later = turn({2030, 4, 1});
    QVERIFY(later && later->erased == 0);
    QCOMPARE(count(u"customer WHERE status = 'erased'"_s), 0);
}

void TestRetainMembers::anOpenTaskKeepsThem()
{
    setRule(12, 30);
    const QString number = add("13812348000");
    const auto task = m_shop->database->writeNow([&](Transaction &transaction) {
        return addTask(transaction, who(),
                       {Id<MemberTask>::make(on(enrolled), systemRandom), number, u"about the wedding"_s,
                        enrolled.addDays(1)},
                       on(enrolled));
    });
    QVERIFY(task);
    QVERIFY(plan({2025, 4, 1}).toAsk.empty());
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return moveTask(transaction, who(), task->id, TaskAct::Done, on(enrolled));
    }));
    QCOMPARE(plan({2025, 4, 1}).toAsk.size(), 1U);
}

void TestRetainMembers::pointsCanBeIgnored()
{
    setRule(12, 30, false);
    add("13812348000");
    QVERIFY(write(u"UPDATE customer SET points = 500"_s));
    QCOMPARE(run({2025, 4, 1}).plan.toAsk.size(), 1U);
    QCOMPARE(run({2025, 5, 1}).erased.size(), 1);
    QCOMPARE(count(u"customer WHERE points = 500"_s), 1); // the ledger stays
}

void TestRetainMembers::aRuleThatEndsForgetsWhomItAsked()
{
    setRule(12, 30);
    add("13812348000");
    QCOMPARE(run({2025, 4, 1}).plan.toAsk.size(), 1U);
    setRule(0, 30);
    QCOMPARE(count(u"retention_due"_s), 0);
    setRule(12, 30);
    const RetentionRun later = run({2026, 4, 1}); // they are asked anew, and have the grace from then
    QVERIFY(later.erased.isEmpty());
    QCOMPARE(later.plan.toAsk.size(), 1U);
}

/// The plan is looked at again before each erasure.
void TestRetainMembers::whoComesBetweenPlanAndErasureStays()
{
    setRule(12, 30);
    const QString first = add("13812348000");
    const QString second = add("13912348001");
    QCOMPARE(run({2025, 4, 1}).plan.toAsk.size(), 2U);
    // As the first is erased, the second gets something to hold.
    QVERIFY(write(u"CREATE TRIGGER meanwhile AFTER UPDATE OF status ON customer BEGIN"
                  " INSERT INTO account (id, kind, customer, principal, opened_at)"
                  " VALUES (x'02', 'member', 2, 1, 0); END"_s));
    const RetentionRun done = run({2025, 5, 1});
    QCOMPARE(done.plan.toErase.size(), 2U);
    QCOMPARE(done.erased, QStringList{first});
    QCOMPARE(count(u"customer WHERE number = '%1' AND status = 'active'"_s.arg(second)), 1);
}

void TestRetainMembers::aDayAheadIsOnlyForLooking()
{
    setRule(12, 30);
    add("13812348000");
    QCOMPARE(plan({2025, 4, 1}).toAsk.size(), 1U);
    QCOMPARE(count(u"retention_due"_s), 0);
    const auto ahead = runRetention(*m_shop->database, who(), {2025, 4, 2}, on({2025, 4, 1}), systemRandom);
    QCOMPARE(ahead.error(), (Error{Error::Code::InvalidInput, u"date"_s}));
    QCOMPARE(count(u"retention_due"_s), 0);
}

void TestRetainMembers::itNeedsPermission()
{
    Session cashier = who();
    cashier.role = Role::Cashier;
    const auto refused =
        runRetention(*m_shop->database, cashier, {2025, 4, 1}, on({2025, 4, 1}), systemRandom);
    QCOMPARE(refused.error().code, Error::Code::NotPermitted);
    const auto rule = m_shop->database->writeNow([&](Transaction &transaction) {
        return changeRetentionRule(transaction, cashier, {12, 30, true}, on(enrolled));
    });
    QCOMPARE(rule.error().code, Error::Code::NotPermitted);
}

/// As a cashier's till does, without anybody's permission but the rule's; days off are made up for.
void TestRetainMembers::theDailyJobDoesItByItself()
{
    setRule(12, 30);
    const QString number = add("13812348000");
    Session cashier = who();
    cashier.role = Role::Cashier;
    const auto runOn = [&](const QDate &date) {
        return m_shop->database
            ->writeNow([&](Transaction &transaction) {
                return runDailyJob(transaction, cashier, DailyJob::Retention, *BusinessDate::of(date),
                                   on(date), systemRandom);
            })
            ->told;
    };
    QCOMPARE(runOn({2025, 3, 1})[u"asked"].toInt(), 0);
    QCOMPARE(runOn({2025, 9, 1})[u"asked"].toInt(), 1); // half a year late
    QCOMPARE(runOn({2025, 9, 1})[u"asked"].toInt(), 0); // the day is over
    QCOMPARE(count(u"audit WHERE act = 'retention.ask' AND user IS NULL"_s), 1);
    QCOMPARE(runOn({2025, 9, 20})[u"erased"].toInt(), 0);
    QCOMPARE(runOn({2025, 12, 1})[u"erased"].toInt(), 1); // late again
    QCOMPARE(count(u"customer WHERE status = 'erased' AND number = '%1'"_s.arg(number)), 1);
    QCOMPARE(count(u"audit WHERE act = 'member.erase' AND user IS NULL"_s), 1);
    QCOMPARE(count(u"outbox WHERE kind = 'member.erased/1'"_s), 1);
}

/// Set in the afternoon, it holds from that day on.
void TestRetainMembers::withoutARuleTheJobIsNotOver()
{
    add("13812348000");
    QCOMPARE(turn({2026, 1, 1})->asked, 0);
    setRule(12, 30);
    QCOMPARE(turn({2026, 1, 1})->asked, 1);
    QCOMPARE(turn({2026, 1, 1})->asked, 0);
}

void TestRetainMembers::eachIsErasedInATurnOfItsOwn()
{
    setRule(12, 1);
    constexpr int many = 5;
    for (int i = 0; i < many; ++i)
        add("138123480" + QByteArray::number(10 + i));
    QCOMPARE(turn({2026, 1, 1})->asked, many);
    for (int i = 1; i <= many; ++i) {
        QVERIFY(turn({2026, 1, 5})->more);
        QCOMPARE(count(u"customer WHERE status = 'erased'"_s), i);
    }
    const auto last = turn({2026, 1, 5});
    QVERIFY(!last->more);
    QCOMPARE(last->erased, 0);
}

/// A key that is destroyed stays so, whatever becomes of the others.
void TestRetainMembers::anErasureThatFailsTakesNobodyWithIt()
{
    setRule(12, 1);
    const QString first = add("13812348000");
    const QString second = add("13912348001");
    QCOMPARE(turn({2026, 1, 1})->asked, 2);
    QVERIFY(write(u"CREATE TRIGGER fails BEFORE UPDATE OF status ON customer WHEN old.number = '%1'"
                  " BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(second)));
    QCOMPARE(turn({2026, 1, 5})->erased, 1);
    QVERIFY(!turn({2026, 1, 5}));
    QCOMPARE(count(u"customer WHERE status = 'erased' AND number = '%1'"_s.arg(first)), 1);
    QVERIFY(write(u"DROP TRIGGER fails"_s));
    QCOMPARE(turn({2026, 1, 5})->erased, 1);
    QCOMPARE(count(u"customer WHERE status = 'erased'"_s), 2);
}

void TestRetainMembers::handedOutCopiesAreTakenBack()
{
    setRule(12, 1);
    const QString number = add("13812348000");
    const QString path = handOut(number);
    QVERIFY(!path.isEmpty());
    QCOMPARE(run({2026, 1, 1}).plan.toAsk.size(), 1U);
    QCOMPARE(run({2026, 1, 5}).erased, QStringList{number});
    QVERIFY(!QFile::exists(path));
}

void TestRetainMembers::theJobLeavesCopiesUntilItIsCommitted()
{
    setRule(12, 1);
    const QString path = handOut(add("13812348000"));
    QVERIFY(!path.isEmpty());
    QCOMPARE(turn({2026, 1, 1})->asked, 1);
    // Without the vault nobody knows where copies are: it waits until somebody opens it.
    Session closed = who();
    closed.vault.reset();
    QCOMPARE(turn({2026, 1, 5}, closed)->erased, 0);
    const auto refused =
        runRetention(*m_shop->database, closed, {2026, 1, 5}, on({2026, 1, 5}), systemRandom);
    QCOMPARE(refused.error().code, Error::Code::VaultClosed);
    const auto done = turn({2026, 1, 5});
    QCOMPARE(done->erased, 1);
    QCOMPARE(done->copies.size(), 1U);
    QVERIFY(QFile::exists(path));
    QVERIFY(takeBack(done->copies).isEmpty());
    QVERIFY(!QFile::exists(path));
}

/// Over any order of running the job and of people coming by: whoever is erased was asked at least the grace
/// before, and nothing happened with them for the months before they were asked, nor since.
void TestRetainMembers::nobodyIsErasedEarlierThanTheRuleSays()
{
    constexpr int months = 2;
    constexpr int grace = 10;
    setRule(months, grace);
    int phone = 0;
    int erased = 0;
    const bool holds = rc::check("erased only after months and grace", [&] {
        QDate day(2024, 1, 1);
        const QString number = add("1381234" + QByteArray::number(1000 + phone++), day);
        QDate seen = day;
        std::optional<QDate> askedOn;
        const auto steps = *rc::gen::container<std::vector<std::pair<int, bool>>>(
            12,
            rc::gen::pair(rc::gen::inRange(1, 40), rc::gen::weightedElement<bool>({{5, true}, {1, false}})));
        for (const auto &[days, runs] : steps) {
            day = day.addDays(days);
            if (!runs) {
                RC_ASSERT(m_shop->database
                              ->writeNow([&](Transaction &transaction) {
                                  return keepMember(transaction, who(), number, on(day));
                              })
                              .has_value());
                seen = day;
                askedOn.reset();
                continue;
            }
            const RetentionRun done = run(day);
            const bool isQuiet = seen < day.addMonths(-months);
            const bool mustGo = askedOn && askedOn->addDays(grace) <= day;
            RC_ASSERT(done.erased.contains(number) == mustGo);
            if (mustGo) {
                RC_ASSERT(isQuiet);
                ++erased;
                return;
            }
            if (isQuiet && !askedOn)
                askedOn = day;
        }
        RC_ASSERT(m_shop->database
                      ->writeNow([&](Transaction &transaction) {
                          return keepMember(transaction, who(), number,
                                            on({2100, 1, 1})); // out of the next one's way
                      })
                      .has_value());
    });
    QVERIFY(holds);
    QVERIFY(erased > 0);
}

QTEST_GUILESS_MAIN(TestRetainMembers)

#include "tst_retainmembers.moc"
