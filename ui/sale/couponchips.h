#pragma once

#include "ui/common/format.h"

#include <QWidget>

class QHBoxLayout;
class SalePresenter;

/// The coupons of the sale, each with what it took off or why it did nothing; a touch takes one away. Hidden
/// while there are none.
class CouponChips : public QWidget
{
    Q_OBJECT

public:
    CouponChips(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A touch was dealt with: the entry wants the focus back.
    void acted();

private:
    void follow();
    QString wordsOf(const QString &coupon) const;

    SalePresenter &m_sale;
    Format m_format;
    QHBoxLayout *m_row;
    QStringList m_shown;
};
