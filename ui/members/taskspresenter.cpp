#include "ui/members/taskspresenter.h"

#include "core/base/businessdate.h"
#include "core/customer/mask.h"
#include "core/usecase/findmembers.h"

#include <algorithm>

namespace {
QString memberWords(const Connection &main, const Connection &keys, const Session &who, const QString &number)
{
    const auto profile = memberByNumber(main, keys, who, number);
    if (!profile || !*profile || (*profile)->person.name.isEmpty())
        return number;
    return maskedName((*profile)->person.name);
}
}

TasksPresenter::TasksPresenter(Database &database, const Session &session, Clock clock, Random random,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

qint64 TasksPresenter::count(TaskTime time) const
{
    return std::ranges::count_if(
        m_all, [&](const TaskRow &row) { return timeOf(row.task.task.due, today()) == time; });
}

std::vector<CareLoad> TasksPresenter::loads() const
{
    const auto loads =
        m_database.read([&](const Connection &connection) { return careLoads(connection, m_session); });
    return loads ? *loads : std::vector<CareLoad>();
}

void TasksPresenter::setSession(const Session &session)
{
    m_session = session;
    m_everybody = false;
    m_time.reset();
    m_all.clear();
    filter();
}

void TasksPresenter::open()
{
    TaskFilter wanted;
    if (!m_everybody)
        wanted.assignee = m_session.user;
    std::vector<TaskRow> rows;
    const auto read = m_database.read([&](const Connection &main, const Connection &keys) -> Result<> {
        auto tasks = readTasks(main, keys, m_session, wanted);
        if (!tasks)
            return tasks.error();
        for (ReadTask &task : *tasks) {
            const QString member = memberWords(main, keys, m_session, task.task.number);
            rows.push_back({std::move(task), member});
        }
        return {};
    });
    m_problem = read ? std::nullopt : std::optional(read.error());
    m_all = std::move(rows);
    filter();
}

void TasksPresenter::filter()
{
    m_rows.clear();
    for (const TaskRow &row : m_all)
        if (!m_time || timeOf(row.task.task.due, today()) == *m_time)
            m_rows.push_back(row);
    Q_EMIT changed();
}

void TasksPresenter::setTime(const std::optional<TaskTime> &time)
{
    m_time = time;
    filter();
}

void TasksPresenter::setEverybodys(bool everybody)
{
    m_everybody = everybody && mayAssign();
    open();
}

void TasksPresenter::move(const Id<MemberTask> &id, TaskAct act)
{
    m_database.write(
        this,
        [session = m_session, id, act, now = m_clock()](Transaction &transaction) {
            return moveTask(transaction, session, id, act, now);
        },
        [this, act](const Result<MemberTask> &task) {
            if (!task)
                return Q_EMIT refused(task.error());
            open();
            Q_EMIT moved(*task, act);
        });
}

void TasksPresenter::handOver(const QString &from, const QString &to)
{
    m_database.write(
        this,
        [session = m_session, from, to, now = m_clock(), random = m_random](Transaction &transaction) {
            return ::handOver(transaction, session, from, to, now, random);
        },
        [this](const Result<HandOver> &done) {
            if (!done)
                return Q_EMIT refused(done.error());
            open();
            Q_EMIT handedOver(*done);
        });
}
