#include "core/usecase/findduplicates.h"

#include "core/customer/duplicatefinder.h"
#include "core/data/audit.h"
#include "core/data/duplicatepairs.h"
#include "core/data/duplicates.h"
#include "core/data/membercards.h"
#include "core/data/memberquality.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/freetext.h"
#include "core/usecase/membertokens.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostCandidates = 100;

/// Everybody's traits with their rows, in the order of enrolment.
struct Everybody
{
    DuplicateFinder finder;
    std::vector<MemberRow> rows;
};

Everybody readEverybody(const Connection &main, const Connection &keys, const Vault &vault,
                        const std::stop_token &stop)
{
    Everybody everybody;
    Pinyin pinyin;
    const auto most = size_t(duplicates::newestRow(main));
    everybody.finder.reserve(most);
    everybody.rows.reserve(most);
    duplicates::forEachMember(main, keys, [&](MemberRow row, const SealedMember &sealed) {
        // Who cannot be opened is named by the check of the data, and is nobody's duplicate here.
        if (const auto profile = openMember(sealed, vault)) {
            everybody.finder.add(traitsOf(profile->person, pinyin));
            everybody.rows.push_back(row);
        }
        return !stop.stop_requested();
    });
    return everybody;
}

/// Members who share a phone, an e-mail address or a name with `person`, each once.
class Candidates
{
public:
    Candidates(const Connection &main, const Connection &keys, const Session &who) :
        m_main(main),
        m_keys(keys),
        m_who(who)
    {}

    std::vector<MemberProfile> of(const Person &person, Pinyin &pinyin)
    {
        for (const Phone &phone : person.phones)
            look(TokenKind::Phone, phone.e164());
        for (const Email &email : person.emails)
            look(TokenKind::Email, email.address());
        lookByName(person, pinyin);
        return std::move(m_found);
    }

private:
    void lookByName(const Person &person, Pinyin &pinyin)
    {
        look(TokenKind::NamePrefix, longestBeginning(person.name));
        for (const QString &full : pinyin.forms(person.name, Pinyin::Kind::Name).full) {
            look(TokenKind::Pinyin, longestBeginning(full));
            // A common name goes beyond what is looked at; with the phone's end it does not.
            for (const Phone &phone : person.phones)
                look(TokenKind::Pinyin, longestBeginning(full), phone.lastFour());
        }
    }

    void look(TokenKind kind, const QString &text, const QString &lastFour = {})
    {
        if (text.isEmpty())
            return;
        std::vector<qint64> tokens{m_who.vault->searchToken(kind, text)};
        if (!lastFour.isEmpty())
            tokens.push_back(m_who.vault->searchToken(TokenKind::PhoneLastFour, lastFour));
        for (const SealedMember &sealed : members::withTokens(m_main, m_keys, tokens, mostCandidates)) {
            if (m_known.contains(sealed.member.id.bytes()))
                continue;
            m_known.insert(sealed.member.id.bytes());
            if (sealed.member.restricted)
                continue;
            if (auto profile = openMember(sealed, *m_who.vault))
                m_found.push_back(std::move(*profile));
        }
    }

    const Connection &m_main;
    const Connection &m_keys;
    const Session &m_who;
    QSet<QByteArray> m_known;
    std::vector<MemberProfile> m_found;
};

Result<> mayWithVault(const Session &who, Permission permission)
{
    if (const auto allowed = who.may(permission); !allowed)
        return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}
}

