#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/members/carepresenter.h"

class FormField;
class InlineMessage;
class QComboBox;
class QLineEdit;
class QPushButton;

/// Something to do for the member: what, until when, by whom.
class TaskSheet : public Sheet
{
    Q_OBJECT

public:
    TaskSheet(CarePresenter &care, const Format &format, QWidget *parent = nullptr);

    void begin();

private:
    QWidget *makeDays();
    void submit();
    void refuse(const Error &error);

    CarePresenter &m_care;
    Format m_format;
    InlineMessage *m_message;
    QLineEdit *m_text;
    QLineEdit *m_due;
    QComboBox *m_assignee;
    FormField *m_textField;
    FormField *m_dueField;
    QPushButton *m_save;
};
