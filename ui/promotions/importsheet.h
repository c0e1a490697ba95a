#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/promotions/importwords.h"

class InlineMessage;
class QLabel;
class QPushButton;
class QStandardItemModel;
class TillTable;
struct PriceImport;

/// What came of a file: how much was taken, and each refused entry with its reason.
class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    ImportSheet(const Format &format, QWidget *parent);

    void begin(const PriceImport &import);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const std::vector<RejectedRow> &rows);
    void showReason();
    void copy();

    ImportWords m_words;
    std::vector<RejectedRow> m_rejected;
    QLabel *m_file;
    InlineMessage *m_message;
    TillTable *m_table;
    QStandardItemModel *m_model;
    QLabel *m_reason;
    QPushButton *m_copy;
    QPushButton *m_done;
};
