#include "ui/members/topuppresenter.h"

#include "core/data/storedvalue.h"
#include "core/usecase/membercredit.h"

TopUpPresenter::TopUpPresenter(Database &database, const Session &session, Clock clock, Random random,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

void TopUpPresenter::setSession(const Session &session)
{
    m_session = session;
}

Money TopUpPresenter::bonusOf(const QString &typed) const
{
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    return amount ? bonusFor(*amount, m_session.shop.tenders.topUpSteps) : Money();
}

StoredBalance TopUpPresenter::balanceOf(const Member &member) const
{
    const auto account = m_database.read([&](const Connection &connection) {
        return Result<std::optional<StoredAccount>>(storedvalue::ofMember(connection, member.id));
    });
    return account && *account ? (*account)->balance : StoredBalance();
}

CreditLine TopUpPresenter::creditOf(const Member &member) const
{
    const auto line = m_database.read([&](const Connection &connection) {
        return Result<std::optional<CreditLine>>(credit::of(connection, member.id));
    });
    return line && *line ? **line : CreditLine();
}

void TopUpPresenter::begin(const Member &member)
{
    m_member = member;
    m_id = Id<Voucher>::make(m_clock(), m_random);
    m_balance = balanceOf(member);
    m_credit = creditOf(member);
}

void TopUpPresenter::submit(Purpose purpose, const QString &typed, TenderKind tender,
                            const QString &reference)
{
    if (m_writing || !m_member || !m_id)
        return;
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!amount)
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    m_writing = true;
    const Payment payment{*amount, tender, reference.trimmed()};
    m_database.write(
        this,
        [purpose, payment, who = m_session, id = *m_id, number = m_member->number, now = m_clock(),
         random = m_random](Transaction &transaction) {
            return purpose == Purpose::TopUp
                ? topUp(transaction, who, id, {number, {}, false}, payment, now, random)
                : settleCredit(transaction, who, id, number, payment, now, random);
        },
        [this](const Result<Voucher> &voucher) {
            m_writing = false;
            if (!voucher)
                return Q_EMIT refused(voucher.error());
            m_id.reset();
            Q_EMIT issued(*voucher);
        });
}
