#pragma once

#include "ui/common/sheet.h"

class FormField;
class InlineMessage;
class MemberListPresenter;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
struct MemberView;

/// The lists that have a name: pressing one lists it; what is listed now can be kept under one.
class ViewSheet : public Sheet
{
    Q_OBJECT

public:
    ViewSheet(MemberListPresenter &members, QWidget *parent);

    void begin();

private:
    void clear();
    void fill();
    QWidget *makeRow(const MemberView &view);
    void followName();
    void keep();
    void refuse(const struct Error &error);

    MemberListPresenter &m_members;
    QLineEdit *m_name;
    FormField *m_field;
    QCheckBox *m_shared;
    QPushButton *m_keep;
    InlineMessage *m_message;
    QScrollArea *m_scroll;
    bool m_namesShared = false; // one's own view of the name typed is for everybody
};
