#include "ui/sale/salepresenter.h"

using namespace Qt::StringLiterals;

// What comes back for the goods of the sale in hand.

void SalePresenter::refuseOf(const QString &what)
{
    refuse({Error::Code::InvalidInput, what});
}

void SalePresenter::beginExchange(const RefundRequest &back, const Sale &preview,
                                  const std::optional<Approval> &approval)
{
    if (m_paying || m_exchange || !m_cart.lines.empty())
        return refuseOf(u"exchange-cart"_s);
    Cart cart{Id<Sale>::make(m_clock(), m_random), {}, {}, preview.member};
    m_exchange = ExchangeInHand{back.receipt, back.wishes, preview.lines, approval};
    m_member = memberOf(cart);
    m_undo.clear();
    m_pending.reset();
    m_armed.reset();
    if (const auto priced = reprice(cart); !priced)
        return refuse(priced.error());
    keepJournal();
    Q_EMIT changed();
}

ExchangeRequest SalePresenter::exchangeRequest() const
{
    return {m_exchange->receipt, m_exchange->wishes, m_goods};
}

/// Nothing is to be paid: what goes back, and to which tenders, is confirmed first.
void SalePresenter::settleExchange()
{
    const auto sale = m_database.read([&](const Connection &connection) {
        return previewExchange(connection, m_session, m_prices, exchangeRequest(), {}, m_clock(), m_random);
    });
    if (!sale)
        return refuse(sale.error());
    m_payout = sale->tenders;
    propose({PendingAct::Kind::GiveBack, 0, {}, {}, {}, -sale->total, false});
}

void SalePresenter::payExchange(const std::vector<Tender> &tenders)
{
    if (m_paying)
        return;
    m_paying = true;
    m_database.write(
        this,
        [session = m_session, request = exchangeRequest(), tenders, approval = m_exchange->approval,
         now = m_clock(), random = m_random](Transaction &transaction) {
            PriceBook prices; // one a thread
            return ::exchange(transaction, session, prices, request, tenders, approval,
                              digestOf(request, tenders), now, random);
        },
        [this](const Result<Receipt> &receipt) { wrote(receipt); });
}

void SalePresenter::askToDropExchange()
{
    if (m_exchange && !m_paying)
        propose({PendingAct::Kind::DropExchange, 0, {}, {}, {}, {}, false});
}

void SalePresenter::dropExchange()
{
    startNext();
}
