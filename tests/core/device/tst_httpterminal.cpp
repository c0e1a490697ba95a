#include "core/device/httpterminal.h"

#include "tests/support/terminalprogram.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using State = TerminalAnswer::State;

/// The driver against the simulated terminal, which is a process of its own.
class TestHttpTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaymentIsApproved();
    void aPaymentIsDeclined();
    void aSlowPaymentIsAskedAfter();
    void whatIsUnansweredIsFoundByItsReference_data();
    void whatIsUnansweredIsFoundByItsReference();
    void whatNeverArrivedCannotBePaidLater();
    void silenceEndsAtTheDeadline();
    void anAnswerThatComesTwiceIsTakenOnce();
    void askedTwiceItChargesOnce();
    void anotherAmountUnderOneReferenceIsNoRefusal();
    void garbledAnswersAreNeverBelieved();
    void aReversalComesBeforeOrAfter();
    void aRefundIsTakenOnce();
    void anotherSecretIsNotBelieved();
    void theTestSaysItsName();
    void itsTotalsAreWhatWasTakenLessWhatWasGivenBack();

private:
    using Call = void (HttpTerminal::*)(const TerminalOrder &, PaymentTerminal::Done);

    std::unique_ptr<HttpTerminal> make(const TerminalProgram &program,
                                       const QByteArray &secret = TerminalProgram::secret(),
                                       const HttpTerminal::Deadlines &deadlines = {}) const;
    Result<TerminalAnswer> ask(HttpTerminal &terminal, Call call, const TerminalOrder &order) const;
    static TerminalOrder order(const QString &reference)
    {
        return {reference,
                TerminalMethod::Scan,
                Money::of(8040),
                *Currency::of(u"CNY"_s),
                u"134567890123456789"_s,
                {}};
    }
};

std::unique_ptr<HttpTerminal> TestHttpTerminal::make(const TerminalProgram &program, const QByteArray &secret,
                                                     const HttpTerminal::Deadlines &deadlines) const
{
    return std::make_unique<HttpTerminal>(program.address(), secret, systemTime, systemRandom, deadlines);
}

Result<TerminalAnswer> TestHttpTerminal::ask(HttpTerminal &terminal, Call call,
                                             const TerminalOrder &order) const
{
    std::optional<Result<TerminalAnswer>> answer;
    (terminal.*call)(order, [&](const Result<TerminalAnswer> &result) {
        if (answer)
            qFatal("answered twice");
        answer = result;
    });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
        return Error{Error::Code::Internal, {}};
    return *answer;
}

void TestHttpTerminal::aPaymentIsApproved()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    const auto answer = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(answer);
    QCOMPARE(*answer, (TerminalAnswer{State::Approved, u"T00000001"_s, {}}));
    QCOMPARE(program.orders().first()[u"amount"].toString(), u"80.40"_s);
}

void TestHttpTerminal::aPaymentIsDeclined()
{
    TerminalProgram program(u"declined"_s);
    const auto terminal = make(program);
    const auto answer = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(answer);
    QCOMPARE(*answer, (TerminalAnswer{State::Declined, {}, u"insufficient-funds"_s}));
    QCOMPARE(program.taken(), 0);
}

void TestHttpTerminal::aSlowPaymentIsAskedAfter()
{
    TerminalProgram program(u"slow"_s);
    const auto terminal = make(program);
    QCOMPARE(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s))->state, State::Pending);
    QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->state, State::Pending);
    QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->state, State::Approved);
    QCOMPARE(program.taken(), 1);
}

void TestHttpTerminal::whatIsUnansweredIsFoundByItsReference_data()
{
    QTest::addColumn<QString>("mood");
    QTest::addColumn<bool>("taken");
    QTest::addRow("charged") << u"cut"_s << true;
    QTest::addRow("not charged") << u"lost"_s << false;
}

void TestHttpTerminal::whatIsUnansweredIsFoundByItsReference()
{
    QFETCH(const QString, mood);
    QFETCH(const bool, taken);
    TerminalProgram program(mood);
    const auto terminal = make(program);
    const auto unknown = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::Device);
    const auto found = ask(*terminal, &HttpTerminal::query, order(u"R1"_s));
    QVERIFY(found);
    QCOMPARE(found->state, taken ? State::Approved : State::Declined);
    QCOMPARE(program.taken(), taken ? 1 : 0);
}

void TestHttpTerminal::whatNeverArrivedCannotBePaidLater()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->reason, u"never-heard-of"_s);
    // It was under way all the time.
    QCOMPARE(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s))->state, State::Declined);
    QCOMPARE(program.taken(), 0);
}

void TestHttpTerminal::silenceEndsAtTheDeadline()
{
    TerminalProgram program(u"silent"_s);
    const auto terminal = make(program, TerminalProgram::secret(), {5'000, 200, 60'000});
    const auto unknown = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::Device);
    QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->state, State::Approved);
}

