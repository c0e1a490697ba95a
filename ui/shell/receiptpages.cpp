#include "ui/shell/pages.h"

#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/toast.h"
#include "ui/payment/paymentpage.h"
#include "ui/receipt/receiptpreviewpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/shell/workplace.h"

// Receipts: printed again, and offered where one did not come out.

void Pages::connectReceipts()
{
    connect(&m_work.receipts, &ReceiptPresenter::receiptFailed, this, &Pages::offerAgain);
    connect(&m_work.receipts, &ReceiptPresenter::printed, this, &Pages::withdrawOffer);
    connect(m_preview, &ReceiptPreviewPage::closed, this, &Pages::showSale);
    connect(m_preview, &ReceiptPreviewPage::printerRequested, this, &Pages::openPrinterSettings);
}

void Pages::reprintLast()
{
    if (const auto receipt = m_work.sale.lastReceipt())
        reprint(*receipt);
    else
        m_toast->say(tr("Nothing was sold at this till yet"));
}

void Pages::reprint(const Receipt &receipt)
{
    if (m_work.receipts.state() == ReceiptPresenter::State::None) {
        m_preview->show(receipt);
        showPage(m_preview, Area::Sell);
        return;
    }
    m_work.receipts.reprint(receipt);
    m_toast->say(tr("Receipt %1 is printed again").arg(receipt.number.toString()));
}

void Pages::offerFound(const Receipt &receipt)
{
    const QString words = tr("Sale %1 over %2 was completed before the program stopped")
                              .arg(receipt.number.toString(), m_format.money(receipt.sale.total));
    m_sale->strip()->showNote(
        words, {{tr("Print receipt"), [this, receipt] { reprint(receipt); }}, {tr("Fine"), {}}});
}

/// Beside the change it is plain that the sale stands.
QString Pages::unprintedWords(bool paying)
{
    return paying ? tr("Receipt not printed") : tr("Receipt not printed, sale kept");
}

/// It came out after all, whoever asked for it.
void Pages::withdrawOffer()
{
    if (m_offered && m_work.receipts.owes(*m_offered))
        return;
    m_offered.reset();
    if (m_payment->message()->text() == unprintedWords(true))
        m_payment->message()->clear();
    if (m_sale->strip()->text() == unprintedWords(false))
        m_sale->strip()->clear();
}

void Pages::offerAgain(const Receipt &receipt, const Error &error)
{
    m_offered = receipt.number;
    const QString words = unprintedWords(isPaying());
    const bool open = isPaying() && !m_work.payment.done();
    const std::vector<MessageAction> ways{{open ? tr("Try again") : tr("Try again  Ctrl+R"),
                                           [this, receipt] { m_work.receipts.print(receipt); }},
                                          {tr("Settings"), [this] { openPrinterSettings(); }}};
    if (isPaying())
        m_payment->sayUnprinted(words, ways);
    else
        m_sale->strip()->say(Kind::Error, words, ways);
    (isPaying() ? m_payment->message() : m_sale->strip())->setToolTip(errorText(error));
}
