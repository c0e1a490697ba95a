#pragma once

#include "core/account/storedvalue.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/customer/consent.h"
#include "core/data/database.h"
#include "core/data/membercards.h"
#include "core/data/memberfigures.h"
#include "core/data/passes.h"
#include "core/data/pointsledger.h"
#include "core/data/timeline.h"
#include "core/text/pinyin.h"
#include "core/usecase/changemember.h"
#include "core/usecase/findduplicates.h"

#include <QObject>

#include <vector>

/// What somebody agreed to, or took back; nobody was asked where there is no moment.
struct ConsentState
{
    ConsentPurpose what;
    bool granted = false;
    bool usable = false; ///< nothing stands against it
    std::optional<Timestamp> at;
};

/// One member in full: facts, figures, history, consents, and who may be the same person. Knows no widget.
/// Names and contacts are masked until somebody who may reveals them, which is written down.
class ProfilePresenter : public QObject
{
    Q_OBJECT

public:
    ProfilePresenter(Database &database, const Session &session, Clock clock, Random random,
                     QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    /// Nothing before one is opened, and after somebody else took over.
    const std::optional<MemberRecord> &record() const { return m_record; }
    const Person &person() const { return m_record->profile.person; }
    const Member &member() const { return m_record->profile.member; }
    QDate today() const { return businessDate(m_clock(), m_session.shop.day).date(); }

    bool isRevealed() const { return m_revealed; }
    bool mayReveal() const { return m_session.may(Permission::RevealMember).has_value(); }
    bool mayEdit() const { return m_session.may(Permission::EnrolMember).has_value(); }
    bool mayMerge() const { return m_session.may(Permission::ReviewDuplicates).has_value(); }

    /// As this user sees them.
    QString name() const;
    QString phone() const;
    QString email() const;

    const MemberFigures &figures() const { return m_figures; }
    const std::vector<Habit> &habits() const { return m_habits; }
    const StoredBalance &balance() const { return m_balance; }
    const std::optional<PointsLot> &nextLapse() const { return m_lapse; }
    /// Cards of uses that are the member's own and have uses left, what ends first in front.
    const std::vector<Pass> &passes() const { return m_passes; }
    const std::vector<ConsentState> &consents() const { return m_consents; }
    /// Those who may look after members, by name.
    const QStringList &users() const { return m_users; }
    /// Empty for nobody; somebody who left stays it until others take over.
    const QString &adviser() const { return m_adviser; }
    bool isOwnerless() const { return !m_adviser.isEmpty() && !m_users.contains(m_adviser); }
    const std::vector<CustomField> &fields() const { return m_fields; }
    const std::vector<LikelySame> &duplicates() const { return m_duplicates; }
    /// Numbers of those who were merged into this member, the last first.
    const std::vector<QString> &merged() const { return m_merged; }

    /// Cards that came before the one that is good, the newest first.
    const std::vector<IssuedCard> &endedCards() const { return m_endedCards; }
    bool hasPhoto() const { return m_hasPhoto; }
    /// A JPEG; empty until the member is revealed.
    const QByteArray &photo() const { return m_photo; }

    TimelineFilter filter() const { return m_filter; }
    const std::vector<TimelineEntry> &timeline() const { return m_timeline; }
    bool hasMore() const { return m_more; }
    /// The first goods of a sale: "tea, milk …"; what was written of a task, restriction or correction, once
    /// the member is shown in full.
    QString goodsOf(const TimelineEntry &entry) const;

public Q_SLOTS:
    void setSession(const Session &session);
    void open(const QString &number);
    /// The same member as they are now.
    void reload();
    /// Nobody's page any more.
    void close();
    void setFilter(TimelineFilter filter);
    /// The next page of the history.
    void loadMore();
    void reveal();
    /// As changeMember() takes it.
    void change(const QJsonObject &given);
    void setConsent(const ConsentPurpose &what, bool granted, bool byGuardian);
    /// What the file shows from now on; refused as readPhotoFile() and keepPhoto() do.
    void setPhoto(const QString &path);
    void removePhoto();
    /// Two people, so that the pair is not shown again.
    void dismiss(const QString &other, const QString &reason);

Q_SIGNALS:
    void changed();
    void timelineChanged();
    void saved();
    void refused(const Error &error);

private:
    QString textOf(const TimelineEntry &entry) const;
    void load(const QString &number);
    void readConsents(const Connection &connection);
    void readUsers(const Connection &connection);
    void findDuplicates();
    void readPhoto();
    template <class Work> void write(Work work);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    Pinyin m_pinyin;
    std::optional<MemberRecord> m_record;
    Timestamp m_seenAt; ///< of the last change that the record shows
    bool m_revealed = false;
    bool m_writing = false;
    MemberFigures m_figures;
    std::vector<Habit> m_habits;
    StoredBalance m_balance;
    std::optional<PointsLot> m_lapse;
    std::vector<Pass> m_passes;
    std::vector<ConsentState> m_consents;
    QStringList m_users;
    QString m_adviser;
    std::vector<CustomField> m_fields;
    std::vector<LikelySame> m_duplicates;
    std::vector<QString> m_merged;
    std::vector<IssuedCard> m_endedCards;
    bool m_hasPhoto = false;
    QByteArray m_photo;
    TimelineFilter m_filter = TimelineFilter::All;
    std::vector<TimelineEntry> m_timeline;
    bool m_more = false;
};
