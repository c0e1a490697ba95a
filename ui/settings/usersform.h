#pragma once

#include "core/base/result.h"

#include <QWidget>

class FormField;
class InlineMessage;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class Section;
class TillTable;
class UsersPresenter;

/// Who may sign in, and a form for another one.
class UsersForm : public QWidget
{
    Q_OBJECT

public:
    explicit UsersForm(UsersPresenter &users, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    Section *makeForm();
    void fitTable();
    void follow();
    void submit();
    void remove();
    void refuse(const Error &error);

    UsersPresenter &m_users;
    QStandardItemModel *m_model;
    TillTable *m_table;
    QPushButton *m_remove;
    InlineMessage *m_message;
    Section *m_form = nullptr;
    FormField *m_name;
    QComboBox *m_role;
    FormField *m_secret;
    QPushButton *m_add;
};
