#include "core/usecase/keepquality.h"

#include "core/data/consents.h"
#include "core/data/jobruns.h"
#include "core/data/membercards.h"
#include "core/data/memberquality.h"
#include "core/data/normalisations.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/normalisemembers.h"

using namespace Qt::StringLiterals;

namespace {
const QString job = u"quality"_s;
constexpr qint64 dayMs = 86'400'000;

/// Looks at members, one after the other.
class Look
{
public:
    Look(Transaction &transaction, const Session &who, const QDate &today) :
        m_transaction(transaction),
        m_who(who),
        m_today(today),
        m_staleMonths(memberquality::staleMonths(transaction.connection()))
    {}

    void at(const QualityDue &due)
    {
        if (due.isGone)
            return memberquality::note(m_transaction, due.row, 0, {}, m_today, {});
        const auto opened = due.sealed.wrappedKey.isEmpty()
            ? Result<MemberProfile>(Error{Error::Code::Damaged, {}})
            : openMember(due.sealed, *m_who.vault);
        const QualityVerdict verdict = opened ? assess(opened->person, factsOf(due))
                                              : QualityVerdict{{{QualityRule::RecordUnreadable, {}}}, 1, {}};
        memberquality::note(m_transaction, due.row, verdict.filled, kept(due, verdict), m_today,
                            verdict.again);
    }

private:
    QualityFacts factsOf(const QualityDue &due) const
    {
        return {consents::of(m_transaction.connection(), due.sealed.member.id),
                due.hasSource,
                due.hasAdviser,
                businessDate(due.lastSeen, m_who.shop.day).date(),
                m_today,
                m_staleMonths};
    }

    std::vector<KeptFinding> kept(const QualityDue &due, const QualityVerdict &verdict) const
    {
        std::vector<KeptFinding> findings;
        for (const QualityFinding &finding : verdict.findings)
            findings.push_back(
                {finding.rule,
                 m_who.vault->searchToken(TokenKind::Finding,
                                          due.sealed.member.id.toString() + u'\n' + toText(finding.rule)
                                              + u'\n' + finding.value)});
        return findings;
    }

    Transaction &m_transaction;
    const Session &m_who;
    QDate m_today;
    int m_staleMonths;
};

Result<> mayWithVault(const Session &who)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}

void finish(Transaction &transaction, const BusinessDate &today, Timestamp now)
{
    memberquality::keepDay(transaction, today);
    normalisations::forgetBefore(transaction, now.plusMilliseconds(-daysToUndo * dayMs));
    jobruns::record(transaction, job, today, now);
}
}

Result<QualityTurn> keepQuality(Transaction &transaction, const Session &who, const BusinessDate &today,
                                Timestamp now)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    QualityTurn turn;
    if (!who.vault)
        return turn;
    Look look(transaction, who, today.date());
    const auto due =
        memberquality::due(transaction.connection(), transaction.keys(), today.date(), qualityATurn);
    for (const QualityDue &each : due)
        look.at(each);
    turn.members = qint64(due.size());
    turn.more = turn.members == qualityATurn;
    if (!turn.more && (turn.members > 0 || !jobruns::isDone(transaction.connection(), job, today)))
        finish(transaction, today, now);
    return turn;
}

Result<> lookAtMember(Transaction &transaction, const Session &who, const QString &number, Timestamp now)
{
    if (const auto allowed = mayWithVault(who); !allowed)
        return allowed;
    const auto member = members::byNumber(transaction.connection(), number);
    const auto due =
        member ? memberquality::one(transaction.connection(), transaction.keys(), member->id) : std::nullopt;
    if (!due)
        return membercards::unknownNumber(transaction.connection(), number);
    Look(transaction, who, businessDate(now, who.shop.day).date()).at(*due);
    return {};
}
