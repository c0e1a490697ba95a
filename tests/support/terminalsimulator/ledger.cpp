#include "tests/support/terminalsimulator/ledger.h"

#include <QDateTime>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Named
{
    Mood mood;
    QLatin1StringView name;
};

constexpr std::array names{
    Named{Mood::Paid, "paid"_L1},   Named{Mood::Declined, "declined"_L1}, Named{Mood::Slow, "slow"_L1},
    Named{Mood::Cut, "cut"_L1},     Named{Mood::Lost, "lost"_L1},         Named{Mood::Silent, "silent"_L1},
    Named{Mood::Twice, "twice"_L1}, Named{Mood::Garbled, "garbled"_L1},   Named{Mood::Dead, "dead"_L1}};
}

std::optional<Mood> moodNamed(const QString &name)
{
    for (const Named &each : names)
        if (name == each.name)
            return each.mood;
    return std::nullopt;
}

Mood Ledger::nextMood()
{
    // Not silent and not dead: those are for one order each, and would hold up the many of a campaign.
    constexpr std::array drawn{Mood::Paid, Mood::Paid, Mood::Paid,  Mood::Declined, Mood::Slow,
                               Mood::Cut,  Mood::Lost, Mood::Twice, Mood::Garbled};
    return m_mood ? *m_mood : drawn.at(m_random.bounded(quint32(drawn.size())));
}

void Ledger::Entry::progress()
{
    if (state == u"pending" && pendingAnswers-- == 0)
        state = u"approved"_s;
}

QByteArray Ledger::garble(QByteArray answer)
{
    const auto place = qsizetype(m_random.bounded(int(answer.size()) - 1));
    switch (m_random.bounded(3)) {
    case 0: answer[answer.size() - 1 - place % 40] = '~'; return answer;
    case 1: return answer.left(place);
    default: return QByteArray(place, char(0x80 + place % 0x40));
    }
}

QJsonObject Ledger::answer(const QString &id, const Entry &entry, const QString &reason) const
{
    QJsonObject json{{u"v"_s, 1}, {u"id"_s, id}, {u"state"_s, entry.state}};
    if (!entry.reference.isEmpty()) {
        json[u"reference"_s] = entry.reference;
        json[u"amount"_s] = entry.amount;
        json[u"currency"_s] = entry.currency;
    }
    if (!reason.isEmpty())
        json[u"reason"_s] = reason;
    return json;
}

std::optional<QJsonObject> Ledger::order(const QString &act, const QJsonObject &request, Mood mood)
{
    const QString id = request[u"id"].toString();
    Entry entry{act,
                request[u"amount"].toString(),
                request[u"currency"].toString(),
                request[u"original"].toString(),
                m_entries.value(request[u"original"].toString()).method + request[u"method"].toString(),
                QDateTime::currentMSecsSinceEpoch(),
                u"approved"_s,
                {}};
    if (const auto known = m_entries.find(id); known != m_entries.end()) {
        ++known->times;
        const bool fenced = known->act.isEmpty(); // asked about before it came
        if (!fenced && (known->act != act || known->amount != entry.amount))
            return std::nullopt;
        known->progress();
        return answer(id, *known, known->state == u"declined" ? u"too-late"_s : QString());
    }
    if (mood == Mood::Lost)
        return answer(id, entry);
    const bool refused =
        mood == Mood::Declined || (act == u"refund" && m_entries.value(entry.original).state != u"approved");
    if (refused)
        entry.state = u"declined"_s;
    else
        entry.reference = u"T%1"_s.arg(++m_count, 8, 10, QChar(u'0'));
    if (mood == Mood::Slow && !refused) {
        entry.state = u"pending"_s;
        entry.pendingAnswers = 1;
    }
    m_entries.insert(id, entry);
    return answer(id, entry, refused ? u"insufficient-funds"_s : QString());
}

QJsonObject Ledger::query(const QString &id)
{
    Entry &entry = m_entries[id];
    if (entry.state.isEmpty()) {
        entry.state = u"declined"_s;
        entry.times = 0;
        return answer(id, entry, u"never-heard-of"_s);
    }
    entry.progress();
    return answer(id, entry);
}

QJsonObject Ledger::reverse(const QString &id)
{
    Entry &entry = m_entries[id];
    if (entry.state.isEmpty())
        entry.times = 0;
    entry.state = u"reversed"_s;
    return answer(id, entry);
}

QJsonObject Ledger::totals(qint64 since, const QString &currency) const
{
    QJsonArray totals;
    for (const QString &method : {u"card"_s, u"scan"_s}) {
        const auto sum = [&](const QString &act) {
            qint64 cents = 0;
            for (const Entry &entry : m_entries)
                if (entry.act == act && entry.method == method && entry.state == u"approved"
                    && entry.at >= since && entry.currency == currency)
                    cents += QString(entry.amount).remove(u'.').toLongLong();
            return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
        };
        totals.append(QJsonObject{
            {u"method"_s, method}, {u"taken"_s, sum(u"pay"_s)}, {u"refunded"_s, sum(u"refund"_s)}});
    }
    return {{u"v"_s, 1}, {u"currency"_s, currency}, {u"totals"_s, totals}};
}

QJsonObject Ledger::toJson() const
{
    QJsonArray orders;
    for (auto i = m_entries.cbegin(); i != m_entries.cend(); ++i)
        orders.append(QJsonObject{{u"id"_s, i.key()},
                                  {u"act"_s, i->act},
                                  {u"amount"_s, i->amount},
                                  {u"state"_s, i->state},
                                  {u"times"_s, i->times}});
    return {{u"orders"_s, orders}};
}
