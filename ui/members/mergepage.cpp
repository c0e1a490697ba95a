#include "ui/members/mergepage.h"

#include "core/customer/mask.h"
#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"
#include "ui/members/personwords.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace {
constexpr int resultWidth = 360;
constexpr int pictureSide = 96;

QLabel *labelled(const QString &text, Type type, Tone tone)
{
    auto *label = new QLabel(text);
    setType(label, type);
    setTone(label, tone);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

MergePage::MergePage(MergePresenter &merge, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_merge(merge),
    m_format(format),
    m_swap(new QPushButton(icon(Glyph::Sync), tr("The other one stays  Ctrl+W"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_facts(new ReadingArea(tr("Both members"), this)),
    m_result(labelled({}, Type::Body, Tone::Normal)),
    m_note(labelled({}, Type::Secondary, Tone::Secondary)),
    m_confirm(new QLineEdit(this)),
    m_confirmField(
        new FormField(tr("Type the number that goes"), m_confirm, FormField::Need::Required, this)),
    m_do(new QPushButton(tr("Merge"), this))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(space::gapLarge);
    body->addWidget(m_facts, 1);
    body->addWidget(makeResult());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_message);
    column->addLayout(body, 1);
    connect(m_swap, &QPushButton::clicked, &merge, &MergePresenter::swap);
    connect(m_back, &QPushButton::clicked, this, &MergePage::closed);
    connect(m_confirm, &QLineEdit::textChanged, this, &MergePage::followConfirm);
    connect(m_confirm, &QLineEdit::returnPressed, m_do, &QPushButton::click);
    connect(m_do, &QPushButton::clicked, &merge, &MergePresenter::merge);
    connect(&merge, &MergePresenter::changed, this, &MergePage::follow);
    connect(&merge, &MergePresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
        followConfirm();
    });
    auto *swap = new QShortcut(Qt::CTRL | Qt::Key_W, this);
    connect(swap, &QShortcut::activated, m_swap, &QPushButton::click);
    auto *back = new QShortcut(Qt::Key_Escape, this);
    connect(back, &QShortcut::activated, this, &MergePage::closed);
}

QWidget *MergePage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(space::targetLarge);
    setRole(m_swap, ButtonRole::Normal);
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(labelled(tr("One person?"), Type::Primary, Tone::Normal), 1);
    row->addWidget(m_swap);
    row->addWidget(m_back);
    return head;
}

QWidget *MergePage::makeResult()
{
    auto *card = new Card(this);
    card->setFixedWidth(resultWidth);
    setRole(m_do, ButtonRole::Confirm);
    m_confirm->setMaxLength(40);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->setSpacing(space::gapLarge);
    column->addWidget(labelled(tr("What comes together"), Type::Secondary, Tone::Secondary));
    column->addWidget(m_result);
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(m_confirmField);
    column->addWidget(m_do);
    return card;
}

void MergePage::begin(const QString &stayed, const QString &merged)
{
    m_message->clear();
    m_confirm->clear();
    m_merge.compare(stayed, merged);
    m_confirm->setFocus();
}

/// Only what one of them has at least.
std::vector<MergePage::Fact> MergePage::facts() const
{
    const MemberRecord &a = m_merge.joined()->stayed;
    const MemberRecord &b = m_merge.joined()->merged;
    const Person &one = a.profile.person;
    const Person &other = b.profile.person;
    const bool full = m_merge.isRevealed();
    const PersonWords words(m_format);
    const auto name = [full](const Person &person) { return full ? person.name : maskedName(person.name); };
    const auto phones = [&](const Person &person) {
        return full          ? words.phones(person).join(u'\n')
            : person.phone() ? person.phone()->masked()
                             : QString();
    };
    const auto born = [&](const Person &person) {
        return full && person.birthday ? toText(*person.birthday) : QString();
    };
    const auto lines = [&](const QStringList &list) { return full ? list.join(u'\n') : QString(); };
    return {
        {u"name"_s, tr("Name"), name(one), name(other)},
        {u"phones"_s, tr("Phone"), phones(one), phones(other), true},
        {u"emails"_s, tr("E-mail"), lines(words.emails(one)), lines(words.emails(other)), true},
        {u"birthday"_s, tr("Birthday"), born(one), born(other)},
        {u"gender"_s, tr("Gender"), PersonWords::gender(one.gender), PersonWords::gender(other.gender)},
        {u"addresses"_s, tr("Address"), lines(words.addresses(one)), lines(words.addresses(other)), true},
        {u"channels"_s, tr("Other accounts"), lines(words.channels(one)), lines(words.channels(other)), true},
        {u"note"_s, tr("Note"), full ? one.note : QString(), full ? other.note : QString(), true},
        {u"source"_s, tr("Came by"), PersonWords::source(a.facts.source),
         PersonWords::source(b.facts.source)},
        {u"externalId"_s, tr("External number"), a.facts.externalId, b.facts.externalId},
        {u"photo"_s, tr("Picture"),
         m_merge.joined()->photoOfStayed ? tr("of %1").arg(a.profile.member.number) : QString(),
         m_merge.joined()->photoOfMerged ? tr("of %1").arg(b.profile.member.number) : QString()}};
}

QWidget *MergePage::makeChoice(const Fact &fact, bool ofMerged, QButtonGroup *group)
{
    const QString text = ofMerged ? fact.merged : fact.stayed;
    // One that both agree on, or that only one has, is no choice.
    const bool isChoice = !fact.stayed.isEmpty() && !fact.merged.isEmpty() && fact.stayed != fact.merged;
    if (!isChoice)
        return labelled(text.isEmpty() ? u"–"_s : text, Type::Body,
                        text.isEmpty() ? Tone::Secondary : Tone::Normal);
    auto *button = new QRadioButton(text);
    button->setMinimumHeight(space::target);
    if (QPixmap picture; fact.field == u"photo" && picture.loadFromData(m_merge.photo(ofMerged), "JPEG")) {
        button->setIcon(picture);
        button->setIconSize({pictureSide, pictureSide});
    }
    button->setChecked(m_merge.taken().contains(fact.field) == ofMerged);
    group->addButton(button);
    connect(button, &QRadioButton::clicked, this, [this, field = fact.field, ofMerged] {
        // The page is built anew by it: not under the button's own feet.
        QMetaObject::invokeMethod(
            &m_merge, [this, field, ofMerged] { m_merge.take(field, ofMerged); }, Qt::QueuedConnection);
    });
    return button;
}

void MergePage::addFact(QGridLayout *grid, const Fact &fact)
{
    if (fact.stayed.isEmpty() && fact.merged.isEmpty())
        return;
    const int row = grid->rowCount();
    auto *group = new QButtonGroup(grid->parentWidget());
    const bool several =
        fact.isList && !fact.stayed.isEmpty() && !fact.merged.isEmpty() && fact.stayed != fact.merged;
    grid->addWidget(labelled(several ? tr("%1, first of both").arg(fact.label) : fact.label, Type::Secondary,
                             Tone::Secondary),
                    row, 0);
    grid->addWidget(makeChoice(fact, false, group), row, 1);
    grid->addWidget(makeChoice(fact, true, group), row, 2);
}

QString MergePage::sum(const QString &what, const QString &mine, const QString &theirs,
                       const QString &both) const
{
    return tr("%1: %2 + %3 = %4").arg(what, mine, theirs, both);
}

void MergePage::follow()
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    grid->setHorizontalSpacing(space::gapLarge);
    grid->setVerticalSpacing(space::gapMedium);
    grid->setColumnMinimumWidth(0, 160);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const auto &joined = m_merge.joined();
    if (joined) {
        grid->addWidget(
            labelled(tr("%1 stays").arg(joined->stayed.profile.member.number), Type::BodyBold, Tone::Accent),
            0, 1);
        grid->addWidget(
            labelled(tr("%1 goes").arg(joined->merged.profile.member.number), Type::BodyBold, Tone::Danger),
            0, 2);
        for (const Fact &fact : facts())
            addFact(grid, fact);
        const Points mine = joined->stayed.profile.member.points;
        QStringList lines{sum(tr("Points"), m_format.points(mine), m_format.points(joined->points),
                              m_format.points(mine + joined->points))};
        if (!joined->value.total().isZero())
            lines << tr("Stored value that comes over: %1").arg(m_format.money(joined->value.total()));
        if (!joined->owed.isZero())
            lines << tr("Owed that comes over: %1").arg(m_format.money(joined->owed));
        lines << tr("Purchases, consents and tags of both");
        m_result->setText(lines.join(u"\n"_s));
        m_note->setText(tr("%1 answers to both numbers from then on. They can be parted again for %n day(s).",
                           nullptr, daysToUnmerge)
                            .arg(joined->stayed.profile.member.number));
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_facts->read(content);
    followConfirm();
}

void MergePage::followConfirm()
{
    const auto &joined = m_merge.joined();
    m_swap->setEnabled(joined.has_value());
    if (joined)
        m_confirmField->setHint(joined->merged.profile.member.number);
    m_do->setEnabled(joined && !m_merge.isWriting()
                     && m_confirm->text().trimmed() == joined->merged.profile.member.number);
}
