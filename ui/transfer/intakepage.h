#pragma once

#include "ui/common/format.h"
#include "ui/transfer/intakepresenter.h"

#include <QPointer>
#include <QWidget>

class InlineMessage;
class IntakeColumns;
class IntakeReport;
class IntakeStart;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

/// Members from a file: file, columns, check, import; and earlier imports, which can be taken back.
class IntakePage : public QWidget
{
    Q_OBJECT

public:
    IntakePage(IntakePresenter &intake, const Format &format, QWidget *parent = nullptr);

    void begin();
    IntakeColumns *columns() const { return m_columns; }
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void closed();

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QWidget *makeProgress();
    void makeShortcuts();
    void follow();
    void followProgress();
    void followButtons();
    void goOn();
    void goBack();
    void chooseFile();
    void askToUndo(const Id<MemberImport> &import, const QString &file);

    IntakePresenter &m_intake;
    Format m_format;
    QLabel *m_title;
    QLabel *m_steps;
    QPushButton *m_leave;
    InlineMessage *m_message;
    IntakeStart *m_start;
    IntakeColumns *m_columns;
    IntakeReport *m_report;
    QLabel *m_progressWords;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    QPushButton *m_back;
    QPushButton *m_undo;
    QPushButton *m_stop;
    QPushButton *m_next;
    QPointer<QWidget> m_focused; ///< where the hands were before a file was opened
};
