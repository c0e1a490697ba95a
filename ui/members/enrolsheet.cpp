#include "ui/members/enrolsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {
constexpr int shortestPhone = 7;

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}
}

EnrolSheet::EnrolSheet(MemberListPresenter &members, QWidget *parent) :
    Sheet(tr("New member"), parent),
    m_members(members),
    m_name(new QLineEdit(this)),
    m_phone(new QLineEdit(this)),
    m_nameField(new FormField(tr("Name"), m_name, FormField::Need::Optional, this)),
    m_phoneField(new FormField(tr("Phone"), m_phone, FormField::Need::Optional, this)),
    m_message(new InlineMessage(this)),
    m_enrol(new QPushButton(tr("Enrol  Enter"), this))
{
    m_name->setMaxLength(80);
    m_phone->setMaxLength(25);
    m_nameField->setHint(tr("Name or phone: at least one of both"));
    setRole(m_enrol, ButtonRole::Primary);
    body()->addWidget(m_message);
    body()->addWidget(m_phoneField);
    body()->addWidget(m_nameField);
    body()->addStretch();
    body()->addWidget(m_enrol);
    setTabOrder(m_phone, m_name);
    setTabOrder(m_name, m_enrol);
    connect(m_phone, &QLineEdit::returnPressed, this, &EnrolSheet::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &EnrolSheet::submit);
    connect(m_enrol, &QPushButton::clicked, this, &EnrolSheet::submit);
    connect(&members, &MemberListPresenter::enrolRefused, this, &EnrolSheet::refuse);
    connect(&members, &MemberListPresenter::enrolled, this, [this] {
        m_enrol->setEnabled(true);
        dismiss();
    });
}

bool EnrolSheet::isStart(const QString &typed)
{
    const auto digits = std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    return digits >= shortestPhone || hasLetter(typed);
}

void EnrolSheet::begin(const QString &typed)
{
    const QString start = isStart(typed) ? typed : QString();
    const bool isName = hasLetter(start);
    m_phone->setText(isName ? QString() : start);
    m_name->setText(isName ? start : QString());
    m_phoneField->setProblem({});
    m_nameField->setProblem({});
    m_message->clear();
    m_enrol->setEnabled(true);
    open();
    m_phone->setFocus();
    m_phone->end(false);
}

void EnrolSheet::submit()
{
    m_phoneField->setProblem({});
    m_nameField->setProblem({});
    m_message->clear();
    m_enrol->setEnabled(false);
    m_members.enrol(m_name->text(), m_phone->text());
}

void EnrolSheet::refuse(const Error &error)
{
    m_enrol->setEnabled(true);
    if (error.code == Error::Code::InvalidPhone) {
        m_phoneField->setProblem(errorText(error));
        m_phone->setFocus();
    } else if (error.code == Error::Code::Duplicate) {
        m_phoneField->setProblem(
            tr("Member %1 has this phone. Close this and use that one.").arg(error.detail));
        m_phone->setFocus();
    } else if (error.code == Error::Code::InvalidInput) {
        m_nameField->setProblem(tr("Type a name of up to 80 letters, or a phone"));
        m_name->setFocus();
    } else {
        m_message->say(Kind::Error, errorText(error));
    }
}