void TestHttpTerminal::anAnswerThatComesTwiceIsTakenOnce()
{
    TerminalProgram program(u"twice"_s);
    const auto terminal = make(program);
    QCOMPARE(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s))->state, State::Approved);
    QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->state, State::Approved);
    QCOMPARE(program.taken(), 1);
}

void TestHttpTerminal::askedTwiceItChargesOnce()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    const auto first = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    const auto second = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    QCOMPARE(program.orders().size(), 1);
    QCOMPARE(program.orders().first()[u"times"].toInt(), 2);
}

void TestHttpTerminal::anotherAmountUnderOneReferenceIsNoRefusal()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    TerminalOrder other = order(u"R1"_s);
    QVERIFY(ask(*terminal, &HttpTerminal::pay, other));
    other.amount = Money::of(1);
    const auto answer = ask(*terminal, &HttpTerminal::pay, other);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Device);
}

void TestHttpTerminal::garbledAnswersAreNeverBelieved()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        TerminalProgram program(u"garbled"_s, seed);
        const auto terminal = make(program);
        const auto answer = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
        QVERIFY(!answer);
        QVERIFY(answer.error().code == Error::Code::Protocol || answer.error().code == Error::Code::Device);
        QCOMPARE(ask(*terminal, &HttpTerminal::query, order(u"R1"_s))->state, State::Approved);
    }
}

void TestHttpTerminal::aReversalComesBeforeOrAfter()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    QVERIFY(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s)));
    QCOMPARE(ask(*terminal, &HttpTerminal::reverse, order(u"R1"_s))->state, State::Reversed);
    QCOMPARE(ask(*terminal, &HttpTerminal::reverse, order(u"R1"_s))->state, State::Reversed);
    QCOMPARE(ask(*terminal, &HttpTerminal::reverse, order(u"R2"_s))->state, State::Reversed);
    QCOMPARE(ask(*terminal, &HttpTerminal::pay, order(u"R2"_s))->state, State::Reversed);
    QCOMPARE(program.taken(), 0);
}

void TestHttpTerminal::aRefundIsTakenOnce()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    QVERIFY(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s)));
    TerminalOrder back = order(u"R2"_s);
    back.original = u"R1"_s;
    back.amount = Money::of(40);
    QCOMPARE(ask(*terminal, &HttpTerminal::refund, back)->state, State::Approved);
    QCOMPARE(ask(*terminal, &HttpTerminal::refund, back)->state, State::Approved);
    QCOMPARE(program.taken(), 2);
    back.reference = u"R3"_s;
    back.original = u"nothing"_s;
    QCOMPARE(ask(*terminal, &HttpTerminal::refund, back)->state, State::Declined);
}

void TestHttpTerminal::anotherSecretIsNotBelieved()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program, "another secret than the terminal's");
    const auto answer = ask(*terminal, &HttpTerminal::pay, order(u"R1"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error(), (Error{Error::Code::Protocol, u"signature"_s}));
    QCOMPARE(program.taken(), 0);
}

void TestHttpTerminal::theTestSaysItsName()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    std::optional<QString> name;
    terminal->check([&](const Result<QString> &result) { name = result ? *result : QString(); });
    QTRY_VERIFY(name);
    QCOMPARE(*name, u"Simulator"_s);
    program.become(u"dead"_s);
    std::optional<Error> error;
    terminal->check([&](const Result<QString> &result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, Error::Code::Device);
}

void TestHttpTerminal::itsTotalsAreWhatWasTakenLessWhatWasGivenBack()
{
    TerminalProgram program(u"paid"_s);
    const auto terminal = make(program);
    QVERIFY(ask(*terminal, &HttpTerminal::pay, order(u"R1"_s)));
    TerminalOrder back = order(u"R2"_s);
    back.original = u"R1"_s;
    back.amount = Money::of(100);
    QVERIFY(ask(*terminal, &HttpTerminal::refund, back));
    const auto totals = [&](Timestamp since) {
        std::optional<Result<std::vector<TerminalTotal>>> told;
        terminal->totals(since, *Currency::of(u"CNY"_s), [&](const auto &given) { told = given; });
        if (!QTest::qWaitFor([&] { return told.has_value(); }, 60'000))
            qFatal("no totals");
        return *told;
    };
    Money sum;
    const auto all = totals({});
    for (const TerminalTotal &total : *all)
        sum += total.amount;
    QCOMPARE(sum, order(u"R1"_s).amount - Money::of(100));
    const auto later = totals(systemTime().plusMilliseconds(60'000));
    for (const TerminalTotal &total : *later)
        QCOMPARE(total.amount, Money());
    program.become(u"dead"_s);
    QCOMPARE(totals({}).error().code, Error::Code::Device);
}

QTEST_GUILESS_MAIN(TestHttpTerminal)
#include "tst_httpterminal.moc"
