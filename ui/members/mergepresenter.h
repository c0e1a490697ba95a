#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/mergemembers.h"

#include <QObject>

#include <optional>

/// Two members beside each other, and what one of them would be. Knows no widget.
class MergePresenter : public QObject
{
    Q_OBJECT

public:
    MergePresenter(Database &database, const Session &session, Clock clock, Random random,
                   QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    /// Nothing before two are compared.
    const std::optional<MemberUnion> &joined() const { return m_joined; }
    /// Fields that are taken from who is merged.
    const QStringList &taken() const { return m_taken; }
    bool isWriting() const { return m_writing; }
    /// Whether both may be shown in full: it is written down that they were.
    bool isRevealed() const { return m_revealed; }
    /// The picture of one of both, a JPEG; empty where there is none or it may not be seen.
    QByteArray photo(bool ofMerged) const;

public Q_SLOTS:
    void setSession(const Session &session);
    void compare(const QString &stayed, const QString &merged);
    /// The other one stays.
    void swap();
    void take(const QString &field, bool fromMerged);
    void merge();
    /// Parts who was merged by that number.
    void unmerge(const QString &number);
    void clear();

Q_SIGNALS:
    void changed();
    void merged(const MemberUnion &joined);
    void unmerged(const QString &number, const MemberParting &parting);
    void refused(const Error &error);

private:
    void preview();
    void reveal();

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    QString m_stayed;
    QString m_merged;
    QStringList m_taken;
    std::optional<MemberUnion> m_joined;
    bool m_revealed = false;
    bool m_writing = false;
};
