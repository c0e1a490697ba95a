#include "ui/members/profilepage.h"

#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/members/cardpresenter.h"
#include "ui/members/cardsheet.h"
#include "ui/members/consentsheet.h"
#include "ui/members/factspanel.h"
#include "ui/members/nextpanel.h"
#include "ui/members/personsheet.h"
#include "ui/members/photosheet.h"
#include "ui/members/privacysheet.h"
#include "ui/members/tasksheet.h"
#include "ui/members/timelinemodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {
constexpr int headHeight = 96;
constexpr int factsWidth = 340;
constexpr int nextWidth = 320;
}

ProfilePage::ProfilePage(CarePresenter &care, CardPresenter &card, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_care(care),
    m_profile(care.profile()),
    m_format(format),
    m_name(new QLabel(this)),
    m_tier(new Chip(this)),
    m_phone(new QLabel(this)),
    m_add(new QPushButton(tr("Add to sale  Ctrl+Enter"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_filter(new QButtonGroup(this)),
    m_standing(new InlineMessage(this)),
    m_message(new InlineMessage(this)),
    m_model(new TimelineModel(m_profile, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_nothing(new QLabel(tr("Nothing of this kind happened yet"), this)),
    m_facts(new FactsPanel(m_profile, format, this)),
    m_next(new NextPanel(care, format, this)),
    m_edit(new PersonSheet(m_profile, this)),
    m_consent(new ConsentSheet(m_profile, format, this)),
    m_card(new CardSheet(card, this)),
    m_photo(new PhotoSheet(m_profile, this)),
    m_task(new TaskSheet(care, format, this)),
    m_privacy(new PrivacySheet(care, format, this))
{
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_standing);
    column->addWidget(m_message);
    column->addWidget(makeBody(), 1);
    makeShortcuts();
    connectParts();
    connect(&card, &CardPresenter::replaced, &m_profile, &ProfilePresenter::open);
}

void ProfilePage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &ProfilePage::closed);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_profile.record())
            Q_EMIT chosen(m_profile.record()->profile);
    });
    connect(m_facts, &FactsPanel::editRequested, m_edit, &PersonSheet::begin);
    connect(m_facts, &FactsPanel::consentRequested, m_consent, &ConsentSheet::begin);
    connect(m_facts, &FactsPanel::cardRequested, this, [this] { m_card->begin(m_profile.member().number); });
    connect(m_facts, &FactsPanel::photoRequested, m_photo, &PhotoSheet::begin);
    connect(m_next, &NextPanel::compareRequested, this,
            [this](const QString &other) { Q_EMIT compareRequested(m_profile.member().number, other); });
    connect(m_next, &NextPanel::unmergeRequested, this, &ProfilePage::unmergeRequested);
    connect(m_facts, &FactsPanel::privacyRequested, m_privacy, &PrivacySheet::begin);
    connect(m_next, &NextPanel::taskRequested, m_task, &TaskSheet::begin);
    connect(&m_profile, &ProfilePresenter::changed, this, &ProfilePage::follow);
    connect(&m_profile, &ProfilePresenter::timelineChanged, this,
            [this] { m_nothing->setVisible(m_profile.record() && m_profile.timeline().empty()); });
    connect(&m_profile, &ProfilePresenter::refused, this, &ProfilePage::refuse);
    connect(&m_care, &CarePresenter::changed, this, &ProfilePage::followStanding);
    connect(&m_care, &CarePresenter::refused, this, &ProfilePage::refuse);
}

void ProfilePage::addFigure(QHBoxLayout *row, const QString &what, MoneyLabel *&figure)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *head = new QLabel(what, this);
    setType(head, Type::Secondary);
    setTone(head, Tone::Secondary);
    head->setAlignment(Qt::AlignRight);
    figure = new MoneyLabel(Type::LineTotal, this);
    figure->setMinimumWidth(92);
    column->addStretch();
    column->addWidget(head);
    column->addWidget(figure);
    column->addStretch();
    row->addLayout(column);
}

