#include "core/terminal/terminaldesk.h"

#include "core/device/httpterminal.h"
#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using State = TerminalDesk::State;

/// The desk on real files, against the simulated terminal as a process of its own.
class TestTerminalDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsApprovedIsOnDiskBeforeItIsTold();
    void whatIsDeclinedMayBeTriedAgain();
    void aSlowPaymentIsWaitedFor();
    void aPaymentThatIsPendingForTooLongIsInDoubt();
    void aLostAnswerIsAskedAfterAtOnce_data();
    void aLostAnswerIsAskedAfterAtOnce();
    void whatCannotBeReachedWasNotCharged();
    void inDoubtNothingElseIsCharged();
    void aQuestionClearsTheDoubt();
    void aReversalClearsTheDoubt();
    void aWaitCanBeCancelled();
    void anApprovedChargeIsReversed();
    void aReversalThatNeverArrivedChangesNothing();
    void aRestartFindsWhatIsOpen_data();
    void aRestartFindsWhatIsOpen();
    void anAnswerAfterTheSaleWasSetAsideIsKept();
    void aManagerDecidesAtADeadTerminal();
    void theCustomersCodeIsNowhereOnDisk();
    void bySeedNothingIsChargedTwice();

private:
    void become(const QString &mood, quint32 seed = 1);
    void open(const QUrl &address);
    void charge(qint64 amount = 1000);
    bool settles();
    AttemptState kept(const Id<TerminalAttempt> &id);
    TerminalProgram &program() { return *m_program; }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<TerminalProgram> m_program;
    std::unique_ptr<HttpTerminal> terminal;
    std::unique_ptr<TerminalDesk> desk;
    std::optional<Id<Sale>> sale;
};

void TestTerminalDesk::init()
{
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
    sale = Id<Sale>::make(ShopFixture::noon(), systemRandom);
}

void TestTerminalDesk::cleanup()
{
    desk.reset();
    terminal.reset();
    m_program.reset();
    shop.reset();
}

void TestTerminalDesk::become(const QString &mood, quint32 seed)
{
    m_program = std::make_unique<TerminalProgram>(mood, seed);
    open(m_program->address());
}

