#include "core/data/members.h"
#include "core/data/personalrecords.h"
#include "core/data/products.h"
#include "core/data/storedvalue.h"
#include "core/usecase/chargeterminal.h"
#include "core/usecase/check.h"
#include "core/usecase/refundterminal.h"
#include "core/usecase/reportshift.h"
#include "core/usecase/takedeposit.h"
#include "core/usecase/topup.h"
#include "tests/support/shopfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

/// Stored value and deposits that are paid back to what the terminal charged for them.
class TestPayBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDepositGoesBackToWhatPaidIt();
    void topUpsGoBackTheLatestFirst();
    void whatWasNotChargedIsPaidByHand();
    void aGiftCardGoesBackToo();
    void whoWasMergedIsPaidBackToo();
    void theSameRequestAgainQueuesNothing();
    void byHandTheTerminalHasNoPart();
    void whatIsRefusedQueuesNothing();
    void whatIsDeclinedIsPaidOutOfTheDrawerOnce();
    void theDrawersPartIsNotGivenBackAgain();
    void theShiftCountsEachPartOnce();
    void noChargeGivesBackMoreThanItTook();

private:
    using Target = TopUpTarget;

    Payment charged(const Id<Voucher> &id, TenderKind kind, qint64 amount, const QString &reference);
    Result<Voucher> fill(TenderKind kind, qint64 amount, const QString &reference = {},
                         const Target &target = {u"M1"_s, {}, false});
    Result<Voucher> payOut(qint64 amount, const Target &target = {u"M1"_s, {}, false}, bool byHand = false);
    Id<Account> depositBy(TenderKind kind, qint64 amount, const QString &reference = {});
    Result<Voucher> cancel(const Id<Account> &deposit, const Id<Voucher> &id);
    std::vector<TerminalAttempt> waiting();
    Result<TerminalAttempt> answer(const TerminalAttempt &refund, AttemptState state);
    Result<CashMovement> payInCash(const TerminalAttempt &refund, const Session &who);
    Money expected(const QString &kind);
    QString faults();
    void anyAct(std::map<QString, Money> &books);
    void anyAnswer(std::map<QString, Money> &books);

    Id<Voucher> nextId() { return Id<Voucher>::make(ShopFixture::noon(), m_random); }
    template <class Act> auto write(Act act) { return m_shop->database->writeNow(act); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Random m_random;
};

void TestPayBack::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_random = ShopFixture::countingRandom();
}

/// How a voucher of that id is paid; by card and phone the terminal charged it, unless it has no reference.
Payment TestPayBack::charged(const Id<Voucher> &id, TenderKind kind, qint64 amount, const QString &reference)
{
    const Payment payment{Money::of(amount), kind, reference};
    if (!isForTerminal(kind) || reference.isEmpty())
        return payment;
    const auto done = write([&](Transaction &transaction) {
        const auto charge = startCharge(transaction, m_shop->session, {chargedAs(id), kind, payment.amount},
                                        ShopFixture::noon(), m_random);
        return settleAttempt(transaction, m_shop->session, charge->id,
                             {AttemptState::Approved, reference, {}}, ShopFixture::noon());
    });
    if (!done)
        qFatal("not charged");
    return payment;
}

Result<Voucher> TestPayBack::fill(TenderKind kind, qint64 amount, const QString &reference,
                                  const Target &target)
{
    const auto id = nextId();
    const Payment payment = charged(id, kind, amount, reference);
    return write([&](Transaction &transaction) {
        return topUp(transaction, m_shop->session, id, target, payment, ShopFixture::noon(), m_random);
    });
}

Result<Voucher> TestPayBack::payOut(qint64 amount, const Target &target, bool byHand)
{
    const Payment payment{Money::of(amount), TenderKind::Cash, {}, byHand};
    return write([&](Transaction &transaction) {
        return refundPrincipal(transaction, m_shop->session, nextId(), target, payment, ShopFixture::noon(),
                               m_random);
    });
}

/// For a cart of 20.00.
Id<Account> TestPayBack::depositBy(TenderKind kind, qint64 amount, const QString &reference)
{
    const auto id = nextId();
    const Payment payment = charged(id, kind, amount, reference);
    const auto taken = write([&](Transaction &transaction) {
        Cart cart{Id<Sale>::make(ShopFixture::noon(), m_random), {}, {}, {}};
        cart.lines.push_back({Id<SaleLine>::make(ShopFixture::noon(), m_random),
                              *products::byCode(transaction.connection(), u"P20"_s),
                              Quantity::of(1000),
                              {},
                              {},
                              {}});
        return takeDeposit(transaction, m_shop->session, id, cart, {}, payment, ShopFixture::noon(),
                           m_random);
    });
    if (!taken)
        qFatal("no deposit");
    return *taken->account;
}

