#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>

class TasksPresenter;

/// What is to be done for members.
class TaskListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Due, What, Member, By, ColumnCount };

    TaskListModel(TasksPresenter &tasks, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public Q_SLOTS:
    void reload();

private:
    QString text(int row, int column) const;
    QString secondLine(int row, int column) const;

    TasksPresenter &m_tasks;
    Format m_format;
    int m_rows = 0;
};
