#include "ui/members/tasklistmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/members/taskspresenter.h"

TaskListModel::TaskListModel(TasksPresenter &tasks, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_tasks(tasks),
    m_format(format),
    m_rows(int(tasks.rows().size()))
{}

void TaskListModel::reload()
{
    beginResetModel();
    m_rows = int(m_tasks.rows().size());
    endResetModel();
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TaskListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskListModel::text(int row, int column) const
{
    const TaskRow &task = m_tasks.rows()[size_t(row)];
    switch (column) {
    case Due: return m_format.date(task.task.task.due);
    case What: return task.task.hidden ? tr("Only for whose it is") : task.task.text;
    case Member: return task.member;
    case By: return task.task.task.assigneeName;
    default: return {};
    }
}

QString TaskListModel::secondLine(int row, int column) const
{
    const MemberTask &task = m_tasks.rows()[size_t(row)].task.task;
    if (column == Member)
        return task.number;
    if (column != Due)
        return {};
    switch (timeOf(task.due, m_tasks.today())) {
    case TaskTime::Overdue: return tr("overdue");
    case TaskTime::Today: return tr("today");
    case TaskTime::Coming: return tr("coming");
    }
    Q_UNREACHABLE();
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_tasks.rows().size()))
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case SecondLineRole: return secondLine(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return QString(text(index.row(), index.column()) + QLatin1Char(' ')
                       + secondLine(index.row(), index.column()))
            .trimmed();
    default: return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Due: return tr("Until");
    case What: return tr("What is to be done");
    case Member: return tr("For");
    case By: return tr("By whom");
    default: return {};
    }
}
