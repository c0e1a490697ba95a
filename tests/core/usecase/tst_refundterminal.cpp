#include "core/usecase/refundterminal.h"

#include "core/usecase/chargeterminal.h"
#include "core/usecase/checkout.h"
#include "core/usecase/refund.h"
#include "tests/core/usecase/paidsale.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRefundTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRefundWaitsWithTheSaleThatWroteIt();
    void withoutItsRefundNothingIsQueued();
    void whatCannotBeGivenBackIsRefused();
    void everySendingIsCounted();
    void aVoidGivesBackWhatTheTerminalCharged();
    void whatWasTakenByHandIsGivenBackByHand();
    void theAnswerReachesWhatIsRecorded();

private:
    Result<TerminalAttempt> queue(qint64 amount = 400, const QString &original = u"R0"_s);
    std::vector<TerminalAttempt> waiting();
    Receipt sellBy(const Tender &tender);
    void undo(const Receipt &receipt);

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    Random random;
    std::optional<Id<Sale>> sale;
};

void TestRefundTerminal::init()
{
    shop.reset();
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
    random = ShopFixture::countingRandom();
    sale = Id<Sale>::make(ShopFixture::noon(), random);
}

Result<TerminalAttempt> TestRefundTerminal::queue(qint64 amount, const QString &original)
{
    return shop->database->writeNow([&](Transaction &transaction) -> Result<TerminalAttempt> {
        // Any sale on disk: how a refund is written is another's matter.
        const Sale written = paidSale(*shop, *sale, {{TenderKind::Cash, Money::of(1000), {}}});
        if (const auto receipt = checkout(transaction, shop->session, written, digestOf(written), random);
            !receipt)
            return receipt.error();
        return queueRefund(transaction, shop->session, {*sale, original, TenderKind::Card, Money::of(amount)},
                           ShopFixture::noon(), random);
    });
}

std::vector<TerminalAttempt> TestRefundTerminal::waiting()
{
    return *shop->database->read(
        [](const Connection &connection) { return terminalattempts::unansweredRefunds(connection); });
}

void TestRefundTerminal::aRefundWaitsWithTheSaleThatWroteIt()
{
    const auto refund = queue();
    QVERIFY(refund);
    QCOMPARE(waiting().size(), 1u);
    QVERIFY(waiting().front().recorded);
    QCOMPARE(waiting().front().original, u"R0"_s);
    QCOMPARE(waiting().front().amount, Money::of(400));
}

void TestRefundTerminal::withoutItsRefundNothingIsQueued()
{
    const auto refused = shop->database->writeNow([&](Transaction &transaction) {
        return queueRefund(transaction, shop->session, {*sale, u"R0"_s, TenderKind::Card, Money::of(1)},
                           ShopFixture::noon(), random);
    });
    QCOMPARE(refused.error().code, Error::Code::NotFound);
    QVERIFY(waiting().empty());
}

void TestRefundTerminal::whatCannotBeGivenBackIsRefused()
{
    QCOMPARE(queue(0).error().code, Error::Code::InvalidTender);
    QCOMPARE(queue(1, {}).error().code, Error::Code::InvalidTender);
    QVERIFY(waiting().empty());
}

void TestRefundTerminal::everySendingIsCounted()
{
    const auto refund = queue();
    for (int i = 1; i <= 2; ++i) {
        const auto sent = shop->database->writeNow([&](Transaction &transaction) {
            return sendRefund(transaction, refund->id, ShopFixture::noon());
        });
        QCOMPARE(sent->tries, i);
    }
    QCOMPARE(waiting().front().tries, 2);
}

Receipt TestRefundTerminal::sellBy(const Tender &tender)
{
    const Sale written = paidSale(*shop, *sale, {tender});
    return *shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, shop->session, written, digestOf(written), random);
    });
}

void TestRefundTerminal::undo(const Receipt &receipt)
{
    Session manager = shop->session;
    manager.role = Role::Manager;
    const auto undone = shop->database->writeNow([&](Transaction &transaction) {
        return voidLastSale(transaction, manager, Id<Sale>::make(ShopFixture::noon(), random), receipt.number,
                            u"mistake"_s, {}, "d", ShopFixture::noon(), random);
    });
    QVERIFY2(undone, qPrintable(undone ? QString() : errorName(undone.error().code)));
}

void TestRefundTerminal::aVoidGivesBackWhatTheTerminalCharged()
{
    const auto charge = shop->database->writeNow([&](Transaction &transaction) {
        return startCharge(transaction, shop->session, {*sale, TenderKind::Card, Money::of(1000)},
                           ShopFixture::noon(), random);
    });
    QVERIFY(shop->database->writeNow([&](Transaction &transaction) {
        return settleAttempt(transaction, shop->session, charge->id, {AttemptState::Approved, u"T7"_s, {}},
                             ShopFixture::noon());
    }));
    undo(sellBy({TenderKind::Card, Money::of(1000), u"T7"_s}));
    QCOMPARE(waiting().size(), 1u);
    QCOMPARE(waiting().front().original, charge->reference());
    QCOMPARE(waiting().front().amount, Money::of(1000));
    QVERIFY(waiting().front().recorded);
}

void TestRefundTerminal::whatWasTakenByHandIsGivenBackByHand()
{
    undo(sellBy({TenderKind::Card, Money::of(1000), u"slip 7"_s}));
    QVERIFY(waiting().empty());
}

void TestRefundTerminal::theAnswerReachesWhatIsRecorded()
{
    const auto refund = queue();
    for (const AttemptState state : {AttemptState::Unknown, AttemptState::Approved})
        QVERIFY(shop->database->writeNow([&](Transaction &transaction) {
            return settleAttempt(transaction, shop->session, refund->id, {state, u"T8"_s, {}},
                                 ShopFixture::noon());
        }));
    QVERIFY(waiting().empty());
}

QTEST_GUILESS_MAIN(TestRefundTerminal)
#include "tst_refundterminal.moc"
