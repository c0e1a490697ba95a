#pragma once

#include "ui/common/card.h"
#include "ui/promotions/offerfacts.h"

class Chip;
class QLabel;
class QVBoxLayout;
class ReadingArea;

/// Everything about the selected promotion or price list, beside the list.
class OfferDetail : public Card
{
    Q_OBJECT

public:
    OfferDetail(PromotionsPresenter &promotions, const Format &format, QWidget *parent = nullptr);

    void show(const OfferRow *row);

    using QWidget::show;

private:
    void fill(const std::vector<OfferFact> &facts);
    void addFact(QVBoxLayout *column, const OfferFact &fact);

    PromotionsPresenter &m_promotions;
    Format m_format;
    QLabel *m_name;
    QLabel *m_kind;
    Chip *m_state;
    ReadingArea *m_facts;
    std::vector<OfferFact> m_told; ///< what stands in it
};
