#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>

#include <optional>

/// What the simulated terminal does with a payment or a refund.
enum class Mood {
    Paid,
    Declined,
    Slow,    ///< pending at first, paid when asked again
    Cut,     ///< done, and the connection ends without an answer
    Lost,    ///< not done, and the connection ends without an answer
    Silent,  ///< done, and no answer ever comes
    Twice,   ///< done once, answered twice
    Garbled, ///< done, and the answer is rubbish
    Dead     ///< whatever is asked, the connection ends
};

std::optional<Mood> moodNamed(const QString &name);

/// The orders of the simulated terminal: what it answers, and what it took in the end.
class Ledger
{
public:
    explicit Ledger(quint32 seed) : m_random(seed) {}

    /// Absent: each order gets one by the seed.
    void setMood(std::optional<Mood> mood) { m_mood = mood; }
    Mood nextMood();
    bool knows(const QString &id) const { return m_entries.contains(id); }
    bool isDead() const { return m_mood == Mood::Dead; }
    /// An answer as it must not be: another byte, an end that is missing, or no HTTP at all.
    QByteArray garble(QByteArray answer);

    /// {"v","id","state",…}, or nothing when the reference was used for something else.
    std::optional<QJsonObject> order(const QString &act, const QJsonObject &request, Mood mood);
    QJsonObject query(const QString &id);
    QJsonObject reverse(const QString &id);
    /// {"v","currency","totals":[{"method","taken","refunded"}]} of what was approved since.
    QJsonObject totals(qint64 since, const QString &currency) const;

    /// {"orders":[{"id","act","amount","state","times"}]} of all that was ever asked to be paid or refunded.
    QJsonObject toJson() const;

private:
    struct Entry
    {
        QString act;
        QString amount;
        QString currency;
        QString original;
        QString method;
        qint64 at = 0; ///< UTC milliseconds
        QString state; ///< as a query answers
        QString reference;
        int pendingAnswers = 0;
        int times = 1; ///< asked to be done

        void progress();
    };

    QJsonObject answer(const QString &id, const Entry &entry, const QString &reason = {}) const;

    std::optional<Mood> m_mood;
    QRandomGenerator m_random;
    QHash<QString, Entry> m_entries;
    int m_count = 0;
};
