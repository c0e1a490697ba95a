#pragma once

#include "ui/common/format.h"

#include <QWidget>

#include <array>

class EmptyState;
class InlineMessage;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class ReturnPanel;
class ReturnPresenter;
class TillTable;
struct Receipt;

/// Takes goods back: the sale by its receipt's QR code or number, a member or a date, then what of it, then
/// Enter.
class ReturnPage : public QWidget
{
    Q_OBJECT

public:
    ReturnPage(ReturnPresenter &returns, const Format &format, QWidget *parent = nullptr);

    /// A receipt, or a product of the sale in hand. False when no sale is in hand and it is no receipt.
    bool handleScan(const QString &code);
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void closed();
    /// Confirmed; somebody else must consent first where the presenter says so.
    void confirmRequested();
    /// Of what comes back, for other goods.
    void exchangeRequested();
    /// Confirmed here, too.
    void voidRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Item, Sold, Left, Back, Worth, ColumnCount };

    QWidget *makeHead();
    QWidget *makeSteps();
    void follow();
    void showLines();
    void showFound();
    void showLoose();
    void addRow(const QStringList &texts);
    void alignFigures();
    void askToVoid();
    void dropQuestion();
    bool takeFunctionKey(int key);
    void step(int pieces);
    void act();
    bool takeKey(const QKeyEvent &event);

    ReturnPresenter &m_returns;
    Format m_format;
    QLineEdit *m_search;
    InlineMessage *m_message;
    QStandardItemModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    std::array<QPushButton *, 2> m_ways = {}; // out of the empty page
    QPushButton *m_all = nullptr;             // before m_steps, which makes it
    QWidget *m_steps;
    bool m_asksToVoid = false;
    ReturnPanel *m_panel;
};
