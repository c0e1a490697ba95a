#pragma once

#include "core/account/deposit.h"
#include "core/sale/cart.h"
#include "core/sale/price.h"
#include "core/usecase/planpayback.h"
#include "ui/common/format.h"
#include "ui/common/sheet.h"

#include <optional>

class DepositPresenter;
class FormField;
class InlineMessage;
class QLabel;
class QLineEdit;
class QPushButton;
class TenderBox;

/// Takes a deposit for the sale in hand, which is then kept at the prices of now; or pays one back.
class DepositSheet : public Sheet
{
    Q_OBJECT

public:
    DepositSheet(DepositPresenter &deposits, const Format &format, QWidget *parent);

    void beginTake(const Cart &cart, Money total);
    void beginPayBack(const Deposit &deposit);
    /// What a phone shows to pay with; false for all else.
    bool handleScan(const QString &code);

Q_SIGNALS:
    /// Somebody looked at the terminal who may not decide alone.
    void decisionRequested(bool charged, const QString &reference);

private:
    void connectParts();
    void start();
    void follow();
    QString facts() const;
    QString reason() const;
    void submit();
    void refuse(const Error &error);

    DepositPresenter &m_deposits;
    Format m_format;
    std::optional<Cart> m_cart;       // to take one for
    std::optional<Deposit> m_deposit; // to pay back
    PayBackPlan m_plan;               // of that
    Money m_total;
    QLabel *m_facts;
    QLineEdit *m_amount;
    QLineEdit *m_note;
    QLineEdit *m_reason;
    FormField *m_amountField;
    FormField *m_noteField;
    FormField *m_reasonField;
    TenderBox *m_tender;
    InlineMessage *m_message;
    QPushButton *m_act;
};
