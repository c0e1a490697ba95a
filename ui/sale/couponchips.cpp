#include "ui/sale/couponchips.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/sale/promotionwords.h"
#include "ui/sale/salepresenter.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// Three stand beside each other.
constexpr int widest = 268;
}

CouponChips::CouponChips(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    m_row->addStretch();
    connect(&sale, &SalePresenter::changed, this, &CouponChips::follow);
    follow();
}

/// "C10 −¥10.00", or why it does nothing.
QString CouponChips::wordsOf(const QString &coupon) const
{
    Money off;
    for (const AppliedPromotion &promotion : m_sale.quote().promotions)
        if (promotion.coupon == coupon)
            off += promotion.off;
    if (!off.isZero())
        return coupon + u' ' + m_format.money(-off);
    const auto idle = m_sale.idleCoupon(coupon);
    const bool early = m_sale.cart().lines.empty() || !idle;
    return coupon + u" · "_s + (early ? tr("no goods for it yet") : whyNotWords(*idle, m_format));
}

void CouponChips::follow()
{
    const QStringList &coupons = m_sale.cart().coupons;
    QStringList words;
    for (const QString &coupon : coupons)
        words << wordsOf(coupon);
    setVisible(!coupons.isEmpty());
    if (words == m_shown)
        return;
    m_shown = words;
    while (m_row->count() > 1) {
        QLayoutItem *item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < coupons.size(); ++i) {
        auto *chip = new Chip(this);
        const bool works = !m_sale.idleCoupon(coupons[i]);
        const QString shown =
            QFontMetrics(typeFont(Type::Secondary)).elidedText(words[i], Qt::ElideRight, widest - 48);
        chip->show(works ? Kind::Success : Kind::Warning, Glyph::Close, shown);
        chip->setTappable(true);
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setToolTip(words[i]);
        chip->setAccessibleName(tr("Take coupon %1 away").arg(words[i]));
        m_row->insertWidget(int(i), chip);
        connect(chip, &QAbstractButton::clicked, this, [this, coupon = coupons[i]] {
            m_sale.removeCoupon(coupon);
            Q_EMIT acted();
        });
    }
}
