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

/// Takes money into a member's stored value, or off what the member owes.
class TopUpSheet : public Sheet
{
    Q_OBJECT

public:
    TopUpSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent);

    void begin(const Member &member);

private:
    void connectParts();
    TopUpPresenter::Purpose purpose() const;
    void follow();
    QString actWords() const;
    void submit();
    void refuse(const Error &error);

    TopUpPresenter &m_topUp;
    Format m_format;
    QLabel *m_facts;
    QButtonGroup *m_purpose;
    QButtonGroup *m_tender;
    QLineEdit *m_amount;
    QLineEdit *m_reference;
    FormField *m_amountField;
    FormField *m_referenceField;
    QWidget *m_purposes;
    QWidget *m_tenders;
    InlineMessage *m_message;
    QPushButton *m_take;
};
