#include "ui/members/factspanel.h"

#include "ui/common/icons.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"
#include "ui/members/personwords.h"
#include "ui/members/timelinewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureSide = 128;
}

FactsPanel::FactsPanel(ProfilePresenter &profile, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_profile(profile),
    m_format(format),
    m_facts(new ReadingArea(tr("What is known of the member"), this)),
    m_reveal(new QPushButton(icon(Glyph::Eye), tr("Show in full"), this)),
    m_edit(new QPushButton(icon(Glyph::Edit), tr("Edit  Ctrl+E"), this)),
    m_consent(new QPushButton(icon(Glyph::Check), tr("Consents  Ctrl+T"), this)),
    m_card(new QPushButton(icon(Glyph::MemberCard), tr("Card  Ctrl+P"), this)),
    m_photo(new QPushButton(icon(Glyph::Person), tr("Picture  Ctrl+U"), this)),
    m_privacy(new QPushButton(icon(Glyph::Lock), tr("Privacy  Ctrl+Y"), this))
{
    setRole(m_reveal, ButtonRole::Normal);
    m_reveal->setToolTip(tr("Who looked is written down"));
    setRole(m_edit, ButtonRole::Normal);
    setRole(m_consent, ButtonRole::Normal);
    setRole(m_card, ButtonRole::Normal);
    setRole(m_photo, ButtonRole::Normal);
    auto *more = new QHBoxLayout;
    more->setSpacing(space::gapMedium);
    more->addWidget(m_card, 1);
    more->addWidget(m_photo, 1);
    setRole(m_privacy, ButtonRole::Normal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gapMedium);
    buttons->addWidget(m_edit, 1);
    buttons->addWidget(m_consent, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_facts, 1);
    column->addWidget(m_reveal);
    column->addLayout(buttons);
    column->addLayout(more);
    column->addWidget(m_privacy);
    connect(m_reveal, &QPushButton::clicked, &profile, &ProfilePresenter::reveal);
    connect(m_edit, &QPushButton::clicked, this, &FactsPanel::editRequested);
    connect(m_consent, &QPushButton::clicked, this, &FactsPanel::consentRequested);
    connect(m_card, &QPushButton::clicked, this, &FactsPanel::cardRequested);
    connect(m_photo, &QPushButton::clicked, this, &FactsPanel::photoRequested);
    connect(m_privacy, &QPushButton::clicked, this, &FactsPanel::privacyRequested);
    connect(&profile, &ProfilePresenter::changed, this, &FactsPanel::follow);
}

void FactsPanel::addRow(QVBoxLayout *column, const QString &what, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    auto *head = new QLabel(what);
    setType(head, Type::Secondary);
    setTone(head, Tone::Secondary);
    column->addSpacing(space::gapMedium);
    column->addWidget(head);
    for (const QString &line : lines) {
        auto *label = new QLabel(line);
        setType(label, Type::Body);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
}

void FactsPanel::addPhoto(QVBoxLayout *column) const
{
    QPixmap picture;
    if (!picture.loadFromData(m_profile.photo(), "JPEG"))
        return;
    auto *label = new QLabel;
    label->setPixmap(picture.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    label->setAccessibleName(tr("Picture of the member"));
    column->addSpacing(space::gapMedium);
    column->addWidget(label);
}

/// Masked, it tells no more than the list does.
void FactsPanel::addPerson(QVBoxLayout *column) const
{
    const Person &person = m_profile.person();
    const auto one = [](const QString &text) { return text.isEmpty() ? QStringList() : QStringList(text); };
    if (!m_profile.isRevealed()) {
        addRow(column, tr("Phone"), one(m_profile.phone()));
        addRow(column, tr("E-mail"), one(m_profile.email()));
        return;
    }
    const PersonWords words(m_format);
    addRow(column, tr("Phone"), words.phones(person));
    addRow(column, tr("E-mail"), words.emails(person));
    addRow(column, tr("Birthday"), one(words.birthday(person, m_profile.today())));
    addRow(column, tr("Gender"), one(PersonWords::gender(person.gender)));
    addRow(column, tr("Address"), words.addresses(person));
    addRow(column, tr("Other accounts"), words.channels(person));
    addRow(column, tr("Note"), one(person.note));
}

void FactsPanel::addFacts(QVBoxLayout *column) const
{
    const MemberFacts &facts = m_profile.record()->facts;
    const auto one = [](const QString &text) { return text.isEmpty() ? QStringList() : QStringList(text); };
    for (const CustomField &field : m_profile.fields()) {
        const auto value = m_profile.person().custom.find(field.code);
        if (value != m_profile.person().custom.end())
            addRow(column, field.name, one(PersonWords::custom(field, value->second)));
    }
    addRow(column, tr("Tags"), one(facts.tags.join(tr(", "))));
    addRow(column, tr("Adviser"),
           one(m_profile.isOwnerless() ? tr("%1, who left").arg(m_profile.adviser()) : m_profile.adviser()));
    addRow(column, tr("Member number"), one(m_profile.member().number));
    if (!m_profile.merged().empty())
        addRow(column, tr("Numbers merged into this one"),
               one(QStringList(m_profile.merged().begin(), m_profile.merged().end()).join(tr(", "))));
    QStringList ended;
    for (const IssuedCard &card : m_profile.endedCards())
        ended << (card.reason == u"lost" ? tr("%1: lost, %2") : tr("%1: damaged, %2"))
                     .arg(card.number, m_format.date(*card.endedAt));
    addRow(column, tr("Cards before this one"), ended);
    addRow(column, tr("External number"), one(facts.externalId));
    addRow(column, tr("Came by"), one(PersonWords::source(facts.source)));
    addRow(column, tr("Member since"), one(m_format.date(facts.enrolledAt)));
}

void FactsPanel::addConsents(QVBoxLayout *column) const
{
    QStringList lines;
    for (const ConsentState &state : m_profile.consents())
        if (state.at)
            lines << (!state.granted     ? tr("%1: no, %2")
                          : state.usable ? tr("%1: yes, %2")
                                         : tr("%1: yes, %2, but not used"))
                         .arg(TimelineWords::purpose(state.what), m_format.date(*state.at));
    addRow(column, tr("Consents"), lines.isEmpty() ? QStringList(tr("Nobody asked yet")) : lines);
}

void FactsPanel::follow()
{
    m_reveal->setVisible(m_profile.record() && m_profile.mayReveal() && !m_profile.isRevealed());
    m_edit->setEnabled(m_profile.record() && m_profile.mayEdit());
    for (QPushButton *button : {m_consent, m_card, m_photo, m_privacy})
        button->setEnabled(m_profile.record() && m_profile.mayEdit());
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::cell, 0, space::cell, space::gapMedium);
    column->setSpacing(space::gap);
    if (m_profile.record()) {
        addPhoto(column);
        addPerson(column);
        addFacts(column);
        addConsents(column);
    }
    column->addStretch();
    m_facts->read(content);
}
