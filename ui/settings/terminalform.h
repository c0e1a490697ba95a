#pragma once

#include "core/data/terminalattempts.h"
#include "ui/common/format.h"

#include <QWidget>

class FormField;
class InlineMessage;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class Section;
class TerminalPresenter;

/// Which payment terminal stands at this till, its secret, a test, and the refunds that wait for it.
class TerminalForm : public QWidget
{
    Q_OBJECT

public:
    explicit TerminalForm(TerminalPresenter &terminal, QWidget *parent = nullptr);

public Q_SLOTS:
    void showRefunds(qint64 waiting, const std::vector<TerminalAttempt> &declined, const Format &format);

Q_SIGNALS:
    void sendRequested();
    void payOutRequested(const TerminalAttempt &refund);

private:
    Section *makeTerminal();
    Section *makeRefunds();
    void connectTerminal();
    void follow();
    void showDriver();
    void apply();
    void refuse(const Error &error);
    void sayTestFailed(const Error &error);

    TerminalPresenter &m_terminal;
    QComboBox *m_driver;
    QLineEdit *m_address;
    FormField *m_addressField;
    QLineEdit *m_secret;
    FormField *m_secretField;
    InlineMessage *m_message;
    QPushButton *m_test;
    QLabel *m_why; ///< nothing can be tested
    QLabel *m_waiting;
    QPushButton *m_send;
    QLabel *m_declined;
    QPushButton *m_payOut;
    std::optional<TerminalAttempt> m_next; ///< declined, the oldest
};
