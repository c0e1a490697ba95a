#pragma once

#include "core/sale/sale.h"
#include "ui/common/format.h"

#include <QWidget>

class FunctionBar;
class InlineMessage;
class PaymentPanel;
class PaymentPresenter;
class QButtonGroup;
class QPushButton;
class TenderLedger;
enum class Glyph : char16_t;

/// Methods, ledger of tenders, and the panel with cash amounts, entry and keypad; then what was done.
class PaymentPage : public QWidget
{
    Q_OBJECT

public:
    PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent = nullptr);

    void handleScan(const QString &code);
    bool wantsReceipt() const;
    /// For what is wrong beside the payment, such as a printer.
    InlineMessage *message() const;

Q_SIGNALS:
    void backRequested();
    /// A scan that opens the next sale.
    void nextScanned(const QString &code);
    void reprintRequested();
    void helpRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeMethods();
    QPushButton *makeMethod(TenderKind kind, Glyph glyph, const QString &keys);
    void connectParts();
    void orderFocus();
    bool hook(const QKeyEvent &event);
    void escape();
    void back();
    void submit(const QString &typed);
    void sayMisscan(int what);
    void follow();
    void showDue();
    void focusEntry();

    PaymentPresenter &m_payment;
    Format m_format;
    QButtonGroup *m_methods;
    QPushButton *m_back;
    TenderLedger *m_ledger;
    PaymentPanel *m_panel;
    FunctionBar *m_bar;
};
