#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/credit.h"
#include "core/data/database.h"
#include "core/terminal/voucherpayment.h"
#include "core/usecase/topup.h"

#include <QObject>

/// A gift card by its number: one that is known, or a new one.
struct CardInHand
{
    QString number;
    bool isNew = false;
    std::optional<BusinessDate> goodUntil = {}; ///< of a known one; nothing: for ever
};

/// Money that is paid in: into a member's stored value, off what is owed, or onto a gift card; and principal
/// that is paid out again. Knows no widget.
class TopUpPresenter : public QObject
{
    Q_OBJECT

public:
    /// PayOut: principal, where the shop gives it back. Grant: how much may be owed.
    enum class Purpose { TopUp, Settle, PayOut, Grant };

    TopUpPresenter(Database &database, TerminalDesk &desk, const Session &session, Clock clock, Random random,
                   QObject *parent = nullptr);

    const std::optional<CardInHand> &card() const { return m_card; }
    const std::optional<Member> &member() const { return m_member; }
    const CreditLine &credit() const { return m_credit; }
    bool mayReceive() const { return m_session.may(Permission::ReceiveMoney) && m_session.shift; }
    /// What the member or card in hand holds.
    const StoredBalance &balance() const { return m_balance; }
    /// Whether the act is open to this user, for this member or card as it stands.
    bool offers(Purpose purpose) const;
    bool isBusy() const { return m_granting || m_payment.isBusy(); }
    VoucherPayment &payment() { return m_payment; }
    /// Where what is typed goes when it is paid out; nothing while that is no amount that can be.
    std::optional<PayBackPlan> planOf(const QString &typed) const;
    /// What would be given beside what is typed; zero while that means no amount.
    Money bonusOf(const QString &typed) const;
    /// What holds of a member now, for the screen.
    StoredBalance balanceOf(const Member &member) const;
    CreditLine creditOf(const Member &member) const;

public Q_SLOTS:
    void setSession(const Session &session);
    void begin(const Member &member);
    /// A gift card; which one is not known yet.
    void beginCard();
    /// Which one: InvalidInput for what is no card's number, Expired with its last day.
    Result<> takeCard(const QString &typed);
    /// Money onto that card, which comes to be by it when it is new, or principal out of it.
    void submitCard(TopUpPresenter::Purpose purpose, const QString &typed, TenderKind tender,
                    const QString &reference);
    /// Ignored while one is under way. Pressed again after a refusal it is the same act.
    void submit(TopUpPresenter::Purpose purpose, const QString &typed, TenderKind tender,
                const QString &reference);

Q_SIGNALS:
    void issued(const Voucher &voucher);
    /// How much the member may owe from now on.
    void granted(const Member &member, const CreditLine &credit);
    void refused(const Error &error);

private:
    void grant(Money allowed);
    void write(Purpose purpose, const TopUpTarget &target, const Payment &payment);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::optional<Member> m_member;
    std::optional<CardInHand> m_card;
    std::optional<Id<Account>> m_account; // of either, unless it is new
    std::optional<Id<Voucher>> m_id;      // of the act in hand
    StoredBalance m_balance;
    CreditLine m_credit;
    VoucherPayment m_payment;
    bool m_granting = false;
};
