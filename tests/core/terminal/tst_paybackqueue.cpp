#include "core/data/members.h"
#include "core/data/shifts.h"
#include "core/device/httpterminal.h"
#include "core/terminal/refundqueue.h"
#include "core/terminal/voucherpayment.h"
#include "core/usecase/refundterminal.h"
#include "core/usecase/reportshift.h"
#include "core/usecase/topup.h"
#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Principal that goes back to a card through the simulated terminal, a process of its own: whatever happens
/// to either side, once.
class TestPayBackQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasChargedGoesBackOnceItIsWritten();
    void offlineItWaitsAndIsSentLater();
    void whoEndsBeforeTheAnswerSendsTheSameAgain_data();
    void whoEndsBeforeTheAnswerSendsTheSameAgain();
    void whatIsDeclinedIsPaidOutOfTheDrawer();
    void withoutATerminalItIsPaidByHand();

private:
    void start(const QString &mood);
    void restart();
    void topUpByCard();
    void payBack();
    QJsonObject refund();
    std::vector<TerminalAttempt> all();
    Money expected(const QString &kind);

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<TerminalProgram> program;
    std::unique_ptr<HttpTerminal> terminal;
    std::unique_ptr<TerminalDesk> desk;
    std::unique_ptr<VoucherPayment> payment;
    std::unique_ptr<RefundQueue> queue;
    std::vector<Voucher> issued;
};

