#include "core/usecase/usepass.h"

#include "core/account/cardnumber.h"
#include "core/data/members.h"
#include "core/data/passkinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 thousand = 1000;

/// Whether a piece of the line can be paid for by the card.
bool fits(const Connection &connection, const Pass &pass, const CartLine &line)
{
    return !line.pass && !line.labelled && line.quantity.units() >= thousand
        && line.quantity.units() % thousand == 0 && covers(pass.kind.terms, line.product)
        && !passkinds::isSoldAs(connection, line.product.code);
}

Money savedOf(const PassTerms &terms, Money price)
{
    return std::min(price, terms.most.value_or(price));
}
}

Result<Pass> passOf(const Connection &connection, const QString &number)
{
    const QString plain = number.trimmed();
    auto pass = isPassNumber(plain) ? passes::find(connection, plain) : std::nullopt;
    if (!pass)
        return Error{Error::Code::UnknownCard, plain.right(4)};
    return *pass;
}

PassPayment paymentBy(const Pass &pass)
{
    const PassTerms &terms = pass.kind.terms;
    PassPayment payment{pass.number, pass.kind.name, terms.most};
    if (terms.earnsAtUse) {
        payment.worth = valuePerUse(pass).amount;
        payment.earnsOn = Money::of(pass.earnsOn.units() / terms.uses);
    }
    if (pass.member)
        payment.member = pass.member->id;
    return payment;
}

Result<> mayUse(const Connection &connection, const Pass &pass, const std::optional<Member> &member,
                const BusinessDate &day, qint64 uses)
{
    if (pass.isOver(day) || pass.state == PassState::Expired)
        return Error{Error::Code::Expired, pass.until ? pass.until->toIso() : QString()};
    if (uses > pass.left)
        return Error{Error::Code::PassUsedUp, QString::number(pass.left)};
    // Who was merged since the cart was begun is who stayed.
    const auto who = member ? members::find(connection, member->id) : std::nullopt;
    if (pass.member && (!who || who->id != pass.member->id))
        return Error{Error::Code::PassOfOther, pass.kind.name};
    return {};
}

qint64 usesIn(const Cart &cart, const QString &number)
{
    qint64 uses = 0;
    for (const CartLine &line : cart.lines)
        if (line.pass && line.pass->number == number)
            uses += line.quantity.units() / thousand;
    return uses;
}

Result<Cart> withPass(const Connection &connection, const Quote &quote, Cart cart, const QString &number,
                      const BusinessDate &day, const Id<SaleLine> &rest)
{
    const auto pass = passOf(connection, number);
    if (!pass)
        return pass.error();
    std::optional<size_t> best;
    for (size_t i = 0; i < cart.lines.size(); ++i) {
        const auto saved = [&](size_t line) {
            return savedOf(pass->kind.terms, quote.lines[line].unitPrice);
        };
        if (fits(connection, *pass, cart.lines[i]) && (!best || saved(i) > saved(*best)))
            best = i;
    }
    if (!best)
        return Error{Error::Code::PassUnfit, pass->kind.name};
    return withPass(connection, std::move(cart), *best, 1, number, day, rest);
}

Result<Cart> withPass(const Connection &connection, Cart cart, size_t line, qint64 uses,
                      const QString &number, const BusinessDate &day, const Id<SaleLine> &rest)
{
    const auto pass = passOf(connection, number);
    if (!pass)
        return pass.error();
    if (const auto may = mayUse(connection, *pass, cart.member, day, usesIn(cart, pass->number) + uses); !may)
        return may.error();
    const CartLine &goods = cart.lines[line];
    if (uses < 1 || !fits(connection, *pass, goods) || goods.quantity.units() < uses * thousand)
        return Error{Error::Code::PassUnfit, pass->kind.name};
    payByPass(cart, line, uses, paymentBy(*pass), rest);
    return cart;
}

std::optional<PassPayment> passAgain(const Connection &connection, const QString &number)
{
    const auto pass = passes::find(connection, number);
    return pass && pass->left > 0 ? std::optional(paymentBy(*pass)) : std::nullopt;
}

std::vector<HeldPass> heldPasses(const Connection &connection, const Cart &cart, const BusinessDate &day)
{
    std::vector<HeldPass> held;
    if (!cart.member)
        return held;
    for (const Pass &pass : passes::openOf(connection, cart.member->id, day)) {
        const bool more = usesIn(cart, pass.number) < pass.left;
        held.push_back({pass, more && std::ranges::any_of(cart.lines, [&](const CartLine &line) {
                                  return fits(connection, pass, line);
                              })});
    }
    return held;
}
