#include "ui/sale/salepresenter.h"

// What whoever is here may not give alone.

Result<BeyondLimits> SalePresenter::beyond(const Quote &quote) const
{
    return m_database.read(
        [&](const Connection &connection) { return beyondLimits(connection, m_session, quote); });
}

/// Whether what is given by hand needs nobody else; else asks for it.
bool SalePresenter::mayGive(const Cart &cart)
{
    const auto quote = quoteOf(cart);
    if (!quote)
        return true; // commit() says what is wrong with it
    const auto found = beyond(*quote);
    if (!found)
        refuse(found.error());
    else if (found->isAny())
        Q_EMIT approvalNeeded(found->permission);
    return found && !found->isAny();
}

/// The consent is written beside what it is for. Where it is not enough, that is said and nothing changes.
void SalePresenter::approve(const Approval &approval)
{
    if (m_paying)
        return;
    auto cart = m_pending ? cartAfter(*m_pending, m_cart, m_pendingReason.trimmed()) : Result<Cart>(m_cart);
    const auto quote = cart ? quoteOf(*cart) : Result<Quote>(cart.error());
    if (!quote)
        return refuse(quote.error());
    const auto found = beyond(*quote);
    if (!found)
        return refuse(found.error());
    for (const size_t line : found->lines)
        cart->lines[line].approvedBy = approval.user;
    if (found->order)
        cart->approvedBy = approval.user;
    const auto consented = quoteOf(*cart);
    const auto still = consented ? beyond(*consented) : Result<BeyondLimits>(consented.error());
    if (!still || still->isAny())
        return refuse(still ? Error{Error::Code::NotPermitted, permissionName(found->permission)}
                            : still.error());
    const bool wasPending = m_pending.has_value();
    m_pending.reset();
    commit(std::move(*cart));
    if (!wasPending)
        requestTender();
}
