#include "ui/members/memberlistpresenter.h"

#include "core/data/customfields.h"
#include "core/data/users.h"

#include <algorithm>

// What of the list a user chose, kept by name or until the next time.

namespace {
constexpr int mostTags = 200;

/// Those of members, and those who are asked for though they have none now.
std::vector<std::pair<Id<User>, QString>> advisers(const Connection &connection, const MemberFilter &filter)
{
    auto known = memberlisting::advisers(connection);
    for (const Id<User> &id : filter.advisers)
        if (std::ranges::find(known, id, &std::pair<Id<User>, QString>::first) == known.end())
            if (const auto user = users::find(connection, id))
                known.push_back({id, user->name});
    return known;
}
}

void MemberListPresenter::setBrowsing(bool browsing)
{
    m_browsing = browsing && mayBrowse();
}

/// Marks stay on whom a filter let through, not on whom another does.
void MemberListPresenter::ask(const MemberListQuery &query)
{
    if (!(query.filter == m_query.filter)) {
        m_browser.clearMarks();
        m_anywhere = false;
    }
    m_query = query;
}

void MemberListPresenter::setQuery(const MemberListQuery &query)
{
    ask(query);
    remember();
    look();
}

void MemberListPresenter::setColumns(const std::vector<MemberColumn> &columns)
{
    m_columns = columns.empty() ? MemberColumns::usual() : columns;
    remember();
    Q_EMIT changed();
}

void MemberListPresenter::open(const MemberView &view)
{
    ask(view.query);
    const auto columns = MemberColumns::named(view.columns);
    m_columns = columns.empty() ? MemberColumns::usual() : columns;
    remember();
    find({});
}

/// As this user left it.
void MemberListPresenter::recall()
{
    m_query = {};
    m_columns = MemberColumns::usual();
    const auto last =
        m_database.read([&](const Connection &connection) { return lastView(connection, m_session); });
    if (!last || !*last || !mayBrowse())
        return;
    m_query = (*last)->query;
    if (const auto columns = MemberColumns::named((*last)->columns); !columns.empty())
        m_columns = columns;
}

void MemberListPresenter::remember()
{
    m_database.write(
        this,
        [session = m_session, query = m_query, columns = MemberColumns::keys(m_columns), now = m_clock(),
         random = m_random](Transaction &transaction) {
            return keepLastView(transaction, session, query, columns, now, random);
        },
        [](const Result<> &) {}); // it is a convenience
}

std::vector<MemberView> MemberListPresenter::views() const
{
    const auto views = m_database.read([&](const Connection &connection) {
        return mayBrowse() ? memberviews::forUser(connection, m_session.user) : std::vector<MemberView>();
    });
    return views ? *views : std::vector<MemberView>();
}

std::optional<MemberView> MemberListPresenter::ownView(const QString &name) const
{
    for (const MemberView &each : views())
        if (each.user == m_session.user && each.name == name.simplified())
            return each;
    return std::nullopt;
}

template <class Work> void MemberListPresenter::writeView(Work work)
{
    m_database.write(this, std::move(work), [this](const auto &done) {
        if (done)
            Q_EMIT viewsChanged();
        else
            Q_EMIT viewRefused(done.error());
    });
}

void MemberListPresenter::keepView(const QString &name, bool shared)
{
    const auto before = ownView(name);
    const MemberView view{before ? before->id : Id<MemberView>::make(m_clock(), m_random),
                          m_session.user,
                          name,
                          shared,
                          m_query,
                          MemberColumns::keys(m_columns)};
    writeView([view, session = m_session, now = m_clock()](Transaction &transaction) {
        return ::keepView(transaction, session, view, now);
    });
}

void MemberListPresenter::removeView(const Id<MemberView> &id)
{
    writeView([id, session = m_session, now = m_clock()](Transaction &transaction) {
        return ::removeView(transaction, session, id, now);
    });
}

MemberChoices MemberListPresenter::choices() const
{
    const auto choices = m_database.read([&](const Connection &connection) {
        MemberChoices known;
        const auto &levels = m_session.shop.tiers.levels;
        for (auto level = levels.rbegin(); level != levels.rend(); ++level)
            known.tiers.push_back({level->code, level->name});
        for (const QString &tier : memberlisting::tiers(connection))
            if (std::ranges::none_of(known.tiers, [&](const auto &each) { return each.first == tier; })
                && !tier.isEmpty())
                known.tiers.push_back({tier, tier});
        known.tiers.push_back({});
        known.tags = memberlisting::tags(connection, mostTags);
        known.sources = memberlisting::sources(connection);
        known.advisers = advisers(connection, m_query.filter);
        known.fields = customfields::all(connection);
        return known;
    });
    return choices ? *choices : MemberChoices();
}
