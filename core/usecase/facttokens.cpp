#include "core/usecase/facttokens.h"

#include "core/data/memberlist.h"
#include "core/data/shops.h"
#include "core/text/searchkey.h"
#include "core/usecase/findmembers.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestValue = 60; // as an option of a choice
const QString progress = u"fact-tokens"_s;
const QString done = u"done"_s;

qint64 tokenOf(const Vault &vault, Birthday birthday)
{
    birthday.year.reset();
    return vault.searchToken(TokenKind::Birthday, toText(birthday));
}

/// Every day of a year without its number, by both calendars.
std::vector<Birthday> allBirthdays()
{
    std::vector<Birthday> all;
    for (int month = 1; month <= 12; ++month)
        for (int day = 1; day <= 31; ++day) {
            if (QDate::isValid(2000, month, day)) // a leap year
                all.push_back({Birthday::Calendar::Solar, std::nullopt, month, day, false});
            if (day <= 30)
                for (const bool leap : {false, true})
                    all.push_back({Birthday::Calendar::Lunar, std::nullopt, month, day, leap});
        }
    return all;
}
}

std::vector<qint64> factTokens(const Vault &vault, const Person &person)
{
    std::vector<qint64> tokens;
    if (person.birthday)
        tokens.push_back(tokenOf(vault, *person.birthday));
    for (const auto &[code, values] : person.custom)
        for (const qint64 token : customTokens(vault, code, values))
            tokens.push_back(token);
    return tokens;
}

std::vector<qint64> birthdayTokens(const Vault &vault, const QDate &first, const QDate &last)
{
    std::vector<qint64> tokens;
    for (const Birthday &birthday : allBirthdays())
        for (int year = first.year(); year <= last.year(); ++year)
            if (const auto kept = BirthdayYear(year).keptOn(birthday);
                kept && *kept >= first && *kept <= last) {
                tokens.push_back(tokenOf(vault, birthday));
                break;
            }
    return tokens;
}

std::vector<qint64> customTokens(const Vault &vault, const QString &code, const QStringList &values)
{
    std::vector<qint64> tokens;
    for (const QString &value : values)
        if (value.size() <= longestValue)
            tokens.push_back(vault.searchToken(TokenKind::CustomValue, code + u'=' + searchKey(value)));
    return tokens;
}

Result<bool> renewFactTokens(Transaction &transaction, const Session &who)
{
    const Connection &main = transaction.connection();
    const QString at = settings::get(main, progress).value_or(u"0"_s);
    if (at == done || !who.vault)
        return false;
    const auto turn =
        members::after(main, transaction.keys(), at.toLongLong(), renewedATime, members::Whom::Everybody);
    for (const members::MemberInTurn &each : turn)
        if (!each.sealed.wrappedKey.isEmpty())
            if (const auto opened = openMember(each.sealed, *who.vault))
                members::addTokens(transaction, each.sealed.member.id,
                                   factTokens(*who.vault, opened->person));
    const bool more = int(turn.size()) == renewedATime;
    settings::set(transaction, progress, more ? QString::number(turn.back().row) : done);
    return more;
}
