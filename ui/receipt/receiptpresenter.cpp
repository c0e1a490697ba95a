#include "ui/receipt/receiptpresenter.h"

#include "core/device/escpos.h"
#include "core/print/receiptimage.h"
#include "core/print/receiptlayout.h"
#include "core/print/voucherlayout.h"
#include "ui/receipt/testprint.h"

#include <algorithm>

ReceiptPresenter::ReceiptPresenter(QObject *parent) : QObject(parent)
{
    m_aside.setMaxThreadCount(1); // papers come out in their order
}

QImage ReceiptPresenter::preview(const Receipt &receipt) const
{
    return m_shop ? receiptImage(layOutReceipt(receipt, *m_shop, m_paper, 0, m_returnRules)) : QImage();
}

void ReceiptPresenter::setShop(const Shop &shop)
{
    m_shop = shop;
}

void ReceiptPresenter::setPrinter(const PrinterTarget &target, ReceiptPaper paper)
{
    m_paper = paper;
    m_printer = std::make_unique<ReceiptPrinter>(target);
    setState(m_printer->exists() ? State::Ready : State::None);
}

void ReceiptPresenter::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void ReceiptPresenter::print(const Receipt &receipt)
{
    const auto &tenders = receipt.sale.tenders;
    const bool cash =
        std::ranges::any_of(tenders, [](const Tender &t) { return t.kind == TenderKind::Cash; });
    send(receipt, m_printed[receipt.number.toString()], cash);
}

void ReceiptPresenter::reprint(const Receipt &receipt)
{
    if (owes(receipt.number))
        return print(receipt);
    send(receipt, std::max(1, m_printed[receipt.number.toString()]), false);
}

void ReceiptPresenter::send(const Receipt &receipt, int reprint, bool openDrawer)
{
    if (!mayPrint())
        return;
    draw(
        [receipt, shop = *m_shop, paper = m_paper, reprint, rules = m_returnRules, kick = kicks(openDrawer)] {
            const QImage picture = receiptImage(layOutReceipt(receipt, shop, paper, reprint, rules));
            return escPosBytes(picture, {true, kick});
        },
        [this, receipt, reprint](const Result<> &result) {
            setState(result ? State::Ready : State::Failed);
            const QString number = receipt.number.toString();
            if (!result) {
                if (reprint == 0)
                    m_unprinted.insert(number);
                return Q_EMIT receiptFailed(receipt, result.error());
            }
            m_unprinted.erase(number);
            ++m_printed[number];
            Q_EMIT printed();
        });
}

void ReceiptPresenter::draw(std::function<QByteArray()> draw, PrinterLink::Done done)
{
    setState(State::Printing);
    m_aside.start([this, draw = std::move(draw), done = std::move(done)] {
        QMetaObject::invokeMethod(
            this,
            [this, bytes = draw(), done] {
                if (m_printer->exists()) // another may have been chosen meanwhile, or none
                    m_printer->print(bytes, done);
            },
            Qt::QueuedConnection);
    });
}

void ReceiptPresenter::print(const Voucher &voucher)
{
    send(voucher, 0, voucher.tender == TenderKind::Cash);
}

/// One that never came out is the first still.
void ReceiptPresenter::reprint(const Voucher &voucher)
{
    const auto printed = m_printed.find(voucher.number());
    send(voucher, printed == m_printed.end() ? 0 : printed->second, false);
}

void ReceiptPresenter::send(const Voucher &voucher, int reprint, bool openDrawer)
{
    if (!mayPrint())
        return;
    draw(
        [voucher, shop = *m_shop, paper = m_paper, reprint, kick = kicks(openDrawer)] {
            return escPosBytes(receiptImage(layOutVoucher(voucher, shop, paper, reprint)), {true, kick});
        },
        [this, voucher](const Result<> &result) {
            setState(result ? State::Ready : State::Failed);
            if (!result)
                return Q_EMIT voucherFailed(voucher, result.error());
            ++m_printed[voucher.number()];
            Q_EMIT printed();
        });
}

void ReceiptPresenter::printTest(const QString &words)
{
    sendBytes(escPosBytes(testPrint(m_paper, words), {}));
}

void ReceiptPresenter::printPage(const ReceiptPage &page)
{
    sendBytes(escPosBytes(receiptImage(page), {}));
}

void ReceiptPresenter::openDrawer()
{
    if (m_shop && kicks(true))
        sendBytes(escPosDrawerKick());
}

void ReceiptPresenter::sendBytes(const QByteArray &bytes)
{
    if (!m_printer || !m_printer->exists())
        return;
    setState(State::Printing);
    m_printer->print(bytes, [this](const Result<> &result) {
        setState(result ? State::Ready : State::Failed);
        if (result)
            Q_EMIT printed();
        else
            Q_EMIT failed(result.error());
    });
}
