#include "ui/members/memberbrowser.h"

#include <algorithm>

namespace {
constexpr size_t pagesKept = 20;
}

MemberBrowser::MemberBrowser(Database &database, const Session &session, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock))
{
    m_aside.setMaxThreadCount(1);
}

MemberBrowser::~MemberBrowser()
{
    ++*m_asked; // whatever is under way is not wanted any more
}

void MemberBrowser::setSession(const Session &session)
{
    if (!(session.user == m_session.user))
        clearMarks();
    m_session = session;
    ++*m_asked;
    m_looking = false;
    replace({}, true);
}

/// By an index, without a filter, the first page is there at once; the whole follows.
void MemberBrowser::list(const MemberListQuery &query)
{
    m_looking = true;
    if (query.filter.isEmpty() && query.order.by != MemberSort::Name) {
        const auto first = m_database.read([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, m_session, query, m_clock(), pageSize + 1);
        });
        const bool whole = !first || first->size() <= size_t(pageSize);
        m_problem = first ? std::nullopt : std::optional(first.error());
        m_looking = false;
        if (whole)
            ++*m_asked;
        replace(first ? *first : std::vector<qint64>(), whole);
        if (whole)
            return;
    }
    lookAside(query);
}

void MemberBrowser::lookAside(const MemberListQuery &query)
{
    const int asked = ++*m_asked;
    const auto isWanted = [asked, current = m_asked] { return current->load() == asked; };
    m_aside.start([this, isWanted, query, who = m_session, now = m_clock()] {
        if (!isWanted())
            return;
        auto rows = m_database.lookAside([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, who, query, now, -1, isWanted);
        });
        QMetaObject::invokeMethod(
            this,
            [this, isWanted, rows = std::move(rows)] {
                if (isWanted())
                    take(rows);
            },
            Qt::QueuedConnection);
    });
}

/// What begins as it did only grows: whoever is looking at it does not lose the place.
void MemberBrowser::take(const Result<std::vector<qint64>> &rows)
{
    const bool grows = rows && !m_looking && !m_problem && rows->size() >= m_rows.size()
        && std::equal(m_rows.begin(), m_rows.end(), rows->begin());
    m_looking = false;
    m_problem = rows ? std::nullopt : std::optional(rows.error());
    if (!grows)
        return replace(rows ? *rows : std::vector<qint64>(), true);
    const int before = count();
    if (before == int(rows->size())) {
        m_whole = true;
        return Q_EMIT settled();
    }
    Q_EMIT growing(before, int(rows->size()) - 1);
    m_rows = *rows;
    m_whole = true;
    m_pages.clear(); // the last of them may not have been full
    Q_EMIT grown();
    Q_EMIT settled();
}

void MemberBrowser::show(const std::vector<qint64> &rows)
{
    ++*m_asked;
    m_looking = false;
    m_problem.reset();
    replace(rows, true);
}

void MemberBrowser::replace(std::vector<qint64> rows, bool whole)
{
    m_rows = std::move(rows);
    m_whole = whole;
    m_pages.clear();
    Q_EMIT listed();
    Q_EMIT settled();
}

void MemberBrowser::readAgain()
{
    m_pages.clear();
    Q_EMIT linesChanged();
    Q_EMIT settled();
}

const MemberBrowser::Page &MemberBrowser::page(int number) const
{
    const auto known = std::ranges::find(m_pages, number, &std::pair<int, Page>::first);
    if (known != m_pages.end()) {
        m_pages.splice(m_pages.begin(), m_pages, known);
        return m_pages.front().second;
    }
    const auto begin = m_rows.begin() + number * pageSize;
    const auto end = m_rows.begin() + std::min((number + 1) * pageSize, count());
    auto lines = m_database.read([&](const Connection &main, const Connection &keys) {
        return memberLines(main, keys, m_session, {begin, end});
    });
    Page page;
    if (lines)
        for (MemberLine &line : *lines)
            page.emplace(line.listed.row, std::move(line));
    m_pages.emplace_front(number, std::move(page));
    if (m_pages.size() > pagesKept)
        m_pages.pop_back();
    return m_pages.front().second;
}

const MemberLine *MemberBrowser::line(int place) const
{
    if (place < 0 || place >= count())
        return nullptr;
    const Page &lines = page(place / pageSize);
    const auto found = lines.find(m_rows[size_t(place)]);
    return found == lines.end() ? nullptr : &found->second;
}

bool MemberBrowser::isMarked(int place) const
{
    return place >= 0 && place < count() && m_marked.contains(m_rows[size_t(place)]);
}

std::vector<qint64> MemberBrowser::markedRows() const
{
    std::vector<qint64> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows),
                         [this](qint64 row) { return m_marked.contains(row); });
    if (rows.size() == m_marked.size())
        return rows;
    const std::unordered_set<qint64> listed(rows.begin(), rows.end());
    std::ranges::copy_if(m_marked, std::back_inserter(rows),
                         [&](qint64 row) { return !listed.contains(row); });
    std::sort(rows.begin() + qsizetype(listed.size()), rows.end());
    return rows;
}

void MemberBrowser::mark(int from, int to, bool marked)
{
    if (m_looking)
        return;
    const size_t before = m_marked.size();
    const auto [first, last] = std::minmax(from, to);
    for (int place = std::max(first, 0); place <= std::min(last, count() - 1); ++place)
        if (marked)
            m_marked.insert(m_rows[size_t(place)]);
        else
            m_marked.erase(m_rows[size_t(place)]);
    if (m_marked.size() != before)
        Q_EMIT marksChanged();
}

void MemberBrowser::markAll()
{
    if (!m_whole)
        return;
    m_marked.reserve(m_rows.size());
    mark(0, count() - 1, true);
}

void MemberBrowser::clearMarks()
{
    m_marked.clear();
    Q_EMIT marksChanged();
}
