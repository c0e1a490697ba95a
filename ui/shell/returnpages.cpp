#include "ui/shell/pages.h"

#include "ui/common/inlinemessage.h"
#include "ui/common/toast.h"
#include "ui/returns/returnpage.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

// Goods that come back: refunds, exchanges and voids, each with somebody's consent where that is needed.

void Pages::connectReturns()
{
    connect(m_returns, &ReturnPage::closed, this, &Pages::showSale);
    connect(m_returns, &ReturnPage::confirmRequested, this, &Pages::refund);
    connect(&m_work.returns, &ReturnPresenter::completed, this, [this](const Receipt &receipt) {
        showSale();
        m_toast->say(receipt.sale.kind == SaleKind::Void
                         ? tr("Voided, %1 given back; receipt %2")
                               .arg(m_format.money(-receipt.sale.total), receipt.number.toString())
                         : tr("%1 given back; receipt %2")
                               .arg(m_format.money(-receipt.sale.total), receipt.number.toString()));
        m_work.receipts.print(receipt);
    });
    connect(m_returns, &ReturnPage::exchangeRequested, this, &Pages::exchangeGoods);
    connect(m_returns, &ReturnPage::voidRequested, this, &Pages::voidSale);
    // One that was paid for stands on the payment page.
    connect(&m_work.sale, &SalePresenter::completed, this, [this](const Receipt &receipt) {
        if (isPaying() || receipt.sale.kind != SaleKind::Exchange)
            return;
        m_toast->say(receipt.sale.total.isZero()
                         ? tr("Exchanged; receipt %1").arg(receipt.number.toString())
                         : tr("Exchanged, %1 given back; receipt %2")
                               .arg(m_format.money(-receipt.sale.total), receipt.number.toString()));
        m_work.receipts.print(receipt);
    });
}

/// What comes back goes to the Sell page, where the goods that go out are scanned.
void Pages::exchangeGoods()
{
    ReturnPresenter &returns = m_work.returns;
    if (!returns.preview() || returns.isLoose() || returns.isWriting())
        return;
    if (!m_work.sale.quote().lines.empty())
        return m_returns->message()->say(Kind::Warning, tr("Pay or hold the sale in hand first"));
    const auto begin = [this](const std::optional<Approval> &approval) {
        ReturnPresenter &wished = m_work.returns;
        if (!wished.preview())
            return;
        m_work.sale.beginExchange(wished.request(), wished.preview()->sale, approval);
        wished.clear();
        showSale();
    };
    if (!returns.needsApproval())
        return begin(std::nullopt);
    m_approval.ask(
        Permission::Refund,
        tr("Exchange %1 of receipt %2")
            .arg(m_format.money(-returns.preview()->sale.total), returns.sale()->receipt.number.toString()),
        begin);
}

void Pages::voidSale()
{
    ReturnPresenter &returns = m_work.returns;
    if (!returns.canVoid())
        return;
    if (returns.session().may(Permission::VoidSale))
        return returns.voidSale(std::nullopt);
    const Receipt &receipt = returns.sale()->receipt;
    m_approval.ask(
        Permission::VoidSale,
        tr("Void receipt %1 over %2").arg(receipt.number.toString(), m_format.money(receipt.sale.total)),
        [&returns](const Approval &approval) { returns.voidSale(approval); });
}

void Pages::openReturns()
{
    showPage(m_returns, Area::Returns);
}

/// Who may not refund has somebody else consent to this one.
void Pages::refund()
{
    ReturnPresenter &returns = m_work.returns;
    if (!returns.preview())
        return;
    if (!returns.needsApproval())
        return returns.confirm(std::nullopt);
    const QString amount = m_format.money(-returns.preview()->sale.total);
    const QString what = returns.isLoose()
        ? tr("Refund %1 without a receipt").arg(amount)
        : (returns.isInCash() ? tr("Refund %1 of receipt %2 in cash, though a card or phone paid")
                              : tr("Refund %1 of receipt %2"))
              .arg(amount, returns.sale()->receipt.number.toString());
    m_approval.ask(returns.permission(), what,
                   [&returns](const Approval &approval) { returns.confirm(approval); });
}
