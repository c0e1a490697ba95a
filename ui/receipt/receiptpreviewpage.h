#pragma once

#include "core/sale/receipt.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class InlineMessage;
class PaperView;
class QGridLayout;
class QLabel;
class QPushButton;
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
    QWidget *makeFacts();
    void addFact(const QString &words, const QString &value);
    void showFacts(const Receipt &receipt);
    void follow();
    void print();

    ReceiptPresenter &m_receipts;
    Format m_format;
    std::optional<Receipt> m_receipt;
    PaperView *m_paper;
    QLabel *m_title;
    QGridLayout *m_facts;
    InlineMessage *m_message;
    QPushButton *m_print;
};
