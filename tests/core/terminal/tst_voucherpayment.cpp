#include "core/terminal/voucherpayment.h"

#include "core/data/storedvalue.h"
#include "core/device/httpterminal.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/topup.h"
#include "tests/support/shopfixture.h"
#include "tests/support/terminalprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

using State = VoucherPayment::State;

/// A top-up that is charged on the simulated terminal, a process of its own.
class TestVoucherPayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatTheTerminalChargedIsOnTheVoucher();
    void thePhonesCodeIsCharged();
    void noCodeIsRefusedBeforeAnythingIsAsked();
    void cashAsksNoTerminal();
    void withoutATerminalTheReferenceIsTyped();
    void nobodyIsChargedForWhatWouldBeRefused();
    void whatIsDeclinedIssuesNothing();
    void aRefusalAfterTheChargeGivesItBack();
    void whatCannotBeGivenBackIsFinishedLater();
    void doubtIsClearedByAQuestion();
    void givingUpInDoubtReverses();
    void aChargeWithoutVoucherIsFoundAfterwards();
    void aChargeIsBoundOnce();

private:
    void become(const QString &mood);
    void pay(TenderKind tender, const QString &reference = {}, Money amount = Money::of(50000));
    bool settles(State state = State::Idle);
    Money stored() const;
    std::vector<TerminalAttempt> open() const;

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    std::unique_ptr<TerminalProgram> program;
    std::unique_ptr<HttpTerminal> terminal;
    std::unique_ptr<TerminalDesk> desk;
    std::unique_ptr<VoucherPayment> payment;
    std::optional<Member> member;
    std::optional<Id<Voucher>> id;
    std::optional<Error> refusal; // what the act answers once somebody was charged
    std::vector<Voucher> issued;
    std::vector<Error> refused;
};

