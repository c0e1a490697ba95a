#pragma once

#include "ui/common/format.h"

#include <QWidget>

#include <functional>

class Chip;
class QHBoxLayout;
class QLabel;
class QPushButton;
class SalePresenter;

/// Below the cart: how much there is in it, what waits beside it, and what a finger may do to it.
class SaleSummary : public QWidget
{
    Q_OBJECT

public:
    SaleSummary(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    /// How many sales are held.
    void setHeld(qsizetype held);

Q_SIGNALS:
    void recallRequested();
    /// Notes and salesperson.
    void detailsRequested();
    void depositRequested();
    /// One of its buttons did something to the sale.
    void acted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void fit();
    QPushButton *addButton(const QString &words, const QIcon &picture, std::function<void()> act);

    SalePresenter &m_sale;
    Format m_format;
    QHBoxLayout *m_row;
    QLabel *m_counts;
    QLabel *m_off;
    QStringList m_words; // for m_off, the most important first
    Chip *m_held;
    QPushButton *m_details = nullptr;
    QPushButton *m_deposit = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_clear = nullptr;
};
