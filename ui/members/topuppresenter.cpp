#include "ui/members/topuppresenter.h"

#include "core/account/cardnumber.h"
#include "core/data/storedvalue.h"
#include "core/usecase/membercredit.h"

TopUpPresenter::TopUpPresenter(Database &database, TerminalDesk &desk, const Session &session, Clock clock,
                               Random random, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_payment(database, desk)
{
    connect(&m_payment, &VoucherPayment::issued, this, [this](const Voucher &voucher) {
        m_id.reset();
        Q_EMIT issued(voucher);
    });
    connect(&m_payment, &VoucherPayment::refused, this, &TopUpPresenter::refused);
}

void TopUpPresenter::setSession(const Session &session)
{
    m_session = session;
}

Money TopUpPresenter::bonusOf(const QString &typed) const
{
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    return amount ? bonusFor(*amount, m_session.shop.tenders.topUpSteps) : Money();
}

std::optional<PayBackPlan> TopUpPresenter::planOf(const QString &typed) const
{
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!m_account || !amount || *amount <= Money() || *amount > m_balance.principal)
        return std::nullopt;
    return m_payment.planOf(*m_account, *amount);
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
    m_card.reset();
    m_id = Id<Voucher>::make(m_clock(), m_random);
    m_payment.reset();
    m_account = newMemberAccount(member).id;
    m_balance = balanceOf(member);
    m_credit = creditOf(member);
}

void TopUpPresenter::beginCard()
{
    m_member.reset();
    m_card.reset();
    m_account.reset();
    m_balance = {};
    m_credit = {};
    m_id = Id<Voucher>::make(m_clock(), m_random);
    m_payment.reset();
}

Result<> TopUpPresenter::takeCard(const QString &typed)
{
    m_card.reset();
    const QString number = typed.simplified().remove(u' ');
    if (!isCardNumber(number))
        return Error{Error::Code::InvalidInput, QStringLiteral("card")};
    const auto account = m_database.read([&](const Connection &connection) {
        return Result<std::optional<StoredAccount>>(storedvalue::byCard(connection, number));
    });
    if (!account)
        return account.error();
    if (!*account) {
        m_card = CardInHand{number, true};
        return {};
    }
    if (const auto good = isGood(**account, businessDate(m_clock(), m_session.shop.day)); !good)
        return good;
    m_card = CardInHand{number, false, (*account)->goodUntil};
    m_account = (*account)->id;
    m_balance = (*account)->balance;
    return {};
}

bool TopUpPresenter::offers(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::TopUp: return mayReceive();
    case Purpose::Settle: return mayReceive() && m_credit.owed > Money();
    case Purpose::PayOut:
        return m_session.may(Permission::RefundBalance) && m_session.shift
            && m_session.shop.tenders.refundsPrincipal && m_balance.principal > Money();
    case Purpose::Grant: return m_session.may(Permission::GrantCredit).has_value();
    }
    Q_UNREACHABLE();
}

void TopUpPresenter::grant(Money allowed)
{
    m_database.write(
        this,
        [allowed, who = m_session, number = m_member->number, now = m_clock(), random = m_random](
            Transaction &transaction) { return grantCredit(transaction, who, number, allowed, now, random); },
        [this, member = *m_member](const Result<CreditLine> &credit) {
            m_granting = false;
            if (!credit)
                return Q_EMIT refused(credit.error());
            Q_EMIT granted(member, *credit);
        });
}

void TopUpPresenter::submit(Purpose purpose, const QString &typed, TenderKind tender,
                            const QString &reference)
{
    if (isBusy() || !m_member || !m_id)
        return;
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!amount)
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    if (purpose == Purpose::Grant) {
        m_granting = true;
        return grant(*amount);
    }
    write(purpose, {m_member->number, {}, false}, {*amount, tender, reference.trimmed()});
}

void TopUpPresenter::submitCard(Purpose purpose, const QString &typed, TenderKind tender,
                                const QString &reference)
{
    if (isBusy() || !m_card || !m_id)
        return;
    const auto amount = m_session.shop.currency.parse(typed.trimmed());
    if (!amount)
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    write(purpose, {{}, m_card->number, m_card->isNew}, {*amount, tender, reference.trimmed()});
}

void TopUpPresenter::write(Purpose purpose, const TopUpTarget &target, const Payment &payment)
{
    const auto act = [purpose, target, who = m_session, id = *m_id, now = m_clock(),
                      random = m_random](Transaction &transaction, const Payment &paid) {
        if (purpose == Purpose::TopUp)
            return topUp(transaction, who, id, target, paid, now, random);
        if (purpose == Purpose::PayOut)
            return refundPrincipal(transaction, who, id, target, paid, now, random);
        return settleCredit(transaction, who, id, *target.member, paid, now, random);
    };
    if (purpose == Purpose::PayOut)
        m_payment.payOut(payment, act);
    else
        m_payment.receive(*m_id, payment, act);
}
