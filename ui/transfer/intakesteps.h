#pragma once

#include "ui/common/format.h"
#include "ui/transfer/intakepresenter.h"
#include "ui/transfer/transferwords.h"

#include <QWidget>

class EmptyState;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class ReadingArea;
class TillTable;

/// The first step: a file, or an earlier import that is taken back.
class IntakeStart : public QWidget
{
    Q_OBJECT

public:
    IntakeStart(IntakePresenter &intake, const Format &format, QWidget *parent = nullptr);

    void follow();

Q_SIGNALS:
    /// Before it is done somebody is asked.
    void undoRequested(const EarlierImport &earlier);

private:
    std::optional<EarlierImport> selected() const;

    IntakePresenter &m_intake;
    Format m_format;
    QStandardItemModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_list;
    QPushButton *m_undo;
};

/// The second: which column is which, with what stands in them.
class IntakeColumns : public QWidget
{
    Q_OBJECT

public:
    IntakeColumns(IntakePresenter &intake, QWidget *parent = nullptr);

    void follow();
    /// The box that says what a column holds.
    QComboBox *choiceOf(int column) const { return m_choices[size_t(column)]; }

private:
    void addColumn(QGridLayout *grid, int column);

    IntakePresenter &m_intake;
    QComboBox *m_mapping;
    QLineEdit *m_name;
    ReadingArea *m_area;
    std::vector<QComboBox *> m_choices;
};

/// The third and last: what came of it, row by row where something was refused.
class IntakeReport : public QWidget
{
    Q_OBJECT

public:
    IntakeReport(IntakePresenter &intake, const Format &format, QWidget *parent = nullptr);

    void follow();
    void save();

private:
    size_t fill();

    IntakePresenter &m_intake;
    TransferWords m_words;
    QLabel *m_summary;
    QStandardItemModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_list;
    QPushButton *m_save;
};
