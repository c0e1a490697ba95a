#include "ui/quality/qualitypresenter.h"

#include "core/customer/mask.h"
#include "core/data/duplicatepairs.h"
#include "core/usecase/keepquality.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 200;
constexpr int trendDays = 30;
constexpr int daysBack = 7;

qint64 countIn(const QJsonObject &body, const std::optional<QualityRule> &rule)
{
    return rule ? body[u"rules"][toText(*rule)].toInteger() : body[u"duplicates"].toInteger();
}
}

QualityPresenter::QualityPresenter(Database &database, const Session &session, Clock clock, Random random,
                                   QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{
    m_topics.push_back({std::nullopt});
    for (const QualityRule rule : qualityRules())
        m_topics.push_back({rule});
}

QualityPresenter::~QualityPresenter() = default;

void QualityPresenter::setSession(const Session &session)
{
    if (!(session.user == m_session.user)) {
        stopSearch();
        m_lines.clear();
        m_topic = 0;
    }
    m_session = session;
}

qint64 QualityPresenter::openInAll() const
{
    qint64 open = 0;
    for (const QualityTopic &topic : m_topics)
        open += topic.open;
    return open;
}

void QualityPresenter::refresh()
{
    load();
    look();
}

/// Turn by turn: sales are written in between.
void QualityPresenter::look()
{
    if (m_looking)
        return;
    m_looking = true;
    m_database.write(
        this,
        [who = m_session, now = m_clock()](Transaction &transaction) {
            return keepQuality(transaction, who, businessDate(now, who.shop.day), now);
        },
        [this](const Result<QualityTurn> &turn) {
            m_looking = false;
            if (turn && turn->more)
                look();
            load();
        });
}

void QualityPresenter::load()
{
    auto figures =
        m_database.read([this](const Connection &main) { return qualityFigures(main, m_session); });
    auto days =
        m_database.read([this](const Connection &main) { return qualityTrend(main, m_session, trendDays); });
    m_problem = !figures ? std::optional(figures.error())
        : !days          ? std::optional(days.error())
                         : std::nullopt;
    m_figures = figures ? std::move(*figures) : QJsonObject();
    m_days = days ? std::move(*days) : std::vector<QualityDay>();
    for (QualityTopic &topic : m_topics) {
        topic.open = countIn(m_figures, topic.rule);
        topic.weekAgo = weekAgo(topic.rule);
    }
    const auto searched = m_database.read([](const Connection &main) {
        return Result<std::optional<BusinessDate>>(duplicatepairs::lastSearch(main));
    });
    m_searchedOn = searched && *searched ? (*searched)->toIso() : QString();
    loadLines();
    Q_EMIT changed();
}

std::optional<qint64> QualityPresenter::weekAgo(const std::optional<QualityRule> &rule) const
{
    const QString until =
        businessDate(m_clock(), m_session.shop.day).date().addDays(-daysBack).toString(Qt::ISODate);
    std::optional<qint64> count;
    for (const QualityDay &day : m_days)
        if (day.date <= until && (rule || day.body.contains(u"duplicates")))
            count = countIn(day.body, rule);
    return count;
}

std::vector<std::pair<QString, qint64>> QualityPresenter::trend() const
{
    std::vector<std::pair<QString, qint64>> trend;
    for (const QualityDay &day : m_days)
        if (topic().rule || day.body.contains(u"duplicates"))
            trend.emplace_back(day.date, countIn(day.body, topic().rule));
    return trend;
}

QualityLine QualityPresenter::lineOf(const ListedFinding &finding) const
{
    const auto phone = finding.profile.person.phone();
    return {finding.profile.member.number,
            maskedName(finding.profile.person.name),
            phone ? phone->masked() : QString(),
            {},
            finding.since};
}

QualityLine QualityPresenter::lineOf(const ListedPair &pair) const
{
    return {pair.a.member.number, maskedName(pair.a.person.name), maskedName(pair.b.person.name),
            pair.b.member.number, QString::number(pair.score / 10) + u'%'};
}

void QualityPresenter::loadLines()
{
    m_lines.clear();
    m_more = false;
    if (m_problem)
        return;
    if (topic().rule) {
        const auto found = m_database.read([this](const Connection &main, const Connection &keys) {
            return qualityList(main, keys, m_session, *topic().rule, 0, mostLines);
        });
        m_problem = found ? std::nullopt : std::optional(found.error());
        for (size_t i = 0; found && i < found->size(); ++i)
            m_lines.push_back(lineOf((*found)[i]));
    } else {
        const auto found = m_database.read([this](const Connection &main, const Connection &keys) {
            return keptDuplicates(main, keys, m_session, mostLines);
        });
        m_problem = found ? std::nullopt : std::optional(found.error());
        for (size_t i = 0; found && i < found->size(); ++i)
            m_lines.push_back(lineOf((*found)[i]));
    }
    m_more = topic().open > qint64(m_lines.size());
}

void QualityPresenter::select(size_t topic)
{
    if (topic >= m_topics.size() || topic == m_topic)
        return;
    m_topic = topic;
    loadLines();
    Q_EMIT changed();
}

template <class Work> void QualityPresenter::write(Work work, std::function<void()> done)
{
    m_database.write(this, std::move(work), [this, done](const Result<> &written) {
        if (!written)
            return Q_EMIT refused(written.error());
        load();
        if (done)
            done();
    });
}

void QualityPresenter::recheck(const QString &number)
{
    write(
        [who = m_session, number, now = m_clock()](Transaction &transaction) -> Result<> {
            const auto looked = lookAtMember(transaction, who, number, now);
            // Who is gone by now is no fault: they were merged or erased there.
            return looked || looked.error().code == Error::Code::UnknownMember ? Result<>() : looked;
        },
        {});
}

void QualityPresenter::signOff(const QString &number, const QString &reason)
{
    const auto rule = topic().rule;
    if (!rule)
        return;
    write(
        [who = m_session, number, rule = *rule, reason, now = m_clock()](Transaction &transaction) {
            return signOffFinding(transaction, who, number, rule, reason, now);
        },
        [this, number, rule = *rule] { Q_EMIT signedOff(number, rule); });
}

void QualityPresenter::reopen(const QString &number, QualityRule rule)
{
    write([who = m_session, number, rule, now = m_clock()](
              Transaction &transaction) { return reopenFinding(transaction, who, number, rule, now); },
          {});
}

void QualityPresenter::searchDuplicates()
{
    if (m_searching)
        return;
    m_searching = true;
    Q_EMIT changed();
    m_search = std::jthread([this, who = m_session, now = m_clock()](const std::stop_token &stop) {
        const auto kept = m_database.lookAside([&](const Connection &main, const Connection &keys) {
            return keepDuplicates(m_database, main, keys, who, now, stop);
        });
        const auto answer = [this, kept] {
            m_searching = false;
            load();
            if (!kept)
                Q_EMIT refused(kept.error());
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

void QualityPresenter::stopSearch()
{
    m_search.request_stop();
}
