#pragma once

#include "ui/common/sheet.h"
#include "ui/members/taskspresenter.h"

class InlineMessage;
class QComboBox;
class QLabel;
class QPushButton;

/// Members and tasks of somebody who leaves go to somebody else, all at once.
class HandOverSheet : public Sheet
{
    Q_OBJECT

public:
    explicit HandOverSheet(TasksPresenter &tasks, QWidget *parent = nullptr);

    void begin();

private:
    void follow();

    TasksPresenter &m_tasks;
    std::vector<CareLoad> m_loads;
    InlineMessage *m_message;
    QComboBox *m_from;
    QComboBox *m_to;
    QLabel *m_preview;
    QPushButton *m_do;
};
