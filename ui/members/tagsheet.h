#pragma once

#include "ui/common/sheet.h"

class FormField;
class MemberListPresenter;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// Gives a tag to all who are marked in the list, or takes it from them.
class TagSheet : public Sheet
{
    Q_OBJECT

public:
    TagSheet(MemberListPresenter &members, QWidget *parent);

    void begin();

private:
    void followMarks();
    void fillKnown();
    void submit(bool adds);

    MemberListPresenter &m_members;
    QLabel *m_whom;
    QLineEdit *m_tag;
    FormField *m_field;
    QPushButton *m_add;
    QPushButton *m_remove;
    QVBoxLayout *m_known;
    QWidget *m_list = nullptr;
};
