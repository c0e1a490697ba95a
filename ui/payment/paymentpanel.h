#pragma once

#include "core/sale/receipt.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>
#include <vector>

class CashGrid;
class DoneCard;
class Entry;
class InlineMessage;
class Keypad;
class QButtonGroup;
class QPushButton;
class QStackedWidget;
class TerminalCard;
class TerminalDesk;
enum class KeypadKey;

/// The right side of the payment page: likely amounts of cash, receipt or not, messages, entry, keypad and
/// Complete. Entry, keypad and Complete stand where the sale page has its own.
class PaymentPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 440;

    explicit PaymentPanel(const Format &format, QWidget *parent = nullptr);

    Entry *entry() const { return m_entry; }
    InlineMessage *message() const { return m_message; }
    QPushButton *completeButton() const { return m_complete; }
    QWidget *firstStop() const;
    bool wantsReceipt() const;

    void setPrinter(bool exists);
    /// The amounts cannot be pressed while what is typed is something else.
    void setCash(const std::vector<Money> &amounts, bool enabled);
    TerminalCard *terminalCard() const { return m_terminal; }
    /// What stands in place of the amounts while the terminal is at it.
    void setTerminal(const TerminalDesk &terminal);
    /// What stands in place of cash and choice once the sale is done.
    void setDone(const std::optional<Receipt> &receipt);
    /// Not while a message offers the same.
    void setReprintOffered(bool offered);

Q_SIGNALS:
    void cashGiven(Money amount);
    void escaped();
    void reprintRequested();

private:
    QStackedWidget *makeUpper(const Format &format);
    QStackedWidget *makeChoice();
    QPushButton *addChoice(int id, const QString &words);
    void press(KeypadKey key);

    bool m_hasPrinter = true;
    InlineMessage *m_message;
    Entry *m_entry;
    Keypad *m_keypad;
    QButtonGroup *m_receipt;
    CashGrid *m_cash = nullptr;
    DoneCard *m_done = nullptr;
    TerminalCard *m_terminal = nullptr;
    QPushButton *m_reprint;
    QPushButton *m_complete;
    QStackedWidget *m_upper;
    QStackedWidget *m_choice;
};
