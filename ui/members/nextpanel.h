#pragma once

#include "ui/common/format.h"
#include "ui/members/carepresenter.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;
class ReadingArea;

/// What to do next for the member: tasks, who may be the same person, what lapses, what they come back for.
class NextPanel : public QWidget
{
    Q_OBJECT

public:
    NextPanel(CarePresenter &care, const Format &format, QWidget *parent = nullptr);

    QPushButton *newTaskButton() const { return m_newTask; }

Q_SIGNALS:
    void taskRequested();
    /// Beside each other, by the number of the other one.
    void compareRequested(const QString &number);
    /// To part them again.
    void unmergeRequested(const QString &number);

private:
    void follow();
    void addTasks(QVBoxLayout *column);
    void addTask(QVBoxLayout *column, const ReadTask &task);
    void addDuplicates(QVBoxLayout *column);
    void addPasses(QVBoxLayout *column);
    void addPoints(QVBoxLayout *column);
    void addHabits(QVBoxLayout *column);
    void addMerged(QVBoxLayout *column);
    void addTitle(QVBoxLayout *column, const QString &words);
    void addLine(QVBoxLayout *column, const QString &words);

    CarePresenter &m_care;
    ProfilePresenter &m_profile;
    Format m_format;
    ReadingArea *m_area;
    QPushButton *m_newTask;
    QWidget *m_content = nullptr;
};
