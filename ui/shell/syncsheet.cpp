#include "ui/shell/syncsheet.h"

#include "ui/common/chip.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/shell/syncpresenter.h"
#include "ui/shell/syncwords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SyncSheet::SyncSheet(SyncPresenter &sync, const Format &format, QWidget *parent) :
    Sheet(tr("Head office"), parent),
    m_sync(sync),
    m_format(format),
    m_chip(new Chip(this)),
    m_sentence(new QLabel(this)),
    m_facts(new QLabel(this)),
    m_push(new QPushButton(icon(Glyph::Sync), tr("Sync now"), this)),
    m_message(new InlineMessage(this)),
    m_url(new QLineEdit(this)),
    m_code(new QLineEdit(this)),
    m_urlField(new FormField(tr("Address of head office"), m_url, FormField::Need::Required, this)),
    m_codeField(new FormField(tr("Enrolment code"), m_code, FormField::Need::Required, this)),
    m_enrol(new QPushButton(tr("Enrol this till"), this))
{
    m_form = makeForm();
    m_sentence->setWordWrap(true);
    m_facts->setWordWrap(true);
    setTone(m_facts, Tone::Secondary);
    setRole(m_push, ButtonRole::Normal);
    body()->addWidget(m_chip, 0, Qt::AlignLeft);
    body()->addWidget(m_sentence);
    body()->addWidget(m_facts);
    body()->addWidget(m_push);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_push, &QPushButton::clicked, &sync, &SyncPresenter::syncNow);
    connect(&sync, &SyncPresenter::changed, this, &SyncSheet::follow);
    connect(&sync, &SyncPresenter::enrolled, this, [this] {
        m_message->say(Kind::Success, tr("This till belongs to head office now"));
        m_code->clear();
    });
    connect(&sync, &SyncPresenter::enrolRefused, this, [this](const Error &error) {
        const bool code = error.code == Error::Code::WrongInvitation;
        const bool url = error.code == Error::Code::InvalidInput || error.code == Error::Code::Network;
        if (code || url)
            (code ? m_codeField : m_urlField)
                ->setProblem(url && error.code == Error::Code::InvalidInput
                                 ? tr("An address looks like https://office.example:8443")
                                 : errorText(error));
        else
            m_message->say(Kind::Error, errorText(error));
    });
    follow();
}

QWidget *SyncSheet::makeForm()
{
    auto *form = new QWidget(this);
    m_url->setPlaceholderText(u"https://office.example:8443"_s);
    m_codeField->setHint(tr("From head office; it is good once"));
    setRole(m_enrol, ButtonRole::Primary);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_urlField, m_codeField, m_enrol})
        column->addWidget(widget);
    connect(m_url, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, this, &SyncSheet::submit);
    connect(m_enrol, &QPushButton::clicked, this, &SyncSheet::submit);
    return form;
}

void SyncSheet::begin()
{
    m_message->clear();
    m_urlField->setProblem({});
    m_codeField->setProblem({});
    follow();
    open();
    if (m_push->isVisible() && m_push->isEnabled())
        m_push->setFocus();
    else if (m_url->isVisible() && m_url->isEnabled())
        m_url->setFocus();
    else
        setFocus();
}

void SyncSheet::submit()
{
    m_message->clear();
    m_urlField->setProblem({});
    m_codeField->setProblem({});
    m_sync.enrol(m_url->text(), m_code->text());
}

void SyncSheet::follow()
{
    const SyncStatus &status = m_sync.status();
    const SyncWords words(status, m_sync.ageMs(), m_format);
    const bool enrolled = status.state != SyncStatus::State::NotEnrolled;
    m_chip->show(words.kind(), words.glyph(), words.chip());
    m_sentence->setText(words.sentence());
    QString facts = tr("Waiting to be sent: %1").arg(m_format.number(status.pending));
    if (status.oldest)
        facts += u"\n"_s
            + tr("The oldest: %1, %2 ago")
                  .arg(m_format.dateTime(*status.oldest), m_format.age(m_sync.ageMs()));
    m_facts->setText(facts);
    m_push->setVisible(enrolled);
    m_push->setEnabled(status.state != SyncStatus::State::Sending);
    m_form->setVisible(!enrolled);
    m_enrol->setEnabled(m_sync.mayEnrol() && !m_sync.isEnrolling());
    m_enrol->setText(m_sync.isEnrolling() ? tr("Enrolling…") : tr("Enrol this till  Enter"));
    for (QLineEdit *edit : {m_url, m_code})
        edit->setEnabled(m_sync.mayEnrol());
    if (!m_sync.mayEnrol())
        m_codeField->setHint(tr("An administrator who signed in with a password can enrol"));
}
