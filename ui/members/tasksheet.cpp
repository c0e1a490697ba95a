#include "ui/members/tasksheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int longestText = 200;
constexpr int longestDate = 10;
}

TaskSheet::TaskSheet(CarePresenter &care, const Format &format, QWidget *parent) :
    Sheet(tr("New task"), parent),
    m_care(care),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_text(new QLineEdit(this)),
    m_due(new QLineEdit(this)),
    m_assignee(new QComboBox(this)),
    m_textField(new FormField(tr("What is to be done"), m_text, FormField::Need::Required, this)),
    m_dueField(new FormField(tr("Until"), m_due, FormField::Need::Required, this)),
    m_save(new QPushButton(tr("Save  Ctrl+S"), this))
{
    m_text->setMaxLength(longestText);
    m_textField->setHint(tr("Kept under the member's own key, as their profile is"));
    m_due->setMaxLength(longestDate);
    m_dueField->setHint(tr("A day, as 2026-12-24"));
    setRole(m_save, ButtonRole::Primary);
    m_save->setShortcut(Qt::CTRL | Qt::Key_S);
    body()->addWidget(m_message);
    body()->addWidget(m_textField);
    body()->addWidget(m_dueField);
    body()->addWidget(makeDays());
    body()->addWidget(new FormField(tr("By whom"), m_assignee, FormField::Need::Required, this));
    body()->addStretch();
    body()->addWidget(m_save);
    connect(m_text, &QLineEdit::returnPressed, this, &TaskSheet::submit);
    connect(m_due, &QLineEdit::returnPressed, this, &TaskSheet::submit);
    connect(m_save, &QPushButton::clicked, this, &TaskSheet::submit);
    connect(&care, &CarePresenter::saved, this, [this] {
        if (isVisible())
            dismiss();
    });
    connect(&care, &CarePresenter::refused, this, &TaskSheet::refuse);
}

/// The days that are meant most.
QWidget *TaskSheet::makeDays()
{
    auto *days = new QWidget(this);
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    for (const auto &[words, ahead] :
         {std::pair(tr("Today"), 0), {tr("Tomorrow"), 1}, {tr("In a week"), 7}}) {
        auto *button = new QPushButton(words, days);
        setRole(button, ButtonRole::Normal);
        connect(button, &QPushButton::clicked, this, [this, ahead = ahead] {
            m_due->setText(m_care.profile().today().addDays(ahead).toString(Qt::ISODate));
        });
        row->addWidget(button, 1);
    }
    return days;
}

void TaskSheet::begin()
{
    if (!m_care.profile().record())
        return;
    m_message->clear();
    m_textField->setProblem({});
    m_dueField->setProblem({});
    m_text->clear();
    m_due->setText(m_care.profile().today().addDays(1).toString(Qt::ISODate));
    m_assignee->clear();
    m_assignee->addItems(m_care.profile().users());
    m_assignee->setCurrentText(m_care.profile().session().name);
    m_save->setEnabled(true);
    open();
    m_text->setFocus();
}

void TaskSheet::submit()
{
    m_message->clear();
    m_textField->setProblem({});
    m_dueField->setProblem({});
    m_save->setEnabled(false);
    m_care.addTask(m_text->text(), QDate::fromString(m_due->text().trimmed(), Qt::ISODate),
                   m_assignee->currentText());
}

void TaskSheet::refuse(const Error &error)
{
    if (!isVisible())
        return;
    m_save->setEnabled(true);
    if (error.code == Error::Code::InvalidInput && error.detail == QLatin1StringView("due")) {
        m_dueField->setProblem(tr("A day from today on, as 2026-12-24"));
        return m_due->setFocus();
    }
    if (error.code == Error::Code::ReasonRequired) {
        m_textField->setProblem(tr("Type what is to be done"));
        return m_text->setFocus();
    }
    m_message->say(Kind::Error, errorText(error));
}
