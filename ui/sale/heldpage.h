#pragma once

#include "ui/common/format.h"

#include <QWidget>

#include <vector>

class EmptyState;
class QPushButton;
class QStandardItemModel;
class SalePresenter;
class TillTable;
struct Deposit;
struct HeldSale;

/// The sales that are set aside: Enter or a touch takes one up again, Esc goes back.
class HeldPage : public QWidget
{
    Q_OBJECT

public:
    HeldPage(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    void finished();
    void payBackRequested(const Deposit &deposit);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Column { Time, Items, MemberNumber, Cashier, Total, ColumnCount };

    void makeTable();
    void fill();
    QString heldWords(Timestamp at) const;
    void addDeposit(const Deposit &deposit);
    const Deposit *depositAt(int row) const;
    void payBack();
    void take(int row);

    SalePresenter &m_sale;
    Format m_format;
    std::vector<HeldSale> m_held;
    std::vector<Deposit> m_deposits; // below them
    QStandardItemModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_take;
    QPushButton *m_payBack;
};
