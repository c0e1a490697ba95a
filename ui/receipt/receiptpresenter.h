#pragma once

#include "core/account/voucher.h"
#include "core/catalog/returnrules.h"
#include "core/catalog/shop.h"
#include "core/device/printer.h"
#include "core/print/receiptpaper.h"
#include "core/sale/receipt.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <set>

class ReceiptPage;

/// Prints receipts and shows them. A printer that fails never undoes a sale: it is told, and can be tried
/// again. Papers are drawn aside, so that the next sale need not wait for them. Where people practise, the
/// drawer stays shut: the money in it is real.
class ReceiptPresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { None, Ready, Printing, Failed };

    explicit ReceiptPresenter(QObject *parent = nullptr);

    State state() const { return m_state; }
    ReceiptPaper paper() const { return m_paper; }
    /// Whether the first print of the sale with this number failed and none came since.
    bool owes(const ReceiptNumber &number) const { return m_unprinted.contains(number.toString()); }
    /// The receipt as paper would show it, one bit a dot.
    QImage preview(const Receipt &receipt) const;

public Q_SLOTS:
    void setShop(const Shop &shop);
    /// They stand on every receipt of goods that go out.
    void setReturnRules(const ReturnRules &rules) { m_returnRules = rules; }
    void setPrinter(const PrinterTarget &target, ReceiptPaper paper);
    /// The first print of a sale that was just made; opens the drawer for cash.
    void print(const Receipt &receipt);
    /// The paper of a top-up, a settlement or a deposit; opens the drawer for cash.
    void print(const Voucher &voucher);
    /// A further one: it says so on the paper, unless the first did not come out.
    void reprint(const Receipt &receipt);
    void reprint(const Voucher &voucher);
    void printTest(const QString &words);
    /// Another page than a receipt.
    void printPage(const ReceiptPage &page);
    /// Without printing; nothing where there is no printer.
    void openDrawer();

Q_SIGNALS:
    void stateChanged();
    void printed();
    void failed(const Error &error);
    /// The one of a receipt, to be offered again.
    void receiptFailed(const Receipt &receipt, const Error &error);
    void voucherFailed(const Voucher &voucher, const Error &error);

private:
    bool mayPrint() const { return m_printer && m_printer->exists() && m_shop; }
    void sendBytes(const QByteArray &bytes);
    void draw(std::function<QByteArray()> draw, PrinterLink::Done done);
    bool kicks(bool asked) const { return asked && !m_shop->isTraining; }
    void send(const Receipt &receipt, int reprint, bool openDrawer);
    void send(const Voucher &voucher, int reprint, bool openDrawer);
    void setState(State state);

    std::optional<Shop> m_shop;
    ReturnRules m_returnRules;
    ReceiptPaper m_paper = ReceiptPaper::Mm80;
    std::unique_ptr<ReceiptPrinter> m_printer;
    State m_state = State::None;
    std::map<QString, int> m_printed; // how often by number
    std::set<QString> m_unprinted;    // numbers whose first print failed
    QThreadPool m_aside;              // last: it ends its work first
};
