#include "ui/sale/salepresenter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Cards of uses that pay for pieces of the sale.

std::vector<HeldPass> SalePresenter::heldPasses() const
{
    if (!m_cart.member)
        return {};
    const auto held = m_database.read([&](const Connection &connection) {
        return Result(::heldPasses(connection, m_cart, businessDate(m_clock(), m_session.shop.day)));
    });
    return held ? *held : std::vector<HeldPass>();
}

void SalePresenter::usePass(const QString &number)
{
    if (isHeldUp())
        return;
    if (m_agreed)
        return refuseOf(u"deposit-pass"_s);
    auto cart = m_database.read([&](const Connection &connection) {
        return withPass(connection, m_goods, m_cart, number, businessDate(m_clock(), m_session.shop.day),
                        Id<SaleLine>::make(m_clock(), m_random));
    });
    if (!cart)
        return refuse(cart.error());
    m_pending.reset();
    m_armed.reset();
    commit(std::move(*cart));
}

void SalePresenter::useHeldPass()
{
    const auto held = heldPasses();
    const auto fitting = std::ranges::find_if(held, &HeldPass::fits);
    if (fitting != held.end())
        usePass(fitting->pass.number);
    else
        refuseOf(u"no-pass"_s);
}

void SalePresenter::dropPass(const QString &number)
{
    if (isHeldUp())
        return;
    Cart cart = m_cart;
    dropPasses(cart, [&](const PassPayment &pass) { return pass.number == number; });
    m_pending.reset();
    commit(std::move(cart));
}
