#include "core/data/shifts.h"

#include "core/base/random.h"
#include "core/data/database.h"
#include "core/data/users.h"
#include "core/security/eventchain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShifts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersFollowOneAnotherAndSurviveRefusals();
    void theOpenOneIsTheLatestNotClosed();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    Id<User> m_user = Id<User>::make(Timestamp(), systemRandom);
};

void TestShifts::initTestCase()
{
    m_database = std::move(*Database::open(m_folder.path()));
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"INSERT INTO till (one, code, epoch, last_receipt, last_member, last_shift, last_event,"
            " event_chain, audit_chain) VALUES (1, 'T01', 1, 0, 0, 0, 0, ?, ?)"_s,
            chainStart(), chainStart());
        users::append(transaction, {m_user, u"李娜"_s, Role::Cashier, std::nullopt, true, {}});
        return {};
    }));
}

void TestShifts::numbersFollowOneAnotherAndSurviveRefusals()
{
    const auto take = [&](bool commit) {
        qint64 number = 0;
        const auto done = m_database->writeNow([&](Transaction &transaction) -> Result<> {
            number = shifts::takeNumber(transaction);
            return commit ? Result<>() : Error{Error::Code::Internal, {}};
        });
        return done.has_value() == commit ? number : -1;
    };
    QCOMPARE(take(true), 1);
    QCOMPARE(take(false), 2);
    QCOMPARE(take(true), 2);
}

void TestShifts::theOpenOneIsTheLatestNotClosed()
{
    const auto open = [&] {
        return *m_database->read(
            [&](const Connection &connection) { return shifts::openOf(connection, m_user); });
    };
    QVERIFY(!open());
    const Shift shift{Id<Shift>::make(Timestamp(), systemRandom),
                      7,
                      m_user,
                      Timestamp::ofMilliseconds(1000),
                      Money::of(20000),
                      QByteArray(32, 'h')};
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        shifts::append(transaction, shift);
        return {};
    }));
    QVERIFY(open()->id == shift.id);
    QCOMPARE(open()->number, 7);
    QCOMPARE(open()->openingFloat, shift.openingFloat);
    QCOMPARE(open()->openedAt, shift.openedAt);
    QCOMPARE(open()->eventHash, shift.eventHash);
    QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE shift SET closed_at = 2000"_s);
        return {};
    }));
    QVERIFY(!open());
}

QTEST_GUILESS_MAIN(TestShifts)
#include "tst_shifts.moc"
