#pragma once

#include "core/sale/receipt.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class InlineMessage;
class QLabel;
class QPushButton;
class QScrollArea;
class ReceiptPresenter;

/// A receipt as it stands on paper, to look at and to print again.
class ReceiptPreviewPage : public QWidget
{
    Q_OBJECT

public:
    ReceiptPreviewPage(ReceiptPresenter &receipts, const Format &format, QWidget *parent = nullptr);

    void show(const Receipt &receipt);

    using QWidget::show;

Q_SIGNALS:
    void closed();
    void printerRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSide();
    void follow();
    void print();

    ReceiptPresenter &m_receipts;
    Format m_format;
    std::optional<Receipt> m_receipt;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_facts;
    InlineMessage *m_message;
    QPushButton *m_print;
};
