#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/normalisemembers.h"

#include <QObject>

#include <thread>

/// A change as this user may see it.
struct NormalLine
{
    QString number;
    QString field;
    QString why;
    QString before;
    QString after;
    std::optional<Error> refusal = {};
};

/// A run, as it is listed.
struct NormalRunLine
{
    NormalisationRun run;
    QString user;
    qint64 left = 0; ///< members that can be put back
};

/// Facts of all members put in form: looked at first, then done and undone batch by batch. Knows no widget.
class NormalisePresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Looking, Looked, Applying, Applied, Undoing, Undone };

    NormalisePresenter(Database &database, const Session &session, Clock clock, Random random,
                       QObject *parent = nullptr);
    ~NormalisePresenter() override;

    State state() const { return m_state; }
    bool isBusy() const
    {
        return m_state == State::Looking || m_state == State::Applying || m_state == State::Undoing;
    }
    /// Of the preview: the first changes; of an apply or undo: who was refused or kept.
    const std::vector<NormalLine> &lines() const { return m_lines; }
    bool hasMore() const { return m_more; }
    /// Members of whom something changes, changed, or is put back.
    qint64 members() const { return m_members; }
    qint64 refusals() const { return m_refused; }
    const std::vector<NormalRunLine> &runs() const { return m_runs; }

public Q_SLOTS:
    void setSession(const Session &session);
    void loadRuns();
    void preview(const QStringList &fields);
    void apply(const QStringList &fields);
    void undo(const Id<NormalisationRun> &run);
    /// After the batch that is being written; what is done stays, and can be undone.
    void stop();

Q_SIGNALS:
    void changed();
    /// Members were changed.
    void finished();
    void refused(const Error &error);

private:
    void begin(State state);
    void add(const NormalMember &member);
    void applyNext(const Session &who, const Id<NormalisationRun> &run);
    void undoNext(const Session &who, const Id<NormalisationRun> &run, qint64 after);
    void end(State state);
    void fail(const Error &error);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    State m_state = State::Idle;
    std::vector<NormalLine> m_lines;
    bool m_more = false;
    bool m_stopping = false;
    qint64 m_members = 0;
    qint64 m_refused = 0;
    std::vector<NormalRunLine> m_runs;
    std::jthread m_look; // last: it ends before what it uses
};
