#include "ui/members/nextpanel.h"

#include "ui/common/icons.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostTasks = 3;
constexpr size_t mostButtons = 3; // of duplicates, and of merged numbers: what there is room for
constexpr size_t mostCards = 4;
}

NextPanel::NextPanel(CarePresenter &care, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_care(care),
    m_profile(care.profile()),
    m_format(format),
    m_area(new ReadingArea(tr("What to do next"), this)),
    m_newTask(new QPushButton(icon(Glyph::Add), tr("New task  Ctrl+N"), this))
{
    setRole(m_newTask, ButtonRole::Normal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_area, 1);
    column->addWidget(m_newTask);
    connect(m_newTask, &QPushButton::clicked, this, &NextPanel::taskRequested);
    connect(&care, &CarePresenter::changed, this, &NextPanel::follow);
}

void NextPanel::follow()
{
    const auto &record = m_profile.record();
    m_newTask->setEnabled(record && m_profile.mayEdit() && !record->profile.member.restricted);
    m_content = new QWidget;
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::cell, space::gapMedium, space::cell, space::gapMedium);
    column->setSpacing(space::gap);
    if (record) {
        addTasks(column);
        addDuplicates(column);
        addMerged(column);
        addPasses(column);
        addPoints(column);
        addHabits(column);
    }
    column->addStretch();
    if (QWidget *before = m_area->takeWidget()) { // one of its buttons may be at work
        before->hide();
        before->deleteLater();
    }
    m_area->read(m_content);
}

void NextPanel::addTasks(QVBoxLayout *column)
{
    if (m_care.tasks().empty())
        return;
    addTitle(column, tr("To do"));
    for (size_t i = 0; i < std::min(mostTasks, m_care.tasks().size()); ++i)
        addTask(column, m_care.tasks()[i]);
    if (m_care.tasks().size() > mostTasks)
        addLine(column, tr("and %n more", nullptr, int(m_care.tasks().size() - mostTasks)));
    column->addSpacing(space::gapLarge);
}

void NextPanel::addTask(QVBoxLayout *column, const ReadTask &read)
{
    const MemberTask &task = read.task;
    addLine(column, read.hidden ? tr("Something for %1 to do").arg(task.assigneeName) : read.text);
    const TaskTime when = timeOf(task.due, m_profile.today());
    const QString day = m_format.date(task.due);
    auto *until = new QLabel((when == TaskTime::Overdue     ? tr("overdue since %1").arg(day)
                                  : when == TaskTime::Today ? tr("due today")
                                                            : tr("due %1").arg(day))
                                 + u" · "_s + task.assigneeName,
                             m_content);
    setType(until, Type::Secondary);
    setTone(until, when == TaskTime::Overdue ? Tone::Danger : Tone::Secondary);
    column->addWidget(until);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gapMedium);
    for (const auto &[words, glyph, act] : {std::tuple(tr("Done"), Glyph::Check, TaskAct::Done),
                                            {tr("Drop"), Glyph::Close, TaskAct::Dropped}}) {
        auto *button = new QPushButton(icon(glyph), words, m_content);
        setRole(button, ButtonRole::Normal);
        button->setToolTip(read.text);
        connect(button, &QPushButton::clicked, this,
                [this, id = task.id, act = act] { m_care.move(id, act); });
        buttons->addWidget(button, 1);
    }
    column->addLayout(buttons);
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
