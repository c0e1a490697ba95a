#include "core/terminal/refundqueue.h"

#include "core/device/httpterminal.h"
#include "core/terminal/terminaldesk.h"
#include "core/usecase/refundterminal.h"
#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The queue on real files, against the simulated terminal as a process of its own.
class TestRefundQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRefundIsSentOnceItIsWritten();
    void offlineItWaitsAndIsSentLater();
    void anUnansweredRefundIsNeverGivenTwice_data();
    void anUnansweredRefundIsNeverGivenTwice();
    void whatIsDeclinedIsTold();
    void aRestartGoesOn();

private:
    void start(const QString &mood);
    void restart();
    /// What was paid, for 10.00; our reference of it.
    QString paid();
    Id<TerminalAttempt> refund(const QString &original, qint64 amount);
    AttemptState kept(const Id<TerminalAttempt> &id);

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<TerminalProgram> program;
    std::unique_ptr<HttpTerminal> terminal;
    std::unique_ptr<RefundQueue> queue;
};

void TestRefundQueue::init()
{
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
}

void TestRefundQueue::cleanup()
{
    queue.reset();
    terminal.reset();
    program.reset();
    shop.reset();
}

void TestRefundQueue::start(const QString &mood)
{
    program = std::make_unique<TerminalProgram>(mood);
    terminal = std::make_unique<HttpTerminal>(program->address(), TerminalProgram::secret(), systemTime,
                                              systemRandom, HttpTerminal::Deadlines());
    restart();
}

void TestRefundQueue::restart()
{
    queue =
        std::make_unique<RefundQueue>(*shop->database, &ShopFixture::noon, systemRandom, RefundPauses{1, 10});
    queue->setSession(shop->session);
    queue->setTerminal(terminal.get());
}

QString TestRefundQueue::paid()
{
    const QString reference = Id<TerminalAttempt>::make(ShopFixture::noon(), systemRandom).toString();
    bool answered = false;
    terminal->pay({reference, TerminalMethod::Card, Money::of(1000), *Currency::of(u"CNY"_s), {}, {}},
                  [&](const Result<TerminalAnswer> &) { answered = true; });
    if (!QTest::qWaitFor([&] { return answered; }, 60'000))
        qFatal("no answer");
    return reference;
}

/// A sale of kind refund by plain statements: how one is written is another's matter.
Id<TerminalAttempt> TestRefundQueue::refund(const QString &original, qint64 amount)
{
    const auto sale = Id<Sale>::make(ShopFixture::noon(), systemRandom);
    std::optional<Id<TerminalAttempt>> id;
    bool answered = false;
    shop->database->write(
        this,
        [&, session = shop->session](Transaction &transaction) {
            transaction.execute(
                u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, at, business_date, zone,"
                " currency, exponent, tax_mode, gross, discount, net, tax, rounding, total, change, points,"
                " request_digest, event_hash) VALUES (?, 'refund', 'T01', 1, (SELECT count(*) + 1 FROM sale),"
                " ?, ?, 0, '2026-03-05', 'Asia/Shanghai', 'CNY', 2, 'contained', 0, 0, 0, 0, 0, 0, 0, 0,"
                " x'00', x'00')"_s,
                sale, session.shift->id, session.user);
            return queueRefund(transaction, session, {sale, original, TenderKind::Card, Money::of(amount)},
                               ShopFixture::noon(), systemRandom);
        },
        [&](const Result<TerminalAttempt> &queued) {
            answered = true;
            id = queued->id;
        });
    if (!QTest::qWaitFor([&] { return answered; }, 60'000))
        qFatal("not written");
    return *id;
}

AttemptState TestRefundQueue::kept(const Id<TerminalAttempt> &id)
{
    return shop->database
        ->read([&](const Connection &connection) { return *terminalattempts::find(connection, id); })
        ->state;
}

void TestRefundQueue::aRefundIsSentOnceItIsWritten()
{
    start(u"paid"_s);
    const auto id = refund(paid(), 400);
    QTRY_COMPARE(kept(id), AttemptState::Approved);
    QTRY_COMPARE(queue->waiting(), 0);
    QCOMPARE(program->taken(), 2);
}

void TestRefundQueue::offlineItWaitsAndIsSentLater()
{
    start(u"paid"_s);
    const QString original = paid();
    program->become(u"dead"_s);
    const auto first = refund(original, 400);
    const auto second = refund(original, 100);
    QTRY_COMPARE(queue->waiting(), 2);
    QVERIFY(kept(first) == AttemptState::Started);
    program->become(u"paid"_s);
    QTRY_COMPARE(queue->waiting(), 0);
    QCOMPARE(kept(first), AttemptState::Approved);
    QCOMPARE(kept(second), AttemptState::Approved);
    QCOMPARE(program->taken(), 3);
}

void TestRefundQueue::anUnansweredRefundIsNeverGivenTwice_data()
{
    QTest::addColumn<QString>("mood");
    for (const char *mood : {"cut", "garbled", "slow", "twice", "lost"})
        QTest::addRow("%s", mood) << QString::fromLatin1(mood);
}

void TestRefundQueue::anUnansweredRefundIsNeverGivenTwice()
{
    QFETCH(const QString, mood);
    start(u"paid"_s);
    const QString original = paid();
    program->become(mood);
    const auto id = refund(original, 400);
    if (mood == u"lost") {
        QTRY_COMPARE(queue->waiting(), 1);
        program->become(u"paid"_s);
    }
    QTRY_COMPARE(kept(id), AttemptState::Approved);
    QCOMPARE(program->orders().size(), 2);
    QCOMPARE(program->taken(), 2);
}

void TestRefundQueue::whatIsDeclinedIsTold()
{
    start(u"paid"_s);
    QSignalSpy declined(queue.get(), &RefundQueue::refundDeclined);
    const auto id = refund(u"never-paid"_s, 400);
    QTRY_COMPARE(declined.size(), 1);
    QCOMPARE(kept(id), AttemptState::Declined);
}

void TestRefundQueue::aRestartGoesOn()
{
    start(u"paid"_s);
    const QString original = paid();
    queue.reset();
    const auto id = refund(original, 400);
    QCOMPARE(kept(id), AttemptState::Started);
    restart();
    QTRY_COMPARE(kept(id), AttemptState::Approved);
}

QTEST_GUILESS_MAIN(TestRefundQueue)
#include "tst_refundqueue.moc"
