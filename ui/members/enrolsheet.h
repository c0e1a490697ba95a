#pragma once

#include "core/base/result.h"
#include "ui/common/sheet.h"

class FormField;
class InlineMessage;
class MemberListPresenter;
class QLineEdit;
class QPushButton;

/// Makes a new member of a name and a phone; one of both is enough.
class EnrolSheet : public Sheet
{
    Q_OBJECT

public:
    EnrolSheet(MemberListPresenter &members, QWidget *parent);

    /// Whether what was typed into the search can begin a phone or a name: four digits cannot.
    static bool isStart(const QString &typed);
    /// Opens with what was typed into the search, as phone or as name.
    void begin(const QString &typed);

private:
    void submit();
    void refuse(const Error &error);

    MemberListPresenter &m_members;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    FormField *m_nameField;
    FormField *m_phoneField;
    InlineMessage *m_message;
    QPushButton *m_enrol;
};