Result<Voucher> TestPayBack::cancel(const Id<Account> &deposit, const Id<Voucher> &id)
{
    return write([&](Transaction &transaction) {
        return cancelDeposit(transaction, m_shop->session, id, deposit, {{}, TenderKind::Cash, u"late"_s},
                             ShopFixture::noon(), m_random);
    });
}

std::vector<TerminalAttempt> TestPayBack::waiting()
{
    return *m_shop->database->read(
        [](const Connection &connection) { return terminalattempts::unansweredRefunds(connection); });
}

Result<TerminalAttempt> TestPayBack::answer(const TerminalAttempt &refund, AttemptState state)
{
    return write([&](Transaction &transaction) {
        return settleAttempt(transaction, m_shop->session, refund.id, {state, u"B1"_s, {}},
                             ShopFixture::noon());
    });
}

Result<CashMovement> TestPayBack::payInCash(const TerminalAttempt &refund, const Session &who)
{
    return write([&](Transaction &transaction) {
        return payRefundInCash(transaction, who, refund.id, u"declined"_s, {}, ShopFixture::noon(), m_random);
    });
}

/// In this shift; of cash in the drawer.
Money TestPayBack::expected(const QString &kind)
{
    const auto report = m_shop->database->read([&](const Connection &connection) {
        return fullReport(connection, *shifts::find(connection, m_shop->session.shift->id));
    });
    for (const Comparison &each : report->comparisons())
        if (each.kind == kind)
            return each.expected;
    return {};
}

QString TestPayBack::faults()
{
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, m_shop->session);
    });
    QStringList bad;
    for (const CheckOutcome &outcome : *outcomes)
        // The fixture's members have no keys.
        if (!outcome.ok && outcome.name != u"customer-keys")
            bad << outcome.name + u": "_s + outcome.detail;
    return bad.join(u'\n');
}

void TestPayBack::aDepositGoesBackToWhatPaidIt()
{
    const auto deposit = depositBy(TenderKind::Scan, 500, u"T0001"_s);
    const auto voucher = cancel(deposit, nextId());
    QVERIFY(voucher);
    QCOMPARE(voucher->amount, Money::of(-500));
    QCOMPARE(voucher->tender, TenderKind::Scan);
    QCOMPARE(voucher->reference, u"late"_s);
    QCOMPARE(voucher->back, (std::vector<GivenBack>{{TenderKind::Scan, Money::of(500), u"T0001"_s}}));
    QCOMPARE(waiting().size(), 1u);
    QVERIFY(waiting().front().sale == chargedAs(voucher->id));
    QVERIFY(waiting().front().recorded);
    QCOMPARE(waiting().front().amount, Money::of(500));
    const QJsonArray back = toJson(*voucher, m_shop->session.shop.currency)[u"back"].toArray();
    QCOMPARE(back,
             (QJsonArray{QJsonObject{
                 {u"tender"_s, u"scan"_s}, {u"reference"_s, u"T0001"_s}, {u"amount"_s, u"5.00"_s}}}));
    QCOMPARE(faults(), QString());
}

void TestPayBack::topUpsGoBackTheLatestFirst()
{
    QVERIFY(fill(TenderKind::Card, 10000, u"T0001"_s));
    QVERIFY(fill(TenderKind::Scan, 8000, u"T0002"_s));
    const auto first = payOut(15000);
    QVERIFY(first);
    QCOMPARE(first->back,
             (std::vector<GivenBack>{{TenderKind::Scan, Money::of(8000), u"T0002"_s},
                                     {TenderKind::Card, Money::of(7000), u"T0001"_s}}));
    QCOMPARE(first->rest(), Money());
    const auto second = payOut(3000);
    QCOMPARE(second->back, (std::vector<GivenBack>{{TenderKind::Card, Money::of(3000), u"T0001"_s}}));
    QCOMPARE(waiting().size(), 3u);
    QCOMPARE(faults(), QString());
}

