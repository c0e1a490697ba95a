#include "core/terminal/chargerun.h"

#include <QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What the desk tells first after `act`.
Result<TerminalAttempt> waitFor(TerminalDesk &desk, const std::function<void()> &act)
{
    std::optional<Result<TerminalAttempt>> told;
    QEventLoop loop;
    const auto take = [&](const Result<TerminalAttempt> &what) {
        if (!told)
            told = what;
        loop.quit();
    };
    for (const auto signal :
         {&TerminalDesk::approved, &TerminalDesk::declined, &TerminalDesk::reversed, &TerminalDesk::doubted})
        QObject::connect(&desk, signal, &loop, take);
    QObject::connect(&desk, &TerminalDesk::failed, &loop, take);
    act();
    if (!told)
        loop.exec();
    return *told;
}

Error unknown(const TerminalAttempt &attempt, const Currency &currency)
{
    return {Error::Code::PaymentUnknown, currency.print(attempt.amount)};
}

/// What nobody knew is known afterwards, or the error says so.
Result<> clearDoubt(TerminalDesk &desk, const Currency &currency)
{
    if (desk.state() != TerminalDesk::State::Doubt)
        return {};
    const auto told = waitFor(desk, [&] { desk.query(); });
    if (!told)
        return told.error();
    return told->isInDoubt() ? Result<>(unknown(*told, currency)) : Result<>();
}

Result<> chargeOne(TerminalDesk &desk, const ChargesWanted::One &one, const Currency &currency)
{
    const auto told =
        waitFor(desk, [&] { desk.charge(one.charge.method, one.charge.amount, one.customerCode); });
    if (!told)
        return told.error();
    if (told->state == AttemptState::Approved)
        return {};
    return told->isInDoubt() ? unknown(*told, currency) : Error{Error::Code::PaymentDeclined, told->reason};
}
}

Result<> chargeAll(TerminalDesk &desk, const ChargesWanted &wanted, const Currency &currency)
{
    if (wanted.charges.empty())
        return {};
    if (!desk.exists())
        return Error{Error::Code::TerminalSilent, u"by-hand"_s};
    desk.attend(*wanted.sale);
    if (const auto clear = clearDoubt(desk, currency); !clear)
        return clear;
    std::vector<ChargesWanted::One> left = wanted.charges;
    for (const TerminalAttempt &charged : desk.charges()) {
        const auto one = std::ranges::find_if(left, [&](const ChargesWanted::One &each) {
            return each.charge.method == charged.method && each.charge.amount == charged.amount;
        });
        if (one == left.end())
            return Error{Error::Code::ChargeNotTendered, currency.print(charged.amount)};
        left.erase(one);
    }
    for (const ChargesWanted::One &one : left)
        if (const auto charged = chargeOne(desk, one, currency); !charged)
            return charged;
    return {};
}

Result<TerminalAttempt> reverseNow(TerminalDesk &desk, const TerminalAttempt &attempt,
                                   const Currency &currency)
{
    if (!desk.exists())
        return Error{Error::Code::TerminalSilent, u"by-hand"_s};
    desk.attend(attempt.sale);
    const auto told = waitFor(desk, [&] { desk.reverse(attempt); });
    if (!told || told->state == AttemptState::Reversed)
        return told;
    return told->isInDoubt() ? unknown(*told, currency) : Error{Error::Code::PaymentDeclined, told->reason};
}
