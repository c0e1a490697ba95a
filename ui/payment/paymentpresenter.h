#pragma once

#include "core/device/manualterminal.h"
#include "core/sale/receipt.h"
#include "core/sale/settle.h"
#include "core/terminal/terminaldesk.h"

#include <QObject>

#include <functional>
#include <map>

class SalePresenter;
struct Quote;

/// What Enter does next on the payment page.
struct NextStep
{
    /// Check: what is typed would be refused. Charge: on the terminal, or outside: its reference is then
    /// asked for and recorded. Draw: from an account of ours. Card: what is typed is a gift card's number.
    /// ShowCode: the terminal shows a code for the customer's phone. Wait: nothing, the terminal is at it.
    /// Query: whether it charged.
    enum class Act { Check, Cash, Charge, Record, Complete, Draw, Card, ShowCode, Wait, Query };

    Act act = Act::Check;
    Money amount;
    bool completes = false;
};

/// The payment of the sale in hand: which tenders so far, what is open, and the sale once it is done. Knows
/// no widget.
class PaymentPresenter : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds of a clock that nobody sets.
    using Now = std::function<qint64()>;

    /// Enter that arrives this soon after the page opened, or after the sale was done, was meant for what
    /// stood there before.
    static constexpr qint64 deafMs = 300;

    /// What was scanned where it means nothing.
    enum class Misscan { Goods, PaymentCode, Busy };

    PaymentPresenter(SalePresenter &sale, TerminalDesk &terminal, Now now, QObject *parent = nullptr);

    TenderKind method() const { return m_method; }
    const std::vector<Tender> &tenders() const { return m_tenders; }
    const Due &due() const { return m_due; }
    /// What was given so far, change not taken off.
    Money received() const;
    /// A card or scan tender that waits for its reference or, with a terminal, for the customer's code.
    const std::optional<Money> &awaitingReference() const { return m_awaiting; }
    bool awaitsCode() const { return m_awaiting && m_terminal.exists(); }
    const TerminalDesk &terminal() const { return m_terminal; }
    /// While true nothing can be paid: the terminal is at it, or nobody knows what it did.
    bool isAtTerminal() const { return m_terminal.state() != TerminalDesk::State::Idle; }
    /// The tenders that removing would reverse on the terminal.
    const std::vector<Tender> &charged() const { return m_charged; }
    /// Set once the sale is on disk.
    const std::optional<Receipt> &done() const { return m_done; }
    std::vector<Money> suggestions() const;
    /// What is left of the member's balance, credit or points after the tenders so far, as money.
    Money leftOf(TenderKind kind) const;
    /// Whether the way to pay can be chosen: it has something left, or needs none.
    bool offers(TenderKind kind) const;
    bool hasMember() const;
    /// Whether change goes into the member's stored value.
    bool keepsChange() const { return m_keepsChange; }
    /// What is paid for.
    const Quote &quote() const;
    /// As much of the member's name as may be shown, or the number; empty without a member.
    QString memberName() const;
    /// How it would stand if what is typed were given; nothing while it means no amount.
    std::optional<Due> preview(const QString &typed) const;
    NextStep nextStep(const QString &typed) const;
    /// While true nothing can be pressed: the sale is being written.
    bool isWriting() const;

public Q_SLOTS:
    void open();
    /// After a restart: says what was charged for no sale on disk.
    void lookBack();
    /// Completes what is covered.
    void finish();
    void choose(TenderKind method);
    /// Enter with what was typed; empty takes what is open, or completes.
    void enter(const QString &typed);
    /// The next sale's first code once this one is done; a reference while one is awaited; else misscanned().
    void scan(const QString &code);
    void setKeepsChange(bool keeps);
    /// A touch on an amount of cash.
    void giveCash(Money amount);
    void removeTender(int index);
    /// Drops the wait for a reference, or has the terminal drop what it is at; false when there was neither.
    bool cancel();
    /// Of what nobody knows.
    void query();
    void reverse();
    void decide(bool charged, const QString &reference, const std::optional<Approval> &approval = {});
    /// Of a sale that is not there any more.
    void reverseLost(const TerminalAttempt &attempt);
    /// The next sale begins.
    void leave();

Q_SIGNALS:
    void changed();
    void refused(const Error &error);
    void completed(const Receipt &receipt);
    void left();
    void nextScanned(const QString &code);
    void misscanned(PaymentPresenter::Misscan what);
    /// The customer has it back.
    void reversed(Money amount);
    /// By lookBack(): the sale in hand was charged, or may have been.
    void foundCharged(Money amount, bool inDoubt);
    /// By lookBack(): the same of another sale, which is held, or of one that is gone.
    void foundElsewhere(const TerminalAttempt &attempt, bool held);

private:
    bool isDeaf() const { return m_now() - m_deafFrom < deafMs; }
    bool isCovered() const;
    bool takesCode(const QString &code) const;
    void charge(Money amount);
    void chargeCode(const QString &code);
    void withdraw();
    void connectTerminal();
    void followTerminal();
    Result<Money> amountOf(const QString &typed) const;
    std::optional<Due> dueWith(Money amount) const;

    Money offered() const;
    void useCard(const QString &number);
    void takeDeposit();
    Result<std::vector<Tender>> withKeptChange() const;
    void give(Money amount, const QString &reference);
    void take(const Tender &tender);
    void completeIfCovered();
    void recount();

    SalePresenter &m_sale;
    TerminalDesk &m_terminal;
    ManualTerminal m_byHand; // while no terminal is connected
    Now m_now;
    qint64 m_deafFrom = 0;
    bool m_active = false;
    TenderKind m_method = TenderKind::Cash;
    std::vector<Tender> m_tenders;
    std::map<TenderKind, Money> m_most; // what the member may pay by a way, as it was on opening
    bool m_keepsChange = false;
    std::vector<Tender> m_charged; // those of them that the terminal charged
    Due m_due;
    std::optional<Money> m_awaiting;
    std::optional<Receipt> m_done;
};
