#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/findduplicates.h"
#include "core/usecase/reviewquality.h"

#include <QObject>

#include <optional>
#include <thread>
#include <vector>

/// What is worked off: a rule, or pairs of members who are probably one person.
struct QualityTopic
{
    std::optional<QualityRule> rule; ///< nothing: duplicates
    qint64 open = 0;
    std::optional<qint64> weekAgo = {}; ///< on the latest day that is a week back or more
};

/// A line of the list that is worked off, as this user may see it.
struct QualityLine
{
    QString number;
    QString name;
    QString phone; ///< of a pair: the other one
    QString other; ///< of a pair: the other one's number
    QString since; ///< of a pair: how sure it is
};

/// How the data about members stand, and the list that is being worked off. Knows no widget.
class QualityPresenter : public QObject
{
    Q_OBJECT

public:
    QualityPresenter(Database &database, const Session &session, Clock clock, Random random,
                     QObject *parent = nullptr);
    ~QualityPresenter() override;

    bool mayEnter() const { return m_session.may(Permission::ReviewDuplicates).has_value(); }
    bool mayNormalise() const { return m_session.may(Permission::ImportMembers).has_value(); }
    const std::optional<Error> &problem() const { return m_problem; }
    /// Members are being looked at: figures are those of a moment ago.
    bool isLooking() const { return m_looking; }
    bool isSearching() const { return m_searching; }
    /// The day of the last search for duplicates.
    const QString &searchedOn() const { return m_searchedOn; }

    /// Duplicates first, then every rule, the gravest first.
    const std::vector<QualityTopic> &topics() const { return m_topics; }
    qint64 openInAll() const;
    qint64 members() const { return m_figures[u"members"].toInteger(); }
    /// How many have it, by qualityFields().
    qint64 known(const QString &field) const { return m_figures[u"fields"][field].toInteger(); }
    const QualityTopic &topic() const { return m_topics[m_topic]; }
    size_t topicIndex() const { return m_topic; }
    /// Open findings of the topic, a day each: date and count.
    std::vector<std::pair<QString, qint64>> trend() const;
    const std::vector<QualityLine> &lines() const { return m_lines; }
    bool hasMore() const { return m_more; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// Looks at whoever changed, then tells how it stands.
    void refresh();
    void select(size_t topic);
    /// Somebody was looked at elsewhere: whether it is right now.
    void recheck(const QString &number);
    void signOff(const QString &number, const QString &reason);
    void reopen(const QString &number, QualityRule rule);
    /// On a thread of its own; stopSearch() ends it.
    void searchDuplicates();
    void stopSearch();

Q_SIGNALS:
    void changed();
    void signedOff(const QString &number, QualityRule rule);
    void refused(const Error &error);

private:
    void look();
    void load();
    void loadLines();
    QualityLine lineOf(const ListedFinding &finding) const;
    QualityLine lineOf(const ListedPair &pair) const;
    std::optional<qint64> weekAgo(const std::optional<QualityRule> &rule) const;
    template <class Work> void write(Work work, std::function<void()> done);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::optional<Error> m_problem;
    QJsonObject m_figures;
    std::vector<QualityDay> m_days;
    std::vector<QualityTopic> m_topics;
    size_t m_topic = 0;
    std::vector<QualityLine> m_lines;
    QString m_searchedOn;
    bool m_more = false;
    bool m_looking = false;
    bool m_searching = false;
    std::jthread m_search; // last: it ends before what it uses
};
