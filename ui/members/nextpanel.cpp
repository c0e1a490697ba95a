#include "ui/members/nextpanel.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostButtons = 3; // of duplicates, and of merged numbers: what there is room for
constexpr size_t mostCards = 4;
}

NextPanel::NextPanel(ProfilePresenter &profile, const Format &format, QWidget *parent) :
    Card(parent),
    m_profile(profile),
    m_format(format)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    connect(&profile, &ProfilePresenter::changed, this, &NextPanel::follow);
}

void NextPanel::follow()
{
    if (m_content) { // one of its buttons may be at work
        layout()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    if (m_profile.record()) {
        addDuplicates(column);
        addMerged(column);
        addPasses(column);
        addPoints(column);
        addHabits(column);
    }
    column->addStretch();
    layout()->addWidget(m_content);
}

void NextPanel::addTitle(QVBoxLayout *column, const QString &words)
{
    auto *title = new QLabel(words, m_content);
    setType(title, Type::Secondary);
    setTone(title, Tone::Secondary);
    column->addWidget(title);
}

void NextPanel::addLine(QVBoxLayout *column, const QString &words)
{
    auto *line = new QLabel(words, m_content);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    column->addWidget(line);
}

void NextPanel::addDuplicates(QVBoxLayout *column)
{
    const auto &same = m_profile.duplicates();
    if (same.empty())
        return;
    addTitle(column, tr("Probably the same person"));
    for (size_t i = 0; i < std::min(mostButtons, same.size()); ++i) {
        const MemberProfile &other = same[i].profile;
        auto *button =
            new QPushButton(icon(Glyph::People), tr("Compare with %1").arg(other.member.number), m_content);
        setRole(button, ButtonRole::Normal);
        button->setEnabled(m_profile.mayMerge());
        connect(button, &QPushButton::clicked, this,
                [this, number = other.member.number] { Q_EMIT compareRequested(number); });
        column->addWidget(button);
    }
    column->addSpacing(space::gapLarge);
}

void NextPanel::addMerged(QVBoxLayout *column)
{
    const auto &merged = m_profile.merged();
    if (merged.empty() || !m_profile.mayMerge())
        return;
    addTitle(column, tr("Merged into this one"));
    for (size_t i = 0; i < std::min(mostButtons, merged.size()); ++i) {
        auto *button = new QPushButton(icon(Glyph::Undo), tr("Part %1 again").arg(merged[i]), m_content);
        setRole(button, ButtonRole::Normal);
        connect(button, &QPushButton::clicked, this,
                [this, number = merged[i]] { Q_EMIT unmergeRequested(number); });
        column->addWidget(button);
    }
    column->addSpacing(space::gapLarge);
}

void NextPanel::addPasses(QVBoxLayout *column)
{
    const auto &cards = m_profile.passes();
    if (cards.empty())
        return;
    addTitle(column, tr("Cards of uses"));
    for (size_t i = 0; i < std::min(mostCards, cards.size()); ++i) {
        const Pass &card = cards[i];
        addLine(column, card.kind.name + u" · "_s + tr("%n use(s) left", nullptr, card.left));
        auto *until = new QLabel(card.until ? tr("good until %1").arg(m_format.date(card.until->date()))
                                            : tr("its days begin with the first use"),
                                 m_content);
        setType(until, Type::Secondary);
        setTone(until, Tone::Secondary);
        column->addWidget(until);
    }
    column->addSpacing(space::gapLarge);
}

void NextPanel::addPoints(QVBoxLayout *column)
{
    const auto &lapse = m_profile.nextLapse();
    if (!lapse)
        return;
    addTitle(column, tr("Lapse next"));
    addLine(column,
            tr("%1 points on %2").arg(m_format.points(lapse->open), m_format.date(lapse->expires->date())));
    column->addSpacing(space::gapLarge);
}

void NextPanel::addHabits(QVBoxLayout *column)
{
    addTitle(column, tr("Comes back for"));
    if (m_profile.habits().empty())
        return addLine(column, tr("Nothing bought three times yet"));
    for (const Habit &habit : m_profile.habits()) {
        const int since = int(habit.last.date().daysTo(m_profile.today()));
        addLine(column, habit.name);
        auto *often = new QLabel(tr("every %n day(s)", nullptr, std::max(1, habit.everyDays)) + u" · "_s
                                     + tr("last %n day(s) ago", nullptr, since),
                                 m_content);
        setType(often, Type::Secondary);
        setTone(often, since > habit.everyDays ? Tone::Accent : Tone::Secondary);
        column->addWidget(often);
    }
}
