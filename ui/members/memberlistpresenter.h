#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/customer/member.h"
#include "core/data/database.h"
#include "core/data/memberfigures.h"
#include "core/data/pointsledger.h"
#include "core/data/timeline.h"
#include "core/text/pinyin.h"
#include "core/usecase/keepviews.h"
#include "core/usecase/likemembers.h"
#include "core/usecase/session.h"
#include "ui/members/memberacts.h"
#include "ui/members/memberbrowser.h"
#include "ui/members/membercolumn.h"

#include <QObject>

#include <set>
#include <vector>

/// Somebody who becomes a member, as it was typed; a name or a phone is enough.
struct NewMember
{
    QString name = {};
    QString phone = {};
    QString birthday = {};
    std::optional<bool> offers = {}; ///< by SMS: what was answered; nothing: nobody asked
    bool byGuardian = false;         ///< of somebody under 14
};

/// By what the list can be filtered at this shop.
struct MemberChoices
{
    std::vector<std::pair<QString, QString>> tiers; ///< code and name; of no tier both are empty
    QStringList tags;
    QStringList sources;
    std::vector<std::pair<Id<struct User>, QString>> advisers;
    std::vector<CustomField> fields;
};

/// A member beside the list.
struct MemberGlance
{
    std::optional<PointsLot> lapse; ///< of the points what lapses next
    MemberFigures figures;
    std::vector<std::pair<TimelineEntry, QString>>
        recent; ///< purchases, the last first, and their first goods
    QStringList tags;
};

/// Members as one looks for them, lists them, enrols them and, where one may, sees them in full. Knows no
/// widget.
class MemberListPresenter : public QObject
{
    Q_OBJECT

public:
    MemberListPresenter(Database &database, const Session &session, Clock clock, Random random,
                        QObject *parent = nullptr);

    /// The first of those listed, a page at most.
    const std::vector<MemberProfile> &hits() const { return m_hits; }
    /// Whether a search found more than are listed.
    bool hasMore() const { return m_more; }
    /// All who are listed, line by line.
    MemberBrowser &browser() { return m_browser; }
    const MemberBrowser &browser() const { return m_browser; }
    MemberActs &acts() { return m_acts; }

    bool mayBrowse() const { return m_session.may(Permission::BrowseMembers).has_value(); }
    bool mayShare() const { return m_session.may(Permission::ShareViews).has_value(); }
    /// Whether all members are listed rather than those that a search finds.
    bool isBrowsing() const { return m_browsing; }
    /// Whether a filter says who is found.
    bool isFiltered() const { return m_browsing && !m_anywhere && !m_query.filter.isEmpty(); }
    const MemberListQuery &query() const { return m_query; }
    const std::vector<MemberColumn> &columns() const { return m_columns; }
    MemberChoices choices() const;
    std::vector<MemberView> views() const;
    /// One's own view of that name, if there is one.
    std::optional<MemberView> ownView(const QString &name) const;
    QDate today() const { return businessDate(m_clock(), m_session.shop.day).date(); }
    const QString &typed() const { return m_typed; }
    /// Why nothing can be listed, if so.
    const std::optional<Error> &problem() const { return m_problem; }
    bool mayReveal() const;
    bool mayEnrol() const;
    bool may(Permission permission) const { return m_session.may(permission).has_value(); }

    /// Name and phone as this user sees them: masked until revealed.
    QString nameOf(const MemberProfile &profile) const;
    QString phoneOf(const MemberProfile &profile) const;
    bool isRevealed(const MemberProfile &profile) const;
    /// What the shop calls the tier; empty: none.
    QString tierOf(const Member &member) const { return ::nameOf(m_session.shop.tiers, member.tier); }
    MemberGlance glanceAt(const Member &member) const;
    /// The member whose number or card a scan gave; CardReplaced for a card that is good no longer.
    Result<std::optional<MemberProfile>> byNumber(const QString &code) const;
    /// What is known of them: InvalidInput "name" or "birthday", InvalidPhone.
    Result<Person> read(const NewMember &typed) const;
    /// Who may be that person already, the surest first.
    std::vector<LikelySame> like(const Person &person);

public Q_SLOTS:
    void setSession(const Session &session);
    /// With nothing typed the newest, or when browsing everybody whom the filter lets through.
    void find(const QString &typed);
    /// Whoever has that number or card, whatever the filter.
    void findAnywhere(const QString &code);
    /// As far as one may; what was listed last is listed again.
    void setBrowsing(bool browsing);
    void setQuery(const MemberListQuery &query);
    void setColumns(const std::vector<MemberColumn> &columns);
    void open(const MemberView &view);
    /// What is listed now, under that name, in place of one's own view of that name.
    void keepView(const QString &name, bool shared);
    void removeView(const Id<MemberView> &id);
    /// Shows this one in full from now on, and writes it down.
    void reveal(const MemberProfile &profile);
    /// With consent to membership, and what was answered about offers. Ignored while one is under way.
    void enrol(const NewMember &typed);

Q_SIGNALS:
    void changed();
    void enrolled(const MemberProfile &profile);
    /// InvalidInput "name" or "birthday", InvalidPhone, GuardianNeeded, Duplicate and others.
    void enrolRefused(const Error &error);
    void viewsChanged();
    /// InvalidInput "name", NotPermitted and others.
    void viewRefused(const Error &error);

private:
    void ask(const MemberListQuery &query);
    void look();
    void search();
    void takeFirst();
    void recall();
    void remember();
    std::optional<MemberCondition> within() const;
    template <class Work> void writeView(Work work);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    Pinyin m_pinyin;
    QString m_typed;
    bool m_anywhere = false; // what is looked for was not typed
    std::vector<MemberProfile> m_hits;
    bool m_more = false;
    std::optional<Error> m_problem;
    std::set<QString> m_revealed; // numbers
    bool m_enrolling = false;
    bool m_browsing = false;
    MemberListQuery m_query;
    std::vector<MemberColumn> m_columns = MemberColumns::usual();
    MemberBrowser m_browser;
    MemberActs m_acts;
};
