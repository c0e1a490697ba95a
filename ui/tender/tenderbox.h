#pragma once

#include "core/terminal/voucherpayment.h"
#include "ui/common/format.h"

#include <QPointer>
#include <QWidget>

class FormField;
class InlineMessage;
class QButtonGroup;
class QLineEdit;
class QPushButton;
class TerminalCard;

/// How money comes in or goes out for a voucher: cash, a phone or a card; with the reference or the
/// customer's code that belongs to it, and what the terminal is at. Stands in a sheet: while the terminal is
/// at it, Esc calls it off, and in doubt Enter asks it and Ctrl+Z reverses the charge.
class TenderBox : public QWidget
{
    Q_OBJECT

public:
    TenderBox(VoucherPayment &payment, const Format &format, QWidget *parent = nullptr);

    /// Cash, and nothing typed.
    void begin();
    /// The terminal has no part in money that goes out.
    void setComesIn(bool comesIn);
    TenderKind tender() const;
    /// The reference, or where the terminal takes it the customer's code.
    QString typed() const;
    /// A code that a phone shows, while one is awaited.
    bool takeScan(const QString &code);
    /// Says what was wrong when it was the payment; false when it was something else.
    bool refuse(const Error &error);

Q_SIGNALS:
    void changed();
    void submitted();
    /// Somebody looked at the terminal who may not decide alone.
    void decisionRequested(bool charged, const QString &reference);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void follow();
    void followTerminal();
    void keepKeys(bool atTerminal);
    void focusWayOut(QPushButton *button);
    void sayCharged();
    void decide(bool charged);
    bool awaitsCode() const;
    bool isCharging() const;
    bool takeKey(const QKeyEvent &event);

    VoucherPayment &m_payment;
    Format m_format;
    QButtonGroup *m_tender;
    QWidget *m_row;
    QLineEdit *m_reference;
    QLineEdit *m_code;
    FormField *m_referenceField;
    FormField *m_codeField;
    TerminalCard *m_terminal;
    InlineMessage *m_message;
    QPushButton *m_ask;
    QPointer<QWidget> m_before; // that had the focus
    VoucherPayment::State m_shownState = VoucherPayment::State::Idle;
    bool m_comesIn = true;
};
