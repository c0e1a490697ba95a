#include "core/data/users.h"

#include "core/base/random.h"
#include "core/data/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// core/data/users: the rows of users and of wrapped data keys.
class TestUserRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aUserComesBackAsTheyWere();
    void changesAreKept();
    void unknownNamesShareStateByName();
    void wrappedKeysAreReplacedAndDestroyed();

private:
    template <class Work> void write(Work work)
    {
        QVERIFY(m_database->writeNow([&](Transaction &transaction) -> Result<> {
            work(transaction);
            return {};
        }));
    }
    std::optional<User> find(const QString &name) const
    {
        return *m_database->read(
            [&](const Connection &connection) { return users::byName(connection, name); });
    }
    User user(const QString &name) const
    {
        return {Id<User>::make(Timestamp(), systemRandom), name, Role::Manager, "sealed"_ba, true, {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestUserRows::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(m_folder->path()));
}

void TestUserRows::aUserComesBackAsTheyWere()
{
    const User made = user(u"Jose\u0301"_s);
    write([&](Transaction &transaction) { users::append(transaction, made); });
    const auto kept = find(u" Jos\u00e9 "_s);
    QVERIFY(kept);
    QVERIFY(kept->id == made.id);
    QCOMPARE(kept->role, Role::Manager);
    QCOMPARE(kept->pinVerifier, made.pinVerifier);
    QVERIFY(kept->active);
    QVERIFY(kept->throttle == ThrottleState());
    QVERIFY(!find(u"谁"_s));
    const auto byId =
        *m_database->read([&](const Connection &connection) { return users::find(connection, made.id); });
    QCOMPARE(byId->name, kept->name);
}

void TestUserRows::changesAreKept()
{
    const User made = user(u"李娜"_s);
    const ThrottleState state{7, 30'000, {Timestamp::ofMilliseconds(5), 0xFFFF'FFFF'FFFF'FFFF, 12}};
    write([&](Transaction &transaction) {
        users::append(transaction, made);
        users::append(transaction, user(u"Anna"_s));
        users::setThrottle(transaction, made.id, state);
        users::setRole(transaction, made.id, Role::Cashier);
        users::setActive(transaction, made.id, false);
        users::setPinVerifier(transaction, made.id, std::nullopt);
    });
    const auto kept = find(u"李娜"_s);
    QVERIFY(kept->throttle == state);
    QCOMPARE(kept->role, Role::Cashier);
    QVERIFY(!kept->active && !kept->pinVerifier);
    const auto list = *m_database->read([](const Connection &connection) { return users::all(connection); });
    QCOMPARE(list.size(), 2u);
    QCOMPARE(list[0].name, u"Anna"_s);
    QVERIFY(list[0].active);
}

void TestUserRows::unknownNamesShareStateByName()
{
    const auto state = [&](const QString &name) {
        return *m_database->read(
            [&](const Connection &connection) { return users::throttleOfUnknown(connection, name); });
    };
    QVERIFY(state(u"谁"_s) == ThrottleState());
    for (int failures : {1, 2}) {
        const ThrottleState kept{failures, 9, {Timestamp::ofMilliseconds(5), 3, 4}};
        write([&](Transaction &transaction) { users::setThrottleOfUnknown(transaction, u"谁"_s, kept); });
        QVERIFY(state(u" 谁 "_s) == kept);
    }
    QVERIFY(state(u"另一个"_s) == ThrottleState());
}

void TestUserRows::wrappedKeysAreReplacedAndDestroyed()
{
    const auto find = [&](const QString &holder) {
        return *m_database->read(
            [&](const Connection &, const Connection &keys) { return datakeys::find(keys, holder); });
    };
    const QString holder = datakeys::holderOf(user(u"李娜"_s).id);
    QVERIFY(holder.startsWith(u"user:"));
    QVERIFY(!find(holder));
    for (const QByteArray &wrapped : {"one"_ba, "two"_ba}) {
        write([&](Transaction &transaction) { datakeys::put(transaction, holder, {"kdf"_ba, wrapped}); });
        QCOMPARE(find(holder)->wrapped, wrapped);
        QCOMPARE(find(holder)->kdf, "kdf"_ba);
    }
    write([&](Transaction &transaction) { datakeys::destroy(transaction, holder); });
    QVERIFY(!find(holder));
}

QTEST_GUILESS_MAIN(TestUserRows)
#include "tst_userrows.moc"
