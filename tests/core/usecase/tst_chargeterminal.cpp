#include "core/usecase/chargeterminal.h"

#include "core/usecase/checkout.h"
#include "tests/core/usecase/paidsale.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using State = AttemptState;

class TestChargeTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAttemptIsKeptBeforeTheTerminalHearsOfIt();
    void nothingIsChargedWhileAChargeIsInDoubt();
    void aPaidSaleIsNotChargedAgain();
    void whatCannotBeChargedIsRefused();
    void everyStateBecomesOnlyWhatItMay_data();
    void everyStateBecomesOnlyWhatItMay();
    void anAnswerThatComesAgainChangesNothing();
    void aManagerDecidesWhatIsInDoubt();
    void eachStepIsAudited();

private:
    Result<TerminalAttempt> start(qint64 amount = 1000, TenderKind method = TenderKind::Scan);
    Result<TerminalAttempt> become(const TerminalAttempt &attempt, State state);
    Result<TerminalAttempt> decide(const TerminalAttempt &attempt, State state, Role role);
    int audits(const QString &act);

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ShopFixture> shop;
    Random random;
    std::optional<Id<Sale>> sale;
};

void TestChargeTerminal::init()
{
    shop.reset();
    folder = std::make_unique<QTemporaryDir>();
    shop = std::make_unique<ShopFixture>(ShopFixture::make(folder->path()));
    random = ShopFixture::countingRandom();
    sale = Id<Sale>::make(ShopFixture::noon(), random);
}

Result<TerminalAttempt> TestChargeTerminal::start(qint64 amount, TenderKind method)
{
    return shop->database->writeNow([&](Transaction &transaction) {
        return startCharge(transaction, shop->session, {*sale, method, Money::of(amount)},
                           ShopFixture::noon(), random);
    });
}

Result<TerminalAttempt> TestChargeTerminal::become(const TerminalAttempt &attempt, State state)
{
    return shop->database->writeNow([&](Transaction &transaction) {
        return settleAttempt(transaction, shop->session, attempt.id, {state, u"T7"_s, u"why"_s},
                             ShopFixture::noon());
    });
}

Result<TerminalAttempt> TestChargeTerminal::decide(const TerminalAttempt &attempt, State state, Role role)
{
    Session who = shop->session;
    who.role = role;
    return shop->database->writeNow([&](Transaction &transaction) {
        return decideByHand(transaction, who, attempt.id, {state, u"slip 9"_s, u"by-hand"_s}, {},
                            ShopFixture::noon());
    });
}

int TestChargeTerminal::audits(const QString &act)
{
    return *shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act = ?"_s, act);
        rows.next();
        return int(rows.integer(0));
    });
}

void TestChargeTerminal::anAttemptIsKeptBeforeTheTerminalHearsOfIt()
{
    const auto attempt = start();
    QVERIFY(attempt);
    QCOMPARE(attempt->state, State::Started);
    QCOMPARE(attempt->reference().size(), 36);
    const auto open = shop->database->read(
        [&](const Connection &connection) { return terminalattempts::openOf(connection, *sale); });
    QCOMPARE(open->size(), 1u);
    QVERIFY(open->front().isInDoubt());
}

void TestChargeTerminal::nothingIsChargedWhileAChargeIsInDoubt()
{
    const auto first = start();
    for (const State state : {State::Started, State::Unknown}) {
        if (state == State::Unknown)
            QVERIFY(become(*first, state));
        const auto second = start();
        QVERIFY(!second);
        QCOMPARE(second.error(), (Error{Error::Code::PaymentUnknown, u"10.00"_s}));
    }
    QVERIFY(become(*first, State::Declined));
    QVERIFY(start());
}

void TestChargeTerminal::aPaidSaleIsNotChargedAgain()
{
    const Sale paid = paidSale(*shop, *sale, {{TenderKind::Cash, Money::of(1000), {}}});
    QVERIFY(shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, shop->session, paid, digestOf(paid), random);
    }));
    QCOMPARE(start().error().code, Error::Code::Duplicate);
}

void TestChargeTerminal::whatCannotBeChargedIsRefused()
{
    QCOMPARE(start(0).error().code, Error::Code::InvalidTender);
    QCOMPARE(start(-1).error().code, Error::Code::InvalidTender);
    QCOMPARE(start(1000, TenderKind::Cash).error().code, Error::Code::InvalidTender);
}

void TestChargeTerminal::everyStateBecomesOnlyWhatItMay_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<State>("said");
    QTest::addColumn<State>("after");
    QTest::addColumn<bool>("refused");
    const auto row = [](State before, State said, State after, bool refused) {
        QTest::addRow("%s then %s", qPrintable(toText(before)), qPrintable(toText(said)))
            << before << said << after << refused;
    };
    for (const State open : {State::Started, State::Unknown})
        for (const State said : {State::Approved, State::Declined, State::Reversed, State::Unknown})
            row(open, said, said, false);
    row(State::Approved, State::Unknown, State::Approved, false);
    row(State::Approved, State::Declined, State::Approved, true);
    row(State::Approved, State::Reversed, State::Reversed, false);
    for (const State last : {State::Declined, State::Reversed}) {
        row(last, State::Unknown, last, false);
        row(last, State::Approved, last, true);
    }
}

void TestChargeTerminal::everyStateBecomesOnlyWhatItMay()
{
    QFETCH(const State, before);
    QFETCH(const State, said);
    QFETCH(const State, after);
    QFETCH(const bool, refused);
    const auto attempt = start();
    if (before != State::Started)
        QVERIFY(become(*attempt, before));
    const auto result = become(*attempt, said);
    QCOMPARE(!result, refused);
    const auto kept = shop->database->read(
        [&](const Connection &connection) { return *terminalattempts::find(connection, attempt->id); });
    QCOMPARE(kept->state, after);
}

void TestChargeTerminal::anAnswerThatComesAgainChangesNothing()
{
    const auto attempt = start();
    QVERIFY(become(*attempt, State::Approved));
    QVERIFY(become(*attempt, State::Approved));
    QCOMPARE(audits(u"terminal.answer"_s), 1);
}

void TestChargeTerminal::aManagerDecidesWhatIsInDoubt()
{
    const auto attempt = start();
    QVERIFY(become(*attempt, State::Unknown));
    QCOMPARE(decide(*attempt, State::Approved, Role::Cashier).error().code, Error::Code::NotPermitted);
    const auto decided = decide(*attempt, State::Approved, Role::Manager);
    QVERIFY(decided);
    QCOMPARE(decided->terminalReference, u"slip 9"_s);
    QCOMPARE(decide(*attempt, State::Declined, Role::Manager).error().code, Error::Code::Duplicate);
    QCOMPARE(audits(u"terminal.decide"_s), 1);
}

void TestChargeTerminal::eachStepIsAudited()
{
    const auto attempt = start();
    QVERIFY(become(*attempt, State::Unknown));
    QVERIFY(become(*attempt, State::Reversed));
    QCOMPARE(audits(u"terminal.charge"_s), 1);
    QCOMPARE(audits(u"terminal.answer"_s), 2);
}

QTEST_GUILESS_MAIN(TestChargeTerminal)
#include "tst_chargeterminal.moc"
