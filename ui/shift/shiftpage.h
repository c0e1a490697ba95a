#pragma once

#include "core/shift/shiftreport.h"
#include "ui/common/format.h"

#include <QWidget>

#include <functional>
#include <vector>

class EmptyState;
class InlineMessage;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QVBoxLayout;
class ShiftPresenter;
class TillTable;

/// Where a shift is looked at and what can be done with its drawer; and the way to the settings.
class ShiftPage : public QWidget
{
    Q_OBJECT

public:
    ShiftPage(ShiftPresenter &shift, const Format &format, QWidget *parent = nullptr);

    /// Nobody who practises goes off to practise.
    void hideTraining();

Q_SIGNALS:
    void drawerRequested(CashMovementKind kind);
    void reportRequested(const ShiftReport &report);
    void countRequested();
    void openRequested();
    void settingsRequested();
    void trainingRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeShift();
    QWidget *makeActs();
    void addAct(QVBoxLayout *column, QPushButton *button, std::function<void()> run);
    void follow();
    void showFacts(const ShiftReport &report);
    void showMovements(const ShiftReport &report);
    void showOthers();
    void addFact(const QString &words, const QString &value);
    void showReport(bool lastClosed);

    ShiftPresenter &m_shift;
    Format m_format;
    QLabel *m_title;
    InlineMessage *m_message;
    QGridLayout *m_facts = nullptr;
    QStandardItemModel *m_model;
    TillTable *m_table;
    EmptyState *m_noMovements;
    QStackedWidget *m_body;
    QVBoxLayout *m_others = nullptr;
    std::vector<QPushButton *> m_needShift; ///< what only an open shift can do
    QPushButton *m_x;
    QPushButton *m_close;
    QPushButton *m_z;
    QPushButton *m_practise;
};
