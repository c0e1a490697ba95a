#include "ui/members/enrolsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/likewords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    m_phone(new QLineEdit(this)),
    m_name(new QLineEdit(this)),
    m_birthday(new QLineEdit(this)),
    m_phoneField(new FormField(tr("Phone"), m_phone, FormField::Need::Optional, this)),
    m_nameField(new FormField(tr("Name"), m_name, FormField::Need::Optional, this)),
    m_birthdayField(new FormField(tr("Birthday"), m_birthday, FormField::Need::Optional, this)),
    m_message(new InlineMessage(this)),
    m_likeBox(new QWidget(this)),
    m_likes(new QVBoxLayout(m_likeBox)),
    m_question(makeQuestion()),
    m_guardian(new QCheckBox(tr("A guardian agrees for them (under 14)"), this)),
    m_enrol(new QPushButton(tr("Enrol  Enter"), this))
{
    m_name->setMaxLength(80);
    m_phone->setMaxLength(25);
    m_birthday->setMaxLength(25);
    m_nameField->setHint(tr("Name or phone: at least one of both"));
    m_birthdayField->setHint(tr("05-17 or 1990-05-17; lunar: 农历5月17日"));
    m_guardian->setMinimumHeight(space::target);
    m_likes->setContentsMargins(0, 0, 0, 0);
    m_likes->setSpacing(space::gapMedium);
    setRole(m_enrol, ButtonRole::Primary);
    for (QWidget *each : std::initializer_list<QWidget *>{m_message, m_phoneField, m_nameField,
                                                          m_birthdayField, m_guardian, m_likeBox})
        body()->addWidget(each);
    body()->addStretch();
    body()->addWidget(m_question);
    body()->addWidget(m_enrol);
    setTabOrder(m_phone, m_name);
    setTabOrder(m_name, m_birthday);
    for (QLineEdit *line : {m_phone, m_name, m_birthday}) {
        connect(line, &QLineEdit::returnPressed, this, &EnrolSheet::submit);
        connect(line, &QLineEdit::textEdited, this, &EnrolSheet::dropLike);
    }
    connect(m_enrol, &QPushButton::clicked, this, &EnrolSheet::submit);
    connect(&members, &MemberListPresenter::enrolRefused, this, &EnrolSheet::refuse);
    connect(&members, &MemberListPresenter::enrolled, this, [this] {
        m_enrol->setEnabled(true);
        dismiss();
    });
}

/// Neither answer is the one that Enter gives: it is the customer's.
QWidget *EnrolSheet::makeQuestion()
{
    auto *question = new QWidget(this);
    auto *words = new QLabel(
        tr("\"You become a member, and we keep what stands here. May we send you offers by SMS?\""),
        question);
    words->setWordWrap(true);
    m_yes = new QPushButton(tr("1 Yes"), question);
    m_no = new QPushButton(tr("2 No"), question);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(space::gapMedium);
    for (QPushButton *button : {m_yes, m_no}) {
        setRole(button, ButtonRole::Normal);
        button->installEventFilter(this);
        answers->addWidget(button, 1);
    }
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(words);
    column->addLayout(answers);
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    return question;
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
    m_birthday->clear();
    m_guardian->setChecked(false);
    m_guardian->hide();
    m_offers.reset();
    dropLike();
    clearProblems();
    m_enrol->setEnabled(true);
    open();
    m_phone->setFocus();
    m_phone->end(false);
}

NewMember EnrolSheet::typed() const
{
    return {m_name->text(), m_phone->text(), m_birthday->text(), m_offers, m_guardian->isChecked()};
}

void EnrolSheet::clearProblems()
{
    for (FormField *field : {m_phoneField, m_nameField, m_birthdayField})
        field->setProblem({});
    m_message->clear();
}

/// First what does not fit, then who it may be, then what the customer agrees to.
void EnrolSheet::submit()
{
    clearProblems();
    const auto person = m_members.read(typed());
    if (!person)
        return refuse(person.error());
    if (!m_isAnother)
        if (const auto like = m_members.like(*person); !like.empty())
            return showLike(like, *person);
    if (person->phone() && !m_offers)
        return ask();
    m_enrol->setEnabled(false);
    m_members.enrol(typed());
}

