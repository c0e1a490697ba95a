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
    m_exchange = ExchangeInHand{
        {back.receipt, back.wishes, approval ? std::optional(approval->user) : std::nullopt}, preview.lines};
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
    return {m_exchange->back.receipt, m_exchange->back.wishes, m_goods};
}

/// As it was before the program ended; nothing is in hand when what came back no longer can.
bool SalePresenter::resumeExchange(const GoodsBack &back, const Id<Sale> &id)
{
    const auto preview = m_database.read([&](const Connection &connection) {
        return previewRefund(connection, m_session, m_prices, {id, back.receipt, back.wishes}, m_clock(),
                             m_random);
    });
    if (!preview) {
        startNext();
        refuse(preview.error());
        return false;
    }
    m_exchange = ExchangeInHand{back, preview->sale.lines};
    return true;
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
        [session = m_session, request = exchangeRequest(), tenders, approver = m_exchange->back.approvedBy,
         now = m_clock(), random = m_random](Transaction &transaction) {
            PriceBook prices; // one a thread
            const auto approval =
                approver ? std::optional(Approval{*approver, {}, Permission::Refund}) : std::nullopt;
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
