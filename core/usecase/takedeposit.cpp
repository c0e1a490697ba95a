#include "core/usecase/takedeposit.h"

#include "core/data/pricebook.h"
#include "core/data/sales.h"
#include "core/sale/sale.h"
#include "core/usecase/discountlimits.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestNote = 60;

/// The cart with what each line was agreed to cost, whatever prices and promotions become.
Cart agreedCart(Cart cart, const Quote &quote)
{
    for (size_t i = 0; i < cart.lines.size(); ++i) {
        CartLine &line = cart.lines[i];
        line.labelled = quote.lines[i].amounts.net;
        line.override.reset();
        line.discount.reset();
        line.discountReason.clear();
        line.approvedBy.reset();
    }
    cart.discount.reset();
    cart.coupons.clear();
    cart.issued.clear();
    return cart;
}

Result<Quote> worthOf(const Connection &connection, const Session &who, const Cart &cart, Timestamp now)
{
    if (cart.lines.empty())
        return Error{Error::Code::EmptySale, {}};
    if (sales::find(connection, cart.id) || deposits::forSale(connection, cart.id))
        return Error{Error::Code::Duplicate, cart.id.toString()};
    const PriceRules rules = pricebook::load(connection, who.shop.currency);
    return price(cart, who.shop, rules, now);
}
}

Result<Voucher> takeDeposit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                            const Cart &cart, const QString &note, const Payment &payment, Timestamp now,
                            const Random &random)
{
    auto draft = draftVoucher(who, Permission::ReceiveMoney, id, VoucherKind::DepositTaken, payment,
                              cart.id.toString() + u'\n' + note, now);
    if (!draft)
        return draft.error();
    if (auto before = issuedBefore(transaction.connection(), *draft))
        return *before;
    if (note.size() > longestNote)
        return Error{Error::Code::InvalidInput, u"note"_s};
    const auto quote = worthOf(transaction.connection(), who, cart, now);
    if (!quote)
        return quote.error();
    // Nothing is sold yet that could redeem one, and the price agreed would be had without it.
    for (const PresentedCoupon &coupon : cart.issued)
        if (couponsOf(quote->promotions).contains(coupon.code))
            return Error{Error::Code::InvalidInput, u"deposit-coupon"_s};
    for (const CartLine &line : cart.lines)
        if (line.pass)
            return Error{Error::Code::InvalidInput, u"deposit-pass"_s};
    // What is agreed now is asked by nobody when it is picked up.
    if (const auto within = mustBeWithinLimits(transaction.connection(), who, *quote); !within)
        return within.error();
    const Money agreed = quote->amounts.total;
    if (payment.amount > agreed)
        return Error{Error::Code::Overpaid, who.shop.currency.print(agreed)};
    const Deposit deposit{Id<Account>::make(now, random),   cart.id, cart.member, now, agreed, {}, note,
                          toBytes(agreedCart(cart, *quote))};
    draft->account = deposit.id;
    draft->member = cart.member;
    draft->after.principal = payment.amount;
    const auto voucher = issueVoucher(transaction, who, *draft, random);
    if (!voucher)
        return voucher;
    deposits::append(transaction, deposit, who.user);
    deposits::append(transaction,
                     {deposit.id, DepositEntry::Kind::Taken, payment.amount, std::nullopt, voucher->id, now});
    transaction.execute(u"DELETE FROM held_sale WHERE id = ?"_s, cart.id);
    return voucher;
}

Result<Voucher> cancelDeposit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                              const Id<Account> &deposit, const Payment &payment, Timestamp now,
                              const Random &random)
{
    const auto known = deposits::find(transaction.connection(), deposit);
    if (!known)
        return Error{Error::Code::NotFound, deposit.toString()};
    // Once it is paid out nothing is left: the voucher that did it says how much it was.
    const bool empty = known->balance.isZero();
    const Payment whole{empty ? known->agreed : known->balance, payment.tender, payment.reference};
    auto draft = draftVoucher(who, Permission::RefundBalance, id, VoucherKind::DepositRefund, whole,
                              deposit.toString(), now);
    if (!draft)
        return draft.error();
    draft->requestDigest = deposit.bytes() + toText(payment.tender).toUtf8() + payment.reference.toUtf8();
    if (payment.byHand)
        draft->requestDigest += "\nby-hand";
    if (auto before = issuedBefore(transaction.connection(), *draft))
        return *before;
    if (empty)
        return Error{Error::Code::InsufficientBalance, who.shop.currency.print({})};
    draft->account = deposit;
    draft->member = known->member;
    draft->amount = -known->balance;
    const auto voucher = issuePayBack(transaction, who, *draft, payment, random);
    if (!voucher)
        return voucher;
    deposits::append(transaction,
                     {deposit, DepositEntry::Kind::PaidOut, -known->balance, std::nullopt, voucher->id, now});
    return voucher;
}

Result<RecalledSale> pickUp(const Connection &connection, const Session &who, const Id<Account> &deposit)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    const auto known = deposits::find(connection, deposit);
    if (!known || known->balance.isZero())
        return Error{Error::Code::NotFound, {}};
    auto recalled = cartFrom(connection, known->cart);
    if (!recalled)
        return recalled;
    if (const auto quote = price(recalled->cart, who.shop); !quote)
        return quote.error();
    return recalled;
}

QJsonObject toJson(const Deposit &deposit, const Currency &currency)
{
    QJsonObject object{{u"deposit"_s, deposit.id.toString()},
                       {u"sale"_s, deposit.sale.toString()},
                       {u"at"_s, deposit.at.toIso()},
                       {u"note"_s, deposit.note},
                       {u"agreed"_s, currency.print(deposit.agreed)},
                       {u"balance"_s, currency.print(deposit.balance)}};
    if (deposit.member)
        object[u"member"_s] = deposit.member->number;
    return object;
}
