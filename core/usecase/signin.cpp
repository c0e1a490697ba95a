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
        return {std::move(*user), std::move(key), true};
    }
    const auto nobody = *Id<User>::fromBytes(QByteArray(16, '\1'));
    return {{nobody, {}, Role::Cashier, std::nullopt, false, {}}, std::nullopt, false};
}

Result<Session> sessionOf(const Connection &connection, const SignInTicket &ticket,
                          std::shared_ptr<const Vault> vault)
{
    const auto place = shops::load(connection);
    if (!place)
        return Error{Error::Code::NotSetUp, {}};
    const User &user = ticket.user;
    const auto shift = shifts::openOf(connection, user.id);
    return Session{user.id,         user.name,
                   user.role,       place->shop,
                   place->till,     shift ? std::optional(ShiftRef{shift->id, shift->number}) : std::nullopt,
                   std::move(vault)};
}
}

Result<SignInTicket> beginSignIn(Transaction &transaction, const QString &name, const ClockReading &now)
{
    if (!shops::load(transaction.connection()))
        return Error{Error::Code::NotSetUp, {}};
    SignInTicket ticket = ticketFor(transaction.connection(), transaction.keys(), name);
    if (!ticket.known)
        return ticket;
    const ThrottleState credited = creditWait(ticket.user.throttle, now);
    if (const auto allowed = mayTry(credited); !allowed)
        return allowed.error();
    users::setThrottle(transaction, ticket.user.id, afterFailure(credited, now, {}));
    return ticket;
}

Result<std::shared_ptr<const Vault>> openVault(const SignInTicket &ticket, const QString &password)
{
    const auto stored =
        ticket.key ? KdfParameters::parse(ticket.key->kdf) : Result<KdfParameters>(KdfParameters::make());
    if (!stored)
        return stored.error();
    const Secret wrapping = keyFromPassword(password, *stored);
    if (!ticket.key)
        return wrongCredentials;
    auto vault = Vault::open(ticket.key->wrapped, wrapping);
    if (!vault)
        return vault.error();
    return std::shared_ptr<const Vault>(std::make_shared<Vault>(std::move(*vault)));
}

Result<> checkPinOf(const SignInTicket &ticket, const QString &pin, const Vault *vault)
{
    if (!vault)
        return Error{Error::Code::VaultClosed, {}};
    if (!ticket.user.pinVerifier)
        return wrongCredentials;
    const auto verifier =
        vault->openSecret(SealPurpose::PinVerifier, ticket.user.id.bytes(), *ticket.user.pinVerifier);
    if (!verifier)
        return verifier.error();
    return matchesVerifier(*verifier, pin) ? Result<>() : wrongCredentials;
}

Result<Session> completeSignIn(Transaction &transaction, const SignInTicket &ticket,
                               std::shared_ptr<const Vault> vault, Timestamp now)
{
    users::setThrottle(transaction, ticket.user.id, {});
    audit::append(transaction, now, ticket.user.id, u"sign-in"_s);
    return sessionOf(transaction.connection(), ticket, std::move(vault));
}

void recordFailedSignIn(Transaction &transaction, const SignInTicket &ticket, Timestamp now)
{
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
    return database.writeNow([&](Transaction &transaction) -> Result<Session> {
        if (vault)
            return completeSignIn(transaction, *ticket, *vault, now.wall);
        return vault.error();
    });
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
        [&](const Connection &connection) { return sessionOf(connection, *ticket, *vault); });
}
