#pragma once

#include "core/base/clock.h"
#include "core/data/retention.h"
#include "core/usecase/privacyrecord.h"

#include <QObject>

/// The record of processing, and the rule by which who no longer comes is erased. Knows no widget.
class PrivacyPresenter : public QObject
{
    Q_OBJECT

public:
    PrivacyPresenter(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);

    bool mayManage() const { return m_session.may(Permission::ManageSettings).has_value(); }
    /// Empty for who may not.
    const QJsonObject &record() const { return m_record; }
    /// As people read it, in the shop's language.
    QString html() const;
    const RetentionRule &rule() const { return m_rule; }
    /// How many would be asked, wait, and be erased today by this rule.
    struct Due
    {
        qint64 toAsk = 0;
        qint64 waiting = 0;
        qint64 toErase = 0;
    };
    const Due &due() const { return m_due; }

public Q_SLOTS:
    void setSession(const Session &session);
    void open();
    void choose(const RetentionRule &rule);
    /// As PDF, CSV or XLSX by the name's ending; written down.
    void save(const QString &path);

Q_SIGNALS:
    void changed();
    void saved(const QString &path);
    void refused(const Error &error);

private:
    Result<> writeTo(const QString &path) const;

    Database &m_database;
    Session m_session;
    Clock m_clock;
    QJsonObject m_record;
    RetentionRule m_rule;
    Due m_due;
};
