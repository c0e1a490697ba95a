#pragma once

#include "ui/common/format.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class SalePresenter;

/// What makes up the total, where the panel is tall enough to say it: goods, discounts, tax.
class SaleFacts : public QWidget
{
    Q_OBJECT

public:
    /// The least height of the panel that has room for it beside everything else.
    static constexpr int fitsFrom = 860;

    SaleFacts(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

private:
    enum Row { Pieces, Gross, Discounts, Tax, RowCount };

    void follow();

    SalePresenter &m_sale;
    Format m_format;
    QGridLayout *m_grid;
    std::array<QLabel *, RowCount> m_words{};
    std::array<QLabel *, RowCount> m_values{};
};
