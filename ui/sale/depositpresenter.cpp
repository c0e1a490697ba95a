#include "ui/sale/depositpresenter.h"

DepositPresenter::DepositPresenter(Database &database, TerminalDesk &desk, const Session &session,
                                   Clock clock, Random random, QObject *parent) :
    QObject(parent),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_payment(database, desk)
{
    connect(&m_payment, &VoucherPayment::issued, this, [this](const Voucher &voucher) {
        m_id.reset();
        Q_EMIT issued(voucher);
    });
    connect(&m_payment, &VoucherPayment::refused, this, &DepositPresenter::refused);
}

void DepositPresenter::setSession(const Session &session)
{
    m_session = session;
}

void DepositPresenter::begin()
{
    m_id = Id<Voucher>::make(m_clock(), m_random);
    m_payment.reset();
}

void DepositPresenter::take(const Cart &cart, const QString &note, const QString &typed, TenderKind tender,
                            const QString &reference)
{
    if (isBusy() || !m_id)
        return;
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!amount)
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    m_payment.receive(*m_id, {*amount, tender, reference.trimmed()},
                      [cart, note = note.trimmed(), who = m_session, id = *m_id, now = m_clock(),
                       random = m_random](Transaction &transaction, const Payment &payment) {
                          return takeDeposit(transaction, who, id, cart, note, payment, now, random);
                      });
}

PayBackPlan DepositPresenter::planOf(const Deposit &deposit) const
{
    return m_payment.planOf(deposit.id, deposit.balance);
}

void DepositPresenter::payBack(const Deposit &deposit, TenderKind tender, const QString &reason)
{
    if (isBusy() || !m_id)
        return;
    if (reason.trimmed().isEmpty())
        return Q_EMIT refused({Error::Code::ReasonRequired, {}});
    m_payment.payOut({deposit.balance, tender, reason.trimmed()},
                     [deposit = deposit.id, who = m_session, id = *m_id, now = m_clock(),
                      random = m_random](Transaction &transaction, const Payment &payment) {
                         return cancelDeposit(transaction, who, id, deposit, payment, now, random);
                     });
}
