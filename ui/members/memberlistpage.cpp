#include "ui/members/memberlistpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/members/enrolsheet.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/memberpeek.h"
#include "ui/members/topupsheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

MemberListPage::MemberListPage(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
                               QWidget *parent) :
    QWidget(parent),
    m_members(members),
    m_format(format),
    m_search(new QLineEdit(this)),
    m_giftCard(new QPushButton(icon(Glyph::Gift), tr("Gift card  Ctrl+G"), this)),
    m_new(new QPushButton(icon(Glyph::PersonAdd), tr("New  Ctrl+N"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_model(new MemberListModel(members, format, this)),
    m_table(new TillTable(TillTable::Rows::List, this)),
    m_empty(new EmptyState(Glyph::People, {}, {}, this)),
    m_enrolTyped(m_empty->addAction({})),
    m_list(new QStackedWidget(this)),
    m_count(new QLabel(this)),
    m_peek(new MemberPeek(members, topUp, format, this)),
    m_sheet(new EnrolSheet(members, this)),
    m_topUp(new TopUpSheet(topUp, format, this))
{
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    m_search->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &members, &MemberListPresenter::find);
    connect(&members, &MemberListPresenter::changed, this, &MemberListPage::follow);
    connect(m_peek, &MemberPeek::addRequested, this, &MemberListPage::choose);
    connect(m_enrolTyped, &QPushButton::clicked, this, &MemberListPage::enrol);
    connect(m_new, &QPushButton::clicked, this, &MemberListPage::enrol);
    connect(m_giftCard, &QPushButton::clicked, this, &MemberListPage::giftCardRequested);
    connect(m_back, &QPushButton::clicked, this, &MemberListPage::cancelled);
    connect(&members, &MemberListPresenter::enrolled, this, [this](const MemberProfile &profile) {
        if (m_choosing && isVisible())
            Q_EMIT chosen(profile);
    });
    connect(m_sheet, &EnrolSheet::known, this, &MemberListPage::use);
    connect(m_peek, &MemberPeek::topUpRequested, this, &MemberListPage::topUp);
    connect(m_peek, &MemberPeek::openRequested, this, &MemberListPage::openProfile);
    connect(&topUp, &TopUpPresenter::issued, this, [this] { m_peek->show(selected()); });
    connect(&topUp, &TopUpPresenter::granted, this, [this] { m_peek->show(selected()); });
    makeShortcuts();
}

void MemberListPage::makeShortcuts()
{
    auto *create = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    connect(create, &QShortcut::activated, this, &MemberListPage::enrol);
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    auto *pay = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_B), this);
    connect(pay, &QShortcut::activated, this, &MemberListPage::topUp);
    auto *all = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_O), this);
    connect(all, &QShortcut::activated, this, &MemberListPage::openProfile);
    auto *card = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this);
    connect(card, &QShortcut::activated, this, &MemberListPage::giftCardRequested);
}

void MemberListPage::topUp()
{
    if (const auto profile = selected())
        m_topUp->begin(profile->member);
}

void MemberListPage::openProfile()
{
    if (const auto profile = selected())
        Q_EMIT profileRequested(profile->member.number);
}

QWidget *MemberListPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    setType(m_search, Type::Label);
    m_search->setFixedSize(520, space::target);
    m_search->setPlaceholderText(tr("Last 4 of the phone, name, pinyin, number"));
    m_search->setAccessibleName(tr("Find a member"));
    setRole(m_giftCard, ButtonRole::Normal);
    setRole(m_new, ButtonRole::Normal);
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(m_search);
    row->addStretch();
    row->addWidget(m_giftCard);
    row->addWidget(m_new);
    row->addWidget(m_back);
    return head;
}

void MemberListPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setTextColumn(MemberListModel::Name, Type::BodyBold);
    m_table->setMoneyColumn(MemberListModel::PointsBalance);
    m_table->setColumnWidths({0, 0, 0, 104, 112});
    setType(m_count, Type::Secondary);
    setTone(m_count, Tone::Secondary);
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
    setRole(m_enrolTyped, ButtonRole::Primary);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_peek->show(selected()); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &MemberListPage::choose);
}

QWidget *MemberListPage::makeBody()
{
    auto *list = new QVBoxLayout;
    list->setSpacing(space::gapMedium);
    list->addWidget(m_list, 1);
    list->addWidget(m_count);
    m_peek->setFixedWidth(360);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(list, 1);
    row->addWidget(m_peek);
    return body;
}

