#include "core/device/manualterminal.h"

#include <utility>

using namespace Qt::StringLiterals;

void ManualTerminal::check(Checked done)
{
    // Answered like any other call: never from within it.
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(QString()); }, Qt::QueuedConnection);
}

void ManualTerminal::totals(Timestamp, const Currency &, Totalled done)
{
    QMetaObject::invokeMethod(
        this,
        [done = std::move(done)] {
            done(Error{Error::Code::TerminalSilent, u"by-hand"_s});
        },
        Qt::QueuedConnection);
}

void ManualTerminal::ask(Act act, const TerminalOrder &order, Done done)
{
    m_question = Question{act, order};
    m_done = std::move(done);
    Q_EMIT asked();
}

void ManualTerminal::confirm(const QString &reference)
{
    if (!m_question)
        return;
    using State = TerminalAnswer::State;
    answer({m_question->act == Act::Reverse ? State::Reversed : State::Approved, reference.trimmed(), {}});
}

void ManualTerminal::refuse()
{
    if (m_question)
        answer({TerminalAnswer::State::Declined, {}, u"cancelled"_s});
}

void ManualTerminal::answer(const TerminalAnswer &answer)
{
    // Cleared first: whoever hears it may ask the next.
    m_question.reset();
    const Done done = std::exchange(m_done, nullptr);
    done(answer);
}
