#include "ui/members/memberlistpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/columnsheet.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/filterbar.h"
#include "ui/members/filtersheet.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/memberpeek.h"
#include "ui/members/membertable.h"
#include "ui/members/tagsheet.h"
#include "ui/members/topupsheet.h"
#include "ui/members/viewsheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

// The page and how its parts stand together; memberlistkeys.cpp has what it does.

MemberListPage::MemberListPage(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
                               QWidget *parent) :
    QWidget(parent),
    m_members(members),
    m_format(format),
    m_search(new QLineEdit(this)),
    m_tasks(new QPushButton(icon(Glyph::CheckCircle), tr("My tasks  Ctrl+H"), this)),
    m_giftCard(new QPushButton(icon(Glyph::Gift), tr("Gift card  Ctrl+G"), this)),
    m_new(new QPushButton(icon(Glyph::PersonAdd), tr("New  Ctrl+N"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_bar(new FilterBar(members, format, this)),
    m_message(new InlineMessage(this)),
    m_model(new MemberListModel(members, format, this)),
    m_table(new MemberTable(members, m_model, this)),
    m_empty(new EmptyState(Glyph::People, {}, {}, this)),
    m_enrolTyped(m_empty->addAction({})),
    m_reset(m_empty->addAction({})),
    m_list(new QStackedWidget(this)),
    m_count(new QLabel(this)),
    m_marked(new QLabel(this)),
    m_tag(new QPushButton(icon(Glyph::Tag), tr("Tag  Ctrl+Y"), this)),
    m_export(new QPushButton(icon(Glyph::CloudUpload), tr("Export list  Ctrl+E"), this)),
    m_quality(new QPushButton(icon(Glyph::CheckCircle), tr("Data quality  Ctrl+Q"), this)),
    m_import(new QPushButton(icon(Glyph::Down), tr("Import  Ctrl+I"), this)),
    m_exportAll(new QPushButton(icon(Glyph::Up), tr("Export all"), this)),
    m_peek(new MemberPeek(members, topUp, format, this)),
    m_sheet(new EnrolSheet(members, this)),
    m_topUp(new TopUpSheet(topUp, format, this)),
    m_filter(new FilterSheet(members, format, this)),
    m_columns(new ColumnSheet(members, this)),
    m_views(new ViewSheet(members, this)),
    m_tags(new TagSheet(members, this))
{
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    auto *narrowing = new QHBoxLayout;
    narrowing->setSpacing(space::gapMedium);
    narrowing->addWidget(m_bar, 1);
    narrowing->addWidget(m_quality);
    column->addLayout(narrowing);
    column->addWidget(m_message);
    column->addWidget(makeBody(), 1);
    for (QWidget *sheet :
         std::initializer_list<QWidget *>{m_sheet, m_topUp, m_filter, m_columns, m_views, m_tags})
        sheet->raise();
    m_search->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &members, &MemberListPresenter::find);
    connect(&members, &MemberListPresenter::changed, this, &MemberListPage::follow);
    connect(&members.browser(), &MemberBrowser::marksChanged, this, &MemberListPage::followMarks);
    connect(m_peek, &MemberPeek::addRequested, this, &MemberListPage::choose);
    connect(m_enrolTyped, &QPushButton::clicked, this, &MemberListPage::enrol);
    connect(m_reset, &QPushButton::clicked, this, &MemberListPage::resetList);
    connect(m_new, &QPushButton::clicked, this, &MemberListPage::enrol);
    connect(m_tasks, &QPushButton::clicked, this, &MemberListPage::tasksRequested);
    connect(m_giftCard, &QPushButton::clicked, this, &MemberListPage::giftCardRequested);
    connect(m_back, &QPushButton::clicked, this, &MemberListPage::cancelled);
    connect(&members, &MemberListPresenter::enrolled, this, [this](const MemberProfile &profile) {
        if (m_choosing && isVisible())
            Q_EMIT chosen(profile);
    });
    connect(m_sheet, &EnrolSheet::known, this, &MemberListPage::use);
    connect(m_peek, &MemberPeek::topUpRequested, this, &MemberListPage::topUp);
    connect(m_peek, &MemberPeek::openRequested, this, &MemberListPage::openProfile);
    connect(&topUp, &TopUpPresenter::issued, this, &MemberListPage::followSelection);
    connect(&topUp, &TopUpPresenter::granted, this, &MemberListPage::followSelection);
    connectSheets();
    connectActs();
    makeShortcuts();
}

void MemberListPage::connectSheets()
{
    connect(m_bar, &FilterBar::filterRequested, m_filter, &FilterSheet::begin);
    connect(m_bar, &FilterBar::columnsRequested, m_columns, &ColumnSheet::begin);
    connect(m_bar, &FilterBar::viewsRequested, m_views, &ViewSheet::begin);
    connect(m_tag, &QPushButton::clicked, this, &MemberListPage::tag);
    connect(m_export, &QPushButton::clicked, this, &MemberListPage::askWhereTo);
}

void MemberListPage::makeShortcuts()
{
    const auto key = [this](QKeyCombination keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto pressing = [](QPushButton *button) {
        return [button] {
            if (button->isVisible())
                button->click();
        };
    };
    const auto browsing = [this](auto act) {
        return [this, act] {
            if (m_members.isBrowsing())
                act();
        };
    };
    key(Qt::CTRL | Qt::Key_N, &MemberListPage::enrol);
    key(Qt::CTRL | Qt::Key_F, [this] { m_search->setFocus(); });
    key(Qt::CTRL | Qt::Key_B, &MemberListPage::topUp);
    key(Qt::CTRL | Qt::Key_O, &MemberListPage::openProfile);
    key(Qt::CTRL | Qt::Key_G, &MemberListPage::giftCardRequested);
    key(Qt::CTRL | Qt::Key_H, &MemberListPage::tasksRequested);
    key(Qt::CTRL | Qt::Key_Q, pressing(m_quality));
    key(Qt::CTRL | Qt::Key_I, pressing(m_import));
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_E, pressing(m_exportAll));
    key(Qt::CTRL | Qt::Key_U, browsing([this] { m_filter->begin(); }));
    key(Qt::CTRL | Qt::Key_M, browsing([this] { m_columns->begin(); }));
    key(Qt::CTRL | Qt::Key_S, browsing([this] { m_views->begin(); }));
    key(Qt::CTRL | Qt::Key_Y, browsing([this] { tag(); }));
    key(Qt::CTRL | Qt::Key_E, browsing([this] { askWhereTo(); }));
    key(Qt::CTRL | Qt::Key_Z, browsing([this] { m_members.acts().undo(); }));
}

QWidget *MemberListPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    setType(m_search, Type::Label);
    m_search->setFixedSize(448, space::target);
    m_search->setPlaceholderText(tr("Last 4 of the phone, name, pinyin, number, tag"));
    m_search->setAccessibleName(tr("Find a member"));
    setRole(m_tasks, ButtonRole::Normal);
    setRole(m_giftCard, ButtonRole::Normal);
    setRole(m_new, ButtonRole::Normal);
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(m_search);
    row->addStretch();
    row->addWidget(m_tasks);
    row->addWidget(m_giftCard);
    row->addWidget(m_new);
    row->addWidget(m_back);
    return head;
}

void MemberListPage::makeTable()
{
    setType(m_count, Type::Secondary);
    setTone(m_count, Tone::Secondary);
    setType(m_marked, Type::Secondary);
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    setRole(m_enrolTyped, ButtonRole::Primary);
    setRole(m_reset, ButtonRole::Normal);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MemberListPage::followSelection);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &MemberListPage::decide);
}

/// What is done with those who are marked, or with all.
QWidget *MemberListPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_marked);
    for (QPushButton *button : {m_tag, m_import, m_exportAll, m_export}) {
        setRole(button, ButtonRole::Normal);
        row->addWidget(button);
    }
    setRole(m_quality, ButtonRole::Normal);
    m_exportAll->setToolTip(tr("All members, with columns of your choice: Ctrl+Shift+E"));
    connect(m_quality, &QPushButton::clicked, this, &MemberListPage::qualityRequested);
    connect(m_import, &QPushButton::clicked, this, &MemberListPage::importRequested);
    connect(m_exportAll, &QPushButton::clicked, this, &MemberListPage::exportRequested);
    return foot;
}

QWidget *MemberListPage::makeBody()
{
    auto *list = new QVBoxLayout;
    list->setSpacing(space::gapMedium);
    list->addWidget(m_list, 1);
    list->addWidget(makeFoot());
    m_peek->setFixedWidth(360);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(list, 1);
    row->addWidget(m_peek);
    return body;
}