QWidget *ProfilePage::makeHead()
{
    auto *head = new Card(this);
    head->setFixedHeight(headHeight);
    setType(m_name, Type::Primary);
    m_name->setTextFormat(Qt::PlainText);
    setTone(m_phone, Tone::Secondary);
    m_phone->setTextFormat(Qt::PlainText);
    setRole(m_back, ButtonRole::Normal);
    setRole(m_add, ButtonRole::Primary);
    auto *who = new QHBoxLayout;
    who->setSpacing(space::gapMedium);
    who->addWidget(m_name);
    who->addWidget(m_tier);
    who->addStretch();
    auto *person = new QVBoxLayout;
    person->setSpacing(space::gap);
    person->addStretch();
    person->addLayout(who);
    person->addWidget(m_phone);
    person->addStretch();
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::gapLarge, 0, space::gapLarge, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(person, 1);
    addFigure(row, tr("12 months"), m_spent);
    addFigure(row, tr("Visits"), m_visits);
    addFigure(row, tr("A visit"), m_average);
    addFigure(row, tr("Last visit"), m_last);
    addFigure(row, tr("Points"), m_points);
    addFigure(row, tr("Stored value"), m_stored);
    row->addWidget(m_add);
    row->addWidget(m_back);
    return head;
}

QWidget *ProfilePage::makeFilters()
{
    QWidget *filters = makeChoiceRow(*m_filter,
                                     {{int(TimelineFilter::All), tr("All")},
                                      {int(TimelineFilter::Purchases), tr("Purchases")},
                                      {int(TimelineFilter::Points), tr("Points")},
                                      {int(TimelineFilter::Money), tr("Stored value")},
                                      {int(TimelineFilter::Profile), tr("Profile")},
                                      {int(TimelineFilter::Care), tr("Care")}},
                                     this);
    m_filter->button(int(TimelineFilter::All))->setChecked(true);
    connect(m_filter, &QButtonGroup::idClicked, this,
            [this](int id) { m_profile.setFilter(TimelineFilter(id)); });
    return filters;
}

void ProfilePage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setTwoLineColumn(TimelineModel::When);
    m_table->setTwoLineColumn(TimelineModel::What);
    m_table->setMoneyColumn(TimelineModel::PointsMoved);
    m_table->setMoneyColumn(TimelineModel::AmountMoved);
    m_table->setColumnWidths({116, 0, 80, 112});
    m_table->setAccessibleName(tr("What happened"));
    setTone(m_nothing, Tone::Secondary);
    m_nothing->hide();
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { openEntry(index.row()); });
}

QWidget *ProfilePage::makeBody()
{
    auto *history = new QVBoxLayout;
    history->setSpacing(space::gapMedium);
    history->addWidget(makeFilters());
    history->addWidget(m_nothing);
    history->addWidget(m_table, 1);
    m_facts->setFixedWidth(factsWidth);
    m_next->setFixedWidth(nextWidth);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_facts);
    row->addLayout(history, 1);
    row->addWidget(m_next);
    return body;
}

void ProfilePage::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::CTRL | Qt::Key_E, [this] { m_facts->editButton()->click(); });
    on(Qt::CTRL | Qt::Key_T, [this] { m_facts->consentButton()->click(); });
    on(Qt::CTRL | Qt::Key_P, [this] {
        if (m_card->isVisible())
            m_card->printButton()->click();
        else if (!openSheet())
            m_facts->cardButton()->click();
    });
    on(Qt::CTRL | Qt::Key_U, [this] { m_facts->photoButton()->click(); });
    on(Qt::CTRL | Qt::Key_Y, [this] { m_facts->privacyButton()->click(); });
    on(Qt::CTRL | Qt::Key_N, [this] { m_next->newTaskButton()->click(); });
    on(Qt::CTRL | Qt::Key_Return, [this] {
        if (!openSheet())
            m_add->click();
    });
    on(Qt::Key_Escape, [this] {
        if (Sheet *sheet = openSheet())
            sheet->dismiss();
        else
            Q_EMIT closed();
    });
}

