#include "core/device/manualterminal.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestManualTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyConfirmsWithAReference();
    void aReversalThatIsConfirmedIsReversed();
    void whatIsRefusedIsDeclined();
    void aSecondQuestionWithdrawsTheFirst();
    void itCanAlwaysBeWorkedWith();
};

namespace {
TerminalOrder order(const QString &reference)
{
    return {reference, TerminalMethod::Card, Money::of(8040), *Currency::of(u"CNY"_s), {}, {}};
}
using State = TerminalAnswer::State;
}

void TestManualTerminal::somebodyConfirmsWithAReference()
{
    ManualTerminal terminal;
    const QSignalSpy asked(&terminal, &ManualTerminal::asked);
    std::optional<TerminalAnswer> answer;
    terminal.pay(order(u"A"_s), [&](const Result<TerminalAnswer> &result) { answer = *result; });
    QCOMPARE(asked.size(), 1);
    QVERIFY(!answer);
    QCOMPARE(terminal.question()->order.amount, Money::of(8040));
    terminal.confirm(u" 8812 "_s);
    QCOMPARE(*answer, (TerminalAnswer{State::Approved, u"8812"_s, {}}));
    QVERIFY(!terminal.question());
    answer.reset();
    terminal.confirm(u"again"_s);
    QVERIFY(!answer);
}

void TestManualTerminal::aReversalThatIsConfirmedIsReversed()
{
    ManualTerminal terminal;
    std::optional<TerminalAnswer> answer;
    terminal.reverse(order(u"A"_s), [&](const Result<TerminalAnswer> &result) { answer = *result; });
    terminal.confirm({});
    QCOMPARE(answer->state, State::Reversed);
}

void TestManualTerminal::whatIsRefusedIsDeclined()
{
    ManualTerminal terminal;
    std::optional<TerminalAnswer> answer;
    terminal.query(order(u"A"_s), [&](const Result<TerminalAnswer> &result) { answer = *result; });
    terminal.refuse();
    QCOMPARE(*answer, (TerminalAnswer{State::Declined, {}, u"cancelled"_s}));
}

void TestManualTerminal::aSecondQuestionWithdrawsTheFirst()
{
    ManualTerminal terminal;
    int first = 0;
    int second = 0;
    terminal.refund(order(u"A"_s), [&](const Result<TerminalAnswer> &) { ++first; });
    terminal.refund(order(u"B"_s), [&](const Result<TerminalAnswer> &) { ++second; });
    terminal.confirm({});
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

void TestManualTerminal::itCanAlwaysBeWorkedWith()
{
    ManualTerminal terminal;
    bool fine = false;
    terminal.check([&](const Result<QString> &name) { fine = name.has_value(); });
    QVERIFY(!fine);
    QTRY_VERIFY(fine);
}

QTEST_GUILESS_MAIN(TestManualTerminal)
#include "tst_manualterminal.moc"
