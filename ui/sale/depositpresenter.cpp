#include "ui/sale/depositpresenter.h"

DepositPresenter::DepositPresenter(Database &database, const Session &session, Clock clock, Random random,
                                   QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

void DepositPresenter::setSession(const Session &session)
{
    m_session = session;
}

void DepositPresenter::begin()
{
    m_id = Id<Voucher>::make(m_clock(), m_random);
}

template <class Work> void DepositPresenter::write(Work work)
{
    m_writing = true;
    m_database.write(this, std::move(work), [this](const Result<Voucher> &voucher) {
        m_writing = false;
        if (!voucher)
            return Q_EMIT refused(voucher.error());
        m_id.reset();
        Q_EMIT issued(*voucher);
    });
}

void DepositPresenter::take(const Cart &cart, const QString &note, const QString &typed, TenderKind tender,
                            const QString &reference)
{
    if (m_writing || !m_id)
        return;
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!amount)
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    const Payment payment{*amount, tender, reference.trimmed()};
    write([cart, note = note.trimmed(), payment, who = m_session, id = *m_id, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return takeDeposit(transaction, who, id, cart, note, payment, now, random);
    });
}

void DepositPresenter::payBack(const Id<Account> &deposit, TenderKind tender, const QString &reason)
{
    if (m_writing || !m_id)
        return;
    if (reason.trimmed().isEmpty())
        return Q_EMIT refused({Error::Code::ReasonRequired, {}});
    write([deposit, tender, reason = reason.trimmed(), who = m_session, id = *m_id, now = m_clock(),
           random = m_random](Transaction &transaction) {
        return cancelDeposit(transaction, who, id, deposit, tender, reason, now, random);
    });
}