void TestVoucherPayment::init()
{
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path(), 1, 0));
    const auto enrolled = shop->database->writeNow([&](Transaction &transaction) {
        Pinyin pinyin;
        return enrolMember(transaction, shop->session, *readPerson(u"王秀兰"_s, u"13812348000"_s, u"CN"_s),
                           std::nullopt, ShopFixture::noon(), systemRandom, pinyin);
    });
    QVERIFY(enrolled);
    member = enrolled->member;
    id = Id<Voucher>::make(ShopFixture::noon(), systemRandom);
    desk = std::make_unique<TerminalDesk>(*shop->database, &ShopFixture::noon, systemRandom,
                                          TerminalPatience{1, 60'000});
    desk->setSession(shop->session);
    payment = std::make_unique<VoucherPayment>(*shop->database, *desk);
    refusal.reset();
    issued.clear();
    refused.clear();
    connect(payment.get(), &VoucherPayment::issued, this,
            [this](const Voucher &voucher) { issued.push_back(voucher); });
    connect(payment.get(), &VoucherPayment::refused, this,
            [this](const Error &error) { refused.push_back(error); });
}

void TestVoucherPayment::cleanup()
{
    payment.reset();
    desk.reset();
    terminal.reset();
    program.reset();
    shop.reset();
}

void TestVoucherPayment::become(const QString &mood)
{
    program = std::make_unique<TerminalProgram>(mood);
    terminal = std::make_unique<HttpTerminal>(program->address(), TerminalProgram::secret(), systemTime,
                                              systemRandom, HttpTerminal::Deadlines{5'000, 60'000, 60'000});
    desk->setTerminal(terminal.get());
}

void TestVoucherPayment::pay(TenderKind tender, const QString &reference, Money amount)
{
    payment->receive(
        *id, {amount, tender, reference},
        [who = shop->session, number = member->number, id = *id,
         refusal = refusal](Transaction &transaction, const Payment &paid) -> Result<Voucher> {
            if (refusal && !paid.reference.isEmpty())
                return *refusal;
            return topUp(transaction, who, id, {number, {}, false}, paid, ShopFixture::noon(), systemRandom);
        });
}

bool TestVoucherPayment::settles(State state)
{
    return QTest::qWaitFor([this, state] { return payment->state() == state && !desk->isBusy(); }, 60'000);
}

Money TestVoucherPayment::stored() const
{
    return *shop->database->read([this](const Connection &connection) {
        const auto account = storedvalue::ofMember(connection, member->id);
        return account ? account->balance.total() : Money();
    });
}

std::vector<TerminalAttempt> TestVoucherPayment::open() const
{
    return *shop->database->read(terminalattempts::open);
}

void TestVoucherPayment::whatTheTerminalChargedIsOnTheVoucher()
{
    become(u"paid"_s);
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(issued.front().tender, TenderKind::Card);
    QCOMPARE(issued.front().reference, u"T00000001"_s);
    QCOMPARE(stored(), Money::of(50000));
    QCOMPARE(program->taken(), 1);
    QVERIFY(open().empty());
}

void TestVoucherPayment::thePhonesCodeIsCharged()
{
    become(u"paid"_s);
    pay(TenderKind::Scan, u"134567890123456789"_s);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(issued.front().reference, u"T00000001"_s);
}

void TestVoucherPayment::noCodeIsRefusedBeforeAnythingIsAsked()
{
    become(u"paid"_s);
    pay(TenderKind::Scan, u"6900000000010"_s);
    QCOMPARE(refused.size(), 1u);
    QCOMPARE(refused.front(), (Error{Error::Code::InvalidInput, u"code"_s}));
    QVERIFY(!payment->isBusy());
    QCOMPARE(program->orders().size(), 0);
}

void TestVoucherPayment::cashAsksNoTerminal()
{
    become(u"paid"_s);
    pay(TenderKind::Cash);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(program->orders().size(), 0);
}

void TestVoucherPayment::withoutATerminalTheReferenceIsTyped()
{
    pay(TenderKind::Card, u"slip 17"_s);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(issued.front().reference, u"slip 17"_s);
}

void TestVoucherPayment::nobodyIsChargedForWhatWouldBeRefused()
{
    become(u"paid"_s);
    pay(TenderKind::Card, {}, Money::of(100'000'000));
    QVERIFY(settles());
    QCOMPARE(refused.size(), 1u);
    QCOMPARE(refused.front().code, Error::Code::LimitExceeded);
    QCOMPARE(program->orders().size(), 0);
    // The rehearsal used up nothing.
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(issued.front().count, 1);
}

void TestVoucherPayment::whatIsDeclinedIssuesNothing()
{
    become(u"declined"_s);
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(refused.size(), 1u);
    QCOMPARE(refused.front(), (Error{Error::Code::PaymentDeclined, u"insufficient-funds"_s}));
    QCOMPARE(stored(), Money());
    program->become(u"paid"_s);
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(program->taken(), 1);
}

void TestVoucherPayment::aRefusalAfterTheChargeGivesItBack()
{
    become(u"paid"_s);
    refusal = Error{Error::Code::Expired, u"2026-01-01"_s};
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(refused.size(), 1u);
    QCOMPARE(refused.front(), *refusal);
    QCOMPARE(program->taken(), 0);
    QVERIFY(open().empty());
    QVERIFY(issued.empty());
}

void TestVoucherPayment::whatCannotBeGivenBackIsFinishedLater()
{
    become(u"paid"_s);
    refusal = Error{Error::Code::DiskFull, {}};
    connect(desk.get(), &TerminalDesk::approved, this, [this] { program->become(u"dead"_s); });
    pay(TenderKind::Card);
    QVERIFY(settles(State::Doubt));
    QCOMPARE(open().size(), 1u);
    QVERIFY(issued.empty());
    program->become(u"paid"_s);
    disconnect(desk.get(), &TerminalDesk::approved, this, nullptr);
    payment->giveUp();
    QVERIFY(settles());
    QCOMPARE(refused.back(), *refusal);
    QCOMPARE(program->taken(), 0);
}

void TestVoucherPayment::doubtIsClearedByAQuestion()
{
    become(u"silent"_s);
    pay(TenderKind::Card);
    QTRY_COMPARE(program->taken(), 1);
    program->become(u"dead"_s);
    payment->giveUp();
    QVERIFY(settles(State::Doubt));
    QVERIFY(issued.empty());
    // Nothing else is charged meanwhile, not even by a sheet that was closed and opened.
    pay(TenderKind::Card);
    payment->reset();
    pay(TenderKind::Card);
    QCOMPARE(payment->state(), State::Doubt);
    program->become(u"paid"_s);
    QCOMPARE(program->orders().size(), 1);
    payment->query();
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(program->taken(), 1);
}

void TestVoucherPayment::givingUpInDoubtReverses()
{
    become(u"lost"_s);
    connect(desk.get(), &TerminalDesk::changed, this, [this] {
        if (desk->state() == TerminalDesk::State::Charging)
            QTimer::singleShot(0, this, [this] { payment->giveUp(); });
    });
    pay(TenderKind::Card);
    QVERIFY(settles());
    QVERIFY(issued.empty());
    QCOMPARE(program->taken(), 0);
    QVERIFY(open().empty());
}

void TestVoucherPayment::aChargeWithoutVoucherIsFoundAfterwards()
{
    become(u"paid"_s);
    // As if the program ended before the voucher was written.
    desk->attend(chargedAs(*id));
    desk->charge(TenderKind::Card, Money::of(50000), {});
    QVERIFY(QTest::qWaitFor([this] { return !desk->isBusy(); }, 60'000));
    QCOMPARE(open().size(), 1u);
    // Asked for again under the same id, it is not charged again.
    pay(TenderKind::Card);
    QVERIFY(settles());
    QCOMPARE(issued.size(), 1u);
    QCOMPARE(program->taken(), 1);
    QVERIFY(open().empty());
}

void TestVoucherPayment::aChargeIsBoundOnce()
{
    become(u"paid"_s);
    desk->attend(chargedAs(*id));
    desk->charge(TenderKind::Card, Money::of(50000), {});
    QVERIFY(QTest::qWaitFor([this] { return !desk->isBusy(); }, 60'000));
    const auto other = shop->database->writeNow([&](Transaction &transaction) {
        return topUp(transaction, shop->session, *id, {member->number, {}, false},
                     {Money::of(40000), TenderKind::Card, u"T00000001"_s}, ShopFixture::noon(), systemRandom);
    });
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::ChargeNotTendered);
    QCOMPARE(stored(), Money());
}

QTEST_GUILESS_MAIN(TestVoucherPayment)
#include "tst_voucherpayment.moc"
