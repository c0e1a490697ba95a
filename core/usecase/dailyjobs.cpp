#include "core/usecase/dailyjobs.h"

#include "core/data/jobruns.h"
#include "core/data/memberlisting.h"
#include "core/usecase/facttokens.h"
#include "core/usecase/givecoupons.h"
#include "core/usecase/keepquality.h"
#include "core/usecase/lapsepasses.h"
#include "core/usecase/memberpoints.h"
#include "core/usecase/membertiers.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/retainmembers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array jobs{DailyJob::Expiry,  DailyJob::Tiers,    DailyJob::Merges,      DailyJob::Figures,
                          DailyJob::Coupons, DailyJob::Birthday, DailyJob::Anniversary, DailyJob::Quality,
                          DailyJob::Passes,  DailyJob::Tokens,   DailyJob::Retention};

Result<CouponTurn> couponTurn(Transaction &transaction, const Session &who, DailyJob job,
                              const BusinessDate &date, Timestamp now, const Random &random)
{
    if (job == DailyJob::Coupons)
        return lapseCoupons(transaction, who, date, now, random);
    const auto occasion = job == DailyJob::Birthday ? CouponOccasion::Birthday : CouponOccasion::Anniversary;
    return giveCoupons(transaction, who, occasion, date, now, random);
}

/// What was spent more than twelve months ago counts no longer.
Result<> countFigures(Transaction &transaction, const Session &who, const BusinessDate &date, Timestamp now)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed;
    const QString job = toText(DailyJob::Figures);
    if (jobruns::isDone(transaction.connection(), job, date))
        return {};
    memberlisting::countAfter(transaction, *BusinessDate::of(date.date().addMonths(-12)));
    jobruns::record(transaction, job, date, now);
    return {};
}
}

QString toText(DailyJob job)
{
    switch (job) {
    case DailyJob::Expiry: return u"expiry"_s;
    case DailyJob::Tiers: return u"tiers"_s;
    case DailyJob::Merges: return u"merges"_s;
    case DailyJob::Coupons: return u"coupons"_s;
    case DailyJob::Birthday: return u"birthday"_s;
    case DailyJob::Anniversary: return u"anniversary"_s;
    case DailyJob::Quality: return u"quality"_s;
    case DailyJob::Passes: return u"passes"_s;
    case DailyJob::Retention: return u"retention"_s;
    case DailyJob::Figures: return u"figures"_s;
    case DailyJob::Tokens: return u"tokens"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DailyJob> dailyJob(const QString &text)
{
    for (const DailyJob job : jobs)
        if (toText(job) == text)
            return job;
    return std::nullopt;
}

Result<DailyTurn> runDailyJob(Transaction &transaction, const Session &who, DailyJob job,
                              const BusinessDate &date, Timestamp now, const Random &random)
{
    DailyTurn done{{{u"job"_s, toText(job)}, {u"date"_s, date.toIso()}}};
    QJsonObject &told = done.told;
    switch (job) {
    case DailyJob::Expiry: {
        const auto lapse = lapsePoints(transaction, who, date, now, random);
        if (!lapse)
            return lapse.error();
        told[u"members"_s] = lapse->members;
        told[u"lots"_s] = lapse->lots;
        told[u"points"_s] = lapse->points.units();
        return done;
    }
    case DailyJob::Tiers: {
        const auto review = reviewTiers(transaction, who, date, now, random);
        if (!review)
            return review.error();
        told[u"kept"_s] = review->kept;
        told[u"raised"_s] = review->raised;
        told[u"lowered"_s] = review->lowered;
        return done;
    }
    case DailyJob::Merges: {
        const auto closed = closeMerges(transaction, who, date, now);
        if (!closed)
            return closed.error();
        told[u"closed"_s] = *closed;
        return done;
    }
    case DailyJob::Coupons:
    case DailyJob::Birthday:
    case DailyJob::Anniversary: {
        const auto turn = couponTurn(transaction, who, job, date, now, random);
        if (!turn)
            return turn.error();
        told[u"coupons"_s] = turn->coupons;
        if (turn->more)
            told[u"more"_s] = true;
        return done;
    }
    case DailyJob::Quality: {
        const auto turn = keepQuality(transaction, who, date, now);
        if (!turn)
            return turn.error();
        told[u"members"_s] = turn->members;
        if (turn->more)
            told[u"more"_s] = true;
        return done;
    }
    case DailyJob::Passes: {
        const auto turn = lapsePasses(transaction, who, date, now, random);
        if (!turn)
            return turn.error();
        told[u"cards"_s] = turn->cards;
        told[u"uses"_s] = turn->uses;
        told[u"earned"_s] = who.shop.currency.print(turn->earned);
        if (turn->more)
            told[u"more"_s] = true;
        return done;
    }
    case DailyJob::Retention: {
        const auto turn = retainMembers(transaction, who, date, now, random);
        if (!turn)
            return turn.error();
        told[u"asked"_s] = turn->asked;
        told[u"staying"_s] = turn->staying;
        told[u"erased"_s] = turn->erased;
        if (turn->more)
            told[u"more"_s] = true;
        done.copies = turn->copies;
        return done;
    }
    case DailyJob::Figures: {
        const auto counted = countFigures(transaction, who, date, now);
        return counted ? Result<DailyTurn>(done) : counted.error();
    }
    case DailyJob::Tokens: {
        const auto more = renewFactTokens(transaction, who);
        if (!more)
            return more.error();
        if (*more)
            told[u"more"_s] = true;
        return done;
    }
    }
    Q_UNREACHABLE();
}

Result<DailyTurn> runDailyJobs(Transaction &transaction, const Session &who, Timestamp now,
                               const Random &random)
{
    Result<DailyTurn> turn = DailyTurn();
    for (const DailyJob job : jobs) {
        turn = runDailyJob(transaction, who, job, businessDate(now, who.shop.day), now, random);
        if (!turn || turn->wantsMore())
            break;
    }
    return turn;
}
