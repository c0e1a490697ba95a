#include "core/data/members.h"

#include "core/data/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackByNumberIdAndToken();
    void twoTokensMustBothLeadThere();
    void tokensCarryAll64Bits();
    void replacingTakesTheOldTokensAway();
    void withoutAKeyNobodyIsShown();
    void erasedMembersKeepTheirNumber();
    void pagesGoFromTheNewest();
    void theKeyOutlivesARefusedRow();
    void countsUpOnlyWhatIsCommitted();

private:
    static SealedMember member(int number);
    Result<> append(const SealedMember &member, const std::vector<qint64> &tokens);
    QStringList numbersWith(const std::vector<qint64> &tokens, int limit = 10);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestMembers::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->path());
    QVERIFY(opened);
    m_database = std::move(*opened);
}

SealedMember TestMembers::member(int number)
{
    const QByteArray id = QByteArray::number(number).rightJustified(16, 'c');
    return {{*Id<Customer>::fromBytes(id), u"M%1"_s.arg(number), u"gold"_s, {}},
            "sealed " + QByteArray::number(number),
            "key " + QByteArray::number(number)};
}

Result<> TestMembers::append(const SealedMember &member, const std::vector<qint64> &tokens)
{
    return m_database->writeNow([&](Transaction &transaction) -> Result<> {
        members::append(transaction, member, Timestamp::ofMilliseconds(5), tokens);
        return {};
    });
}

QStringList TestMembers::numbersWith(const std::vector<qint64> &tokens, int limit)
{
    const auto found = m_database->read([&](const Connection &main, const Connection &keys) {
        return members::withTokens(main, keys, tokens, limit);
    });
    QStringList numbers;
    for (const SealedMember &sealed : *found)
        numbers << sealed.member.number;
    return numbers;
}

void TestMembers::comesBackByNumberIdAndToken()
{
    QVERIFY(append(member(1), {11, 12}));
    const auto [number, id, sealed] = *m_database->read([](const Connection &main, const Connection &keys) {
        return std::tuple(members::byNumber(main, u" M1 "_s), members::find(main, member(1).member.id),
                          members::sealedByNumber(main, keys, u"M1"_s));
    });
    QVERIFY(number && id && sealed);
    QVERIFY(number->id == member(1).member.id);
    QCOMPARE(id->number, u"M1"_s);
    QCOMPARE(sealed->member.tier, u"gold"_s);
    QCOMPARE(sealed->sealed, member(1).sealed);
    QCOMPARE(sealed->wrappedKey, member(1).wrappedKey);
    QCOMPARE(numbersWith({12}), QStringList{u"M1"_s});
    QCOMPARE(numbersWith({13}), QStringList());
}

void TestMembers::twoTokensMustBothLeadThere()
{
    QVERIFY(append(member(1), {11, 12}));
    QVERIFY(append(member(2), {12, 13}));
    QCOMPARE(numbersWith({11, 12}), QStringList{u"M1"_s});
    QCOMPARE(numbersWith({13, 12}), QStringList{u"M2"_s});
    QCOMPARE(numbersWith({11, 13}), QStringList());
    QCOMPARE(numbersWith({12}), (QStringList{u"M1"_s, u"M2"_s}));
    QCOMPARE(numbersWith({12}, 1), QStringList{u"M1"_s});
}

void TestMembers::tokensCarryAll64Bits()
{
    const qint64 most = std::numeric_limits<qint64>::max();
    const qint64 least = std::numeric_limits<qint64>::min();
    QVERIFY(append(member(1), {least, -1, 0, most - 1, most}));
    for (const qint64 token : {least, qint64(-1), qint64(0), most - 1, most})
        QCOMPARE(numbersWith({token}).size(), 1);
    QCOMPARE(numbersWith({least + 1}).size(), 0);
    QCOMPARE(numbersWith({most - 2}).size(), 0);
}

void TestMembers::replacingTakesTheOldTokensAway()
{
    QVERIFY(append(member(1), {11, 12}));
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        members::replacePerson(transaction, member(1).member.id, "other", {12, 14});
        return {};
    }));
    QCOMPARE(numbersWith({11}).size(), 0);
    QCOMPARE(numbersWith({12, 14}).size(), 1);
}

void TestMembers::withoutAKeyNobodyIsShown()
{
    QVERIFY(append(member(1), {11}));
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"DELETE FROM customer_key"_s);
        return {};
    }));
    QCOMPARE(numbersWith({11}).size(), 0);
}

void TestMembers::erasedMembersKeepTheirNumber()
{
    QVERIFY(append(member(1), {11}));
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET status = 'erased', sealed = NULL"_s);
        return {};
    }));
    const auto [known, taken, free] = *m_database->read([](const Connection &main) {
        return std::tuple(members::byNumber(main, u"M1"_s).has_value(), members::isTaken(main, u"M1"_s),
                          members::isTaken(main, u"M2"_s));
    });
    QVERIFY(!known && taken && !free);
    QCOMPARE(numbersWith({11}).size(), 0);
}

void TestMembers::pagesGoFromTheNewest()
{
    for (int i = 1; i <= 3; ++i)
        QVERIFY(append(member(i), {i}));
    const auto [page, count] = *m_database->read([](const Connection &main, const Connection &keys) {
        return std::tuple(members::page(main, keys, 2), members::count(main));
    });
    QCOMPARE(page.size(), 2u);
    QCOMPARE(page.front().member.number, u"M3"_s);
    QCOMPARE(count, 3);
}

void TestMembers::theKeyOutlivesARefusedRow()
{
    QVERIFY(append(member(1), {11}));
    SealedMember sameNumber = member(2);
    sameNumber.member.number = u"M1"_s;
    QVERIFY(!append(sameNumber, {12}));
    const auto keys = *m_database->read([](const Connection &, const Connection &keysFile) {
        Rows rows = keysFile.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return rows.integer(0);
    });
    QCOMPARE(keys, 2);
    QCOMPARE(numbersWith({12}).size(), 0);
}

void TestMembers::countsUpOnlyWhatIsCommitted()
{
    QVERIFY(m_database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"INSERT INTO till (one, code, epoch, last_receipt, last_member, last_shift,"
            " last_event, event_chain, audit_chain) VALUES (1, 'T01', 1, 0, 0, 0, 0, x'', x'')"_s);
        return {};
    }));
    const auto take = [&](bool commit) {
        qint64 taken = 0;
        const auto done = m_database->writeNow([&](Transaction &transaction) -> Result<> {
            taken = members::takeMemberCount(transaction);
            return commit ? Result<>() : Error{Error::Code::InvalidInput, {}};
        });
        return done ? taken : -taken;
    };
    QCOMPARE(take(true), 1);
    QCOMPARE(take(false), -2);
    QCOMPARE(take(true), 2);
}

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
