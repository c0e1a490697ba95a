#include "core/headoffice/ledger.h"

#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QString applied = u"applied"_s;
const QString duplicate = u"duplicate"_s;
const QString quarantined = u"quarantined"_s;
using Results = std::vector<QString>;

/// What head office answers to a batch that is not refused.
wire::BatchAnswer answerTo(OfficeFixture &fixture, const TillIdentity &from, const wire::Batch &batch)
{
    const auto taken = takeBatch(fixture.office(), from, batch);
    return std::get<wire::BatchAnswer>(taken.value());
}

BatchRefusal refusalOf(OfficeFixture &fixture, const TillIdentity &from, const wire::Batch &batch)
{
    const auto taken = takeBatch(fixture.office(), from, batch);
    return std::get<BatchRefusal>(taken.value());
}

TillEvents someEvents(const TillIdentity &from)
{
    TillEvents till(from);
    till.addShift();
    till.addMember(u"王小明"_s, u"+8613800138000"_s);
    for (int i = 0; i < 6; ++i)
        till.addSale();
    return till;
}
}

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreAppliedOnce();
    void aGapIsRefusedWithTheNumberThatIsNext();
    void anotherEpochIsRefused();
    void aBrokenChainLeavesNothingOfItsBatch();
    void otherContentUnderAKnownIdRaisesOneAlarm();
    void aNumberUsedTwiceRaisesAnAlarm();
    void oneBadEventDoesNotStopTheNext();
    void eventsOfferedAgainInANewEpochAreKnown();
    void anErasedMemberIsTakenWithoutABody();
    void anErasedSaleIsSetAside();
    void anEmptyBatchChangesNothing();
    void helloTellsWhereTheTillStands();
    void anyOrderOfCutAndRepeatedBatchesEndsTheSame();
};

void LedgerTest::eventsAreAppliedOnce()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const TillEvents till = someEvents(from);
    const auto first = answerTo(fixture, from, till.batch());
    QCOMPARE(first.ackedSeq, quint64(8));
    QCOMPARE(first.results, Results(8, applied));
    const auto second = answerTo(fixture, from, till.batch());
    QCOMPARE(second.ackedSeq, quint64(8));
    QCOMPARE(second.results, Results(8, duplicate));
    QCOMPARE(fixture.count(u"sale"_s), 6);
    QCOMPARE(fixture.count(u"member"_s), 1);
    QCOMPARE(fixture.count(u"shift"_s), 1);
    QCOMPARE(fixture.count(u"event"_s), 8);
    QCOMPARE(fixture.count(u"alarm"_s), 0);
}

void LedgerTest::aGapIsRefusedWithTheNumberThatIsNext()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const TillEvents till = someEvents(from);
    answerTo(fixture, from, till.batch(1, 3));
    const BatchRefusal refusal = refusalOf(fixture, from, till.batch(5));
    QCOMPARE(refusal.reason, BatchRefusal::Reason::Gap);
    QCOMPARE(refusal.expectedSeq, quint64(4));
    QCOMPARE(fixture.count(u"event"_s), 3);
}

void LedgerTest::anotherEpochIsRefused()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents later({from.shop, from.till, 2});
    later.addSale();
    QCOMPARE(refusalOf(fixture, from, later.batch()).reason, BatchRefusal::Reason::StaleEpoch);
    const TillIdentity now = fixture.enrol(from.shop, from.till, 2).identity;
    TillEvents earlier(from);
    earlier.addSale();
    QCOMPARE(refusalOf(fixture, from, earlier.batch()).reason, BatchRefusal::Reason::StaleEpoch);
    QCOMPARE(answerTo(fixture, now, later.batch()).results, Results{applied});
}

void LedgerTest::aBrokenChainLeavesNothingOfItsBatch()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const TillEvents till = someEvents(from);
    wire::Batch broken = till.batch();
    broken.events[5].chain[0] = char(broken.events[5].chain[0] ^ 1);
    QCOMPARE(refusalOf(fixture, from, broken).reason, BatchRefusal::Reason::BrokenChain);
    QCOMPARE(fixture.count(u"event"_s), 0);
    QCOMPARE(fixture.count(u"sale"_s), 0);
    QCOMPARE(fixture.count(u"member"_s), 0);
    QCOMPARE(answerTo(fixture, from, till.batch()).results, Results(8, applied));
}

void LedgerTest::otherContentUnderAKnownIdRaisesOneAlarm()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    till.addSale();
    answerTo(fixture, from, till.batch());
    wire::Batch other = till.batch();
    other.events[0].body = "{\"secret\":true}";
    other.events[0].bodyHash = QByteArray(32, 'h');
    for (int i = 0; i < 3; ++i)
        QCOMPARE(answerTo(fixture, from, other).results, Results{quarantined});
    QCOMPARE(fixture.count(u"alarm"_s), 1);
    QCOMPARE(fixture.count(u"sale"_s), 1);
    QCOMPARE(fixture.column(u"SELECT instr(body, 'secret') FROM alarm"_s), QStringList{u"0"_s});
    QCOMPARE(answerTo(fixture, from, till.batch()).results, Results{duplicate});
}

void LedgerTest::aNumberUsedTwiceRaisesAnAlarm()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents first(from);
    first.addSale();
    answerTo(fixture, from, first.batch());
    TillEvents forked(from);
    forked.addShift();
    wire::Batch batch = forked.batch();
    batch.events[0].id = QByteArray(16, 'i');
    QCOMPARE(answerTo(fixture, from, batch).results, Results{quarantined});
    QCOMPARE(fixture.count(u"alarm"_s), 1);
    QCOMPARE(fixture.count(u"shift"_s), 0);
}

