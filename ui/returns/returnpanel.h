#pragma once

#include "ui/common/format.h"

#include <QWidget>

class MoneyLabel;
class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class ReturnPresenter;

/// Beside the lines of a return: why, where to, what it is worth, and the way to confirm it.
class ReturnPanel : public QWidget
{
    Q_OBJECT

public:
    ReturnPanel(ReturnPresenter &returns, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    void confirmRequested();
    void exchangeRequested();
    void voidRequested();

private:
    void follow();
    QWidget *makeReasons();
    QString headWords() const;
    QString payoutWords() const;

    ReturnPresenter &m_returns;
    Format m_format;
    QLabel *m_head;
    QButtonGroup *m_reasons;
    QPushButton *m_shelf;
    QPushButton *m_damaged;
    QPushButton *m_toCard;
    QPushButton *m_inCash;
    MoneyLabel *m_total;
    QLabel *m_lost;
    QLabel *m_payout;
    QPushButton *m_confirm;
    QPushButton *m_exchange;
    QPushButton *m_void;
};
