#include "ui/members/memberpeek.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/topuppresenter.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
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
    m_facts(new QWidget(this)),
    m_pay(new QPushButton(icon(Glyph::Wallet), tr("Top up  Ctrl+B"), this)),
    m_open(new QPushButton(icon(Glyph::Person), tr("Open  Ctrl+O"), this)),
    m_reveal(new QPushButton(icon(Glyph::Eye), tr("Show in full"), this)),
    m_add(new QPushButton(tr("Add to sale  Enter"), this))
{
    setType(m_name, Type::Primary);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_restricted->setWordWrap(true);
    setTone(m_restricted, Tone::Warning);
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::cell);
    grid->setColumnStretch(1, 1);
    m_phone = addRow(grid, tr("Phone"));
    m_number = addRow(grid, tr("Number"));
    m_tier = addRow(grid, tr("Tier"));
    m_points = addRow(grid, tr("Points"));
    m_lapses = addRow(grid, tr("Lapse next"));
    m_stored = addRow(grid, tr("Stored value"));
    m_owed = addRow(grid, tr("Owed / allowed"));
    for (QLabel *figure : {m_points, m_stored, m_owed})
        setType(figure, Type::LineTotal);
    setRole(m_reveal, ButtonRole::Normal);
    m_reveal->setToolTip(tr("Who looked is written down"));
    setRole(m_open, ButtonRole::Normal);
    setRole(m_pay, ButtonRole::Normal);
    setRole(m_add, ButtonRole::Primary);
    connect(m_pay, &QPushButton::clicked, this, &MemberPeek::topUpRequested);
    connect(m_open, &QPushButton::clicked, this, &MemberPeek::openRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(space::gapLarge);
    column->addWidget(m_name);
    column->addWidget(m_restricted);
    column->addWidget(m_facts);
    column->addWidget(m_reveal);
    column->addStretch();
    column->addWidget(m_open);
    column->addWidget(m_pay);
    column->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &MemberPeek::addRequested);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (m_profile)
            m_members.reveal(*m_profile);
    });
    show(std::nullopt);
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

void MemberPeek::show(const std::optional<MemberProfile> &profile)
{
    m_profile = profile;
    m_add->setVisible(profile.has_value());
    m_facts->setVisible(profile.has_value());
    m_reveal->setVisible(profile && m_members.mayReveal() && !m_members.isRevealed(*profile));
    m_name->setText(profile ? m_members.nameOf(*profile) : tr("No member selected"));
    m_phone->setText(profile ? m_members.phoneOf(*profile) : QString());
    m_number->setText(profile ? profile->member.number : QString());
    m_tier->setText(!profile || profile->member.tier.isEmpty() ? u"–"_s : m_members.tierOf(profile->member));
    m_restricted->setVisible(profile && profile->member.restricted);
    m_points->setText(profile ? m_format.points(profile->member.points) : QString());
    const auto lapse = profile ? m_members.nextLapse(profile->member) : std::nullopt;
    m_lapses->setText(lapse ? m_format.points(lapse->open) + u" · "_s + m_format.date(lapse->expires->date())
                            : u"–"_s);
    m_open->setVisible(profile.has_value());
    m_pay->setVisible(profile.has_value());
    showAccounts();
}

void MemberPeek::showAccounts()
{
    if (!m_profile)
        return;
    const CreditLine credit = m_topUp.creditOf(m_profile->member);
    m_stored->setText(m_format.money(m_topUp.balanceOf(m_profile->member).total()));
    m_owed->setText(m_format.money(credit.owed) + u" / "_s + m_format.money(credit.allowed));
}
