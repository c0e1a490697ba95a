#include "core/customer/membernotes.h"
#include "core/usecase/presentcoupon.h"
#include "ui/sale/salepresenter.h"

// What the till shows of the member of the sale.

MemberSight SalePresenter::memberSight() const
{
    if (!m_member)
        return {};
    const Person &person = m_member->person;
    const QDate today = businessDate(m_clock(), m_session.shop.day).date();
    return {mostBy(TenderKind::StoredValue),
            person.birthday ? daysToBirthday(*person.birthday, today) : std::nullopt,
            notesForTheTill(person.note)};
}

/// Nothing while the cart is empty: none would save anything.
std::vector<FittingCoupon> SalePresenter::offersFor(const Cart &cart) const
{
    if (!cart.member || cart.lines.empty() || m_agreed || m_exchange)
        return {};
    const auto offers = m_database.read([&](const Connection &connection) {
        const PriceRules &rules = m_prices.current(connection, m_session.shop.currency);
        return Result<std::vector<FittingCoupon>>(
            fittingCoupons(connection, m_session.shop, rules, cart, m_clock()));
    });
    return offers ? *offers : std::vector<FittingCoupon>();
}

/// A code, or the place of one that is offered, from 1 on; no code is that short.
void SalePresenter::answerCoupon(const QString &typed)
{
    const int place = typed.trimmed().toInt();
    if (place < 1 || place > int(m_offers.size()) || knownCoupon(typed))
        return takeCoupon(typed);
    takeCoupon(QString(m_offers[size_t(place - 1)].coupon.code));
}
