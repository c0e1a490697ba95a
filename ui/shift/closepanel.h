#pragma once

#include "core/shift/shiftreport.h"
#include "ui/common/format.h"

#include <QWidget>

class FormField;
class InlineMessage;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class ShiftPresenter;
class TillTable;

/// Once the count is handed in: what should be there beside what was counted, what may explain a difference,
/// and the ways to close.
class ClosePanel : public QWidget
{
    Q_OBJECT

public:
    ClosePanel(ShiftPresenter &shift, const Format &format, QWidget *parent = nullptr);

    void show(const ShiftReport &report);
    void refuse(const Error &error);
    QString note() const;
    void askForNote();

    using QWidget::show;

Q_SIGNALS:
    void closeRequested();
    void handOverRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    QWidget *makeQuickNotes();
    void fill(const ShiftReport &report);
    QString terminalWords(const QString &kind) const;
    void showHints(const ShiftReport &report);
    void sayDifference(const ShiftReport &report);

    ShiftPresenter &m_shift;
    Format m_format;
    InlineMessage *m_message;
    QStandardItemModel *m_model;
    TillTable *m_table;
    QLabel *m_hints;
    QLineEdit *m_note;
    FormField *m_noteField;
    QWidget *m_quickNotes;
    QPushButton *m_handOver;
    QPushButton *m_close;
};