void TestPayBack::whatWasNotChargedIsPaidByHand()
{
    QVERIFY(fill(TenderKind::Cash, 2000));
    QVERIFY(fill(TenderKind::Card, 10000, u"T0001"_s));
    QVERIFY(fill(TenderKind::Card, 3000)); // on a terminal of its own, its reference not even typed
    const auto voucher = payOut(15000);
    QVERIFY(voucher);
    QCOMPARE(voucher->back, (std::vector<GivenBack>{{TenderKind::Card, Money::of(10000), u"T0001"_s}}));
    QCOMPARE(voucher->tender, TenderKind::Cash);
    QCOMPARE(voucher->rest(), Money::of(-5000));
    // The person's copy names it, too.
    const auto personal = m_shop->database->read([](const Connection &connection) {
        return personalrecords::vouchers(connection, members::byNumber(connection, u"M1"_s)->id);
    });
    QCOMPARE(personal->back().back, voucher->back);
    QCOMPARE(faults(), QString());
}

void TestPayBack::aGiftCardGoesBackToo()
{
    const auto sold = fill(TenderKind::Card, 5000, u"T0001"_s, {{}, {}, true});
    const auto voucher = payOut(2000, {{}, sold->card, false});
    QVERIFY(voucher);
    QCOMPARE(voucher->back, (std::vector<GivenBack>{{TenderKind::Card, Money::of(2000), u"T0001"_s}}));
    QCOMPARE(faults(), QString());
}

void TestPayBack::whoWasMergedIsPaidBackToo()
{
    QVERIFY(fill(TenderKind::Card, 5000, u"T0001"_s, {u"M2"_s, {}, false}));
    QVERIFY(fill(TenderKind::Cash, 1000));
    const auto plan = write([](Transaction &transaction) -> Result<PayBackPlan> {
        transaction.execute(u"UPDATE customer SET survivor = (SELECT row FROM customer WHERE number = 'M1')"
                            " WHERE number = 'M2'"_s);
        const auto stayed = members::byNumber(transaction.connection(), u"M1"_s);
        return planPayBack(transaction.connection(), newMemberAccount(*stayed).id, Money::of(6000));
    });
    QCOMPARE(plan->back(), (std::vector<GivenBack>{{TenderKind::Card, Money::of(5000), u"T0001"_s}}));
    QCOMPARE(plan->rest, Money::of(1000));
}

void TestPayBack::theSameRequestAgainQueuesNothing()
{
    const auto deposit = depositBy(TenderKind::Card, 500, u"T0001"_s);
    const auto id = nextId();
    const auto first = cancel(deposit, id);
    const auto again = cancel(deposit, id);
    QVERIFY(again && again->duplicate);
    QCOMPARE(again->back, first->back);
    QCOMPARE(waiting().size(), 1u);
}

void TestPayBack::byHandTheTerminalHasNoPart()
{
    QVERIFY(fill(TenderKind::Card, 5000, u"T0001"_s));
    const auto voucher = payOut(5000, {u"M1"_s, {}, false}, true);
    QVERIFY(voucher && voucher->back.empty());
    QCOMPARE(voucher->tender, TenderKind::Cash);
    QVERIFY(waiting().empty());
    QCOMPARE(faults(), QString());
}

void TestPayBack::whatIsRefusedQueuesNothing()
{
    QVERIFY(fill(TenderKind::Card, 5000, u"T0001"_s));
    QCOMPARE(payOut(5001).error().code, Error::Code::InsufficientBalance);
    m_shop->session.role = Role::Cashier;
    QCOMPARE(payOut(5000).error().code, Error::Code::NotPermitted);
    QVERIFY(waiting().empty());
}

void TestPayBack::whatIsDeclinedIsPaidOutOfTheDrawerOnce()
{
    const auto deposit = depositBy(TenderKind::Card, 500, u"T0001"_s);
    QVERIFY(cancel(deposit, nextId()));
    const TerminalAttempt refund = waiting().front();
    QCOMPARE(payInCash(refund, m_shop->session).error().code, Error::Code::DifferentRequest);
    QVERIFY(answer(refund, AttemptState::Declined));
    Session cashier = m_shop->session;
    cashier.role = Role::Cashier;
    QCOMPARE(payInCash(refund, cashier).error().code, Error::Code::NotPermitted);
    const auto paid = payInCash(refund, m_shop->session);
    QVERIFY(paid);
    QCOMPARE(paid->amount, Money::of(500));
    QVERIFY(payInCash(refund, m_shop->session));
    // The charge stays with the shop; the drawer paid, once.
    QCOMPARE(expected(u"card"_s), Money::of(500));
    QCOMPARE(expected(u"cash"_s), Money::of(-500));
    QCOMPARE(faults(), QString());
}

