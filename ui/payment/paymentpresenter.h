#pragma once

#include "core/sale/receipt.h"
#include "core/sale/settle.h"

#include <QObject>

#include <functional>
#include <map>

class SalePresenter;
struct Quote;

/// What Enter does next on the payment page.
struct NextStep
{
    /// Check: what is typed would be refused. Charge: outside, its reference is then asked for and recorded.
    /// Draw: from an account of ours. Card: what is typed is a gift card's number.
    enum class Act { Check, Cash, Charge, Record, Complete, Draw, Card };

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
    enum class Misscan { Goods, PaymentCode };

    PaymentPresenter(SalePresenter &sale, Now now, QObject *parent = nullptr);

    TenderKind method() const { return m_method; }
    const std::vector<Tender> &tenders() const { return m_tenders; }
    const Due &due() const { return m_due; }
    /// What was given so far, change not taken off.
    Money received() const;
    /// A card or scan tender that waits for its reference.
    const std::optional<Money> &awaitingReference() const { return m_awaiting; }
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
    void choose(TenderKind method);
    /// Enter with what was typed; empty takes what is open, or completes.
    void enter(const QString &typed);
    /// The next sale's first code once this one is done; a reference while one is awaited; else misscanned().
    void scan(const QString &code);
    void setKeepsChange(bool keeps);
    /// A touch on an amount of cash.
    void giveCash(Money amount);
    void removeTender(int index);
    /// Drops the wait for a reference; false when there was none.
    bool cancel();
    /// The next sale begins.
    void leave();

Q_SIGNALS:
    void changed();
    void refused(const Error &error);
    void completed(const Receipt &receipt);
    void left();
    void nextScanned(const QString &code);
    void misscanned(PaymentPresenter::Misscan what);

private:
    bool isDeaf() const { return m_now() - m_deafFrom < deafMs; }
    bool isCovered() const;
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
    Now m_now;
    qint64 m_deafFrom = 0;
    bool m_active = false;
    TenderKind m_method = TenderKind::Cash;
    std::vector<Tender> m_tenders;
    std::map<TenderKind, Money> m_most; // what the member may pay by a way, as it was on opening
    bool m_keepsChange = false;
    Due m_due;
    std::optional<Money> m_awaiting;
    std::optional<Receipt> m_done;
};
