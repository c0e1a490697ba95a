#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/customer/member.h"
#include "core/data/database.h"
#include "core/data/pointsledger.h"
#include "core/text/pinyin.h"
#include "core/usecase/likemembers.h"

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

/// Members as one looks for them, enrols them and, where one may, sees them in full. Knows no widget.
class MemberListPresenter : public QObject
{
    Q_OBJECT

public:
    MemberListPresenter(Database &database, const Session &session, Clock clock, Random random,
                        QObject *parent = nullptr);

    const std::vector<MemberProfile> &hits() const { return m_hits; }
    /// Whether there are more than are listed.
    bool hasMore() const { return m_more; }
    const QString &typed() const { return m_typed; }
    /// Why nothing can be listed, if so.
    const std::optional<Error> &problem() const { return m_problem; }
    bool mayReveal() const;
    bool mayEnrol() const;

    /// Name and phone as this user sees them: masked until revealed.
    QString nameOf(const MemberProfile &profile) const;
    QString phoneOf(const MemberProfile &profile) const;
    bool isRevealed(const MemberProfile &profile) const;
    /// What the shop calls the tier; empty: none.
    QString tierOf(const Member &member) const { return ::nameOf(m_session.shop.tiers, member.tier); }
    /// What of the points lapses next, and when.
    std::optional<PointsLot> nextLapse(const Member &member) const;
    /// The member whose number or card a scan gave; CardReplaced for a card that is good no longer.
    Result<std::optional<MemberProfile>> byNumber(const QString &code) const;
    /// What is known of them: InvalidInput "name" or "birthday", InvalidPhone.
    Result<Person> read(const NewMember &typed) const;
    /// Who may be that person already, the surest first.
    std::vector<LikelySame> like(const Person &person);

public Q_SLOTS:
    void setSession(const Session &session);
    void find(const QString &typed);
    /// Shows this one in full from now on, and writes it down.
    void reveal(const MemberProfile &profile);
    /// With consent to membership, and what was answered about offers. Ignored while one is under way.
    void enrol(const NewMember &typed);

Q_SIGNALS:
    void changed();
    void enrolled(const MemberProfile &profile);
    /// InvalidInput "name" or "birthday", InvalidPhone, GuardianNeeded, Duplicate and others.
    void enrolRefused(const Error &error);

private:
    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    Pinyin m_pinyin;
    QString m_typed;
    std::vector<MemberProfile> m_hits;
    bool m_more = false;
    std::optional<Error> m_problem;
    std::set<QString> m_revealed; // numbers
    bool m_enrolling = false;
};
