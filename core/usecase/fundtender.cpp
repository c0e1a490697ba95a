#include "core/usecase/fundtender.h"

#include "core/account/cardnumber.h"
#include "core/data/credit.h"
#include "core/data/deposits.h"
#include "core/data/members.h"
#include "core/data/sales.h"
#include "core/data/storedvalue.h"
#include "core/sale/settle.h"
#include "core/usecase/redeemrewards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What is asked for, where, and what was given before it.
struct Wish
{
    const Connection &connection;
    const Session &who;
    const std::optional<Member> &member;
    const std::vector<Tender> &before;
    const Tender &tender;
    Timestamp now;

    Error refused(Error::Code code, Money amount) const { return {code, who.shop.currency.print(amount)}; }
};

StoredBalance takenBefore(const Wish &wish, const Id<Account> &account)
{
    StoredBalance taken;
    for (const Tender &tender : wish.before)
        if (tender.account == account)
            taken += {tender.amount - tender.bonus, tender.bonus};
    return taken;
}

Money takenBefore(const Wish &wish, TenderKind kind)
{
    Money taken;
    for (const Tender &tender : wish.before)
        if (tender.kind == kind)
            taken += tender.amount;
    return taken;
}

Result<Tender> fromAccount(const Wish &wish, const std::optional<StoredAccount> &account)
{
    if (!account)
        return wish.refused(Error::Code::InsufficientBalance, {});
    if (const auto good = isGood(*account, businessDate(wish.now, wish.who.shop.day)); !good)
        return good.error();
    const StoredBalance left = account->balance + -takenBefore(wish, account->id);
    if (wish.tender.amount > left.total())
        return wish.refused(Error::Code::InsufficientBalance, left.total());
    Tender tender = wish.tender;
    tender.account = account->id;
    tender.bonus = drawn(left, tender.amount).bonus;
    return tender;
}

/// Change that a member leaves with us.
Result<Tender> keptChange(const Wish &wish)
{
    const Member &member = *wish.member;
    const auto known = storedvalue::ofMember(wish.connection, member.id);
    const StoredAccount account = known ? *known : newMemberAccount(member);
    const StoredBalance left = account.balance + -takenBefore(wish, account.id);
    const auto fits =
        fitsLimit(account, left.total() - wish.tender.amount, wish.who.shop.tenders, wish.who.shop.currency);
    if (!fits)
        return fits.error();
    Tender tender = wish.tender;
    tender.account = account.id;
    tender.bonus = {};
    return tender;
}

Result<Tender> byStoredValue(const Wish &wish)
{
    if (!wish.member)
        return Error{Error::Code::UnknownMember, {}};
    if (wish.tender.amount < Money())
        return keptChange(wish);
    return fromAccount(wish, storedvalue::ofMember(wish.connection, wish.member->id));
}

Result<Tender> byGiftCard(const Wish &wish)
{
    const QString number = wish.tender.reference.trimmed();
    const auto account = isCardNumber(number) ? storedvalue::byCard(wish.connection, number) : std::nullopt;
    if (!account)
        return Error{Error::Code::UnknownCard, number.right(4)};
    auto tender = fromAccount(wish, account);
    if (tender)
        tender->reference = number;
    return tender;
}

Result<Tender> byCredit(const Wish &wish)
{
    if (!wish.member)
        return Error{Error::Code::UnknownMember, {}};
    const auto line = credit::of(wish.connection, wish.member->id);
    const Money open = (line ? line->open() : Money()) - takenBefore(wish, TenderKind::Credit);
    if (wish.tender.amount > open)
        return wish.refused(Error::Code::InsufficientBalance, std::max(Money(), open));
    return wish.tender;
}

Result<Tender> byPoints(const Wish &wish)
{
    const auto member = wish.member ? members::find(wish.connection, wish.member->id) : std::nullopt;
    if (!member)
        return Error{Error::Code::UnknownMember, {}};
    const TenderRules &rules = wish.who.shop.tenders;
    const auto points = pointsFor(wish.tender.amount, rules);
    if (!points)
        return wish.refused(Error::Code::InvalidTender, wish.tender.amount);
    Points left = member->points;
    for (const Tender &tender : wish.before)
        left -= tender.points;
    const Money open = worthOf(left, rules);
    if (wish.tender.amount > open)
        return wish.refused(Error::Code::InsufficientBalance, std::max(Money(), open));
    Tender tender = wish.tender;
    tender.points = *points;
    return tender;
}

