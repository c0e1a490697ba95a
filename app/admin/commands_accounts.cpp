#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/membercredit.h"
#include "core/usecase/openshift.h"
#include "core/usecase/takedeposit.h"
#include "core/usecase/topup.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
const QString byHand = u"by-hand"_s;
const QStringList paymentOptions{u"amount"_s, u"tender"_s, u"reference"_s, u"id"_s};

std::optional<QString> given(const Arguments &arguments, const QString &option)
{
    return arguments.has(option) ? std::optional(arguments.option(option)) : std::nullopt;
}

/// Who acts, with a shift as for `ring`.
Result<Session> atTheDrawer(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who || who->shift)
        return who;
    return desk.database().writeNow([&](Transaction &transaction) {
        return openShift(transaction, *who, Money(), desk.now(), systemRandom);
    });
}

Result<Payment> readPayment(const Arguments &arguments, const Currency &currency)
{
    const auto amount = currency.parse(arguments.option(u"amount"_s));
    const auto tender = tenderKind(given(arguments, u"tender"_s).value_or(u"cash"_s));
    if (!amount || !tender)
        return Desk::wrong(amount ? u"tender"_s : u"amount"_s);
    return Payment{*amount, *tender, given(arguments, u"reference"_s).value_or(QString()),
                   arguments.has(byHand)};
}

Result<Id<Voucher>> readId(Desk &desk)
{
    const auto text = given(desk.arguments(), u"id"_s);
    const auto id = text ? Id<Voucher>::parse(*text) : Id<Voucher>::make(desk.now(), systemRandom);
    return id ? Result<Id<Voucher>>(*id) : Desk::wrong(u"id"_s);
}

Result<int> printed(const Result<Voucher> &voucher, const Session &who)
{
    if (!voucher)
        return voucher.error();
    Desk::print(toJson(*voucher, who.shop.currency));
    return 0;
}

TopUpTarget targetOf(const Arguments &arguments)
{
    return {given(arguments, u"member"_s), given(arguments, u"card"_s), arguments.has(u"new-card"_s)};
}

/// An act that writes a voucher: `act` gets the transaction, who acts, the voucher's id and what is paid.
template <class Act> Result<int> writeVoucher(Desk &desk, Act act)
{
    const auto who = atTheDrawer(desk);
    if (!who)
        return who.error();
    const auto payment = readPayment(desk.arguments(), who->shop.currency);
    const auto id = readId(desk);
    if (!payment || !id)
        return payment ? id.error() : payment.error();
    return printed(desk.database().writeNow(
                       [&](Transaction &transaction) { return act(transaction, *who, *id, *payment); }),
                   *who);
}

Result<int> topUpValue(Desk &desk)
{
    return writeVoucher(
        desk,
        [&](Transaction &transaction, const Session &who, const Id<Voucher> &id, const Payment &payment) {
            return topUp(transaction, who, id, targetOf(desk.arguments()), payment, desk.now(), systemRandom);
        });
}

Result<int> refundValue(Desk &desk)
{
    return writeVoucher(
        desk,
        [&](Transaction &transaction, const Session &who, const Id<Voucher> &id, const Payment &payment) {
            return refundPrincipal(transaction, who, id, targetOf(desk.arguments()), payment, desk.now(),
                                   systemRandom);
        });
}

Result<int> showValue(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto account = desk.database().read([&](const Connection &connection) {
        return storedAccount(connection, *who, targetOf(desk.arguments()), desk.now(), systemRandom);
    });
    if (!account)
        return account.error();
    Desk::print(toJson(*account, who->shop.currency));
    return 0;
}

Result<int> settleDebt(Desk &desk)
{
    return writeVoucher(
        desk,
        [&](Transaction &transaction, const Session &who, const Id<Voucher> &id, const Payment &payment) {
            return settleCredit(transaction, who, id, desk.arguments().words.front(), payment, desk.now(),
                                systemRandom);
        });
}

Result<int> grant(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto limit = who->shop.currency.parse(desk.arguments().option(u"limit"_s));
    if (!limit)
        return Desk::wrong(u"limit"_s);
    const auto line = desk.database().writeNow([&](Transaction &transaction) {
        return grantCredit(transaction, *who, desk.arguments().words.front(), *limit, desk.now(),
                           systemRandom);
    });
    if (!line)
        return line.error();
    Desk::print(toJson(*line, who->shop.currency));
    return 0;
}

