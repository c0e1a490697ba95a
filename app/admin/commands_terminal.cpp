#include "app/admin/counter.h"

#include "core/terminal/terminalsetting.h"
#include "core/usecase/chargeterminal.h"
#include "core/usecase/refundterminal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

using Driver = TerminalSetting::Driver;

namespace {
QString toText(Driver driver)
{
    return driver == Driver::Http ? u"http"_s : u"by-hand"_s;
}

QJsonObject toJson(const TerminalSetting &setting)
{
    return {{u"driver"_s, toText(setting.driver)},
            {u"address"_s, setting.address},
            {u"secret"_s, setting.sealed}};
}

QJsonObject toJson(const TerminalAttempt &attempt, const Currency &currency)
{
    QJsonObject json{{u"id"_s, attempt.reference()},        {u"sale"_s, attempt.sale.toString()},
                     {u"method"_s, toText(attempt.method)}, {u"amount"_s, currency.print(attempt.amount)},
                     {u"state"_s, toText(attempt.state)},   {u"at"_s, attempt.startedAt.toIso()}};
    if (!attempt.terminalReference.isEmpty())
        json[u"reference"_s] = attempt.terminalReference;
    if (!attempt.original.isEmpty())
        json[u"original"_s] = attempt.original;
    return json;
}

QJsonArray toJson(const std::vector<TerminalAttempt> &attempts, const Currency &currency)
{
    QJsonArray list;
    for (const TerminalAttempt &attempt : attempts)
        list.append(toJson(attempt, currency));
    return list;
}

Result<int> showTerminal(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto shown = desk.database().read([&](const Connection &connection) {
        const Currency &currency = who->shop.currency;
        QJsonObject json = toJson(terminalSetting(connection));
        json[u"open"_s] = toJson(terminalattempts::open(connection), currency);
        json[u"refunds"_s] = toJson(terminalattempts::unansweredRefunds(connection), currency);
        json[u"declined"_s] = toJson(terminalattempts::declinedRefunds(connection), currency);
        return json;
    });
    if (!shown)
        return shown.error();
    Desk::print(*shown);
    return 0;
}

Result<int> setTerminal(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const Arguments &arguments = desk.arguments();
    const QString driver = arguments.option(u"driver"_s);
    if (driver != toText(Driver::Http) && driver != toText(Driver::ByHand))
        return Error{Error::Code::InvalidInput, u"driver"_s};
    std::optional<QByteArray> secret;
    if (arguments.has(u"new-secret"_s)) {
        const auto given = desk.nextSecret();
        if (!given)
            return given.error();
        secret = given->toUtf8();
    }
    const auto kept = desk.database().writeNow([&](Transaction &transaction) {
        TerminalSetting setting = terminalSetting(transaction.connection());
        setting.driver = driver == toText(Driver::Http) ? Driver::Http : Driver::ByHand;
        if (arguments.has(u"address"_s))
            setting.address = arguments.option(u"address"_s);
        return changeTerminal(transaction, *who, setting, secret, desk.now());
    });
    if (!kept)
        return kept.error();
    Desk::print(toJson(*kept));
    return 0;
}

Result<int> decide(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QStringList &words = desk.arguments().words;
    const auto id = Id<TerminalAttempt>::parse(words[0]);
    const bool charged = words[1] == u"charged";
    if (!id || (!charged && words[1] != u"not-charged"))
        return Error{Error::Code::InvalidInput, id ? words[1] : words[0]};
    const AttemptOutcome outcome{charged ? AttemptState::Approved : AttemptState::Declined, words.value(2),
                                 u"by-hand"_s};
    const auto decided = desk.database().writeNow([&](Transaction &transaction) {
        return decideByHand(transaction, *who, *id, outcome, {}, desk.now());
    });
    if (!decided)
        return decided.error();
    Desk::print(toJson(*decided, who->shop.currency));
    return 0;
}

Result<int> sendRefunds(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto sent = Counter(desk.database(), *who).sendRefunds();
    if (!sent)
        return sent.error();
    Desk::print({{u"refunds"_s, toJson(*sent, who->shop.currency)}});
    return 0;
}

Result<int> payOut(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QStringList &words = desk.arguments().words;
    const auto id = Id<TerminalAttempt>::parse(words[0]);
    if (!id)
        return Error{Error::Code::InvalidInput, words[0]};
    const auto paid = desk.database().writeNow([&](Transaction &transaction) {
        return payRefundInCash(transaction, *who, *id, words[1], {}, desk.now(), systemRandom);
    });
    if (!paid)
        return paid.error();
    Desk::print({{u"id"_s, words[0]}, {u"paidOut"_s, who->shop.currency.print(paid->amount)}});
    return 0;
}

Result<int> reverse(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString word = desk.arguments().words.front();
    const auto id = Id<TerminalAttempt>::parse(word);
    const auto attempt = desk.database().read([&](const Connection &connection) {
        return id ? terminalattempts::find(connection, *id) : std::nullopt;
    });
    if (!attempt)
        return attempt.error();
    if (!*attempt || (*attempt)->kind != AttemptKind::Charge)
        return Error{Error::Code::NotFound, word};
    const auto reversed = Counter(desk.database(), *who).reverse(**attempt);
    if (!reversed)
        return reversed.error();
    Desk::print(toJson(*reversed, who->shop.currency));
    return 0;
}
}

std::vector<Command> terminalCommands()
{
    return {{{u"terminal show"_s, 0, 0, {}, {}, {}},
             R"(
terminal show
Which payment terminal stands at the till, and what is open with it.
  out {"driver":"http|by-hand","address","secret":true,"open":[{"id","sale","method","amount","state",
       "at","reference"?}],"refunds":[{…,"original"}],"declined":[…]}; open are charges in doubt, and
       approved ones that no sale holds yet; refunds wait for the terminal's answer; declined ones have to be
       paid out.
)",
             showTerminal},
            {{u"terminal set"_s, 0, 0, {u"driver"_s, u"address"_s}, {u"new-secret"_s}, {}},
             R"(
terminal set --driver http|by-hand [--address URL] [--new-secret]
The terminal of docs/payment-terminal.md. With --new-secret the next line of standard input, at least 16
       characters, is kept sealed; without, the secret that is kept stays.
  out {"driver","address","secret"}
)",
             setTerminal},
            {{u"terminal decide"_s, 2, 3, {}, {}, {}},
             R"(
terminal decide ID charged|not-charged [REFERENCE]
Says, after looking at the terminal, what became of a charge in doubt.
  out the charge, as in terminal show
)",
             decide},
            {{u"terminal reverse"_s, 1, 1, {}, {}, {}},
             R"(
terminal reverse ID
Gives back a charge that no sale holds, or that is in doubt.
  out the charge, as in terminal show
)",
             reverse},
            {{u"terminal send"_s, 0, 0, {}, {}, {}},
             R"(
terminal send
Sends the refunds that wait, each once and under the reference that it always had.
  out {"refunds":[…]}, as they stand then
)",
             sendRefunds},
            {{u"terminal pay-out"_s, 2, 2, {}, {}, {}},
             R"(
terminal pay-out ID REASON
Pays a refund that the terminal declined out of the drawer of this user's shift.
  out {"id","paidOut"}
)",
             payOut}};
}
