#pragma once

#include "core/print/shiftlayout.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class InlineMessage;
class PaperView;
class QLabel;
class QPushButton;
class ReceiptPresenter;
class ShiftPresenter;

/// An X or Z report as it stands on paper: to look at, to print, to keep as a PDF.
class ShiftReportPage : public QWidget
{
    Q_OBJECT

public:
    ShiftReportPage(ShiftPresenter &shift, ReceiptPresenter &receipts, QWidget *parent = nullptr);

    void show(const ShiftReport &report, bool justClosed);
    /// Writes the report there; the page says whether it could.
    void savePdf(const QString &path);

    using QWidget::show;

Q_SIGNALS:
    void finished();
    void printerRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSide();
    void follow();
    void print();
    void choosePdf();

    ShiftPresenter &m_shift;
    ReceiptPresenter &m_receipts;
    PaperView *m_paper;
    QLabel *m_title;
    QLabel *m_words;
    InlineMessage *m_message;
    QPushButton *m_pdf;
    QPushButton *m_print;
    QPushButton *m_done;
    std::optional<ReceiptPage> m_page;
    bool m_justClosed = false;
};
