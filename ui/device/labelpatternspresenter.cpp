#include "ui/device/labelpatternspresenter.h"

#include "core/usecase/changelabelpatterns.h"

#include <algorithm>

LabelPatternsPresenter::LabelPatternsPresenter(Database &database, Clock clock, const Session &session,
                                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_session(session)
{
    load();
}

void LabelPatternsPresenter::load()
{
    auto patterns =
        m_database.read([](const Connection &connection) { return labelpatterns::all(connection); });
    if (patterns)
        m_patterns = std::move(*patterns);
}

bool LabelPatternsPresenter::mayManage() const
{
    return m_session.may(Permission::ManageSettings).has_value();
}

void LabelPatternsPresenter::setSession(const Session &session)
{
    m_session = session;
    load();
    Q_EMIT changed();
}

std::optional<QString> LabelPatternsPresenter::formOf(qsizetype digits) const
{
    std::optional<QString> form = QString();
    for (const LabelPattern &pattern : m_patterns)
        if (pattern.form.size() == digits)
            form = form && form->isEmpty() ? std::optional(pattern.form) : std::nullopt;
    return form;
}

std::optional<LabelReading> LabelPatternsPresenter::read(const QString &code) const
{
    for (const LabelPattern &pattern : m_patterns)
        if (const auto reading = readLabel(pattern, code))
            return reading;
    return std::nullopt;
}

void LabelPatternsPresenter::choose(qsizetype digits, const QString &form)
{
    std::vector<LabelPattern> patterns = m_patterns;
    std::erase_if(patterns, [&](const LabelPattern &pattern) { return pattern.form.size() == digits; });
    if (!form.isEmpty()) {
        LabelPattern pattern = usualPatterns().front();
        pattern.form = form;
        patterns.push_back(pattern);
    }
    m_database.write(
        this,
        [session = m_session, patterns, now = m_clock()](Transaction &transaction) {
            return changeLabelPatterns(transaction, session, patterns, now);
        },
        [this](const Result<> &kept) {
            load();
            Q_EMIT changed();
            if (!kept)
                Q_EMIT refused(kept.error());
        });
}
