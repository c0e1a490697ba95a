#include "ui/members/memberpeek.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/topuppresenter.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MemberPeek::MemberPeek(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
                       QWidget *parent) :
    Card(parent),
    m_members(members),
    m_topUp(topUp),
    m_format(format),
    m_name(new QLabel(this)),
    m_restricted(new QLabel(tr("Restricted: kept, not used. Only what the member asks for."), this)),
    m_tags(new QLabel(this)),
    m_facts(new QWidget(this)),
    m_recentTitle(new QLabel(tr("Last purchases"), this)),
    m_recent(new QVBoxLayout),
    m_pay(new QPushButton(icon(Glyph::Wallet), tr("Top up  Ctrl+B"), this)),
    m_open(new QPushButton(icon(Glyph::Person), QString(), this)),
    m_reveal(new QPushButton(icon(Glyph::Eye), tr("Show in full"), this)),
    m_add(new QPushButton(this))
{
    fillFacts();
    setType(m_name, Type::Primary);
    setTone(m_restricted, Tone::Warning);
    for (QLabel *label : {m_name, m_restricted, m_tags}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLabel *label : {m_tags, m_recentTitle}) {
        setType(label, Type::Secondary);
        setTone(label, Tone::Secondary);
    }
    m_reveal->setToolTip(tr("Who looked is written down"));
    m_recent->setSpacing(0);
    auto *about = new QWidget;
    auto *text = new QVBoxLayout(about);
    text->setContentsMargins(0, 0, space::gap, 0); // of the scroll bar, where there is one
    text->setSpacing(space::gapMedium);
    text->addWidget(m_facts);
    text->addWidget(m_tags);
    text->addWidget(m_recentTitle);
    text->addLayout(m_recent);
    text->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(about);
    about->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_name);
    column->addWidget(m_restricted);
    column->addWidget(scroll, 1);
    layOutButtons(column);
    setChoosing(true);
    show(std::nullopt);
}

void MemberPeek::fillFacts()
{
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(1, 1);
    m_phone = addRow(grid, tr("Phone"));
    m_number = addRow(grid, tr("Number"));
    m_tier = addRow(grid, tr("Tier"));
    m_points = addRow(grid, tr("Points"));
    m_lapses = addRow(grid, tr("Lapse next"));
    m_stored = addRow(grid, tr("Stored value"));
    m_owed = addRow(grid, tr("Owed / allowed"));
    m_spent = addRow(grid, tr("In 12 months"));
    m_visits = addRow(grid, tr("Visits · last"));
    for (QLabel *figure : {m_points, m_stored, m_owed, m_spent})
        setType(figure, Type::LineTotal);
}

void MemberPeek::layOutButtons(QVBoxLayout *column)
{
    setRole(m_reveal, ButtonRole::Normal);
    setRole(m_pay, ButtonRole::Normal);
    connect(m_pay, &QPushButton::clicked, this, &MemberPeek::topUpRequested);
    connect(m_open, &QPushButton::clicked, this, &MemberPeek::openRequested);
    connect(m_add, &QPushButton::clicked, this, &MemberPeek::addRequested);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (m_profile)
            m_members.reveal(*m_profile);
    });
    auto *pair = new QHBoxLayout;
    pair->setSpacing(space::gapMedium);
    pair->addWidget(m_reveal, 1);
    pair->addWidget(m_pay, 1);
    column->addLayout(pair);
    column->addWidget(m_add);
    column->addWidget(m_open);
}

void MemberPeek::setChoosing(bool choosing)
{
    setRole(m_add, choosing ? ButtonRole::Primary : ButtonRole::Normal);
    setRole(m_open, choosing ? ButtonRole::Normal : ButtonRole::Primary);
    m_add->setText(choosing ? tr("Add to sale  Enter") : tr("Add to sale  Ctrl+Enter"));
    m_open->setText(choosing ? tr("Open  Ctrl+O") : tr("Open  Enter"));
}

