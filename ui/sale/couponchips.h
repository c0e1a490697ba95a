#pragma once

#include "ui/common/format.h"
#include "ui/common/kind.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class SalePresenter;
struct FittingCoupon;

/// One row of chips: the coupons of the sale, each with what it took off or why it did nothing, a touch takes
/// it away; what whoever sells should know of the member; and the member's own coupons, each with what it
/// would save and until when, a touch or its number behind F9 takes it. As many as fit; the last chip leads
/// to the others. Hidden while there are none.
class CouponChips : public QWidget
{
    Q_OBJECT

public:
    CouponChips(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A touch was dealt with: the entry wants the focus back.
    void acted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        Kind kind;
        Glyph glyph;
        QString words;
        QString name;                   ///< for who cannot see it
        std::function<void()> act = {}; ///< of a touch; nothing: it is only read
    };

    void follow();
    std::vector<Entry> entries() const;
    void addTaken(std::vector<Entry> &entries) const;
    void addMember(std::vector<Entry> &entries) const;
    void addOffers(std::vector<Entry> &entries) const;
    size_t fitting(const std::vector<Entry> &entries) const;
    void addChip(const Entry &entry);
    QString wordsOf(const QString &coupon) const;
    QString wordsOf(const FittingCoupon &offer) const;

    SalePresenter &m_sale;
    Format m_format;
    QHBoxLayout *m_row;
    QStringList m_shown;
};
