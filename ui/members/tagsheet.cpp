#include "ui/members/tagsheet.h"

#include "core/customer/tag.h"
#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr qsizetype mostKnown = 6; // as there is room for
}

TagSheet::TagSheet(MemberListPresenter &members, QWidget *parent) :
    Sheet(tr("Tag the marked members"), parent),
    m_members(members),
    m_whom(new QLabel(this)),
    m_tag(new QLineEdit(this)),
    m_field(new FormField(tr("Tag"), m_tag, FormField::Need::Required, this)),
    m_add(new QPushButton(tr("Give it to them  Enter"), this)),
    m_remove(new QPushButton(tr("Take it from them"), this)),
    m_known(new QVBoxLayout)
{
    m_field->setHint(tr("It can be undone afterwards"));
    setRole(m_add, ButtonRole::Primary);
    setRole(m_remove, ButtonRole::Normal);
    body()->addWidget(m_whom);
    body()->addWidget(m_field);
    body()->addWidget(m_add);
    body()->addWidget(m_remove);
    body()->addSpacing(space::gapLarge);
    body()->addLayout(m_known);
    body()->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] { submit(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] { submit(false); });
    connect(m_tag, &QLineEdit::returnPressed, this, [this] { submit(true); });
    connect(&members.browser(), &MemberBrowser::marksChanged, this, &TagSheet::followMarks);
}

void TagSheet::begin()
{
    followMarks();
    m_tag->clear();
    m_field->setProblem({});
    fillKnown();
    open();
}

void TagSheet::followMarks()
{
    m_whom->setText(tr("%n member(s) are marked", nullptr, m_members.browser().marks()));
}

/// Those in use, to be pressed rather than typed.
void TagSheet::fillKnown()
{
    delete m_list;
    m_list = new QWidget(this);
    m_known->addWidget(m_list);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    const QStringList known = m_members.choices().tags.mid(0, mostKnown);
    auto *title = new QLabel(tr("Tags in use"), m_list);
    setType(title, Type::Secondary);
    setTone(title, Tone::Secondary);
    title->setVisible(!known.isEmpty());
    column->addWidget(title);
    for (const QString &tag : known) {
        auto *button = new QPushButton(tag, m_list);
        setRole(button, ButtonRole::Row);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, tag] {
            m_tag->setText(tag);
            m_tag->setFocus();
        });
    }
}

void TagSheet::submit(bool adds)
{
    const auto tag = tags::read(m_tag->text());
    const bool marked = m_members.browser().marks() > 0;
    m_field->setProblem(!tag          ? tr("One to 30 letters, without a comma")
                            : !marked ? tr("Nobody is marked any more")
                                      : QString());
    if (!tag || !marked)
        return;
    dismiss();
    m_members.acts().tag(m_members.browser().markedRows(), *tag, adds);
}
