#include "core/usecase/lapsepasses.h"

#include "core/data/audit.h"
#include "core/data/jobruns.h"
#include "core/usecase/movepasses.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int lapsesATurn = 500;
const QString job = u"passes"_s;
}

Result<PassTurn> lapsePasses(Transaction &transaction, const Session &who, const BusinessDate &today,
                             Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (jobruns::isDone(transaction.connection(), job, today))
        return PassTurn();
    PassTurn turn;
    for (const Pass &pass : passes::overBefore(transaction.connection(), today, lapsesATurn)) {
        lapsePass(transaction, who, pass, {}, today, now, random);
        ++turn.cards;
        turn.uses += pass.left;
        turn.earned += pass.deferred.amount;
    }
    turn.more = turn.cards == lapsesATurn;
    if (!turn.more)
        jobruns::record(transaction, job, today, now);
    if (turn.cards > 0)
        audit::append(transaction, now, std::nullopt, u"pass.lapse"_s,
                      {{u"date"_s, today.toIso()},
                       {u"cards"_s, turn.cards},
                       {u"uses"_s, turn.uses},
                       {u"earned"_s, who.shop.currency.print(turn.earned)}});
    return turn;
}

void lapsePass(Transaction &transaction, const Session &who, const Pass &pass,
               const std::optional<Id<User>> &user, const BusinessDate &day, Timestamp now,
               const Random &random)
{
    PassEntry entry = expiry(pass);
    entry.user = user;
    entry.at = now;
    entry.date = day;
    movePass(transaction, who, pass, entry, random);
}
