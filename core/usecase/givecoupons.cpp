#include "core/usecase/givecoupons.h"

#include "core/data/audit.h"
#include "core/data/coupons.h"
#include "core/data/jobruns.h"
#include "core/data/memberlist.h"
#include "core/usecase/couponevents.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/issuecoupons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostDaysBack = 365;

/// A turn of one occasion's round.
class Round
{
public:
    Round(Transaction &transaction, const Session &who, CouponOccasion occasion, const BusinessDate &today,
          Timestamp now, const Random &random) :
        m_transaction(transaction),
        m_who(who),
        m_occasion(occasion),
        m_today(today),
        m_first(firstDay(transaction.connection(), occasion, today)),
        m_now(now),
        m_random(random)
    {
        for (const CouponGift &gift : couponkinds::gifts(transaction.connection(), occasion))
            if (const auto kind = couponkinds::find(transaction.connection(), gift.kind);
                kind && kind->active)
                if (const auto until = lastDayOf(*kind, today))
                    m_gifts.push_back({gift, *kind, *until});
    }

    bool isIdle() const { return m_gifts.empty(); }

    /// How many it issued.
    qint64 give(const std::vector<members::MemberInTurn> &turn)
    {
        return std::ranges::count_if(turn,
                                     [this](const members::MemberInTurn &each) { return giveOne(each); });
    }

private:
    struct Given
    {
        CouponGift gift;
        CouponKind kind;
        BusinessDate until;
    };

    static QDate firstDay(const Connection &connection, CouponOccasion occasion, const BusinessDate &today)
    {
        const auto last = jobruns::last(connection, toText(occasion));
        const QDate earliest = today.date().addDays(-mostDaysBack);
        return last ? std::max(last->date().addDays(1), earliest) : today.date();
    }

    QDate enrolledOn(const members::MemberInTurn &each) const
    {
        return businessDate(each.enrolledAt, m_who.shop.day).date();
    }

    std::optional<Birthday> dayOf(const members::MemberInTurn &each) const
    {
        if (m_occasion == CouponOccasion::Anniversary) {
            const QDate day = enrolledOn(each);
            return Birthday{Birthday::Calendar::Solar, day.year(), day.month(), day.day(), false};
        }
        if (!m_who.vault || each.sealed.wrappedKey.isEmpty())
            return std::nullopt;
        const auto opened = openMember(each.sealed, *m_who.vault);
        return opened ? opened->person.birthday : std::nullopt;
    }

    /// The latest day of keeping it that this round is about, for something given so many days before.
    std::optional<QDate> keptOn(const Birthday &day, const QDate &enrolled, int daysBefore) const
    {
        const QDate last = m_today.date().addDays(daysBefore);
        for (int year = last.year(); year >= m_first.year(); --year) {
            const auto kept = BirthdayYear(year).keptOn(day);
            const bool begins = m_occasion == CouponOccasion::Anniversary && kept && *kept <= enrolled;
            if (kept && *kept >= m_first && *kept <= last && *kept >= enrolled && !begins)
                return kept;
        }
        return std::nullopt;
    }

    bool giveOne(const members::MemberInTurn &each)
    {
        const Member &member = each.sealed.member;
        const auto given =
            std::ranges::find_if(m_gifts, [&](const Given &gift) { return gift.gift.isFor(member.tier); });
        const auto day = given == m_gifts.end() ? std::nullopt : dayOf(each);
        const auto kept = day ? keptOn(*day, enrolledOn(each), given->gift.daysBefore) : std::nullopt;
        if (!kept || coupons::wasGiven(m_transaction.connection(), member.id, m_occasion, kept->year())
            || hasEnough(m_transaction.connection(), given->kind, member.id))
            return false;
        issue(member, *given, kept->year());
        return true;
    }

    void issue(const Member &member, const Given &given, int year)
    {
        issueOne(m_transaction, m_who,
                 {Id<Coupon>::make(m_now, m_random),
                  {},
                  given.kind.code,
                  member.id,
                  Id<CouponOrder>::make(m_now, m_random),
                  m_occasion,
                  year,
                  {},
                  m_now,
                  given.until},
                 {}, m_random);
    }

    Transaction &m_transaction;
    const Session &m_who;
    CouponOccasion m_occasion;
    BusinessDate m_today;
    QDate m_first;
    Timestamp m_now;
    const Random &m_random;
    std::vector<Given> m_gifts;
};

/// The day is done; told once with all that its turns did.
void finish(Transaction &transaction, const QString &job, const QString &act, const BusinessDate &today,
            qint64 coupons, Timestamp now)
{
    jobruns::record(transaction, job, today, now);
    if (coupons > 0)
        audit::append(transaction, now, std::nullopt, act,
                      {{u"job"_s, job}, {u"date"_s, today.toIso()}, {u"coupons"_s, coupons}});
}
}

Result<CouponTurn> giveCoupons(Transaction &transaction, const Session &who, CouponOccasion occasion,
                               const BusinessDate &today, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    const Connection &connection = transaction.connection();
    const QString job = toText(occasion);
    if (jobruns::isDone(connection, job, today) || (occasion == CouponOccasion::Birthday && !who.vault))
        return CouponTurn();
    Round round(transaction, who, occasion, today, now, random);
    jobruns::Progress progress = jobruns::progress(connection, job, today);
    CouponTurn turn;
    if (!round.isIdle()) {
        const auto all = members::after(connection, transaction.keys(), progress.after, membersATurn);
        turn.members = qint64(all.size());
        turn.coupons = round.give(all);
        turn.more = turn.members == membersATurn;
        progress.done += turn.coupons;
        if (!all.empty())
            progress.after = all.back().row;
    }
    if (turn.more)
        jobruns::keep(transaction, job, today, progress);
    else
        finish(transaction, job, u"coupon.give"_s, today, progress.done, now);
    return turn;
}

Result<CouponTurn> lapseCoupons(Transaction &transaction, const Session &who, const BusinessDate &today,
                                Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    const Connection &connection = transaction.connection();
    const QString job = u"coupons"_s;
    if (jobruns::isDone(connection, job, today))
        return CouponTurn();
    jobruns::Progress progress = jobruns::progress(connection, job, today);
    CouponTurn turn;
    turn.coupons = coupons::lapseBefore(transaction, today, lapsesATurn, now);
    turn.more = turn.coupons == lapsesATurn;
    progress.done += turn.coupons;
    if (turn.more) {
        jobruns::keep(transaction, job, today, progress);
        return turn;
    }
    if (progress.done > 0)
        tellLapsed(transaction, who, today, progress.done, now, random);
    finish(transaction, job, u"coupon.lapse"_s, today, progress.done, now);
    return turn;
}
