#pragma once

#include "ui/common/format.h"

#include <QWidget>

class CartModel;
class CouponChips;
class DetailSheet;
class ExtraKeys;
class FunctionBar;
class PassChips;
class PendingStrip;
class QuickItems;
class QStackedWidget;
class SaleBlank;
class SalePanel;
class SalePresenter;
class SaleSummary;
class TillTable;

/// Turns gestures into presenter calls and presenter signals into pixels; decides nothing.
class SalePage : public QWidget
{
    Q_OBJECT

public:
    SalePage(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

    void handleScan(const QString &code);
    void focusEntry();
    PendingStrip *strip() const { return m_strip; }
    /// Notes and salesperson.
    void askDetails();
    void requestDeposit();

Q_SIGNALS:
    void memberRequested();
    void searchRequested(const QString &typed);
    void learningRequested(const QString &code);
    void recallRequested();
    void reprintRequested();
    void returnRequested();
    void helpRequested();
    void drawerRequested();
    /// For the sale in hand.
    void depositRequested();
    void giftCardRequested();
    /// Why the selected line, or the sale, costs what it does.
    void whyRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCart();
    void showQuickItems();
    void makeTable();
    void connectParts();
    void fillBar();
    bool hook(const QKeyEvent &event);
    bool hookControl(const QKeyEvent &event);
    void escape();
    void pay();
    void recall();
    void addExtra();
    void askWhy();
    void follow();
    void countHeld();
    QString takeTyped();

    SalePresenter &m_sale;
    Format m_format;
    CartModel *m_model;
    PendingStrip *m_strip;
    TillTable *m_table;
    SaleBlank *m_blank;
    QStackedWidget *m_cart;
    QuickItems *m_quick;
    CouponChips *m_coupons;
    PassChips *m_passes;
    ExtraKeys *m_extras;
    SaleSummary *m_summary;
    SalePanel *m_panel;
    FunctionBar *m_bar;
    DetailSheet *m_details;
    qsizetype m_held = 0;
    bool m_wasEmpty = false;
};