void TestPayBack::theDrawersPartIsNotGivenBackAgain()
{
    QVERIFY(fill(TenderKind::Card, 10000, u"T0001"_s));
    QVERIFY(payOut(4000));
    QVERIFY(answer(waiting().front(), AttemptState::Declined));
    QVERIFY(fill(TenderKind::Cash, 4000));
    const auto rest = payOut(10000);
    QCOMPARE(rest->back, (std::vector<GivenBack>{{TenderKind::Card, Money::of(6000), u"T0001"_s}}));
    QCOMPARE(rest->rest(), Money::of(-4000));
}

void TestPayBack::theShiftCountsEachPartOnce()
{
    QVERIFY(fill(TenderKind::Card, 10000, u"T0001"_s));
    QVERIFY(fill(TenderKind::Cash, 5000));
    QVERIFY(fill(TenderKind::Scan, 2000, u"T0002"_s));
    QVERIFY(payOut(14000));
    QCOMPARE(expected(u"card"_s), Money());
    QCOMPARE(expected(u"scan"_s), Money());
    QCOMPARE(expected(u"cash"_s), Money::of(5000 - 2000));
    for (const TerminalAttempt &refund : waiting())
        QVERIFY(answer(refund, AttemptState::Approved));
    QCOMPARE(expected(u"card"_s), Money());
    QCOMPARE(expected(u"cash"_s), Money::of(5000 - 2000));
}

/// `books`: what each kind should come to, kept beside the till.
void TestPayBack::anyAct(std::map<QString, Money> &books)
{
    const Money amount = Money::of(*rc::gen::inRange<qint64>(1, 5000));
    if (*rc::gen::inRange(0, 2) == 0) {
        const auto kind = *rc::gen::element(TenderKind::Cash, TenderKind::Card, TenderKind::Scan);
        const bool onTerminal = *rc::gen::arbitrary<bool>();
        if (fill(kind, amount.units(), onTerminal ? nextId().toString() : QString()))
            books[toText(kind)] += amount;
        return;
    }
    const auto voucher = payOut(amount.units());
    if (!voucher)
        return;
    Money back;
    for (const GivenBack &each : voucher->back) {
        RC_ASSERT(each.amount > Money());
        books[toText(each.tender)] -= each.amount;
        back += each.amount;
    }
    RC_ASSERT(voucher->rest() == back - amount && voucher->rest() <= Money());
    books[u"cash"_s] += voucher->rest();
}

void TestPayBack::anyAnswer(std::map<QString, Money> &books)
{
    const auto refunds = waiting();
    if (refunds.empty())
        return;
    const TerminalAttempt refund = *rc::gen::elementOf(refunds);
    const bool declines = *rc::gen::arbitrary<bool>();
    RC_ASSERT(answer(refund, declines ? AttemptState::Declined : AttemptState::Approved).has_value());
    if (!declines || *rc::gen::arbitrary<bool>())
        return;
    RC_ASSERT(payInCash(refund, m_shop->session).has_value());
    books[toText(refund.method)] += refund.amount;
    books[u"cash"_s] -= refund.amount;
}

/// Whatever comes in and goes out, and whatever the terminal answers.
void TestPayBack::noChargeGivesBackMoreThanItTook()
{
    std::map<QString, Money> books;
    QVERIFY(rc::check([&] {
        if (*rc::gen::inRange(0, 3) == 0)
            anyAnswer(books);
        else
            anyAct(books);
        const bool more = *m_shop->database->read([](const Connection &connection) {
            Rows rows = connection.select(
                u"SELECT 1 FROM terminal_attempt r WHERE r.kind = 'refund' GROUP BY r.original"
                " HAVING sum(r.amount) > (SELECT c.amount FROM terminal_attempt c WHERE c.kind = 'charge'"
                " AND lower(hex(c.id)) = replace(r.original, '-', ''))"_s);
            return rows.next();
        });
        RC_ASSERT(!more);
        for (const QString &kind : {u"cash"_s, u"card"_s, u"scan"_s})
            RC_ASSERT(expected(kind) == books[kind]);
    }));
    QCOMPARE(faults(), QString());
}

QTEST_GUILESS_MAIN(TestPayBack)
#include "tst_payback.moc"
