#include "ui/quality/normalisepresenter.h"

#include "core/data/users.h"

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostLines = 500;
constexpr int mostRuns = 20;

/// What a look found: the first lines, and all counted.
struct Found
{
    std::vector<NormalMember> first;
    size_t lines = 0;
    qint64 members = 0;
    qint64 refused = 0;
};
}

NormalisePresenter::NormalisePresenter(Database &database, const Session &session, Clock clock, Random random,
                                       QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

NormalisePresenter::~NormalisePresenter() = default;

void NormalisePresenter::setSession(const Session &session)
{
    if (!(session.user == m_session.user) && !isBusy()) {
        m_lines.clear();
        m_state = State::Idle;
    }
    m_session = session;
}

void NormalisePresenter::loadRuns()
{
    const auto runs = m_database.read([](const Connection &connection) {
        std::vector<NormalRunLine> lines;
        for (const NormalisationRun &run : normalisations::list(connection, mostRuns)) {
            const auto user = users::find(connection, run.user);
            lines.push_back(
                {run, user ? user->name : QString(), normalisations::rowCount(connection, run.id)});
        }
        return Result<std::vector<NormalRunLine>>(std::move(lines));
    });
    m_runs = runs ? *runs : std::vector<NormalRunLine>();
    Q_EMIT changed();
}

void NormalisePresenter::begin(State state)
{
    m_state = state;
    m_lines.clear();
    m_more = m_stopping = false;
    m_members = m_refused = 0;
    Q_EMIT changed();
}

void NormalisePresenter::end(State state)
{
    m_state = state;
    loadRuns();
    Q_EMIT finished();
}

void NormalisePresenter::fail(const Error &error)
{
    m_state = State::Idle;
    loadRuns();
    Q_EMIT refused(error);
}

void NormalisePresenter::add(const NormalMember &member)
{
    if (m_lines.size() >= mostLines) {
        m_more = true;
        return;
    }
    if (member.refusal)
        m_lines.push_back({member.member.number, {}, {}, {}, {}, member.refusal});
    for (const NormalChange &change : member.changes)
        if (!member.refusal)
            m_lines.push_back({member.member.number, change.field, change.why,
                               maskedNormal(change.field, change.before),
                               maskedNormal(change.field, change.after)});
}

void NormalisePresenter::preview(const QStringList &fields)
{
    if (isBusy())
        return;
    begin(State::Looking);
    m_look = std::jthread([this, who = m_session, fields, now = m_clock()](const std::stop_token &stop) {
        auto found = std::make_shared<Found>();
        const auto looked = m_database.lookAside([&](const Connection &main, const Connection &keys) {
            return previewNormalisation(main, keys, who, fields, now, [&](const NormalMember &each) {
                (each.refusal ? found->refused : found->members) += 1;
                if (found->first.size() < mostLines)
                    found->first.push_back(each);
                return !stop.stop_requested();
            });
        });
        const auto answer = [this, looked, found] {
            if (!looked)
                return fail(looked.error());
            for (const NormalMember &each : found->first)
                add(each);
            m_members = found->members;
            m_refused = found->refused;
            m_more = m_more || found->members + found->refused > qint64(found->first.size());
            m_state = m_stopping ? State::Idle : State::Looked;
            Q_EMIT changed();
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

void NormalisePresenter::apply(const QStringList &fields)
{
    if (isBusy())
        return;
    begin(State::Applying);
    m_database.write(
        this,
        [who = m_session, fields, now = m_clock(), random = m_random](Transaction &transaction) {
            return beginNormalisation(transaction, who, fields, now, random);
        },
        [this, who = m_session](const Result<NormalisationRun> &run) {
            run ? applyNext(who, run->id) : fail(run.error());
        });
}

/// Whoever began a run ends it, though another signs in meanwhile.
void NormalisePresenter::applyNext(const Session &who, const Id<NormalisationRun> &run)
{
    m_database.write(
        this,
        [who, run, now = m_clock(), random = m_random](Transaction &transaction) {
            Pinyin pinyin; // one a thread
            return continueNormalisation(transaction, who, run, now, random, pinyin);
        },
        [this, who, run](const Result<NormalTurn> &turn) {
            if (!turn)
                return fail(turn.error());
            m_members = turn->run.changed;
            m_refused = turn->run.refused;
            for (const NormalMember &each : turn->refused)
                add(each);
            if (!turn->more || m_stopping)
                return end(State::Applied);
            Q_EMIT changed();
            applyNext(who, run);
        });
}

void NormalisePresenter::undo(const Id<NormalisationRun> &run)
{
    if (isBusy())
        return;
    begin(State::Undoing);
    undoNext(m_session, run, 0);
}

void NormalisePresenter::undoNext(const Session &who, const Id<NormalisationRun> &run, qint64 after)
{
    m_database.write(
        this,
        [who, run, after, now = m_clock(), random = m_random](Transaction &transaction) {
            Pinyin pinyin; // one a thread
            return undoNormalisation(transaction, who, run, after, now, random, pinyin);
        },
        [this, who, run](const Result<NormalUndo> &turn) {
            if (!turn)
                return fail(turn.error());
            m_members += turn->restored;
            m_refused += qint64(turn->kept.size());
            for (const auto &[number, reason] : turn->kept)
                m_lines.push_back({number, {}, reason, {}, {}});
            if (!turn->more || m_stopping)
                return end(State::Undone);
            Q_EMIT changed();
            undoNext(who, run, turn->after);
        });
}

void NormalisePresenter::stop()
{
    m_stopping = true;
    m_look.request_stop();
}
