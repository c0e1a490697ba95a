#include "ui/shell/pages.h"

#include "ui/common/errortext.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/toast.h"
#include "ui/members/giftcardsheet.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/mergepage.h"
#include "ui/members/privacyform.h"
#include "ui/members/profilepage.h"
#include "ui/members/taskspage.h"
#include "ui/sale/depositsheet.h"
#include "ui/sale/heldpage.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workplace.h"
#include "ui/tender/paybacktext.h"

using namespace Qt::StringLiterals;

// Members and the accounts that the shop keeps: stored value, gift cards, credit, deposits.

namespace {
QString withGivenBack(const QString &said, const Voucher &voucher, const Format &format)
{
    const QString how = givenBackText(voucher, format);
    return how.isEmpty() ? said : said + u" · "_s + how;
}
}

void Pages::connectMembers()
{
    connect(m_members, &MemberListPage::chosen, this, [this](const MemberProfile &member) {
        m_work.sale.attach(member);
        showSale();
    });
    connect(m_members, &MemberListPage::cancelled, this, &Pages::showSale);
    connect(m_members, &MemberListPage::profileRequested, this, &Pages::openProfile);
    connect(m_members, &MemberListPage::giftCardRequested, m_giftCard, [this] { m_giftCard->begin(); });
    connect(m_sale, &SalePage::giftCardRequested, m_giftCard, [this] { m_giftCard->begin(); });
    connect(&m_work.topUp, &TopUpPresenter::issued, this, [this](const Voucher &voucher) {
        m_work.receipts.print(voucher);
        const QString words = voucher.kind == VoucherKind::TopUp ? tr("%1 topped up: %2 stored now")
            : voucher.kind == VoucherKind::PrincipalRefund       ? tr("%1 paid out: %2 stored now")
                                                                 : tr("%1 settled: %2 still owed");
        const Money moved = voucher.amount < Money() ? -voucher.amount : voucher.amount;
        const QString said = words.arg(m_format.money(moved), m_format.money(voucher.after.total()));
        m_toast->say(withGivenBack(said, voucher, m_format));
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

void Pages::openProfile(const QString &number)
{
    m_profile->begin(number);
    showPage(m_profile, Area::Customers);
}

void Pages::connectProfile()
{
    connect(m_profile, &ProfilePage::closed, this, &Pages::leaveProfile);
    connect(m_profile, &ProfilePage::chosen, this, [this](const MemberProfile &member) {
        m_work.sale.attach(member);
        showSale();
    });
    connect(m_profile, &ProfilePage::saleRequested, this, [this](const ReceiptNumber &number) {
        m_work.returns.open(number);
        openReturns();
    });
    connect(m_profile, &ProfilePage::compareRequested, this,
            [this](const QString &one, const QString &other) {
                m_compared = m_profile;
                m_merge->begin(one, other);
                showPage(m_merge, Area::Customers);
            });
    connect(m_profile, &ProfilePage::unmergeRequested, this, &Pages::askToPart);
    connect(&m_work.card, &CardPresenter::replaced, this, &Pages::attachAgain);
    connect(&m_work.care, &CarePresenter::saved, this, [this] {
        if (m_work.profile.record())                     // the page may be closed by now
            attachAgain(m_work.profile.member().number); // who is restricted is used no more
    });
    connect(m_merge, &MergePage::closed, this, [this] {
        if (m_compared != m_profile)
            return leaveProfile();
        showPage(m_profile, Area::Customers);
    });
    connect(&m_work.merge, &MergePresenter::merged, this, [this](const MemberUnion &joined) {
        const QString &number = joined.stayed.profile.member.number;
        const auto &attached = m_work.sale.member();
        if (attached && attached->member.id == joined.merged.profile.member.id)
            if (const auto stays = m_work.members.byNumber(number); stays && *stays)
                m_work.sale.attach(**stays);
        openProfile(number);
        m_toast->say(tr("%1 answers to %2, too").arg(number, joined.merged.profile.member.number));
    });
    connect(&m_work.merge, &MergePresenter::unmerged, this,
            [this](const QString &number, const MemberParting &parting) {
                openProfile(parting.stayed);
                m_toast->say(
                    tr("%1 is a member again, with %2 points").arg(number, m_format.points(parting.points)));
            });
    connect(&m_work.merge, &MergePresenter::refused, m_profile, [this](const Error &error) {
        if (m_profile->isVisible())
            m_profile->message()->say(Kind::Error, errorText(error));
    });
}

/// Tasks, and what people ask about their data.
void Pages::connectCare()
{
    m_settings->addPrivacy(new PrivacyForm(m_work.privacy));
    connect(m_members, &MemberListPage::tasksRequested, this, [this] {
        m_tasks->begin();
        showPage(m_tasks, Area::Customers);
    });
    connect(m_tasks, &TasksPage::closed, this, [this] {
        m_members->begin(false);
        showPage(m_members, Area::Customers);
    });
    connect(m_tasks, &TasksPage::memberRequested, this, &Pages::openProfile);
    connect(
        &m_work.care, &CarePresenter::erased, this, [this](const QString &number, const QStringList &left) {
            // Nobody is sold to under a name that is gone.
            if (const auto &attached = m_work.sale.member(); attached && attached->member.number == number)
                m_work.sale.detachMember();
            m_members->begin(false);
            showPage(m_members, Area::Customers);
            m_toast->say(
                left.isEmpty()
                    ? tr("%1 is erased; Settings, Privacy shows the proof").arg(number)
                    : tr("%1 is erased; a copy was changed and is left: %2").arg(number, left.front()));
        });
}

/// Of who is in the sale in hand, what is known now.
void Pages::attachAgain(const QString &number)
{
    const auto member = m_work.members.byNumber(number);
    const auto &attached = m_work.sale.member();
    if (member && *member && attached && attached->member.id == (*member)->member.id)
        m_work.sale.attach(**member);
}

/// What was bought since stays: that is said before it is done.
void Pages::askToPart(const QString &number)
{
    m_profile->message()->say(
        Kind::Warning, tr("Part %1 again? What was bought and spent since stays here.").arg(number),
        {{tr("Part them"), [this, number] { m_work.merge.unmerge(number); }}, {tr("Leave it"), {}}});
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
                         : withGivenBack(tr("Deposit of %1 paid back").arg(m_format.money(-voucher.amount)),
                                         voucher, m_format));
    });
}
