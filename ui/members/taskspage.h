#pragma once

#include "ui/common/format.h"
#include "ui/members/taskspresenter.h"

#include <QWidget>

class EmptyState;
class HandOverSheet;
class InlineMessage;
class QButtonGroup;
class QPushButton;
class QStackedWidget;
class TaskListModel;
class TillTable;
class Toast;

/// What is to be done for members, by its day: one's own or, for who may assign, everybody's.
class TasksPage : public QWidget
{
    Q_OBJECT

public:
    TasksPage(TasksPresenter &tasks, const Format &format, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void closed();
    /// All about the one with that number.
    void memberRequested(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void makeTable();
    void makeShortcuts();
    void follow();
    void followChoices();
    void move(TaskAct act);
    void tell(const MemberTask &task, TaskAct act);
    void openMember();
    std::optional<MemberTask> selected() const;

    TasksPresenter &m_tasks;
    Format m_format;
    QButtonGroup *m_times;
    QPushButton *m_everybody;
    QPushButton *m_handOver;
    QPushButton *m_back;
    InlineMessage *m_message;
    TaskListModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_list;
    QPushButton *m_done;
    QPushButton *m_drop;
    QPushButton *m_open;
    HandOverSheet *m_sheet;
    Toast *m_toast;
};