void TestPayBackQueue::init()
{
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path(), 1, 1));
    desk = std::make_unique<TerminalDesk>(*shop->database, &ShopFixture::noon, systemRandom,
                                          TerminalPatience{1, 60'000});
    desk->setSession(shop->session);
    payment = std::make_unique<VoucherPayment>(*shop->database, *desk);
    issued.clear();
    connect(payment.get(), &VoucherPayment::issued, this,
            [this](const Voucher &voucher) { issued.push_back(voucher); });
}

void TestPayBackQueue::cleanup()
{
    queue.reset();
    payment.reset();
    desk.reset();
    terminal.reset();
    program.reset();
    shop.reset();
}

void TestPayBackQueue::start(const QString &mood)
{
    program = std::make_unique<TerminalProgram>(mood);
    terminal = std::make_unique<HttpTerminal>(program->address(), TerminalProgram::secret(), systemTime,
                                              systemRandom, HttpTerminal::Deadlines{5'000, 60'000, 60'000});
    desk->setTerminal(terminal.get());
    restart();
}

void TestPayBackQueue::restart()
{
    queue =
        std::make_unique<RefundQueue>(*shop->database, &ShopFixture::noon, systemRandom, RefundPauses{1, 10});
    queue->setSession(shop->session);
    queue->setTerminal(terminal.get());
}

void TestPayBackQueue::topUpByCard()
{
    const auto id = Id<Voucher>::make(ShopFixture::noon(), systemRandom);
    payment->receive(
        id, {Money::of(5000), TenderKind::Card, {}},
        [who = shop->session, id](Transaction &transaction, const Payment &paid) {
            return topUp(transaction, who, id, {u"M1"_s, {}, false}, paid, ShopFixture::noon(), systemRandom);
        });
    QTRY_COMPARE_WITH_TIMEOUT(issued.size(), 1u, 60'000);
}

/// 30.00 of the 50.00 that the card paid in.
void TestPayBackQueue::payBack()
{
    const auto id = Id<Voucher>::make(ShopFixture::noon(), systemRandom);
    payment->payOut({Money::of(3000), TenderKind::Cash, {}},
                    [who = shop->session, id](Transaction &transaction, const Payment &paid) {
                        return refundPrincipal(transaction, who, id, {u"M1"_s, {}, false}, paid,
                                               ShopFixture::noon(), systemRandom);
                    });
    QTRY_COMPARE_WITH_TIMEOUT(issued.size(), 2u, 60'000);
}

/// The only one that the terminal heard of.
QJsonObject TestPayBackQueue::refund()
{
    QJsonObject found;
    int count = 0;
    for (const auto &order : program->orders())
        if (order[u"act"] == u"refund"_s) {
            found = order.toObject();
            ++count;
        }
    return count == 1 ? found : QJsonObject();
}

/// Refunds, in any state.
std::vector<TerminalAttempt> TestPayBackQueue::all()
{
    return *shop->database->read([this](const Connection &connection) {
        return terminalattempts::paidBackBy(connection, issued.back().id);
    });
}

Money TestPayBackQueue::expected(const QString &kind)
{
    const auto report = shop->database->read([this](const Connection &connection) {
        return fullReport(connection, *shifts::find(connection, shop->session.shift->id));
    });
    for (const Comparison &each : report->comparisons())
        if (each.kind == kind)
            return each.expected;
    return {};
}

void TestPayBackQueue::whatWasChargedGoesBackOnceItIsWritten()
{
    start(u"paid"_s);
    topUpByCard();
    payBack();
    QTRY_COMPARE_WITH_TIMEOUT(all().front().state, AttemptState::Approved, 60'000);
    QCOMPARE(all().size(), 1u);
    QCOMPARE(refund()[u"amount"].toString(), u"30.00"_s);
    QCOMPARE(refund()[u"id"].toString(), all().front().reference());
    QCOMPARE(queue->receiptOf(all().front()), issued.back().number());
    QCOMPARE(expected(u"card"_s), Money::of(2000));
    QCOMPARE(expected(u"cash"_s), Money());
}

void TestPayBackQueue::offlineItWaitsAndIsSentLater()
{
    start(u"paid"_s);
    topUpByCard();
    program->become(u"dead"_s);
    payBack();
    QTRY_COMPARE_WITH_TIMEOUT(queue->waiting(), 1, 60'000);
    QCOMPARE(all().front().state, AttemptState::Started);
    program->become(u"paid"_s);
    QTRY_COMPARE_WITH_TIMEOUT(queue->waiting(), 0, 60'000);
    QCOMPARE(all().front().state, AttemptState::Approved);
    QCOMPARE(program->taken(), 2);
}

void TestPayBackQueue::whoEndsBeforeTheAnswerSendsTheSameAgain_data()
{
    QTest::addColumn<QString>("mood");
    for (const char *mood : {"dead", "cut", "garbled", "silent", "lost"})
        QTest::addRow("%s", mood) << QString::fromLatin1(mood);
}

/// The program ends once the refund is on disk: before it is sent, or before its answer is.
void TestPayBackQueue::whoEndsBeforeTheAnswerSendsTheSameAgain()
{
    QFETCH(const QString, mood);
    start(u"paid"_s);
    topUpByCard();
    program->become(mood);
    payBack();
    QTRY_VERIFY_WITH_TIMEOUT(all().front().tries > 0, 60'000);
    const QString reference = all().front().reference();
    queue.reset();
    program->become(u"paid"_s);
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(queue->waiting(), 0, 60'000);
    QCOMPARE(all().size(), 1u);
    QCOMPARE(all().front().state, AttemptState::Approved);
    QCOMPARE(refund()[u"id"].toString(), reference);
    QCOMPARE(program->taken(), 2);
}

void TestPayBackQueue::whatIsDeclinedIsPaidOutOfTheDrawer()
{
    start(u"paid"_s);
    topUpByCard();
    program->become(u"declined"_s);
    payBack();
    QTRY_COMPARE_WITH_TIMEOUT(queue->declined().size(), 1u, 60'000);
    queue->payOut(queue->declined().front(), u"declined"_s, std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(queue->declined().empty(), 60'000);
    QCOMPARE(expected(u"card"_s), Money::of(5000));
    QCOMPARE(expected(u"cash"_s), Money::of(-3000));
    QCOMPARE(program->taken(), 1);
}

void TestPayBackQueue::withoutATerminalItIsPaidByHand()
{
    start(u"paid"_s);
    topUpByCard();
    desk->setTerminal(nullptr);
    payBack();
    QVERIFY(issued.back().back.empty());
    QVERIFY(all().empty());
    QCOMPARE(expected(u"cash"_s), Money::of(-3000));
}

QTEST_GUILESS_MAIN(TestPayBackQueue)
#include "tst_paybackqueue.moc"
