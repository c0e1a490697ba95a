#include "ui/settings/usersform.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/settings/section.h"
#include "ui/settings/userspresenter.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace {
constexpr qsizetype longestPin = 12;
constexpr int rowsAboveForm = 5;
constexpr int mostRows = 14;

bool isPin(const QString &secret)
{
    return secret.size() <= longestPin
        && std::all_of(secret.begin(), secret.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}
}

UsersForm::UsersForm(UsersPresenter &users, QWidget *parent) :
    QWidget(parent),
    m_users(users),
    m_model(new QStandardItemModel(0, 3, this)),
    m_table(new TillTable(TillTable::Rows::Report, this)),
    m_remove(new QPushButton(icon(Glyph::Block), tr("End this user's access"), this)),
    m_message(new InlineMessage(this)),
    m_name(new FormField(tr("New user's name"), new QLineEdit, FormField::Need::Required, this)),
    m_role(new QComboBox(this)),
    m_secret(new FormField(tr("PIN or password"), new QLineEdit, FormField::Need::Required, this)),
    m_add(new QPushButton(icon(Glyph::PersonAdd), tr("Add user"), this))
{
    m_role->addItem(tr("Cashier"), int(Role::Cashier));
    m_role->addItem(tr("Manager"), int(Role::Manager));
    m_role->addItem(tr("Administrator"), int(Role::Administrator));
    m_secret->setHint(
        tr("A PIN has 6 to 12 digits; a password, which opens customers' data too, 15 characters"));
    static_cast<QLineEdit *>(m_secret->input())->setEchoMode(QLineEdit::Password);
    setRole(m_add, ButtonRole::Normal);
    setRole(m_remove, ButtonRole::Danger);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    column->addWidget(m_message);
    column->addWidget(makeList());
    column->addWidget(makeForm());
    column->addStretch();
    connect(m_add, &QPushButton::clicked, this, &UsersForm::submit);
    connect(m_remove, &QPushButton::clicked, this, &UsersForm::remove);
    connect(&users, &UsersPresenter::changed, this, &UsersForm::follow);
    connect(&users, &UsersPresenter::refused, this, &UsersForm::refuse);
    connect(&users, &UsersPresenter::added, this, [this](const QString &name) {
        static_cast<QLineEdit *>(m_name->input())->clear();
        m_message->say(Kind::Success, tr("%1 can sign in now").arg(name));
    });
    follow();
}

QWidget *UsersForm::makeList()
{
    auto *list = new QWidget(this);
    list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("PIN")});
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 200, 120});
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_table);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    return list;
}

Section *UsersForm::makeForm()
{
    m_form = new Section(tr("New user"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    row->addWidget(m_name, 1);
    row->addWidget(new FormField(tr("Role"), m_role, FormField::Need::Required, this), 1);
    m_form->body()->addLayout(row);
    m_form->body()->addWidget(m_secret);
    m_form->body()->addWidget(m_add, 0, Qt::AlignLeft);
    return m_form;
}

/// As high as its rows, up to what leaves room for the form.
void UsersForm::fitTable()
{
    const int rows = std::min(m_model->rowCount(), m_users.mayManage() ? rowsAboveForm : mostRows);
    m_table->setFixedHeight(space::header + rows * space::rowReport + 2 * space::focusWidth);
}

void UsersForm::follow()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const User &user : m_users.users()) {
        const QString role = m_role->itemText(m_role->findData(int(user.role)));
        m_model->appendRow({new QStandardItem(user.name), new QStandardItem(role),
                            new QStandardItem(user.pinVerifier ? tr("yes") : tr("no"))});
    }
    m_table->selectRowAt(m_model->rowCount() > 0 ? 0 : -1);
    const bool may = m_users.mayManage();
    if (!may)
        m_message->say(Kind::Info, tr("Only an administrator changes who may sign in."));
    m_add->setEnabled(!m_users.isBusy());
    m_remove->setEnabled(m_model->rowCount() > 1);
    m_remove->setVisible(may);
    m_form->setVisible(may);
    fitTable();
}

void UsersForm::submit()
{
    m_name->setProblem({});
    m_secret->setProblem({});
    auto *secret = static_cast<QLineEdit *>(m_secret->input());
    const QString typed = secret->text();
    secret->clear();
    const QString name = static_cast<QLineEdit *>(m_name->input())->text().simplified();
    NewUser request{name, Role(m_role->currentData().toInt()), std::nullopt, std::nullopt};
    (isPin(typed) ? request.pin : request.password) = typed;
    m_users.add(request);
}

void UsersForm::remove()
{
    const int row = m_table->selectedRow();
    if (row >= 0)
        m_users.deactivate(m_model->item(row)->text());
}

void UsersForm::refuse(const Error &error)
{
    const bool aboutName = error.code == Error::Code::Duplicate || error.code == Error::Code::InvalidInput;
    if (aboutName)
        m_name->setProblem(error.code == Error::Code::Duplicate ? errorText(error)
                                                                : tr("Type a name of up to 40 letters"));
    else if (error.code == Error::Code::WeakPassword)
        m_secret->setProblem(tr(
            "A PIN needs 6 to 12 digits that are no pattern, a password 15 characters that are not common"));
    else
        m_message->say(Kind::Error,
                       error.detail == QStringLiteral("last administrator")
                           ? tr("The last administrator stays: make another one first")
                           : errorText(error));
}
