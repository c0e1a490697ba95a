#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/listmembers.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <list>
#include <memory>
#include <unordered_map>
#include <unordered_set>

/// The lines of the list of members, however many: the whole order as eight bytes a member, found aside where
/// that takes long, and the lines themselves opened page by page as they are looked at. Knows no widget.
class MemberBrowser : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 50;

    MemberBrowser(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);
    ~MemberBrowser() override;

    /// How many are known so far.
    int count() const { return int(m_rows.size()); }
    /// Whether these are all that were asked for.
    bool isWhole() const { return m_whole; }
    /// Whether others were asked for than are listed.
    bool isLooking() const { return m_looking; }
    const std::optional<Error> &problem() const { return m_problem; }
    /// Of who cannot be found any more nothing.
    const MemberLine *line(int place) const;

    /// Marks are a user's, and stay until they are cleared, whatever is listed meanwhile.
    bool isMarked(int place) const;
    int marks() const { return int(m_marked.size()); }
    /// Rows of those marked, in the order of the list, and behind them those that are not listed now.
    std::vector<qint64> markedRows() const;
    const std::vector<qint64> &rows() const { return m_rows; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// All whom a filter lets through, in order. Those listed stay until others are found.
    void list(const MemberListQuery &query);
    /// These and no others.
    void show(const std::vector<qint64> &rows);
    /// Something about members changed: the lines are read anew as they are looked at.
    void readAgain();
    void mark(int place, bool marked) { mark(place, place, marked); }
    /// All from one place to the other, in either direction. While others are looked for nobody is marked.
    void mark(int from, int to, bool marked);
    void markAll();
    void clearMarks();

Q_SIGNALS:
    /// Other lines, or none.
    void listed();
    /// More of the same behind those that are there, from that place on; told before and after they are.
    void growing(int from, int to);
    void grown();
    void linesChanged();
    /// After any of these, for whoever looks at the lines through a model.
    void settled();
    void marksChanged();

private:
    using Page = std::unordered_map<qint64, MemberLine>; // by row of customer

    void lookAside(const MemberListQuery &query);
    void take(const Result<std::vector<qint64>> &rows);
    void replace(std::vector<qint64> rows, bool whole);
    const Page &page(int number) const;

    Database &m_database;
    Session m_session;
    Clock m_clock;
    std::vector<qint64> m_rows;
    bool m_whole = true;
    bool m_looking = false;
    std::optional<Error> m_problem;
    std::unordered_set<qint64> m_marked;             // rows
    mutable std::list<std::pair<int, Page>> m_pages; // the last looked at first
    std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0);
    QThreadPool m_aside; // last: it ends its work first
};
