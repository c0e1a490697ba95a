#include "ui/payment/paymentpresenter.h"

#include "ui/payment/cashsuggestions.h"
#include "ui/sale/entryrules.h"
#include "ui/sale/salepresenter.h"

using namespace Qt::StringLiterals;

PaymentPresenter::PaymentPresenter(SalePresenter &sale, Now now, QObject *parent) :
    QObject(parent),
    m_sale(sale),
    m_now(std::move(now))
{
    connect(&sale, &SalePresenter::completed, this, [this](const Receipt &receipt) {
        if (!m_active)
            return;
        m_done = receipt;
        Q_EMIT changed();
        Q_EMIT completed(receipt);
    });
    connect(&sale, &SalePresenter::refused, this, [this](const Error &error) {
        if (m_active && !m_done)
            Q_EMIT refused(error);
    });
}

std::vector<Money> PaymentPresenter::suggestions() const
{
    return m_due.open > Money() ? cashSuggestions(m_due.open, m_sale.session().shop.currency)
                                : std::vector<Money>();
}

void PaymentPresenter::open()
{
    m_openedAt = m_now();
    m_active = true;
    m_method = TenderKind::Cash;
    m_tenders.clear();
    m_awaiting.reset();
    m_done.reset();
    recount();
}

void PaymentPresenter::choose(TenderKind method)
{
    if (m_done || m_sale.isPaying())
        return;
    m_awaiting.reset();
    m_method = method;
    recount();
}

void PaymentPresenter::enter(const QString &typed)
{
    if (m_now() - m_openedAt < deafMs && typed.isEmpty())
        return;
    if (m_done)
        return leave();
    if (m_sale.isPaying())
        return;
    if (m_awaiting)
        return give(*m_awaiting, typed.trimmed());
    Money amount = m_due.open;
    if (!typed.isEmpty()) {
        const auto parsed = entryrules::amount(typed, m_sale.session().shop.currency);
        if (!parsed)
            return Q_EMIT refused(parsed.error());
        amount = *parsed;
    }
    if (m_method == TenderKind::Cash || m_due.open.isZero())
        return give(amount, {});
    if (amount > m_due.open)
        return Q_EMIT refused({Error::Code::Overpaid, m_sale.session().shop.currency.print(m_due.open)});
    if (amount <= Money())
        return Q_EMIT refused({Error::Code::InvalidTender, typed});
    m_awaiting = amount;
    Q_EMIT changed();
}

void PaymentPresenter::giveCash(Money amount)
{
    if (m_done || m_sale.isPaying())
        return;
    m_awaiting.reset();
    m_method = TenderKind::Cash;
    give(amount, {});
}

void PaymentPresenter::give(Money amount, const QString &reference)
{
    // Nothing is due: a gift, or all is covered.
    if (m_due.open.isZero())
        return completeIfCovered();
    auto tenders = m_tenders;
    tenders.push_back({m_method, amount, reference});
    const auto due = dueAfter(m_sale.quote(), tenders, m_sale.session().shop);
    if (!due)
        return Q_EMIT refused(due.error());
    m_tenders = std::move(tenders);
    m_awaiting.reset();
    recount();
    completeIfCovered();
}

void PaymentPresenter::completeIfCovered()
{
    if (m_due.open.isZero())
        m_sale.pay(m_tenders);
}

void PaymentPresenter::removeTender(int index)
{
    if (m_done || m_sale.isPaying() || index < 0 || index >= int(m_tenders.size()))
        return;
    m_tenders.erase(m_tenders.begin() + index);
    recount();
}

bool PaymentPresenter::cancel()
{
    if (!m_awaiting)
        return false;
    m_awaiting.reset();
    Q_EMIT changed();
    return true;
}

void PaymentPresenter::leave()
{
    m_active = false;
    Q_EMIT left();
}

void PaymentPresenter::recount()
{
    auto tenders = m_tenders;
    const auto due = dueAfter(m_sale.quote(), tenders, m_sale.session().shop);
    m_due = due ? *due : Due{};
    // What cash would have to cover, rounded as cash is, before any of it is given.
    if (due && m_method == TenderKind::Cash && m_due.open > Money()) {
        tenders.push_back({TenderKind::Cash, m_due.open, {}});
        if (const auto inCash = dueAfter(m_sale.quote(), tenders, m_sale.session().shop))
            m_due = {inCash->rounding, inCash->total, m_due.open + inCash->open - inCash->change, {}};
    }
    Q_EMIT changed();
}
