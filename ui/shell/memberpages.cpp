#include "ui/shell/pages.h"

#include "ui/common/toast.h"
#include "ui/members/giftcardsheet.h"
#include "ui/members/memberlistpage.h"
#include "ui/sale/depositsheet.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/shell/workplace.h"

// Members and the accounts that the shop keeps: stored value, gift cards, credit, deposits.

void Pages::connectMembers()
{
    connect(m_members, &MemberListPage::chosen, this, [this](const MemberProfile &member) {
        m_work.sale.attach(member);
        showSale();
    });
    connect(m_members, &MemberListPage::cancelled, this, &Pages::showSale);
    connect(m_members, &MemberListPage::giftCardRequested, m_giftCard, [this] { m_giftCard->begin(); });
    connect(m_sale, &SalePage::giftCardRequested, m_giftCard, [this] { m_giftCard->begin(); });
    connect(&m_work.topUp, &TopUpPresenter::issued, this, [this](const Voucher &voucher) {
        m_work.receipts.print(voucher);
        const QString words = voucher.kind == VoucherKind::TopUp ? tr("%1 topped up: %2 stored now")
            : voucher.kind == VoucherKind::PrincipalRefund       ? tr("%1 paid out: %2 stored now")
                                                                 : tr("%1 settled: %2 still owed");
        const Money moved = voucher.amount < Money() ? -voucher.amount : voucher.amount;
        m_toast->say(words.arg(m_format.money(moved), m_format.money(voucher.after.total())));
    });
    connect(&m_work.topUp, &TopUpPresenter::granted, this,
            [this](const Member &member, const CreditLine &line) {
                m_toast->say(tr("%1 may owe up to %2 now").arg(member.number, m_format.money(line.allowed)));
            });
    connect(&m_work.receipts, &ReceiptPresenter::voucherFailed, this, [this](const Voucher &voucher) {
        m_sale->strip()->showNote(
            tr("%1 was not printed; what it says is kept").arg(voucher.number()),
            {{tr("Try again"), [this, voucher] { m_work.receipts.reprint(voucher); }}, {tr("Fine"), {}}});
    });
}

void Pages::connectDeposits()
{
    connect(m_sale, &SalePage::depositRequested, this,
            [this] { m_deposit->beginTake(m_work.sale.cart(), m_work.sale.quote().amounts.total); });
    connect(m_held, &HeldPage::payBackRequested, m_deposit, &DepositSheet::beginPayBack);
    connect(&m_work.deposits, &DepositPresenter::issued, this, [this](const Voucher &voucher) {
        m_work.receipts.print(voucher);
        if (voucher.kind == VoucherKind::DepositTaken)
            m_work.sale.release();
        showSale();
        m_toast->say(voucher.kind == VoucherKind::DepositTaken
                         ? tr("Deposit of %1 taken; F5 picks the sale up").arg(m_format.money(voucher.amount))
                         : tr("Deposit of %1 paid back").arg(m_format.money(-voucher.amount)));
    });
}