Result<qint64> findDuplicates(const Connection &main, const Connection &keys, const Session &who, Score least,
                              const std::function<void(const LikelyDuplicate &)> &each,
                              const std::stop_token &stop)
{
    if (const auto allowed = mayWithVault(who, Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    Everybody everybody = readEverybody(main, keys, *who.vault, stop);
    const auto dismissed = duplicates::dismissed(main);
    qint64 count = 0;
    for (const DuplicatePair &pair : everybody.finder.find(least, stop)) {
        if (stop.stop_requested())
            break;
        const MemberRow a = everybody.rows[pair.a];
        const MemberRow b = everybody.rows[pair.b];
        if (dismissed.contains({a, b}))
            continue;
        each({duplicates::numberOf(main, a), duplicates::numberOf(main, b), pair.score,
              everybody.finder.facts(pair)});
        ++count;
    }
    return count;
}

Result<qint64> keepDuplicates(Database &database, const Connection &main, const Connection &keys,
                              const Session &who, Timestamp now, const std::stop_token &stop)
{
    std::vector<FoundPair> pairs;
    const auto found = findDuplicates(
        main, keys, who, usualScore,
        [&](const LikelyDuplicate &pair) {
            const auto a = duplicates::rowOf(main, pair.a);
            const auto b = duplicates::rowOf(main, pair.b);
            if (a && b)
                pairs.push_back({*a, *b, int(std::floor(pair.score * 1000)), toWords(pair.why)});
        },
        stop);
    if (!found || stop.stop_requested())
        return found;
    const BusinessDate date = businessDate(now, who.shop.day);
    return database.writeNow([&](Transaction &transaction) -> Result<qint64> {
        duplicatepairs::replace(transaction, pairs, date, now);
        memberquality::keepDay(transaction, date);
        return duplicatepairs::count(transaction.connection());
    });
}

Result<std::vector<ListedPair>> keptDuplicates(const Connection &main, const Connection &keys,
                                               const Session &who, int limit)
{
    if (const auto allowed = mayWithVault(who, Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    const auto opened = [&](const SealedMember &sealed) {
        const auto profile = openMember(sealed, *who.vault);
        return profile ? *profile : MemberProfile{sealed.member, {}};
    };
    std::vector<ListedPair> pairs;
    for (const KeptPair &pair : duplicatepairs::list(main, keys, limit))
        pairs.push_back({opened(pair.a), opened(pair.b), pair.score, pair.why});
    return pairs;
}

Result<std::vector<LikelySame>> duplicatesOf(const Connection &main, const Connection &keys,
                                             const Session &who, const Person &person,
                                             const std::optional<QString> &self, Score least, Pinyin &pinyin)
{
    if (const auto allowed = mayWithVault(who, Permission::FindMember); !allowed)
        return allowed.error();
    if (const auto member = self ? members::byNumber(main, *self) : std::nullopt;
        member && member->restricted)
        return std::vector<LikelySame>();
    std::vector<MemberProfile> others = Candidates(main, keys, who).of(person, pinyin);
    std::set<MemberRow> notThese;
    if (const auto row = self ? duplicates::rowOf(main, *self) : std::nullopt) {
        notThese = duplicates::dismissedOf(main, *row);
        notThese.insert(*row);
    }
    std::erase_if(others, [&](const MemberProfile &other) {
        return !notThese.empty() && notThese.contains(*duplicates::rowOf(main, other.member.number));
    });
    const PersonTraits traits = traitsOf(person, pinyin);
    std::vector<PersonTraits> theirs;
    TraitCounts counts;
    counts.add(traits);
    for (const MemberProfile &other : others)
        counts.add(theirs.emplace_back(traitsOf(other.person, pinyin)));
    counts.seal(quint64(duplicates::newestRow(main)));
    std::vector<LikelySame> same;
    for (size_t i = 0; i < others.size(); ++i)
        if (Resemblance likeness = compare(traits, theirs[i], counts); likeness.score >= least)
            same.push_back({std::move(others[i]), likeness.score, std::move(likeness.facts)});
    std::ranges::stable_sort(same, std::greater(), &LikelySame::score);
    return same;
}

Result<> dismissDuplicate(Transaction &transaction, const Session &who, const QString &a, const QString &b,
                          const QString &reason, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed;
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    const Connection &main = transaction.connection();
    QJsonArray ids;
    std::vector<MemberRow> rows;
    for (const QString &number : {a, b}) {
        const auto member = members::byNumber(main, number);
        if (!member)
            return membercards::unknownNumber(main, number);
        ids.append(member->id.toString());
        rows.push_back(*duplicates::rowOf(main, number));
    }
    if (rows[0] == rows[1])
        return Error{Error::Code::InvalidInput, u"b"_s};
    duplicates::dismiss(transaction, rows[0], rows[1], {*why, who.user, now});
    audit::append(transaction, now, who.user, u"member.two-people"_s,
                  {{u"members"_s, ids}, {u"reason"_s, *why}});
    return {};
}

QJsonObject toJson(const LikelyDuplicate &pair)
{
    // Three digits are as much as the probabilities behind it are worth.
    return {{u"a"_s, pair.a},
            {u"b"_s, pair.b},
            {u"score"_s, std::floor(pair.score * 1000) / 1000},
            {u"why"_s, QJsonArray::fromStringList(toWords(pair.why))}};
}
