#include "core/seed/seedshop.h"

#include "core/data/audit.h"
#include "core/data/pointsledger.h"
#include "core/seed/seedbegin.h"
#include "core/seed/seedwrite.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 goodsAtOnce = 5'000;

/// Makes the next batch while the one before is written.
class SeedRun
{
public:
    SeedRun(Database &database, const Session &who, const SeedRequest &request, const Seeding &from,
            const SeedProgress &progress) :
        m_database(database),
        m_who(who),
        m_batch(std::max<qint64>(request.batch, 1)),
        m_progress(progress),
        m_made(from),
        m_people(from.seed, from.members, endOf(from, who.shop.day), who)
    {
        m_who.shift.reset();
    }
    ~SeedRun()
    {
        if (m_written.valid())
            m_written.wait();
    }
    SeedRun(const SeedRun &) = delete;
    SeedRun &operator=(const SeedRun &) = delete;

    Result<Seeding> run(Timestamp now)
    {
        for (const auto part : {&SeedRun::goods, &SeedRun::people, &SeedRun::trade})
            if (const auto done = (this->*part)(); !done)
                return done.error();
        if (const auto done = await(); !done)
            return done.error();
        return m_isStopped ? Result<Seeding>(m_made) : end(now);
    }

private:
    static Timestamp endOf(const Seeding &seeding, const ShopDay &day)
    {
        const QDateTime end(seeding.until.date().addDays(1), day.cutOff, QTimeZone(day.zone));
        return Timestamp::ofMilliseconds(end.toMSecsSinceEpoch());
    }

    /// The batch that is being written is on disk; asks whether to go on.
    Result<> await()
    {
        if (!m_written.valid())
            return {};
        const auto written = m_written.get();
        if (written && !m_progress(m_made))
            m_isStopped = true;
        return written;
    }

    /// Once the one before is on disk; `made` is what the shop is then. Nothing when that was the last.
    template <class Work> Result<> post(const Seeding &made, Work work)
    {
        if (const auto done = await(); !done || m_isStopped)
            return done;
        auto promise = std::make_shared<std::promise<Result<>>>();
        m_written = promise->get_future();
        m_made = made;
        m_database.writeThen(
            [made, work = std::move(work)](Transaction &transaction) mutable -> Result<> {
                seedrows::holdMore(transaction, true);
                if (const auto done = work(transaction); !done)
                    return done;
                seedings::keep(transaction, made);
                return {};
            },
            [promise](const Result<> &written) { promise->set_value(written); });
        return {};
    }

    Result<> goods()
    {
        while (!m_isStopped && m_made.productsDone < m_made.products) {
            const Seeding from = m_made;
            Seeding made = from;
            made.productsDone = std::min(from.productsDone + goodsAtOnce, from.products);
            const auto posted = post(made, [this, from, made](Transaction &transaction) {
                return seedwrite::goods(transaction, m_who, from, made.productsDone,
                                        endOf(from, m_who.shop.day));
            });
            if (!posted)
                return posted;
        }
        return await();
    }

    Result<> people()
    {
        Pinyin pinyin;
        for (qint64 done = m_made.membersDone; !m_isStopped && done < m_made.members;) {
            std::vector<SeededMember> members;
            const qint64 first = done + 1;
            const qint64 last = std::min(done + m_batch, m_made.members);
            for (; done < last; ++done)
                members.push_back(seedwrite::member(m_people, done + 1, *m_who.vault, pinyin));
            Seeding made = m_made;
            made.membersDone = last;
            const auto posted =
                post(made, [first, last, members = std::move(members)](Transaction &transaction) -> Result<> {
                    seedrows::appendMembers(transaction, first, members);
                    seedrows::setMemberCount(transaction, last);
                    return {};
                });
            if (!posted)
                return posted;
        }
        return await();
    }

    Result<> trade()
    {
        if (m_isStopped)
            return {};
        const auto goods = m_database.read([&](const Connection &connection) {
            return seedwrite::goodsOf(connection, m_made.lines > 0 ? m_made.products : 0);
        });
        const auto points =
            m_database.read([](const Connection &connection) { return pointsledger::rules(connection); });
        if (!goods || !points)
            return !goods ? goods.error() : points.error();
        SeedTrade trade(m_made, m_who, m_people, *goods, *points);
        while (!m_isStopped && !trade.isOver())
            if (const auto done = sell(trade); !done)
                return done;
        return await();
    }

    Result<> sell(SeedTrade &trade)
    {
        const auto most = size_t(std::max<qint64>(m_batch / 4, 1));
        const qint64 firstRow = trade.salesDone() + 1;
        std::vector<SeedDay> days;
        for (size_t sales = 0; sales < most && !trade.isOver();) {
            auto day = trade.next(most - sales);
            if (!day)
                return day.error();
            sales += day->sales.size();
            days.push_back(std::move(*day));
        }
        Seeding made = m_made;
        made.linesDone = trade.linesDone();
        made.salesDone = trade.salesDone();
        return post(made, [this, firstRow, days = std::move(days)](Transaction &transaction) -> Result<> {
            qint64 row = firstRow;
            for (const SeedDay &day : days) {
                if (const auto done = seedwrite::day(transaction, m_who, m_made.seed, day, row); !done)
                    return done;
                row += std::ssize(day.sales);
            }
            return {};
        });
    }

    Result<Seeding> end(Timestamp now)
    {
        Seeding done = m_made;
        done.isDone = true;
        return m_database.writeNow([&](Transaction &transaction) -> Result<Seeding> {
            seedrows::holdMore(transaction, false);
            seedings::keep(transaction, done);
            audit::append(transaction, now, m_who.user, u"shop.seeded"_s,
                          QJsonDocument::fromJson(seedings::toText(done).toUtf8()).object());
            return done;
        });
    }

    Database &m_database;
    Session m_who;
    const qint64 m_batch;
    const SeedProgress &m_progress;
    Seeding m_made; ///< once what is being written is on disk
    SeedPeople m_people;
    std::future<Result<>> m_written;
    bool m_isStopped = false;
};
}

Result<Seeding> seedShop(Database &database, const Session &who, const SeedRequest &request, Timestamp now,
                         const SeedProgress &progress)
{
    const auto from = database.writeNow(
        [&](Transaction &transaction) { return beginSeeding(transaction, who, request, now); });
    if (!from)
        return from.error();
    return SeedRun(database, who, request, *from, progress).run(now);
}
