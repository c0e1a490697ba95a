#pragma once

#include "core/data/database.h"
#include "core/data/seedings.h"
#include "core/usecase/session.h"

#include <functional>

/// How much is made up, and from what.
struct SeedRequest
{
    qint64 members = 0;
    qint64 products = 0;
    qint64 lines = 0; ///< of sales
    quint64 seed = 1;
    std::optional<BusinessDate> until = {}; ///< the last day that is sold on; nothing: yesterday
    bool anew = false;                      ///< what a stopped one has made is thrown away first
    qint64 batch = 20'000;                  ///< members, and four times the sales, of one transaction
};

/// After each batch that is on disk; false stops, and the same request goes on from there.
using SeedProgress = std::function<bool(const Seeding &)>;

/// Fills a shop with made-up goods, members and two years of sales: members sealed under keys of their own
/// and found as enrolled ones are, sales as the till prices and settles them, with stock, points in lots and
/// a shift a day. The same request and date make the same people, goods, sales and ids at every shop of the
/// same code, till and settings; keys and what is sealed under them are new each time. In batches, each of
/// which leaves a shop that adds up; memory does not grow with what is asked for, but for the goods.
///
/// No event and no audit entry tells of a made-up member or sale: the audit says at the beginning and at the
/// end that the shop was seeded, and such a shop is never enrolled with head office. Each sale keeps the hash
/// of the event that it would have been.
///
/// Refuses NotPermitted (administrators), VaultClosed, InvalidInput ("members", "products", "sales-lines"),
/// AlreadySetUp (detail: "members", "sales", "shifts", "vouchers", "seeded" or "enrolled"), and Conflict when
/// a stopped seeding was of another request ("unfinished: …") or somebody worked in the shop since ("used").
/// What is answered is not done when `progress` stopped it.
Result<Seeding> seedShop(Database &database, const Session &who, const SeedRequest &request, Timestamp now,
                         const SeedProgress &progress);