Sheet *ProfilePage::openSheet() const
{
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_edit, m_consent, m_card, m_photo, m_task, m_privacy})
        if (sheet->isVisible())
            return sheet;
    return nullptr;
}

void ProfilePage::begin(const QString &number)
{
    m_message->clear();
    if (Sheet *sheet = openSheet())
        sheet->dismiss();
    m_filter->button(int(TimelineFilter::All))->setChecked(true);
    m_profile.open(number);
    m_table->selectRowAt(m_profile.timeline().empty() ? -1 : 0);
}

void ProfilePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_table->setFocus();
}

void ProfilePage::follow()
{
    const bool known = m_profile.record().has_value();
    m_add->setEnabled(known);
    if (!known)
        return;
    const QString name = m_profile.name();
    m_name->setText(name.isEmpty() ? m_profile.member().number : name);
    m_phone->setText(m_profile.phone().isEmpty() ? m_profile.member().number : m_profile.phone());
    m_tier->setVisible(!m_profile.member().tier.isEmpty());
    m_tier->show(Kind::Info, Glyph::Star, nameOf(m_profile.session().shop.tiers, m_profile.member().tier));
    followFigures();
}

void ProfilePage::followFigures()
{
    const MemberFigures &figures = m_profile.figures();
    m_spent->setAmount(m_format.money(figures.spent), tr("Spent in twelve months"));
    m_visits->setAmount(m_format.number(figures.visits), tr("Visits in twelve months"));
    m_average->setAmount(
        figures.visits > 0 ? m_format.money(Money::of(figures.spent.units() / figures.visits)) : u"–"_s,
        tr("Spent at a visit"));
    m_last->setAmount(figures.last ? m_format.date(figures.last->date()) : u"–"_s, tr("Last visit"));
    m_points->setAmount(m_format.points(m_profile.member().points), tr("Points"));
    m_stored->setAmount(m_format.money(m_profile.balance().total()), tr("Stored value"));
}

/// The most that stands against using the data is said.
void ProfilePage::followStanding()
{
    m_standing->clear();
    if (!m_profile.record())
        return;
    const ReadCorrection *asked = m_care.openCorrection();
    if (m_care.restriction())
        return sayRestricted();
    if (m_care.needsGuardian())
        m_standing->say(Kind::Warning,
                        tr("Under 14: a guardian has to agree. Until then nothing is sent to them."),
                        {{tr("Consents"), [this] { m_consent->begin(); }}});
    else if (asked)
        m_standing->say(
            asked->request.due < m_profile.today() ? Kind::Error : Kind::Warning,
            tr("Asked for a correction, to be answered until %1").arg(m_format.date(asked->request.due)),
            {{tr("Answer"), [this] { m_privacy->begin(); }}});
    else if (m_care.eraseOn())
        m_standing->say(Kind::Warning,
                        tr("Not here for long: ask whether they stay, else they are erased on %1")
                            .arg(m_format.date(*m_care.eraseOn())),
                        {{tr("They stay"), [this] { m_care.keep(); }}});
}

void ProfilePage::sayRestricted()
{
    std::vector<MessageAction> ways;
    if (m_care.mayDecide())
        ways.push_back({tr("Lift the restriction"), [this] { m_care.lift(); }});
    m_standing->say(Kind::Warning, tr("Restricted: kept, not used. Only what the member asks for is done."),
                    std::move(ways));
}

void ProfilePage::openEntry(int row)
{
    if (row < 0 || row >= int(m_profile.timeline().size()))
        return;
    const TimelineEntry &entry = m_profile.timeline()[size_t(row)];
    const auto number = ReceiptNumber::parse(entry.paper);
    if (entry.sale && number)
        Q_EMIT saleRequested(*number);
}

/// A sheet that is open says it itself.
void ProfilePage::refuse(const Error &error)
{
    if (!openSheet())
        m_message->say(Kind::Error, errorText(error));
}