void TestTerminalDesk::open(const QUrl &address)
{
    desk.reset();
    terminal = std::make_unique<HttpTerminal>(address, TerminalProgram::secret(), systemTime, systemRandom,
                                              HttpTerminal::Deadlines{5'000, 60'000, 60'000});
    desk = std::make_unique<TerminalDesk>(*shop->database, &ShopFixture::noon, systemRandom,
                                          TerminalPatience{1, 60'000});
    desk->setSession(shop->session);
    desk->setTerminal(terminal.get());
    desk->attend(*sale);
}

void TestTerminalDesk::charge(qint64 amount)
{
    desk->charge(TenderKind::Scan, Money::of(amount), u"134567890123456789"_s);
    QCOMPARE(desk->state(), State::Charging);
    QVERIFY(settles());
}

bool TestTerminalDesk::settles()
{
    return QTest::qWaitFor([this] { return !desk->isBusy(); }, 60'000);
}

AttemptState TestTerminalDesk::kept(const Id<TerminalAttempt> &id)
{
    return shop->database
        ->read([&](const Connection &connection) { return *terminalattempts::find(connection, id); })
        ->state;
}

void TestTerminalDesk::whatIsApprovedIsOnDiskBeforeItIsTold()
{
    become(u"paid"_s);
    std::optional<AttemptState> onDisk;
    connect(desk.get(), &TerminalDesk::approved, this,
            [&](const TerminalAttempt &attempt) { onDisk = kept(attempt.id); });
    charge();
    QCOMPARE(onDisk, AttemptState::Approved);
    QCOMPARE(desk->charges().size(), 1u);
    QCOMPARE(desk->charges().front().tender(), (Tender{TenderKind::Scan, Money::of(1000), u"T00000001"_s}));
    QCOMPARE(program().taken(), 1);
}

void TestTerminalDesk::whatIsDeclinedMayBeTriedAgain()
{
    become(u"declined"_s);
    QSignalSpy declined(desk.get(), &TerminalDesk::declined);
    charge();
    QCOMPARE(declined.size(), 1);
    QCOMPARE(desk->current()->reason, u"insufficient-funds"_s);
    QCOMPARE(desk->state(), State::Idle);
    program().become(u"paid"_s);
    charge();
    QCOMPARE(program().taken(), 1);
}

void TestTerminalDesk::aSlowPaymentIsWaitedFor()
{
    become(u"slow"_s);
    charge();
    QCOMPARE(desk->charges().size(), 1u);
    QCOMPARE(kept(desk->current()->id), AttemptState::Approved);
}

void TestTerminalDesk::aPaymentThatIsPendingForTooLongIsInDoubt()
{
    become(u"slow"_s);
    desk = std::make_unique<TerminalDesk>(*shop->database, &ShopFixture::noon, systemRandom,
                                          TerminalPatience{1, 0});
    desk->setSession(shop->session);
    desk->setTerminal(terminal.get());
    desk->attend(*sale);
    charge();
    QCOMPARE(desk->state(), State::Doubt);
    QCOMPARE(kept(desk->current()->id), AttemptState::Unknown);
}

void TestTerminalDesk::aLostAnswerIsAskedAfterAtOnce_data()
{
    QTest::addColumn<QString>("mood");
    QTest::addColumn<bool>("taken");
    for (const char *mood : {"cut", "garbled", "twice"})
        QTest::addRow("%s", mood) << QString::fromLatin1(mood) << true;
    QTest::addRow("lost") << u"lost"_s << false;
}

void TestTerminalDesk::aLostAnswerIsAskedAfterAtOnce()
{
    QFETCH(const QString, mood);
    QFETCH(const bool, taken);
    become(mood);
    charge();
    QCOMPARE(desk->state(), State::Idle);
    QCOMPARE(kept(desk->current()->id), taken ? AttemptState::Approved : AttemptState::Declined);
    QCOMPARE(program().taken(), taken ? 1 : 0);
}

void TestTerminalDesk::whatCannotBeReachedWasNotCharged()
{
    become(u"paid"_s);
    m_program.reset();
    charge();
    QCOMPARE(desk->state(), State::Idle);
    QCOMPARE(desk->current()->reason, u"not-reached"_s);
}

void TestTerminalDesk::inDoubtNothingElseIsCharged()
{
    become(u"dead"_s);
    charge();
    QCOMPARE(desk->state(), State::Doubt);
    desk->charge(TenderKind::Card, Money::of(1), {});
    QCOMPARE(desk->state(), State::Doubt);
    QCOMPARE(kept(desk->current()->id), AttemptState::Unknown);
    const auto all = shop->database->read(
        [](const Connection &connection) { return terminalattempts::open(connection).size(); });
    QCOMPARE(*all, 1u);
}

void TestTerminalDesk::aQuestionClearsTheDoubt()
{
    become(u"dead"_s);
    charge();
    QSignalSpy failed(desk.get(), &TerminalDesk::failed);
    desk->query();
    QVERIFY(settles());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(desk->state(), State::Doubt);
    program().become(u"paid"_s);
    desk->query();
    QVERIFY(settles());
    QCOMPARE(desk->current()->reason, u"never-heard-of"_s);
    QCOMPARE(kept(desk->current()->id), AttemptState::Declined);
}

void TestTerminalDesk::aReversalClearsTheDoubt()
{
    become(u"dead"_s);
    charge();
    program().become(u"paid"_s);
    QSignalSpy reversed(desk.get(), &TerminalDesk::reversed);
    desk->reverse(*desk->current());
    QVERIFY(settles());
    QCOMPARE(reversed.size(), 1);
    QCOMPARE(kept(desk->current()->id), AttemptState::Reversed);
    charge();
    QCOMPARE(program().taken(), 1);
}

void TestTerminalDesk::aWaitCanBeCancelled()
{
    become(u"silent"_s);
    desk->charge(TenderKind::Card, Money::of(1000), {});
    QTRY_VERIFY(!program().orders().isEmpty());
    desk->reverse(*desk->current());
    QVERIFY(settles());
    QCOMPARE(desk->state(), State::Idle);
    QCOMPARE(kept(desk->current()->id), AttemptState::Reversed);
    QCOMPARE(program().taken(), 0);
}

void TestTerminalDesk::anApprovedChargeIsReversed()
{
    become(u"paid"_s);
    charge(300);
    charge(700);
    desk->reverse(desk->charges().front());
    QVERIFY(settles());
    QCOMPARE(desk->charges().size(), 1u);
    QCOMPARE(desk->charges().front().amount, Money::of(700));
    QCOMPARE(program().taken(), 1);
}

void TestTerminalDesk::aReversalThatNeverArrivedChangesNothing()
{
    become(u"paid"_s);
    charge();
    m_program.reset();
    QSignalSpy failed(desk.get(), &TerminalDesk::failed);
    desk->reverse(desk->charges().front());
    QVERIFY(settles());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(desk->state(), State::Idle);
    QCOMPARE(desk->charges().size(), 1u);
    QCOMPARE(kept(desk->charges().front().id), AttemptState::Approved);
}

void TestTerminalDesk::aRestartFindsWhatIsOpen_data()
{
    QTest::addColumn<QString>("mood");
    QTest::addRow("approved, not recorded") << u"paid"_s;
    QTest::addRow("in doubt") << u"silent"_s;
}

void TestTerminalDesk::aRestartFindsWhatIsOpen()
{
    QFETCH(const QString, mood);
    become(mood);
    desk->charge(TenderKind::Card, Money::of(1000), {});
    QTRY_VERIFY(!program().orders().isEmpty());
    if (mood == u"paid")
        QVERIFY(settles());
    desk.reset();
    shop->database.reset();
    shop->database = std::move(*Database::open(folder->path()));
    open(program().address());
    if (mood == u"silent") {
        QCOMPARE(desk->state(), State::Doubt);
        desk->query();
        QVERIFY(settles());
    }
    QCOMPARE(desk->state(), State::Idle);
    QCOMPARE(desk->charges().size(), 1u);
    QCOMPARE(program().orders().size(), 1);
}

void TestTerminalDesk::anAnswerAfterTheSaleWasSetAsideIsKept()
{
    become(u"paid"_s);
    desk->charge(TenderKind::Card, Money::of(1000), {});
    QTRY_VERIFY(desk->current());
    const auto id = desk->current()->id;
    desk->attend(Id<Sale>::make(ShopFixture::noon(), systemRandom));
    QCOMPARE(desk->state(), State::Idle);
    QTRY_COMPARE(kept(id), AttemptState::Approved);
    QVERIFY(desk->charges().empty());
    desk->attend(*sale);
    QCOMPARE(desk->charges().size(), 1u);
}

void TestTerminalDesk::aManagerDecidesAtADeadTerminal()
{
    become(u"dead"_s);
    charge();
    QVERIFY(desk->mayDecide());
    desk->decide(true, u" slip 9 "_s);
    QTRY_COMPARE(desk->state(), State::Idle);
    QCOMPARE(desk->charges().front().terminalReference, u"slip 9"_s);
    Session cashier = shop->session;
    cashier.role = Role::Cashier;
    desk->setSession(cashier);
    QVERIFY(!desk->mayDecide());
}

void TestTerminalDesk::theCustomersCodeIsNowhereOnDisk()
{
    become(u"paid"_s);
    charge();
    for (const QString &name : QDir(folder->path()).entryList(QDir::Files)) {
        QFile file(folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("134567890123456789"), qPrintable(name));
    }
}

/// Many sales with whatever the seed brings: each ends charged once or not at all, and both sides agree.
void TestTerminalDesk::bySeedNothingIsChargedTwice()
{
    become({}, 20'260'305);
    int charged = 0;
    for (int i = 0; i < 60; ++i) {
        sale = Id<Sale>::make(ShopFixture::noon(), systemRandom);
        desk->attend(*sale);
        while (desk->charges().empty()) {
            charge();
            QVERIFY(desk->state() == State::Idle);
            if (desk->current()->reason == u"insufficient-funds")
                break;
        }
        charged += int(desk->charges().size());
    }
    QVERIFY(charged > 30);
    QCOMPARE(program().taken(), charged);
}

QTEST_GUILESS_MAIN(TestTerminalDesk)
#include "tst_terminaldesk.moc"