QLabel *MemberPeek::addRow(QGridLayout *grid, const QString &what)
{
    const int row = grid->rowCount();
    auto *label = new QLabel(what, this);
    setTone(label, Tone::Secondary);
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

/// What there is nothing to say of leaves room for the last purchases.
void MemberPeek::showRow(QLabel *value, bool visible)
{
    auto *grid = static_cast<QGridLayout *>(m_facts->layout());
    int row = 0;
    int column = 0;
    int span = 0;
    grid->getItemPosition(grid->indexOf(value), &row, &column, &span, &span);
    for (QWidget *each : {grid->itemAtPosition(row, 0)->widget(), static_cast<QWidget *>(value)})
        each->setVisible(visible);
}

void MemberPeek::show(const std::optional<MemberProfile> &profile)
{
    m_profile = profile;
    for (QWidget *each : std::initializer_list<QWidget *>{m_add, m_open, m_pay, m_facts})
        each->setVisible(profile.has_value());
    m_reveal->setVisible(profile && m_members.mayReveal() && !m_members.isRevealed(*profile));
    m_name->setText(profile ? m_members.nameOf(*profile) : tr("No member selected"));
    m_restricted->setVisible(profile && profile->member.restricted);
    const MemberGlance glance = profile ? m_members.glanceAt(profile->member) : MemberGlance();
    m_tags->setText(glance.tags.join(u" · "_s));
    m_tags->setVisible(!glance.tags.isEmpty());
    showRecent(glance);
    if (!profile)
        return;
    showFacts();
    showFigures(glance);
    showAccounts();
}

void MemberPeek::showFacts()
{
    m_phone->setText(m_members.phoneOf(*m_profile));
    m_number->setText(m_profile->member.number);
    m_tier->setText(m_profile->member.tier.isEmpty() ? u"–"_s : m_members.tierOf(m_profile->member));
    m_points->setText(m_format.points(m_profile->member.points));
}

void MemberPeek::showFigures(const MemberGlance &glance)
{
    const auto &lapse = glance.lapse;
    m_lapses->setText(lapse ? m_format.points(lapse->open) + u" · "_s + m_format.date(lapse->expires->date())
                            : QString());
    showRow(m_lapses, lapse.has_value());
    m_spent->setText(m_format.money(glance.figures.spent));
    const auto &last = glance.figures.last;
    m_visits->setText(last ? m_format.number(glance.figures.visits) + u" · "_s + m_format.date(last->date())
                           : u"–"_s);
}

/// Day, goods and amount, a line each.
void MemberPeek::showRecent(const MemberGlance &glance)
{
    delete m_purchases;
    m_purchases = new QWidget(this);
    m_recent->addWidget(m_purchases);
    auto *grid = new QGridLayout(m_purchases);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(1, 1);
    for (const auto &[entry, goods] : glance.recent) {
        const int row = grid->rowCount();
        auto *day = new QLabel(m_format.date(entry.at), m_purchases);
        auto *amount = new QLabel(m_format.money(entry.amount), m_purchases);
        auto *what = new QLabel(m_purchases);
        what->setTextFormat(Qt::PlainText);
        for (QLabel *label : {day, what})
            setType(label, Type::Secondary);
        constexpr int room = 120; // what day and amount leave
        what->setText(what->fontMetrics().elidedText(goods, Qt::ElideRight, room));
        setTone(day, Tone::Secondary);
        grid->addWidget(day, row, 0);
        grid->addWidget(what, row, 1);
        grid->addWidget(amount, row, 2, Qt::AlignRight);
    }
    m_recentTitle->setVisible(!glance.recent.empty());
}

void MemberPeek::showAccounts()
{
    const CreditLine credit = m_topUp.creditOf(m_profile->member);
    m_stored->setText(m_format.money(m_topUp.balanceOf(m_profile->member).total()));
    m_owed->setText(m_format.money(credit.owed) + u" / "_s + m_format.money(credit.allowed));
    showRow(m_owed, !credit.owed.isZero() || !credit.allowed.isZero());
}
