#include "core/terminal/terminalsetting.h"

#include "core/data/audit.h"
#include "core/data/shops.h"
#include "core/device/terminaladdress.h"

using namespace Qt::StringLiterals;

namespace {
const QString driverName = u"terminal"_s;
const QString addressName = u"terminal-address"_s;
const QString secretName = u"terminal-secret"_s;

Result<> fits(const TerminalSetting &setting, const std::optional<QByteArray> &secret)
{
    if (setting.driver == TerminalSetting::Driver::ByHand)
        return {};
    if (const auto address = parseTerminalAddress(setting.address); !address)
        return address.error();
    if (secret ? secret->size() < shortestTerminalSecret : !setting.sealed)
        return Error{Error::Code::InvalidInput, u"secret"_s};
    return {};
}
}

TerminalSetting terminalSetting(const Connection &connection)
{
    TerminalSetting setting;
    if (settings::get(connection, driverName) == u"http"_s)
        setting.driver = TerminalSetting::Driver::Http;
    setting.address = settings::get(connection, addressName).value_or(QString());
    setting.sealed = settings::get(connection, secretName).has_value();
    return setting;
}

Result<TerminalSetting> changeTerminal(Transaction &transaction, const Session &who,
                                       const TerminalSetting &setting,
                                       const std::optional<QByteArray> &secret, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    if (who.shop.isTraining && setting.driver == TerminalSetting::Driver::Http)
        return Error{Error::Code::Training, {}};
    TerminalSetting kept = setting;
    kept.sealed = terminalSetting(transaction.connection()).sealed;
    if (const auto fit = fits(kept, secret); !fit)
        return fit.error();
    if (secret && !who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const bool http = setting.driver == TerminalSetting::Driver::Http;
    settings::set(transaction, driverName, http ? u"http"_s : u"by-hand"_s);
    settings::set(transaction, addressName, setting.address.trimmed());
    if (secret) {
        const QByteArray sealed = who.vault->sealSecret(SealPurpose::Setting, secretName.toUtf8(), *secret);
        settings::set(transaction, secretName, QString::fromLatin1(sealed.toBase64()));
    }
    audit::append(transaction, now, who.user, u"terminal.setting"_s,
                  {{u"driver"_s, http ? u"http"_s : u"by-hand"_s},
                   {u"address"_s, setting.address.trimmed()},
                   {u"secret"_s, secret.has_value()}});
    return terminalSetting(transaction.connection());
}

Result<std::unique_ptr<PaymentTerminal>> openTerminal(const Connection &connection, const Session &who,
                                                      Clock clock, Random random,
                                                      const HttpTerminal::Deadlines &deadlines)
{
    const TerminalSetting setting = terminalSetting(connection);
    if (setting.driver == TerminalSetting::Driver::ByHand)
        return std::unique_ptr<PaymentTerminal>();
    if (who.shop.isTraining)
        return Error{Error::Code::Training, {}};
    const auto address = parseTerminalAddress(setting.address);
    if (!address)
        return address.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto sealed =
        QByteArray::fromBase64(settings::get(connection, secretName).value_or(QString()).toLatin1());
    const auto secret = who.vault->openSecret(SealPurpose::Setting, secretName.toUtf8(), sealed);
    if (!secret)
        return secret.error();
    return std::unique_ptr<PaymentTerminal>(
        std::make_unique<HttpTerminal>(*address, *secret, std::move(clock), std::move(random), deadlines));
}
