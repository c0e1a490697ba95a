#pragma once

#include <QString>
#include <QStringList>

#include <random>

/// Chances that fall the same with the same seed on every machine, which std's distributions do not.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    /// 0 up to and without `sides`.
    int roll(int sides) { return int(m_engine() % quint64(sides)); }
    int between(int least, int most) { return least + roll(most - least + 1); }
    bool percent(int chance) { return roll(100) < chance; }
    bool permille(int chance) { return roll(1000) < chance; }
    const QString &of(const QStringList &list) { return list[roll(int(list.size()))]; }
    QString character(const QString &of) { return of.sliced(roll(int(of.size())), 1); }
    /// One that stands early is likelier: place n about as 1/√n.
    const QString &early(const QStringList &list)
    {
        const auto place = quint64(roll(1000)) * quint64(roll(1000)) * quint64(list.size()) / 1'000'000;
        return list[qsizetype(place)];
    }

private:
    std::mt19937_64 m_engine;
};
