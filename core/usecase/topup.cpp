#include "core/usecase/topup.h"

#include "core/account/cardnumber.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/storedvalue.h"
#include "core/usecase/grantpoints.h"

using namespace Qt::StringLiterals;

namespace {
QString asText(const TopUpTarget &target)
{
    return QStringList{target.member.value_or(QString()), target.card.value_or(QString()),
                       target.newCard ? u"new"_s : QString()}
        .join(u'\n');
}

Result<std::optional<Member>> memberOf(const Connection &connection, const TopUpTarget &target)
{
    if (!target.member)
        return std::optional<Member>();
    auto member = members::byNumber(connection, *target.member);
    if (!member)
        return membercards::unknownNumber(connection, *target.member);
    return member;
}

/// A new card: its number is random or the one on a card that was printed before.
Result<StoredAccount> newCard(const Connection &connection, const Session &who, const TopUpTarget &target,
                              const std::optional<Member> &member, Timestamp now, const Random &random)
{
    QString number = target.card ? target.card->trimmed() : makeCardNumber(random);
    while (!target.card && storedvalue::byCard(connection, number))
        number = makeCardNumber(random);
    if (!isCardNumber(number))
        return Error{Error::Code::InvalidInput, u"card"_s};
    if (storedvalue::byCard(connection, number))
        return Error{Error::Code::Duplicate, maskedCard(number)};
    StoredAccount account{Id<Account>::make(now, random), StoredAccount::Kind::Card, number, member, {}, {}};
    if (const int months = who.shop.tenders.cardMonths; !member && months > 0)
        account.goodUntil = BusinessDate::of(businessDate(now, who.shop.day).date().addMonths(months));
    return account;
}

Result<StoredAccount> lookUp(const Connection &connection, const Session &who, const TopUpTarget &target,
                             Timestamp now)
{
    const auto account = target.card ? storedvalue::byCard(connection, target.card->trimmed()) : std::nullopt;
    if (!account)
        return Error{Error::Code::UnknownCard, target.card.value_or(QString()).right(4)};
    if (const auto good = isGood(*account, businessDate(now, who.shop.day)); !good)
        return good.error();
    return *account;
}

void describe(Voucher &voucher, const StoredAccount &account, const StoredBalance &moved)
{
    voucher.account = account.id;
    voucher.card = account.number;
    voucher.member = account.member;
    voucher.amount = moved.principal;
    voucher.bonus = moved.bonus;
    voucher.after = account.balance + moved;
}

Result<Voucher> write(Transaction &transaction, const Session &who, Voucher draft,
                      const StoredAccount &account, const StoredBalance &moved, const Payment &payment,
                      const Random &random)
{
    describe(draft, account, moved);
    const auto voucher = draft.kind == VoucherKind::TopUp
        ? issueVoucher(transaction, who, draft, random)
        : issuePayBack(transaction, who, draft, payment, random);
    if (!voucher)
        return voucher;
    const auto kind = voucher->kind == VoucherKind::TopUp ? StoredValueEntry::Kind::ToppedUp
                                                          : StoredValueEntry::Kind::PaidOut;
    storedvalue::append(transaction, {account.id, kind, moved, std::nullopt, voucher->id, voucher->at});
    if (voucher->kind == VoucherKind::TopUp)
        grantForTopUp(transaction, who, *voucher, random);
    else
        takeBackForPayOut(transaction, who, *voucher, random);
    return voucher;
}
}

Result<StoredAccount> storedAccount(const Connection &connection, const Session &who,
                                    const TopUpTarget &target, Timestamp now, const Random &random)
{
    const auto member = memberOf(connection, target);
    if (!member)
        return member.error();
    if (target.newCard)
        return newCard(connection, who, target, *member, now, random);
    if (target.card || !*member)
        return lookUp(connection, who, target, now);
    const auto known = storedvalue::ofMember(connection, (*member)->id);
    return known ? *known : newMemberAccount(**member);
}

Result<Voucher> topUp(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                      const TopUpTarget &target, const Payment &payment, Timestamp now, const Random &random)
{
    const auto draft =
        draftVoucher(who, Permission::ReceiveMoney, id, VoucherKind::TopUp, payment, asText(target), now);
    if (!draft)
        return draft.error();
    if (auto before = issuedBefore(transaction.connection(), *draft))
        return *before;
    const auto account = storedAccount(transaction.connection(), who, target, now, random);
    if (!account)
        return account.error();
    const TenderRules &rules = who.shop.tenders;
    const StoredBalance moved{payment.amount, bonusFor(payment.amount, rules.topUpSteps)};
    if (const auto fits = fitsLimit(*account, (account->balance + moved).total(), rules, who.shop.currency);
        !fits)
        return fits.error();
    if (!storedvalue::find(transaction.connection(), account->id))
        storedvalue::open(transaction, *account, now);
    return write(transaction, who, *draft, *account, moved, payment, random);
}

Result<Voucher> refundPrincipal(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                                const TopUpTarget &target, const Payment &payment, Timestamp now,
                                const Random &random)
{
    const auto draft = draftVoucher(who, Permission::RefundBalance, id, VoucherKind::PrincipalRefund, payment,
                                    asText(target), now);
    if (!draft)
        return draft.error();
    if (auto before = issuedBefore(transaction.connection(), *draft))
        return *before;
    if (!who.shop.tenders.refundsPrincipal || target.newCard)
        return Error{Error::Code::InvalidInput, u"refunds-principal"_s};
    const auto account = storedAccount(transaction.connection(), who, target, now, random);
    if (!account)
        return account.error();
    const StoredBalance &balance = account->balance;
    if (payment.amount > balance.principal)
        return Error{Error::Code::InsufficientBalance, who.shop.currency.print(balance.principal)};
    const bool last = payment.amount == balance.principal;
    const StoredBalance moved{-payment.amount, last ? -balance.bonus : Money()};
    return write(transaction, who, *draft, *account, moved, payment, random);
}

QJsonObject toJson(const StoredAccount &account, const Currency &currency)
{
    QJsonObject object{{u"account"_s, account.id.toString()},
                       {u"principal"_s, currency.print(account.balance.principal)},
                       {u"bonus"_s, currency.print(account.balance.bonus)},
                       {u"balance"_s, currency.print(account.balance.total())}};
    if (!account.number.isEmpty())
        object[u"card"_s] = account.number;
    if (account.member)
        object[u"member"_s] = account.member->number;
    if (account.goodUntil)
        object[u"goodUntil"_s] = account.goodUntil->toIso();
    return object;
}
