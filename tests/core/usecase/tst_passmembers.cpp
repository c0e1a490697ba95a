#include "core/data/members.h"
#include "core/data/timeline.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/lapsepasses.h"
#include "core/usecase/refundpass.h"
#include "core/usecase/retainmembers.h"
#include "tests/core/usecase/passshop.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {
Timestamp onDay(int month, int day)
{
    return *Timestamp::fromIso(QDate(2026, month, day).toString(Qt::ISODate) + u"T12:00:00+08:00"_s);
}
}

/// Cards of uses and whose they are: history and copy, merges, erasure.
class TestPassMembers : public PassShop
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithPasses(); }
    void cleanup() { checkBooks(); }
    void theMembersHistoryAndCopyTellIt();
    void whoWouldBePaidBackIsNotAskedByTheRule();
    void aCardOfWhoWasMergedIsThatOfWhoStayed();
    void whoIsErasedMustBePaidBackFirst();
    void aCardThatLapsedMustBePaidBackBeforeErasure();
    void aUseOfACardThatWasPaidBackLapsesWithThePerson();

private:
    Result<> erase(Timestamp at = ShopFixture::noon());
};

Result<> TestPassMembers::erase(Timestamp at)
{
    return write([&](Transaction &transaction) {
        return eraseMember(transaction, m_shop->session, u"M1"_s, u"asked"_s, at, systemRandom);
    });
}

void TestPassMembers::theMembersHistoryAndCopyTellIt()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    QVERIFY(use(card, u"P3"_s, 1, 1, u"M1"_s) && payBack(card));
    const auto page = m_shop->database->read([](const Connection &connection) {
        return Result(timeline::page(connection, members::byNumber(connection, u"M1"_s)->id,
                                     TimelineFilter::Money, {}, 50));
    });
    QStringList told;
    for (const TimelineEntry &entry : *page) {
        told.prepend(entry.kind + u':' + entry.detail);
        QCOMPARE(entry.paper, u"****"_s + card.right(4));
    }
    QCOMPARE(told, (QStringList{u"sold:10"_s, u"used:9"_s, u"refunded:0"_s}));
}

/// The rule of retention keeps who has uses left, and whose card is paid back after its last day; of members
/// who were merged, who stayed.
void TestPassMembers::whoWouldBePaidBackIsNotAskedByTheRule()
{
    const QString card = sold(u"P12"_s, u"M2"_s);
    const auto change = [&](const QString &sql) {
        return write([&](Transaction &transaction) -> Result<> {
                   retention::setRule(transaction, {12, 30, false});
                   transaction.execute(sql);
                   return {};
               })
            .has_value();
    };
    const auto asked = [&] {
        const auto plan = m_shop->database->read([&](const Connection &connection) {
            return planRetention(connection, m_shop->session, {2028, 6, 1});
        });
        QStringList numbers;
        for (const InactiveMember &each : plan->toAsk)
            numbers << each.number;
        return numbers;
    };
    const QString merges = u"UPDATE customer SET survivor = 1 WHERE number = 'M2'"_s;
    const QString parts = u"UPDATE customer SET survivor = NULL WHERE number = 'M2'"_s;
    const BusinessDate over = *BusinessDate::of(QDate(2027, 1, 1));
    for (const PassState state : {PassState::Open, PassState::Expired}) {
        if (state == PassState::Expired)
            QVERIFY(write([&](Transaction &transaction) {
                        return lapsePasses(transaction, m_shop->session, over, onDay(12, 31), systemRandom);
                    }).has_value());
        QCOMPARE(pass(card).state, state);
        QVERIFY(change(parts));
        QCOMPARE(asked(), (QStringList{u"M1"_s, u"M3"_s}));
        QVERIFY(change(merges));
        QCOMPARE(asked(), QStringList{u"M3"_s});
    }
    QVERIFY(change(parts));
}

void TestPassMembers::aCardOfWhoWasMergedIsThatOfWhoStayed()
{
    const QString card = sold(u"P12"_s, u"M2"_s);
    const auto survivor = [&](const QString &row) {
        QVERIFY(write([&](Transaction &transaction) -> Result<> {
                    transaction.execute(u"UPDATE customer SET survivor = %1 WHERE number = 'M2'"_s.arg(row));
                    return {};
                }).has_value());
    };
    survivor(u"1"_s);
    QCOMPARE(pass(card).member->number, u"M1"_s);
    QVERIFY(use(card, u"P3"_s, 1, 1, u"M1"_s).has_value());
    survivor(u"NULL"_s);
    QCOMPARE(use(card, u"P3"_s, 1, 1, u"M1"_s).error().code, Code::PassOfOther);
    QVERIFY(use(card, u"P3"_s, 1, 1, u"M2"_s).has_value());
}

void TestPassMembers::whoIsErasedMustBePaidBackFirst()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    const auto refused = erase();
    QCOMPARE(refused.error().code, Code::BalanceLeft);
    QCOMPARE(refused.error().detail, u"12.00"_s);
    QVERIFY(use(card, u"P4"_s, 3, 3, u"M1"_s).has_value());
    // By price nothing is left to pay back: what is left lapses with the person, and its ledger stays.
    QVERIFY(erase().has_value());
    QCOMPARE(pass(card).state, PassState::Expired);
    QCOMPARE(actsOf(card).size(), 5);
}

void TestPassMembers::aCardThatLapsedMustBePaidBackBeforeErasure()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    const Timestamp later = *Timestamp::fromIso(u"2027-01-02T12:00:00+08:00"_s);
    QCOMPARE(erase(later).error().detail, u"12.00"_s);
    QVERIFY(write([&](Transaction &transaction) {
                return lapsePasses(transaction, m_shop->session, *BusinessDate::of(QDate(2027, 1, 2)), later,
                                   systemRandom);
            }).has_value());
    QCOMPARE(pass(card).state, PassState::Expired);
    const auto refused = erase(later);
    QCOMPARE(refused.error().code, Code::BalanceLeft);
    QCOMPARE(refused.error().detail, u"12.00"_s);
    QVERIFY(payBack(card, later).has_value());
    QVERIFY(erase(later).has_value());
}

void TestPassMembers::aUseOfACardThatWasPaidBackLapsesWithThePerson()
{
    const QString card = sold(u"P12"_s, u"M1"_s);
    const auto receipt = use(card, u"P3"_s, 1, 1, u"M1"_s);
    QVERIFY(receipt && payBack(card) && giveBack(*receipt, 1));
    QCOMPARE(pass(card).left, 1);
    QVERIFY(erase().has_value());
    QCOMPARE(actsOf(card),
             (QStringList{u"sold:10"_s, u"used:9"_s, u"refunded:0"_s, u"given-back:1"_s, u"expired:0"_s}));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    TestPassMembers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_passmembers.moc"