void EnrolSheet::ask()
{
    m_question->show();
    m_enrol->hide();
    m_yes->setFocus();
}

void EnrolSheet::answer(bool offers)
{
    m_offers = offers;
    submit();
}

/// 1 and 2 answer while the question has the focus; in a field they are digits. Enter takes who is shown.
bool EnrolSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isAnswer = watched == m_yes || watched == m_no;
    if (isAnswer && (key == Qt::Key_1 || key == Qt::Key_2)) {
        (key == Qt::Key_1 ? m_yes : m_no)->click();
        return true;
    }
    if (!isAnswer && (key == Qt::Key_Return || key == Qt::Key_Enter))
        if (auto *button = qobject_cast<QPushButton *>(watched)) {
            button->click();
            return true;
        }
    return Sheet::eventFilter(watched, event);
}

/// A phone is one member's only: whoever has it is used, or the phone is corrected.
void EnrolSheet::showLike(const std::vector<LikelySame> &like, const Person &person)
{
    const bool isTaken = sharesPhone(like.front(), person);
    m_message->say(Kind::Warning,
                   isTaken ? tr("A member has this phone. Is it the customer?")
                           : tr("Is the customer a member already?"));
    QPushButton *first = nullptr;
    for (const LikelySame &each : like) {
        QPushButton *button = addLike(each);
        first = first ? first : button;
    }
    if (!isTaken) {
        auto *another = new QPushButton(icon(Glyph::PersonAdd), tr("Somebody else: go on"), m_likeBox);
        setRole(another, ButtonRole::Normal);
        another->installEventFilter(this);
        connect(another, &QPushButton::clicked, this, [this] {
            dropLike();
            m_isAnother = true;
            submit();
        });
        m_likes->addWidget(another);
    }
    m_likeBox->show();
    m_enrol->hide();
    first->setFocus();
}

QPushButton *EnrolSheet::addLike(const LikelySame &like)
{
    const QString name = m_members.nameOf(like.profile);
    const QStringList who{name.isEmpty() ? like.profile.member.number : name,
                          m_members.phoneOf(like.profile)};
    auto *row = new QWidget(m_likeBox);
    auto *words = new QLabel(who.join(u"  "_s) + u'\n' + likeWords(like.why), row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *use = new QPushButton(tr("Use this one  Enter"), row);
    setRole(use, ButtonRole::Normal);
    use->installEventFilter(this);
    use->setAccessibleName(tr("Use %1").arg(who.join(u' ')));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words, 1);
    line->addWidget(use);
    connect(use, &QPushButton::clicked, this, [this, profile = like.profile] {
        dismiss();
        Q_EMIT known(profile);
    });
    m_likes->addWidget(row);
    return use;
}

/// What was typed since is somebody else's until it is looked at again.
void EnrolSheet::dropLike()
{
    m_isAnother = false;
    while (QLayoutItem *item = m_likes->takeAt(0)) {
        item->widget()->hide(); // one of its buttons may be at work
        item->widget()->deleteLater();
        delete item;
    }
    m_likeBox->hide();
    m_question->hide();
    m_enrol->show();
    m_message->clear();
}

void EnrolSheet::refuse(const Error &error)
{
    m_enrol->setEnabled(true);
    m_enrol->show();
    m_question->hide();
    m_offers.reset();
    const auto blame = [](FormField *field, QLineEdit *line, const QString &words) {
        field->setProblem(words);
        line->setFocus();
    };
    if (error.code == Error::Code::InvalidPhone) {
        blame(m_phoneField, m_phone, errorText(error));
    } else if (error.code == Error::Code::Duplicate) {
        blame(m_phoneField, m_phone,
              tr("Member %1 has this phone. Close this and use that one.").arg(error.detail));
    } else if (error.code == Error::Code::InvalidInput && error.detail == u"birthday"_s) {
        blame(m_birthdayField, m_birthday, tr("Type a day that was, as 1990-05-17 or 05-17"));
    } else if (error.code == Error::Code::InvalidInput) {
        blame(m_nameField, m_name, tr("Type a name of up to 80 letters, or a phone"));
    } else {
        m_message->say(Kind::Error, errorText(error));
        m_guardian->setVisible(error.code == Error::Code::GuardianNeeded || m_guardian->isVisible());
        m_phone->setFocus();
    }
}
