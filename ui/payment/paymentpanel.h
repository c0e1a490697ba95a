#pragma once

#include "core/base/amount.h"
#include "ui/common/format.h"

#include <QWidget>

#include <vector>

class Entry;
class Keypad;
class QButtonGroup;
class QPushButton;
enum class KeypadKey;

/// The right side of the payment page: likely amounts of cash, entry, keypad, receipt or not, Complete.
class PaymentPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 440;

    explicit PaymentPanel(const Format &format, QWidget *parent = nullptr);

    Entry *entry() const { return m_entry; }
    QPushButton *completeButton() const { return m_complete; }
    bool wantsReceipt() const;

    /// At most eight are shown.
    void setCash(const std::vector<Money> &amounts);
    void setReceiptChoiceEnabled(bool enabled);

Q_SIGNALS:
    void cashGiven(Money amount);
    void escaped();

private:
    QWidget *makeCash();
    QWidget *makeChoice();
    void press(KeypadKey key);

    Format m_format;
    std::vector<Money> m_amounts;
    std::vector<QPushButton *> m_cash;
    Entry *m_entry;
    Keypad *m_keypad;
    QButtonGroup *m_receipt;
    QPushButton *m_complete;
};
