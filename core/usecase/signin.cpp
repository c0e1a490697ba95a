#include "core/usecase/signin.h"

#include "core/data/audit.h"
#include "core/data/shifts.h"
#include "core/data/shops.h"

using namespace Qt::StringLiterals;

namespace {
const Error wrongCredentials{Error::Code::WrongCredentials, {}};

SignInTicket ticketFor(const Connection &main, const Connection &keys, const QString &name)
{
    if (auto user = users::byName(main, name); user && user->active) {
        auto key = datakeys::find(keys, datakeys::holderOf(user->id));
        return {std::move(*user), std::move(key), true, {}};
    }
    const auto nobody = *Id<User>::fromBytes(QByteArray(16, '\1'));
    const ThrottleState throttle = users::throttleOfUnknown(main, name);
    return {{nobody, {}, Role::Cashier, std::nullopt, false, throttle}, std::nullopt, false, {}};
}

void keepThrottle(Transaction &transaction, const SignInTicket &ticket, const QString &name,
                  const ThrottleState &state)
{
    if (ticket.known)
        users::setThrottle(transaction, ticket.user.id, state);
    else
        users::setThrottleOfUnknown(transaction, name, state);
}

/// As long as checking a password or a PIN takes.
void spendTheTime(const QString &secret)
{
    static_cast<void>(keyFromPassword(secret, KdfParameters::make()));
}
}

Result<SignInTicket> beginSignIn(Transaction &transaction, const QString &name, const ClockReading &now)
{
    if (!shops::load(transaction.connection()))
        return Error{Error::Code::NotSetUp, {}};
    SignInTicket ticket = ticketFor(transaction.connection(), transaction.keys(), name);
    const ThrottleState credited = creditWait(ticket.user.throttle, now);
    if (const auto allowed = mayTry(credited); !allowed) {
        ticket.refusal = allowed.error();
        keepThrottle(transaction, ticket, name, credited);
    } else {
        keepThrottle(transaction, ticket, name, afterFailure(credited, now, {}));
    }
    return ticket;
}

Result<std::shared_ptr<const Vault>> openVault(const SignInTicket &ticket, const QString &password)
{
    if (ticket.refusal)
        return *ticket.refusal;
    if (!ticket.key) {
        spendTheTime(password);
        return wrongCredentials;
    }
    const auto stored = KdfParameters::parse(ticket.key->kdf);
    if (!stored)
        return stored.error();
    auto vault = Vault::open(ticket.key->wrapped, keyFromPassword(password, *stored));
    if (!vault)
        return vault.error();
    return std::shared_ptr<const Vault>(std::make_shared<Vault>(std::move(*vault)));
}

Result<> checkPinOf(const SignInTicket &ticket, const QString &pin, const Vault *vault)
{
    if (ticket.refusal)
        return *ticket.refusal;
    if (!vault)
        return Error{Error::Code::VaultClosed, {}};
    const ThrottleState counted{ticket.user.throttle.failures, 0, {}};
    if (const auto allowed = mayTry(counted, ThrottleRule::forPin()); !allowed)
        return allowed;
    if (!ticket.user.pinVerifier) {
        spendTheTime(pin);
        return wrongCredentials;
    }
    const auto verifier =
        vault->openSecret(SealPurpose::PinVerifier, ticket.user.id.bytes(), *ticket.user.pinVerifier);
    if (!verifier)
        return verifier.error();
    return matchesVerifier(*verifier, pin) ? Result<>() : wrongCredentials;
}

Result<Session> completeSignIn(Transaction &transaction, const SignInTicket &ticket,
                               std::shared_ptr<const Vault> vault, Timestamp now)
{
    const auto user = users::find(transaction.connection(), ticket.user.id);
    if (!user || !user->active)
        return wrongCredentials;
    users::setThrottle(transaction, user->id, {});
    audit::append(transaction, now, user->id, u"sign-in"_s);
    return sessionOf(transaction.connection(), *user, std::move(vault));
}

void recordFailedSignIn(Transaction &transaction, const SignInTicket &ticket, Timestamp now)
{
    if (ticket.refusal)
        return;
    audit::append(transaction, now, ticket.known ? std::optional(ticket.user.id) : std::nullopt,
                  u"sign-in.failed"_s);
}

Result<Session> signIn(Database &database, const QString &name, const QString &password,
                       const ClockReading &now)
{
    const auto ticket =
        database.writeNow([&](Transaction &transaction) { return beginSignIn(transaction, name, now); });
    if (!ticket)
        return ticket.error();
    auto vault = openVault(*ticket, password);
    if (vault)
        return database.writeNow(
            [&](Transaction &transaction) { return completeSignIn(transaction, *ticket, *vault, now.wall); });
    const auto recorded = database.writeNow([&](Transaction &transaction) -> Result<> {
        recordFailedSignIn(transaction, *ticket, now.wall);
        return {};
    });
    return recorded ? vault.error() : recorded.error();
}

Result<Session> signInToLook(const Database &database, const QString &name, const QString &password)
{
    const auto ticket = database.read(
        [&](const Connection &main, const Connection &keys) { return ticketFor(main, keys, name); });
    if (!ticket)
        return ticket.error();
    auto vault = openVault(*ticket, password);
    if (!vault)
        return vault.error();
    return database.read(
        [&](const Connection &connection) { return sessionOf(connection, ticket->user, *vault); });
}

Result<Session> sessionOf(const Connection &connection, const User &user, std::shared_ptr<const Vault> vault)
{
    const auto place = shops::load(connection);
    if (!place)
        return Error{Error::Code::NotSetUp, {}};
    const auto shift = shifts::openOf(connection, user.id);
    return Session{user.id,         user.name,
                   user.role,       place->shop,
                   place->till,     shift ? std::optional(ShiftRef{shift->id, shift->number}) : std::nullopt,
                   std::move(vault)};
}
