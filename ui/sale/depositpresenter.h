#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/terminal/voucherpayment.h"
#include "core/usecase/takedeposit.h"

#include <QObject>

/// Money for a sale that is picked up later: taken for the one in hand, or paid back. Knows no widget.
class DepositPresenter : public QObject
{
    Q_OBJECT

public:
    DepositPresenter(Database &database, TerminalDesk &desk, const Session &session, Clock clock,
                     Random random, QObject *parent = nullptr);

    bool mayTake() const { return m_session.may(Permission::ReceiveMoney) && m_session.shift; }
    bool mayPayBack() const { return m_session.may(Permission::RefundBalance) && m_session.shift; }
    bool isBusy() const { return m_payment.isBusy(); }
    VoucherPayment &payment() { return m_payment; }
    /// Where what is left of it goes when it is paid back.
    PayBackPlan planOf(const Deposit &deposit) const;

public Q_SLOTS:
    void setSession(const Session &session);
    /// A new act begins; pressed again after a refusal it is the same.
    void begin();
    void take(const Cart &cart, const QString &note, const QString &typed, TenderKind tender,
              const QString &reference);
    /// What is left of it; `reason` stands on the voucher.
    void payBack(const Deposit &deposit, TenderKind tender, const QString &reason);

Q_SIGNALS:
    void issued(const Voucher &voucher);
    void refused(const Error &error);

private:
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::optional<Id<Voucher>> m_id; // of the act in hand
    VoucherPayment m_payment;
};
