#include "ui/members/viewsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

ViewSheet::ViewSheet(MemberListPresenter &members, QWidget *parent) :
    Sheet(tr("Views"), parent),
    m_members(members),
    m_name(new QLineEdit(this)),
    m_field(new FormField(tr("Keep this list as"), m_name, FormField::Need::Optional, this)),
    m_shared(new QCheckBox(tr("For everybody who may list members"), this)),
    m_keep(new QPushButton(tr("Keep  Enter"), this)),
    m_message(new InlineMessage(this)),
    m_scroll(new QScrollArea(this))
{
    m_field->setHint(tr("Filter, order and columns, for the next time"));
    m_shared->setMinimumHeight(space::target);
    setRole(m_keep, ButtonRole::Primary);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_message);
    body()->addWidget(m_field);
    body()->addWidget(m_shared);
    body()->addWidget(m_keep);
    body()->addSpacing(space::gapLarge);
    body()->addWidget(m_scroll, 1);
    connect(m_keep, &QPushButton::clicked, this, &ViewSheet::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewSheet::keep);
    connect(m_name, &QLineEdit::textChanged, this, &ViewSheet::followName);
    connect(&members, &MemberListPresenter::viewsChanged, this, [this] {
        clear();
        fill();
        if (isVisible())
            m_name->setFocus(); // the button that was pressed may be gone
    });
    connect(&members, &MemberListPresenter::viewRefused, this, &ViewSheet::refuse);
}

void ViewSheet::begin()
{
    m_message->clear();
    m_field->setProblem({});
    clear();
    m_shared->setVisible(m_members.mayShare());
    fill();
    open();
}

void ViewSheet::clear()
{
    m_name->clear();
    m_shared->setChecked(false);
}

void ViewSheet::fill()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    const auto views = m_members.views();
    auto *title = new QLabel(views.empty() ? tr("No list has a name yet") : tr("Open one"), list);
    setType(title, Type::Secondary);
    setTone(title, Tone::Secondary);
    column->addWidget(title);
    for (const MemberView &view : views)
        column->addWidget(makeRow(view));
    column->addStretch();
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);
}

QWidget *ViewSheet::makeRow(const MemberView &view)
{
    auto *row = new QWidget;
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::gapMedium);
    auto *open = new QPushButton(icon(view.isShared ? Glyph::People : Glyph::Person),
                                 view.isShared ? tr("%1 (for everybody)").arg(view.name) : view.name, row);
    setRole(open, ButtonRole::Row);
    columns->addWidget(open, 1);
    connect(open, &QPushButton::clicked, this, [this, view] {
        dismiss();
        m_members.open(view);
    });
    if (!view.isShared || m_members.mayShare()) {
        auto *remove = new QPushButton(icon(Glyph::Delete), tr("Remove"), row);
        setRole(remove, ButtonRole::Danger);
        columns->addSpacing(space::gapMedium);
        columns->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this, id = view.id] { m_members.removeView(id); });
    }
    return row;
}

/// What is for everybody stays so when it is kept again, unless one says otherwise.
void ViewSheet::followName()
{
    const auto own = m_members.ownView(m_name->text());
    const bool shared = own && own->isShared;
    if (shared != m_namesShared)
        m_shared->setChecked(shared);
    m_namesShared = shared;
}

void ViewSheet::keep()
{
    m_message->clear();
    m_field->setProblem(m_name->text().simplified().isEmpty() ? tr("A name is needed") : QString());
    if (m_field->problem().isEmpty())
        m_members.keepView(m_name->text(), m_shared->isVisible() && m_shared->isChecked());
}

void ViewSheet::refuse(const Error &error)
{
    if (error.code == Error::Code::InvalidInput)
        m_field->setProblem(tr("Up to 40 letters"));
    else
        m_message->say(Kind::Error, errorText(error));
}
