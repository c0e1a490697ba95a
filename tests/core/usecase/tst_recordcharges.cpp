#include "core/usecase/recordcharges.h"

#include "core/usecase/chargeterminal.h"
#include "core/usecase/check.h"
#include "core/usecase/checkout.h"
#include "tests/core/usecase/paidsale.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestRecordCharges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anApprovedChargeIsBoundToItsSale();
    void aSaleIsNotClosedOverADoubt();
    void aSaleIsNotClosedWithoutWhatWasCharged();
    void twoEqualChargesNeedTwoTenders();
    void aReversedChargeIsNobodysTender();
    void whatIsRecordedIsNotReversed();
    void aPlantedChargeIsFound_data();
    void aPlantedChargeIsFound();

private:
    TerminalAttempt charged(qint64 amount, AttemptState state = AttemptState::Approved);
    Result<Receipt> ring(const std::vector<Tender> &tenders);
    bool isSound();

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    Random random;
    std::optional<Id<Sale>> sale;
};

void TestRecordCharges::init()
{
    shop.reset();
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
    random = ShopFixture::countingRandom();
    sale = Id<Sale>::make(ShopFixture::noon(), random);
}

TerminalAttempt TestRecordCharges::charged(qint64 amount, AttemptState state)
{
    const auto attempt = shop->database->writeNow([&](Transaction &transaction) -> Result<TerminalAttempt> {
        const auto started =
            startCharge(transaction, shop->session, {*sale, TenderKind::Card, Money::of(amount)},
                        ShopFixture::noon(), random);
        if (!started || state == AttemptState::Started)
            return started;
        return settleAttempt(transaction, shop->session, started->id, {state, u"T7"_s, {}},
                             ShopFixture::noon());
    });
    if (!attempt)
        qFatal("%s", qPrintable(errorName(attempt.error().code)));
    return *attempt;
}

Result<Receipt> TestRecordCharges::ring(const std::vector<Tender> &tenders)
{
    const Sale paid = paidSale(*shop, *sale, tenders);
    return shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, shop->session, paid, digestOf(paid), random);
    });
}

bool TestRecordCharges::isSound()
{
    const auto outcomes = shop->database->read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, shop->session); });
    return std::ranges::all_of(*outcomes, &CheckOutcome::ok);
}

void TestRecordCharges::anApprovedChargeIsBoundToItsSale()
{
    const TerminalAttempt attempt = charged(400);
    QVERIFY(ring({attempt.tender(), {TenderKind::Cash, Money::of(600), {}}}));
    const auto recorded = shop->database->read(
        [&](const Connection &connection) { return terminalattempts::recordedIn(connection, *sale); });
    QCOMPARE(recorded->size(), 1u);
    QCOMPARE(recorded->front().reference(), attempt.reference());
    const auto open =
        shop->database->read([](const Connection &connection) { return terminalattempts::open(connection); });
    QVERIFY(open->empty());
    QVERIFY(isSound());
}

void TestRecordCharges::aSaleIsNotClosedOverADoubt()
{
    const TerminalAttempt attempt = charged(1000, AttemptState::Started);
    for (const std::vector<Tender> &tenders : {std::vector<Tender>{{TenderKind::Cash, Money::of(1000), {}}},
                                               std::vector<Tender>{attempt.tender()}}) {
        const auto refused = ring(tenders);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{Error::Code::PaymentUnknown, u"10.00"_s}));
    }
    QVERIFY(isSound());
}

void TestRecordCharges::aSaleIsNotClosedWithoutWhatWasCharged()
{
    charged(400);
    const auto refused = ring({{TenderKind::Cash, Money::of(1000), {}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{Error::Code::ChargeNotTendered, u"4.00"_s}));
}

void TestRecordCharges::twoEqualChargesNeedTwoTenders()
{
    const TerminalAttempt first = charged(500);
    const TerminalAttempt second = charged(500);
    QCOMPARE(ring({first.tender(), {TenderKind::Cash, Money::of(500), {}}}).error().code,
             Error::Code::ChargeNotTendered);
    QVERIFY(ring({first.tender(), second.tender()}));
    QVERIFY(isSound());
}

void TestRecordCharges::aReversedChargeIsNobodysTender()
{
    charged(1000, AttemptState::Reversed);
    QVERIFY(ring({{TenderKind::Cash, Money::of(1000), {}}}));
    QVERIFY(isSound());
}

void TestRecordCharges::whatIsRecordedIsNotReversed()
{
    const TerminalAttempt attempt = charged(1000);
    QVERIFY(ring({attempt.tender()}));
    const auto reversed = shop->database->writeNow([&](Transaction &transaction) {
        return settleAttempt(transaction, shop->session, attempt.id, {AttemptState::Reversed, {}, {}},
                             ShopFixture::noon());
    });
    QVERIFY(!reversed);
    QCOMPARE(reversed.error().code, Error::Code::Duplicate);
}

void TestRecordCharges::aPlantedChargeIsFound_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addRow("unrecorded") << u"UPDATE terminal_attempt SET recorded = NULL"_s;
    QTest::addRow("in doubt") << u"UPDATE terminal_attempt SET state = 'unknown'"_s;
    QTest::addRow("reversed") << u"UPDATE terminal_attempt SET state = 'reversed'"_s;
    QTest::addRow("amount") << u"UPDATE terminal_attempt SET amount = amount + 1"_s;
    QTest::addRow("another sale") << u"UPDATE terminal_attempt SET sale = zeroblob(16)"_s;
}

void TestRecordCharges::aPlantedChargeIsFound()
{
    QFETCH(const QString, edit);
    QVERIFY(ring({charged(1000).tender()}));
    QVERIFY(isSound());
    QVERIFY(shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(edit);
        return {};
    }));
    QVERIFY(!isSound());
}

QTEST_GUILESS_MAIN(TestRecordCharges)
#include "tst_recordcharges.moc"
