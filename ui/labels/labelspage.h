#pragma once

#include "ui/common/format.h"

#include <QWidget>

class EmptyState;
class InlineMessage;
class LabelsPresenter;
class PaperView;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class TillTable;
struct Error;

/// Labels for shelves and goods: which, how many, on what, with a preview. Scans add to them.
class LabelsPage : public QWidget
{
    Q_OBJECT

public:
    LabelsPage(LabelsPresenter &labels, const Format &format, QWidget *parent = nullptr);

    void handleScan(const QString &code);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeSide();
    QLayout *makeRowButtons();
    void connectParts();
    void follow();
    void fillPrinters();
    void showPreview();
    void addTyped();
    void step(int by);
    void change(int by);
    void print();
    void savePdf();
    void refuse(const Error &error);

    LabelsPresenter &m_labels;
    QLineEdit *m_field;
    InlineMessage *m_message;
    TillTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_list;
    QPushButton *m_more;
    QPushButton *m_less;
    QPushButton *m_remove;
    QComboBox *m_stock;
    QSpinBox *m_skip;
    QWidget *m_skipField;
    QComboBox *m_printer;
    PaperView *m_paper;
    QLabel *m_count;
    QPushButton *m_pdf;
    QPushButton *m_print;
    int m_row = -1;
};
