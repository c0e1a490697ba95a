#pragma once

#include "core/base/result.h"
#include "core/sale/sale.h"
#include "ui/common/format.h"

#include <QWidget>

class Entry;
class FunctionBar;
class InlineMessage;
class Keypad;
class MoneyLabel;
class PaymentPresenter;
class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;
enum class KeypadKey;
struct Receipt;

/// Methods, ledger of tenders, and the panel with cash amounts, entry and keypad; then what was done.
class PaymentPage : public QWidget
{
    Q_OBJECT

public:
    PaymentPage(PaymentPresenter &payment, const Format &format, QWidget *parent = nullptr);

    /// A code that arrives here: the next sale's first once this one is done, a reference while one is
    /// awaited.
    void handleScan(const QString &code);
    bool wantsReceipt() const;
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void backRequested();
    /// A scan that opens the next sale.
    void nextScanned(const QString &code);
    void reprintRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeMethods();
    QWidget *makeLedger();
    QWidget *makePanel();
    QPushButton *makeMethod(TenderKind kind, const QString &words, int glyph);
    bool hook(const QKeyEvent &event);
    void press(KeypadKey key);
    void submit(const QString &typed);
    void follow();
    void showTenders();
    void showCash();
    void showDone(const Receipt &receipt);
    void showOpen();
    QString wordsOf(TenderKind kind) const;

    PaymentPresenter &m_payment;
    Format m_format;
    QButtonGroup *m_methods;
    InlineMessage *m_message;
    QLabel *m_dueWords;
    MoneyLabel *m_due;
    QVBoxLayout *m_tenders;
    QLabel *m_changeWords;
    MoneyLabel *m_change;
    QLabel *m_doneWords;
    std::vector<QPushButton *> m_cash;
    Entry *m_entry;
    Keypad *m_keypad;
    QButtonGroup *m_receipt;
    QPushButton *m_complete;
    FunctionBar *m_bar;
};