void LedgerTest::oneBadEventDoesNotStopTheNext()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    till.addSale();
    till.add(u"sale.completed/1"_s, "this is no JSON");
    till.addSale({{u"total"_s, u"1.00"_s}});
    till.add(u"price.changed/7"_s, "{}");
    till.addSale();
    const auto answer = answerTo(fixture, from, till.batch());
    QCOMPARE(answer.ackedSeq, quint64(5));
    QCOMPARE(answer.results, (Results{applied, quarantined, quarantined, quarantined, applied}));
    QCOMPARE(fixture.count(u"sale"_s), 2);
    QCOMPARE(fixture.column(u"SELECT reason FROM event WHERE state = 'quarantined' ORDER BY seq"_s),
             (QStringList{u"body"_s, u"lines and rounding do not sum to the total"_s, u"unknown kind"_s}));
    QCOMPARE(answerTo(fixture, from, till.batch()).results, Results(5, duplicate));
}

void LedgerTest::eventsOfferedAgainInANewEpochAreKnown()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const TillEvents before = someEvents(from);
    answerTo(fixture, from, before.batch());
    const TillIdentity now = fixture.enrol(from.shop, from.till, 2).identity;
    TillEvents after(now);
    for (const wire::Event &event : before.events())
        after.addAgain(event);
    after.addSale({{u"receipt"_s, u"S001-T01.2-000001"_s}, {u"id"_s, TillEvents::uuid(1)}});
    Results expected(8, duplicate);
    expected.push_back(applied);
    QCOMPARE(answerTo(fixture, now, after.batch()).results, expected);
    // And once more, since the answer may have been lost.
    QCOMPARE(answerTo(fixture, now, after.batch()).results, Results(9, duplicate));
    QCOMPARE(fixture.count(u"sale"_s), 7);
    QCOMPARE(fixture.count(u"alarm"_s), 0);
}

void LedgerTest::anErasedMemberIsTakenWithoutABody()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    till.addMember(u"王小明"_s, u"+8613800138000"_s);
    till.addSale();
    wire::Batch batch = till.batch();
    batch.events[0].body.reset();
    QCOMPARE(answerTo(fixture, from, batch).results, (Results{applied, applied}));
    QCOMPARE(fixture.count(u"member"_s), 0);
    QCOMPARE(fixture.column(u"SELECT body IS NULL FROM event ORDER BY seq"_s), (QStringList{u"1"_s, u"0"_s}));
}

void LedgerTest::anErasedSaleIsSetAside()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    till.addSale();
    wire::Batch batch = till.batch();
    batch.events[0].body.reset();
    QCOMPARE(answerTo(fixture, from, batch).results, Results{quarantined});
}

void LedgerTest::anEmptyBatchChangesNothing()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const auto answer = answerTo(fixture, from, {1, 1, {}});
    QCOMPARE(answer.ackedSeq, quint64(0));
    QVERIFY(answer.results.empty());
}

void LedgerTest::helloTellsWhereTheTillStands()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    const wire::Hello hello{from.shop, from.till, 1, 1, 1, {}, Timestamp::ofMilliseconds(0)};
    QCOMPARE(takeHello(fixture.office(), from, hello)->ackedSeq, quint64(0));
    answerTo(fixture, from, someEvents(from).batch(1, 5));
    fixture.reopen();
    const auto answer = takeHello(fixture.office(), from, hello);
    QCOMPARE(answer->ackedSeq, quint64(5));
    QCOMPARE(answer->clusterEpoch, fixture.office().trust().clusterEpoch);
    QCOMPARE(answer->time, fixture.office().now());
    wire::Hello stale = hello;
    stale.epoch = 2;
    QCOMPARE(takeHello(fixture.office(), from, stale).error().code, Error::Code::StaleEpoch);
}

/// Whatever is cut, repeated or sent out of turn, head office ends with the same set of events, and never
/// acknowledges one that it does not have.
void LedgerTest::anyOrderOfCutAndRepeatedBatchesEndsTheSame()
{
    OfficeFixture fixture;
    int run = 0;
    QVERIFY(rc::check([&](const std::vector<std::pair<quint8, quint8>> &cuts) {
        const TillIdentity from = fixture.enrol(u"S001"_s, u"R%1"_s.arg(run++)).identity;
        TillEvents till(from);
        for (int i = 0; i < 8; ++i)
            till.addSale();
        quint64 acked = 0;
        for (const auto &[first, count] : cuts) {
            const auto taken =
                takeBatch(fixture.office(), from, till.batch(first % 8 + 1, count % 4 + 1)).value();
            if (const auto *answer = std::get_if<wire::BatchAnswer>(&taken)) {
                RC_ASSERT(answer->ackedSeq >= acked);
                acked = answer->ackedSeq;
            } else {
                RC_ASSERT(std::get<BatchRefusal>(taken).expectedSeq == acked + 1);
            }
        }
        RC_ASSERT(answerTo(fixture, from, till.batch(acked + 1)).ackedSeq == 8);
        QStringList expected;
        for (const wire::Event &event : till.events())
            expected << QString::fromLatin1(event.id.toHex().toUpper());
        expected.sort();
        RC_ASSERT(fixture.column(
                      u"SELECT hex(id) FROM event WHERE till = '%1' AND state = 'applied' ORDER BY 1"_s.arg(
                          from.till))
                  == expected);
    }));
    QCOMPARE(fixture.count(u"alarm"_s), 0);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