Result<Tender> byDeposit(const Wish &wish)
{
    const auto deposit =
        wish.tender.account ? deposits::find(wish.connection, *wish.tender.account) : std::nullopt;
    if (!deposit)
        return Error{Error::Code::NotFound, u"deposit"_s};
    const Money left = deposit->balance - takenBefore(wish, deposit->id).total();
    if (wish.tender.amount > left)
        return wish.refused(Error::Code::InsufficientBalance, left);
    return wish.tender;
}

Result<Tender> byCoupon(const Wish &wish)
{
    const QString code = wish.tender.reference.trimmed();
    if (code.isEmpty())
        return Error{Error::Code::InvalidInput, u"reference"_s};
    const bool twice = std::any_of(wish.before.begin(), wish.before.end(), [&](const Tender &tender) {
        return tender.kind == TenderKind::Coupon && tender.reference == code;
    });
    if (twice || sales::hasCoupon(wish.connection, code))
        return Error{Error::Code::CouponUsed, code};
    Tender tender = wish.tender;
    tender.reference = code;
    return tender;
}

Result<Tender> fund(const Wish &wish)
{
    const Tender &tender = wish.tender;
    if (tender.kind == TenderKind::Points && !tender.reference.isEmpty())
        return fundReward(wish.connection, wish.who, wish.member, wish.before, tender, wish.now);
    const bool keepsChange = tender.kind == TenderKind::StoredValue && tender.amount < Money();
    if (tender.amount.isZero() || (tender.amount < Money() && !keepsChange))
        return wish.refused(Error::Code::InvalidTender, tender.amount);
    switch (tender.kind) {
    case TenderKind::StoredValue: return byStoredValue(wish);
    case TenderKind::GiftCard: return byGiftCard(wish);
    case TenderKind::Credit: return byCredit(wish);
    case TenderKind::Points: return byPoints(wish);
    case TenderKind::Deposit: return byDeposit(wish);
    case TenderKind::Coupon: return byCoupon(wish);
    case TenderKind::Cash:
    case TenderKind::Card:
    case TenderKind::Scan: break;
    }
    return tender;
}

/// A refund puts back what it takes from the sale that it refunds: there is nothing to fund.
bool isRefund(const Sale &sale, const Tender &tender)
{
    return sale.total < Money() && tender.amount < Money();
}
}

Result<Tender> fundTender(const Connection &connection, const Session &who,
                          const std::optional<Member> &member, const std::vector<Tender> &before,
                          const Tender &tender, Timestamp now)
{
    try {
        return fund({connection, who, member, before, tender, now});
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}

Money mostByMember(const Connection &connection, const Session &who, const Member &member, TenderKind kind)
{
    if (kind == TenderKind::StoredValue) {
        const auto account = storedvalue::ofMember(connection, member.id);
        return account ? account->balance.total() : Money();
    }
    if (kind == TenderKind::Credit) {
        const auto line = credit::of(connection, member.id);
        return line ? std::max(Money(), line->open()) : Money();
    }
    if (kind == TenderKind::Points) {
        const auto current = members::find(connection, member.id);
        return current ? worthOf(current->points, who.shop.tenders) : Money();
    }
    return {};
}

Result<> coverTenders(Transaction &transaction, const Session &who, const Sale &sale)
{
    std::vector<Tender> before;
    for (const Tender &tender : sale.tenders) {
        const bool plain = isMoney(tender.kind) || isRefund(sale, tender);
        if (!plain) {
            const auto funded =
                fundTender(transaction.connection(), who, sale.member, before, tender, sale.at);
            if (!funded)
                return funded.error();
            if (*funded != tender)
                return Error{Error::Code::BalanceChanged, toText(tender.kind)};
            const bool opens = tender.kind == TenderKind::StoredValue
                && !storedvalue::find(transaction.connection(), *tender.account);
            if (opens)
                storedvalue::open(transaction, newMemberAccount(*sale.member), sale.at);
        }
        before.push_back(tender);
    }
    return {};
}
