#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/text/labelpattern.h"
#include "core/usecase/session.h"

#include <QObject>

/// How the shop's scales print their labels, as settings show it. Knows no widget.
class LabelPatternsPresenter : public QObject
{
    Q_OBJECT

public:
    LabelPatternsPresenter(Database &database, Clock clock, const Session &session,
                           QObject *parent = nullptr);

    bool mayManage() const;
    const std::vector<LabelPattern> &patterns() const { return m_patterns; }
    /// The form of the one pattern with so many digits; empty for none, nothing for several.
    std::optional<QString> formOf(qsizetype digits) const;
    /// What a label says, by the patterns as they are.
    std::optional<LabelReading> read(const QString &code) const;

public Q_SLOTS:
    void setSession(const Session &session);
    /// The labels of so many digits have this form from now on, empty: there are none such.
    void choose(qsizetype digits, const QString &form);

Q_SIGNALS:
    void changed();
    void refused(const Error &error);

private:
    void load();

    Database &m_database;
    Clock m_clock;
    Session m_session;
    std::vector<LabelPattern> m_patterns;
};