Result<int> showCredit(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto line = desk.database().read(
        [&](const Connection &connection) { return creditOf(connection, desk.arguments().words.front()); });
    if (!line)
        return line.error();
    Desk::print(toJson(*line, who->shop.currency));
    return 0;
}

Result<int> listDeposits(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto open = desk.database().read([](const Connection &connection) {
        return Result<std::vector<Deposit>>(deposits::open(connection));
    });
    if (!open)
        return open.error();
    QJsonArray list;
    for (const Deposit &deposit : *open)
        list.append(toJson(deposit, who->shop.currency));
    Desk::print(QJsonObject{{u"deposits"_s, list}});
    return 0;
}

Result<int> cancelHeldDeposit(Desk &desk)
{
    const auto who = atTheDrawer(desk);
    if (!who)
        return who.error();
    const auto deposit = Id<Account>::parse(desk.arguments().words.front());
    const auto tender = tenderKind(given(desk.arguments(), u"tender"_s).value_or(u"cash"_s));
    const auto id = readId(desk);
    if (!deposit || !tender || !id)
        return deposit && tender ? id.error() : Error{Error::Code::InvalidInput, u"deposit or --tender"_s};
    const Payment payment{{},
                          *tender,
                          given(desk.arguments(), u"reference"_s).value_or(QString()),
                          desk.arguments().has(byHand)};
    return printed(desk.database().writeNow([&](Transaction &transaction) {
        return cancelDeposit(transaction, *who, *id, *deposit, payment, desk.now(), systemRandom);
    }),
                   *who);
}
}

// A table of the commands.
std::vector<Command> accountCommands()
{
    const QStringList target{u"member"_s, u"card"_s};
    return {{{u"storedvalue topup"_s, 0, 0, paymentOptions + target, {u"new-card"_s}, {}},
             R"(
storedvalue topup --amount A (--member NUMBER | --card NUMBER | --new-card) [--tender cash|card|scan]
       [--reference R] [--id UUID]
Tops up a member's stored value or a gift card; with --new-card a card is made, with --member in that name,
with --card under that number. The shop's bonus is added. The same --id again answers the first voucher.
  out {"id","voucher","kind","at","businessDate","tender","amount","bonus","after","afterBonus","member"?,
       "card"?,"account","duplicate"}; "after" is what was paid in and is left, "afterBonus" what was given.
)",
             topUpValue},
            {{u"storedvalue refund"_s, 0, 0, paymentOptions + target, {byHand}, {}},
             R"(
storedvalue refund --amount A (--member NUMBER | --card NUMBER) [--tender cash|card|scan] [--reference R]
       [--by-hand] [--id UUID]
Pays out what was paid in; a bonus lapses with the last of it. What the payment terminal charged goes back
through it, the latest top-up first: queued, sent by the till or by terminal send. The rest, or with --by-hand
all, goes out as --tender says.
  out as storedvalue topup, below zero, and "back"?:[{"tender","reference","amount"}]: what of it the terminal
       gives back
)",
             refundValue},
            {{u"storedvalue show"_s, 0, 0, target, {}, {}},
             R"(
storedvalue show (--member NUMBER | --card NUMBER)
  out {"account","principal","bonus","balance","card"?,"member"?,"goodUntil"?}
)",
             showValue},
            {{u"credit grant"_s, 1, 1, {u"limit"_s}, {}, {}},
             R"(
credit grant MEMBER --limit A
Lets a member buy on account up to that much.  out {"allowed","owed","open"}
)",
             grant},
            {{u"credit settle"_s, 1, 1, paymentOptions, {}, {}},
             R"(
credit settle MEMBER --amount A [--tender cash|card|scan] [--reference R] [--id UUID]
A member pays what is owed.  out as storedvalue topup; "after" is what is still owed
)",
             settleDebt},
            {{u"credit show"_s, 1, 1, {}, {}, {}},
             R"(
credit show MEMBER
  out {"allowed","owed","open"}
)",
             showCredit},
            {{u"deposit list"_s, 0, 0, {}, {}, {}},
             R"(
deposit list
  out {"deposits":[{"deposit","sale","at","note","agreed","balance","member"?}]}, those that still hold money
)",
             listDeposits},
            {{u"deposit cancel"_s, 1, 1, {u"tender"_s, u"reference"_s, u"id"_s}, {byHand}, {}},
             R"(
deposit cancel DEPOSIT [--tender cash|card|scan] [--reference R] [--by-hand] [--id UUID]
Pays a deposit back, what the payment terminal charged through it as storedvalue refund does.
  out as storedvalue refund
)",
             cancelHeldDeposit}};
}
