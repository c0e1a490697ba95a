#pragma once

#include "core/usecase/correctmember.h"
#include "core/usecase/followup.h"
#include "core/usecase/restrictmember.h"
#include "ui/members/profilepresenter.h"

/// What is to be done for the member whose page is open, and what they asked about their data: tasks,
/// restriction, corrections, erasure. Knows no widget.
class CarePresenter : public QObject
{
    Q_OBJECT

public:
    CarePresenter(Database &database, ProfilePresenter &profile, Clock clock, Random random,
                  QObject *parent = nullptr);

    ProfilePresenter &profile() const { return m_profile; }
    /// Open ones, what is due first in front.
    const std::vector<ReadTask> &tasks() const { return m_tasks; }
    /// With its reason once the member is shown in full, as texts of corrections are.
    const std::optional<OpenRestriction> &restriction() const { return m_restriction; }
    /// Every one, the oldest first.
    const std::vector<ReadCorrection> &corrections() const { return m_corrections; }
    /// The open one that is to be answered first; null where there is none.
    const ReadCorrection *openCorrection() const;
    /// A guardian is to be asked for somebody under 14.
    bool needsGuardian() const { return m_needsGuardian; }
    /// The rule of retention erases them on that day, unless they come or say that they stay.
    const std::optional<QDate> &eraseOn() const { return m_eraseOn; }
    /// Restricts, refuses corrections, erases.
    bool mayDecide() const { return m_profile.session().may(Permission::EraseMember).has_value(); }

public Q_SLOTS:
    void addTask(const QString &text, const QDate &due, const QString &assignee);
    void move(const Id<MemberTask> &id, TaskAct act);
    void restrict(const QString &reason);
    void lift();
    void takeDown(const QString &text);
    /// By what was changed since.
    void grant(const Id<CorrectionRequest> &id);
    void refuse(const Id<CorrectionRequest> &id, const QString &reason);
    /// They stay, though they did not come.
    void keep();
    void erase(const QString &reason);

Q_SIGNALS:
    void changed();
    void saved();
    void refused(const Error &error);
    /// Gone for good; `left` are copies that were handed out and could not be taken back.
    void erased(const QString &number, const QStringList &left);

private:
    void read();
    template <class Work> void write(Work work);

    Database &m_database;
    ProfilePresenter &m_profile;
    Clock m_clock;
    Random m_random;
    bool m_writing = false;
    std::vector<ReadTask> m_tasks;
    std::optional<OpenRestriction> m_restriction;
    std::vector<ReadCorrection> m_corrections;
    bool m_needsGuardian = false;
    std::optional<QDate> m_eraseOn;
};
