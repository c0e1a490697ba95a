#include "ui/members/taskspage.h"

#include "ui/common/card.h"
#include "ui/common/choicerow.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tilltable.h"
#include "ui/common/toast.h"
#include "ui/members/handoversheet.h"
#include "ui/members/tasklistmodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace {
constexpr int any = 3; // beside the times, which count from 0
constexpr int timesWidth = 560;
}

TasksPage::TasksPage(TasksPresenter &tasks, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_tasks(tasks),
    m_format(format),
    m_times(new QButtonGroup(this)),
    m_everybody(new QPushButton(icon(Glyph::People), tr("Everybody's"), this)),
    m_handOver(new QPushButton(icon(Glyph::Right), tr("Hand over…"), this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_model(new TaskListModel(tasks, format, this)),
    m_table(new TillTable(TillTable::Rows::Till, this)),
    m_empty(new EmptyState(Glyph::CheckCircle, {}, {}, this)),
    m_list(new QStackedWidget(this)),
    m_done(new QPushButton(icon(Glyph::Check), tr("Done  Ctrl+D"), this)),
    m_drop(new QPushButton(icon(Glyph::Close), tr("Drop  Del"), this)),
    m_open(new QPushButton(tr("Open the member  Enter"), this)),
    m_sheet(new HandOverSheet(tasks, this)),
    m_toast(new Toast(this))
{
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot());
    makeShortcuts();
    connect(m_back, &QPushButton::clicked, this, &TasksPage::closed);
    connect(m_done, &QPushButton::clicked, this, [this] { move(TaskAct::Done); });
    connect(m_drop, &QPushButton::clicked, this, [this] { move(TaskAct::Dropped); });
    connect(m_open, &QPushButton::clicked, this, &TasksPage::openMember);
    connect(m_table, &QAbstractItemView::activated, this, &TasksPage::openMember);
    connect(m_everybody, &QPushButton::clicked, &tasks, &TasksPresenter::setEverybodys);
    connect(m_handOver, &QPushButton::clicked, m_sheet, &HandOverSheet::begin);
    connect(&tasks, &TasksPresenter::changed, this, &TasksPage::follow);
    connect(&tasks, &TasksPresenter::moved, this, &TasksPage::tell);
    connect(&tasks, &TasksPresenter::handedOver, this, [this](const HandOver &done) {
        m_message->say(
            Kind::Success,
            tr("%1 looks after %2 members more and has %3 tasks more")
                .arg(done.to.name, m_format.number(done.from.members), m_format.number(done.from.tasks)));
    });
    connect(&tasks, &TasksPresenter::refused, this, [this](const Error &error) {
        if (!m_sheet->isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
}

QWidget *TasksPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    QWidget *times = makeChoiceRow(
        *m_times,
        {{any, {}}, {int(TaskTime::Overdue), {}}, {int(TaskTime::Today), {}}, {int(TaskTime::Coming), {}}},
        this);
    times->setFixedWidth(timesWidth);
    connect(m_times, &QButtonGroup::idClicked, this,
            [this](int id) { m_tasks.setTime(id == any ? std::nullopt : std::optional(TaskTime(id))); });
    m_everybody->setCheckable(true);
    for (QPushButton *button : {m_everybody, m_handOver, m_back})
        setRole(button, ButtonRole::Normal);
    setRole(m_everybody, ButtonRole::Choice);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(times);
    row->addWidget(m_everybody);
    row->addStretch();
    row->addWidget(m_handOver);
    row->addWidget(m_back);
    return head;
}

QWidget *TasksPage::makeFoot()
{
    auto *foot = new QWidget(this);
    setRole(m_done, ButtonRole::Normal);
    setRole(m_drop, ButtonRole::Danger);
    setRole(m_open, ButtonRole::Primary);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(m_drop);
    row->addStretch();
    row->addWidget(m_done);
    row->addWidget(m_open);
    return foot;
}

void TasksPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setTwoLineColumn(TaskListModel::Due);
    m_table->setTextColumn(TaskListModel::What);
    m_table->setTwoLineColumn(TaskListModel::Member);
    m_table->setTextColumn(TaskListModel::By);
    m_table->setColumnWidths({140, 0, 220, 160});
    m_table->setAccessibleName(tr("Tasks"));
    m_list->addWidget(m_table);
    m_list->addWidget(inCard(m_empty));
}

void TasksPage::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::CTRL | Qt::Key_D, [this] { m_done->click(); });
    on(Qt::Key_Delete, [this] { m_drop->click(); });
    on(Qt::Key_Escape, [this] {
        if (m_sheet->isVisible())
            m_sheet->dismiss();
        else
            Q_EMIT closed();
    });
}

void TasksPage::begin()
{
    m_message->clear();
    m_sheet->dismiss();
    m_tasks.open();
    m_table->selectRowAt(m_tasks.rows().empty() ? -1 : 0);
}

void TasksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_table->setFocus();
}

void TasksPage::follow()
{
    const int row = m_table->selectedRow();
    m_model->reload();
    const int rows = int(m_tasks.rows().size());
    m_table->selectRowAt(rows == 0 ? -1 : std::clamp(row, 0, rows - 1));
    m_list->setCurrentIndex(rows == 0 ? 1 : 0);
    for (QPushButton *button : {m_done, m_drop, m_open})
        button->setEnabled(rows > 0);
    m_everybody->setVisible(m_tasks.mayAssign());
    m_everybody->setChecked(m_tasks.isEverybodys());
    m_handOver->setVisible(m_tasks.mayAssign());
    followChoices();
    if (m_tasks.problem())
        m_empty->setText(errorText(*m_tasks.problem()), {});
    else
        m_empty->setText(tr("Nothing to do here"), {tr("Tasks are made on a member's page, with Ctrl+N")});
}

void TasksPage::followChoices()
{
    const auto say = [this](int id, const QString &words, qint64 count) {
        m_times->button(id)->setText(words + QLatin1Char(' ') + m_format.number(count));
    };
    say(any, tr("All"), m_tasks.countAll());
    say(int(TaskTime::Overdue), tr("Overdue"), m_tasks.count(TaskTime::Overdue));
    say(int(TaskTime::Today), tr("Today"), m_tasks.count(TaskTime::Today));
    say(int(TaskTime::Coming), tr("Coming"), m_tasks.count(TaskTime::Coming));
    m_times->button(m_tasks.time() ? int(*m_tasks.time()) : any)->setChecked(true);
}

std::optional<MemberTask> TasksPage::selected() const
{
    const int row = m_table->selectedRow();
    const bool known = row >= 0 && row < int(m_tasks.rows().size());
    return known ? std::optional(m_tasks.rows()[size_t(row)].task.task) : std::nullopt;
}

void TasksPage::move(TaskAct act)
{
    if (const auto task = selected())
        m_tasks.move(task->id, act);
}

/// It can be taken back.
void TasksPage::tell(const MemberTask &task, TaskAct act)
{
    if (!isVisible() || act == TaskAct::Reopened)
        return;
    m_toast->say(act == TaskAct::Done ? tr("Done") : tr("Dropped"),
                 [this, id = task.id] { m_tasks.move(id, TaskAct::Reopened); });
}

void TasksPage::openMember()
{
    if (const auto task = selected())
        Q_EMIT memberRequested(task->number);
}
