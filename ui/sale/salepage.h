#pragma once

#include "ui/common/format.h"

#include <QWidget>

class CartModel;
class Chip;
class EmptyState;
class Entry;
class FunctionBar;
class PendingStrip;
class QLabel;
class QPushButton;
class QStackedWidget;
class SalePanel;
class SalePresenter;
class TillTable;
struct Receipt;

/// Turns gestures into presenter calls and presenter signals into pixels; decides nothing.
class SalePage : public QWidget
{
    Q_OBJECT

public:
    SalePage(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    void handleScan(const QString &code);
    void focusEntry();
    PendingStrip *strip() const { return m_strip; }

Q_SIGNALS:
    void memberRequested();
    void searchRequested(const QString &typed);
    void recallRequested();
    void reprintRequested();
    void helpRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCart();
    QWidget *makeSummary();
    void fillBar();
    bool hook(const QKeyEvent &event);
    bool hookControl(const QKeyEvent &event);
    void follow();
    void showCounts();
    QString takeTyped();

    SalePresenter &m_sale;
    Format m_format;
    CartModel *m_model;
    PendingStrip *m_strip;
    TillTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_cart;
    QLabel *m_summary;
    Chip *m_held;
    QPushButton *m_undo;
    QPushButton *m_remove;
    SalePanel *m_panel;
    FunctionBar *m_bar;
};
