#pragma once

#include "ui/common/format.h"
#include "ui/common/inlinemessage.h"
#include "ui/payment/paymentpresenter.h"
#include "ui/payment/paymentwords.h"

#include <QWidget>

class FunctionBar;
class MethodList;
class PaymentPanel;
class TenderLedger;

/// Methods, ledger of tenders, and the panel with cash amounts, entry and keypad; then what was done.
class PaymentPage : public QWidget
{
    Q_OBJECT

public:
    PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent = nullptr);

    void handleScan(const QString &code);
    bool wantsReceipt() const;
    /// Without a printer no receipt can be asked for.
    void setPrinter(bool exists);
    /// Above the entry; for what is wrong beside the payment, too.
    InlineMessage *message() const;
    /// The receipt did not come out; the first way out is what Ctrl+R does.
    void sayUnprinted(const QString &words, const std::vector<MessageAction> &ways);

Q_SIGNALS:
    void backRequested();
    /// A scan that opens the next sale.
    void nextScanned(const QString &code);
    void reprintRequested();
    /// The cashier looked at the terminal, and somebody else has to consent to what it shows.
    void decisionRequested(bool charged, const QString &reference);
    void helpRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(TenderKind method);
    void connectParts();
    void connectLedger();
    void connectPayment();
    void connectTerminal();
    void orderFocus();
    bool hook(const QKeyEvent &event);
    void escape();
    void back();
    void submit(const QString &typed);
    void refuse(const Error &error);
    void sayMisscan(PaymentPresenter::Misscan what);
    void sayCharge();
    void follow();
    void showDue();
    void focusEntry();

    PaymentPresenter &m_payment;
    PaymentWords m_words;
    QString m_typed; // while it is being submitted
    MethodList *m_methods;
    TenderLedger *m_ledger;
    PaymentPanel *m_panel;
    FunctionBar *m_bar;
};
