#include "ui/device/customersightpresenter.h"

#include "core/customer/mask.h"
#include "core/print/receiptformat.h"

using namespace Qt::StringLiterals;

CustomerSightPresenter::CustomerSightPresenter(SalePresenter &sale, PaymentPresenter &payment,
                                               QObject *parent) :
    QObject(parent),
    m_sale(sale),
    m_payment(payment)
{
    connect(&sale, &SalePresenter::changed, this, &CustomerSightPresenter::follow);
    connect(&sale, &SalePresenter::tenderRequested, this, [this] {
        m_paying = true;
        follow();
    });
    connect(&payment, &PaymentPresenter::changed, this, &CustomerSightPresenter::follow);
    connect(&payment, &PaymentPresenter::left, this, [this] {
        m_paying = false;
        follow();
    });
    follow();
}

void CustomerSightPresenter::follow()
{
    CustomerSight sight = now();
    if (sight == m_sight)
        return;
    m_sight = std::move(sight);
    Q_EMIT changed();
}

CustomerSight CustomerSightPresenter::now() const
{
    CustomerSight sight;
    sight.shopName = m_sale.session().shop.name;
    if (const auto &done = m_payment.done(); m_paying && done) {
        sight.state = CustomerSight::State::Done;
        sight.total = done->sale.total;
        sight.change = done->sale.change;
        sight.earned = done->sale.pointsEarned;
        sight.saved = done->sale.amounts.discount();
        return sight;
    }
    if (m_sale.cart().lines.empty())
        return sight;
    sight.state = m_paying ? CustomerSight::State::Payment : CustomerSight::State::Cart;
    addLines(sight);
    sight.total = m_sale.quote().amounts.total;
    sight.saved = m_sale.goods().amounts.discount();
    if (m_paying) {
        sight.open = m_payment.due().open;
        sight.awaitsCode = m_payment.method() == TenderKind::Scan;
    }
    if (const auto &member = m_sale.quote().member) {
        const auto &profile = m_sale.member();
        sight.memberName = profile ? maskedName(profile->person.name) : QString();
        sight.memberNumber = maskedMemberNumber(member->number);
    }
    return sight;
}

/// The line that was worked at last is among them, as the newest.
void CustomerSightPresenter::addLines(CustomerSight &sight) const
{
    const auto &lines = m_sale.quote().lines;
    const size_t selected = size_t(std::max(m_sale.selectedLine(), 0));
    const size_t end = std::min(lines.size(), std::max(selected + 1, CustomerSight::mostLines));
    const size_t begin = end > CustomerSight::mostLines ? end - CustomerSight::mostLines : 0;
    sight.hiddenLines = begin;
    for (size_t i = begin; i < end; ++i) {
        const QuoteLine &line = lines[i];
        sight.lines.push_back(
            {line.line.product.name, line.line.quantity, line.line.product.unit, line.amounts.total});
    }
    sight.newest = int(selected - begin);
}

void CustomerSightPresenter::showExample()
{
    const QString shop = m_sale.session().shop.name;
    const Money price = Money::of(12 * m_sale.session().shop.currency.scale());
    m_sight = {CustomerSight::State::Cart,
               shop,
               {{shop, Quantity::of(1000), {}, price}},
               0,
               0,
               price,
               {},
               {},
               false,
               {},
               {},
               {},
               {}};
    Q_EMIT changed();
}
