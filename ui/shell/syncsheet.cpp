#include "ui/shell/syncsheet.h"

#include "ui/common/chip.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/shell/syncpresenter.h"
#include "ui/shell/syncwords.h"

#include <QClipboard>
#include <QGuiApplication>
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
    m_whoMay(new QLabel(tr("To enrol it, an administrator signs in with a password."), this)),
    m_copy(new QPushButton(tr("Copy for head office"), this)),
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
    m_whoMay->setWordWrap(true);
    setTone(m_facts, Tone::Secondary);
    for (QPushButton *button : {m_copy, m_push})
        setRole(button, ButtonRole::Normal);
    body()->addWidget(m_chip, 0, Qt::AlignLeft);
    body()->addWidget(m_sentence);
    body()->addWidget(m_facts);
    body()->addWidget(m_copy);
    body()->addWidget(m_push);
    body()->addWidget(m_whoMay);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &SyncSheet::copy);
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
    m_copy->setText(tr("Copy for head office"));
    open();
}

/// What is wrong and how much waits, for whoever can put it right.
void SyncSheet::copy()
{
    const QString place = tr("%1 · Till %2").arg(m_sync.shop(), m_sync.till());
    QGuiApplication::clipboard()->setText(
        QStringList{place, m_sentence->text(), m_facts->text()}.join(u'\n'));
    m_copy->setText(tr("Copied"));
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
    QString facts = tr("Queued: %1").arg(m_format.number(status.pending));
    if (status.oldest)
        facts += u"\n"_s
            + tr("The oldest: %1, %2 ago")
                  .arg(m_format.dateTime(*status.oldest), m_format.age(m_sync.ageMs()));
    m_facts->setText(facts);
    // Another try helps little while head office has to act.
    const bool stuck = status.state == SyncStatus::State::NeedsAttention;
    m_copy->setVisible(stuck);
    m_push->setText(stuck ? tr("Try again") : tr("Sync now"));
    m_push->setVisible(enrolled);
    m_push->setEnabled(status.state != SyncStatus::State::Sending);
    const bool may = m_sync.mayEnrol();
    m_form->setVisible(!enrolled && may);
    m_whoMay->setVisible(!enrolled && !may);
    m_enrol->setEnabled(!m_sync.isEnrolling());
    m_enrol->setText(m_sync.isEnrolling() ? tr("Enrolling…") : tr("Enrol this till  Enter"));
}
