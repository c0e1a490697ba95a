#include "core/usecase/findmembers.h"

#include "core/customer/mask.h"
#include "core/customer/tag.h"
#include "core/data/audit.h"
#include "core/security/cardcode.h"
#include "core/usecase/issuecard.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(memberLog, "zhanggui.usecase.members")

namespace {
/// One damaged row must not hide everybody else: it is passed over, and said in the log.
std::optional<MemberProfile> opened(const SealedMember &sealed, const Vault &vault)
{
    auto profile = openMember(sealed, vault);
    if (!profile) {
        qCWarning(memberLog) << "cannot be opened: member" << sealed.member.number;
        return std::nullopt;
    }
    return std::move(*profile);
}

MemberHits newest(const Connection &main, const Connection &keys, const Vault &vault, int limit)
{
    MemberHits found;
    const auto page = members::page(main, keys, limit + 1);
    found.more = int(page.size()) > limit;
    for (size_t i = 0; i < page.size() && int(i) < limit; ++i)
        if (auto profile = opened(page[i], vault))
            found.hits.push_back(std::move(*profile));
    return found;
}

Result<MemberHits> byCard(const Connection &main, const Connection &keys, const Session &who,
                          const QString &typed)
{
    auto profile = memberByNumber(main, keys, who, typed);
    if (!profile)
        return profile.error();
    return *profile ? MemberHits{{std::move(**profile)}, false} : MemberHits();
}

/// Hits of one search, each once however many ways lead to it.
class Search
{
public:
    Search(const Connection &main, const Connection &keys, const Session &who, int limit, Pinyin &pinyin) :
        m_main(main),
        m_keys(keys),
        m_who(who),
        m_limit(limit),
        m_pinyin(pinyin)
    {}

    MemberHits run(const QString &typed, const MemberSearch &search)
    {
        const MemberQuery query(typed, m_who.shop.region);
        for (const std::vector<qint64> &way : query.ways(*m_who.vault, search.by))
            if (!take(byTokens(way, search.within), &query))
                return m_found;
        // Tags are in clear: nothing is left to check.
        if (const auto tag = tags::read(typed); tag && search.by.value_or(MemberKey::Tag) == MemberKey::Tag)
            take(byTag(*tag, search.within), nullptr);
        return m_found;
    }

private:
    /// False once there are more than were asked for.
    bool take(const std::vector<SealedMember> &all, const MemberQuery *query)
    {
        for (const SealedMember &sealed : all) {
            if (m_known.contains(sealed.member.id.bytes()))
                continue;
            const auto profile = opened(sealed, *m_who.vault);
            if (!profile || (query && !query->means(*profile, m_pinyin)))
                continue;
            m_found.more = int(m_found.hits.size()) >= m_limit;
            if (m_found.more)
                return false;
            m_known.insert(sealed.member.id.bytes());
            m_found.hits.push_back(*profile);
        }
        return true;
    }

    std::vector<SealedMember> byTokens(const std::vector<qint64> &way,
                                       const std::optional<MemberCondition> &within) const
    {
        if (!within)
            return members::withTokens(m_main, m_keys, way, m_limit + 1);
        MemberCondition condition = *within;
        for (const qint64 token : way)
            condition.tokens.push_back({token});
        return fitting(condition);
    }

    std::vector<SealedMember> byTag(const QString &tag, const std::optional<MemberCondition> &within) const
    {
        if (!within)
            return members::withTag(m_main, m_keys, tag, m_limit + 1);
        MemberCondition condition = *within;
        condition.filter.tags << tag;
        return fitting(condition);
    }

    std::vector<SealedMember> fitting(const MemberCondition &condition) const
    {
        std::vector<SealedMember> all;
        const auto rows = memberlisting::rows(m_main, condition, {MemberSort::Enrolled, false}, m_limit + 1);
        for (ListedMember &each : memberlisting::at(m_main, m_keys, rows))
            all.push_back(std::move(each.sealed));
        return all;
    }

    const Connection &m_main;
    const Connection &m_keys;
    const Session &m_who;
    int m_limit;
    Pinyin &m_pinyin;
    MemberHits m_found;
    QSet<QByteArray> m_known;
};
}

Result<MemberHits> findMembers(const Connection &main, const Connection &keys, const Session &who,
                               const QString &typed, int limit, Pinyin &pinyin, const MemberSearch &search)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    if (limit <= 0)
        return MemberHits();
    if (typed.trimmed().isEmpty())
        return newest(main, keys, *who.vault, limit);
    if (readCardCode(typed))
        return byCard(main, keys, who, typed);
    auto found = Search(main, keys, who, limit, pinyin).run(typed, search);
    if (found.hits.empty())
        if (const auto card = memberOfCard(main, typed);
            !card && card.error().code == Error::Code::CardReplaced)
            return card.error();
    return found;
}

Result<std::optional<MemberProfile>> memberByNumber(const Connection &main, const Connection &keys,
                                                    const Session &who, const QString &number)
{
    const auto member = memberOfCard(main, number);
    if (!member)
        return member.error();
    if (!*member)
        return std::optional<MemberProfile>();
    const auto sealed = members::sealedByNumber(main, keys, (*member)->number);
    if (!who.vault || !sealed || (*member)->restricted || !who.may(Permission::FindMember))
        return std::optional(MemberProfile{**member, {}});
    auto profile = openMember(*sealed, *who.vault);
    return profile ? Result<std::optional<MemberProfile>>(std::optional(std::move(*profile)))
                   : profile.error();
}

Result<> revealMembers(Transaction &transaction, const Session &who,
                       const std::vector<MemberProfile> &members, Timestamp now)
{
    if (const auto allowed = who.may(Permission::RevealMember); !allowed)
        return allowed;
    QJsonArray ids;
    for (const MemberProfile &profile : members)
        ids.append(profile.member.id.toString());
    audit::append(transaction, now, who.user, u"member.reveal"_s, {{u"members"_s, ids}});
    return {};
}

Result<MemberProfile> openMember(const SealedMember &sealed, const Vault &vault)
{
    const auto bytes = vault.openWrapped(sealed.wrappedKey, sealed.member.id.bytes(), sealed.sealed);
    if (!bytes)
        return bytes.error();
    auto person = personFrom(*bytes);
    if (!person)
        return person.error();
    return MemberProfile{sealed.member, std::move(*person)};
}

QJsonObject toJson(const MemberProfile &profile, bool plain)
{
    const Person &person = profile.person;
    const auto first = person.phone();
    const QString phone = first ? (plain ? first->e164() : first->masked()) : QString();
    QJsonObject object{{u"number"_s, profile.member.number},
                       {u"name"_s, plain ? person.name : maskedName(person.name)},
                       {u"phone"_s, phone},
                       {u"tier"_s, profile.member.tier},
                       {u"points"_s, profile.member.points.units()}};
    if (profile.member.restricted)
        object[u"restricted"_s] = true;
    return object;
}