void MemberListPage::begin(bool choosing)
{
    m_choosing = choosing;
    m_back->setVisible(choosing);
    m_sheet->hide();
    m_topUp->hide();
    m_search->clear();
    m_members.find({});
    m_search->setFocus();
}

void MemberListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_search->setFocus();
}

bool MemberListPage::handleScan(const QString &code)
{
    if (m_topUp->handleScan(code))
        return true;
    const auto found = m_members.byNumber(code);
    if (found && !*found)
        return false;
    m_sheet->dismiss();
    // A card that is good no longer finds nobody, and the list says why.
    m_search->setText(found ? (*found)->member.number : code);
    if (m_choosing && found)
        Q_EMIT chosen(**found);
    return true;
}

void MemberListPage::enrol()
{
    if (!m_members.mayEnrol())
        return;
    m_sheet->begin(m_members.hits().empty() ? m_members.typed() : QString());
}

void MemberListPage::use(const MemberProfile &profile)
{
    m_search->setText(profile.member.number);
    if (m_choosing)
        Q_EMIT chosen(profile);
}

void MemberListPage::follow()
{
    const auto before = selected();
    m_model->reload();
    const bool empty = m_members.hits().empty();
    int row = empty ? -1 : 0;
    for (int i = 0; before && i < int(m_members.hits().size()); ++i)
        if (m_members.hits()[size_t(i)].member.id == before->member.id)
            row = i;
    m_table->selectRowAt(row);
    m_peek->show(selected());
    m_list->setCurrentIndex(empty ? 1 : 0);
    const int count = int(m_members.hits().size());
    m_count->setText(empty                             ? QString()
                         : m_members.hasMore()         ? m_members.typed().isEmpty()
                                     ? tr("The first %n: type to find others", nullptr, count)
                                     : tr("The first %n: type more to narrow it down", nullptr, count)
                                 : m_members.typed().isEmpty() ? tr("%n newest member(s)", nullptr, count)
                                                       : tr("%n member(s) found", nullptr, count));
    m_new->setEnabled(m_members.mayEnrol());
    showEmpty();
}

void MemberListPage::showEmpty()
{
    const QString typed = m_members.typed();
    m_enrolTyped->setVisible(m_members.mayEnrol() && !m_members.problem());
    m_enrolTyped->setText(typed.isEmpty()                  ? tr("Enrol the first member")
                              : EnrolSheet::isStart(typed) ? tr("Enrol with \"%1\"  Enter").arg(typed)
                                                           : tr("New member  Enter"));
    if (m_members.problem())
        m_empty->setText(errorText(*m_members.problem()), {});
    else if (typed.isEmpty())
        m_empty->setText(tr("No members yet"), {tr("A name or a phone is enough")});
    else
        m_empty->setText(tr("No member with \"%1\"").arg(typed),
                         {EnrolSheet::isStart(typed) ? tr("Try the last four digits or the pinyin initials")
                                                     : tr("Try the name or its pinyin initials")});
}

std::optional<MemberProfile> MemberListPage::selected() const
{
    const int row = m_table->selectedRow();
    const bool known = row >= 0 && row < int(m_members.hits().size());
    return known ? std::optional(m_members.hits()[size_t(row)]) : std::nullopt;
}

void MemberListPage::choose()
{
    if (const auto profile = selected())
        Q_EMIT chosen(*profile);
}

void MemberListPage::escape()
{
    if (!m_search->text().isEmpty())
        m_search->clear();
    else if (m_choosing)
        Q_EMIT cancelled();
    m_search->setFocus();
}

/// One hit is chosen at once; among several one looks first.
bool MemberListPage::searchKey(int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        escape();
    } else if (key == Qt::Key_Down || (enter && m_members.hits().size() > 1)) {
        m_table->setFocus();
    } else if (enter && m_members.hits().size() == 1) {
        choose();
    } else if (enter && !m_members.typed().isEmpty()) {
        enrol();
    } else {
        return false;
    }
    return true;
}

bool MemberListPage::tableKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        choose();
    else if (key == Qt::Key_Escape)
        escape();
    else if (key == Qt::Key_Up && m_table->selectedRow() <= 0)
        m_search->setFocus();
    else
        return false;
    return true;
}

bool MemberListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && searchKey(key))
        return true;
    if (watched == m_table && tableKey(key))
        return true;
    return QWidget::eventFilter(watched, event);
}
