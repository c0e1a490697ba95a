#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/members/topuppresenter.h"

class FormField;
class InlineMessage;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class TenderBox;

/// Takes money into a member's stored value, or off what the member owes.
class TopUpSheet : public Sheet
{
    Q_OBJECT

public:
    TopUpSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent);

    void begin(const Member &member);
    /// What a phone shows to pay with; false for all else.
    bool handleScan(const QString &code);

Q_SIGNALS:
    /// Somebody looked at the terminal who may not decide alone.
    void decisionRequested(bool charged, const QString &reference);

private:
    void connectParts();
    TopUpPresenter::Purpose purpose() const;
    void follow();
    QString bonusWords() const;
    QString actWords() const;
    void submit();
    void refuse(const Error &error);

    TopUpPresenter &m_topUp;
    Format m_format;
    QLabel *m_facts;
    QButtonGroup *m_purpose;
    QLineEdit *m_amount;
    FormField *m_amountField;
    QWidget *m_purposes;
    TenderBox *m_tender;
    InlineMessage *m_message;
    QPushButton *m_take;
};
