#pragma once

#include "core/device/paymentterminal.h"

#include <memory>

/// A terminal without a wire: somebody does on it what is asked, and says what came of it. One question at a
/// time; a further one withdraws the one before, which is then never answered.
class ManualTerminal : public PaymentTerminal
{
    Q_OBJECT

public:
    enum class Act { Pay, Query, Reverse, Refund };

    struct Question
    {
        Act act = Act::Pay;
        TerminalOrder order;
    };

    using PaymentTerminal::PaymentTerminal;

    void pay(const TerminalOrder &order, Done done) override { ask(Act::Pay, order, std::move(done)); }
    void query(const TerminalOrder &order, Done done) override { ask(Act::Query, order, std::move(done)); }
    void reverse(const TerminalOrder &order, Done done) override
    {
        ask(Act::Reverse, order, std::move(done));
    }
    void refund(const TerminalOrder &order, Done done) override { ask(Act::Refund, order, std::move(done)); }
    void check(Checked done) override;
    void totals(Timestamp since, const Currency &currency, Totalled done) override;

    /// What waits for an answer, if anything.
    const std::optional<Question> &question() const { return m_question; }
    /// It was done; `reference` is what the slip says, and may be empty.
    void confirm(const QString &reference);
    /// It was not done.
    void refuse();

Q_SIGNALS:
    void asked();

private:
    void ask(Act act, const TerminalOrder &order, Done done);
    void answer(const TerminalAnswer &answer);

    std::optional<Question> m_question;
    Done m_done;
};
