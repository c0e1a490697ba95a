#pragma once

#include "core/base/random.h"

#include <QString>
#include <QStringList>

/// What a chance is of. The numbers are in what every seed makes: never renumber.
enum class Matter : quint64 { Person = 1, Membership = 2, Phone = 3, Goods = 4, Sale = 5, Shift = 6 };

/// Chances that fall the same on every machine for the same seed, matter and place, whatever was asked
/// before: what stands at a place can be made without what stands before it. Fit for play, not for keys.
class Chance
{
public:
    Chance(quint64 seed, Matter matter, quint64 place) :
        m_state(mixed(seed ^ mixed(quint64(matter) * gamma ^ mixed(place))))
    {}

    quint64 next() { return mixed(m_state += gamma); }
    /// 0 up to and without `sides`.
    qint64 roll(qint64 sides) { return qint64(next() % quint64(sides)); }
    qint64 between(qint64 least, qint64 most) { return least + roll(most - least + 1); }
    bool percent(int chance) { return roll(100) < chance; }
    const QString &of(const QStringList &list) { return list[roll(list.size())]; }
    QString character(const QString &of) { return of.sliced(roll(of.size()), 1); }
    QString digits(int count)
    {
        QString text;
        while (text.size() < count)
            text += QChar(u'0' + int(roll(10)));
        return text;
    }
    /// 0 up to and without `sides`, the early ones far oftener: half of them are in the first eighth when
    /// `power` is 3, in the first quarter when it is 2.
    qint64 early(qint64 sides, int power)
    {
        quint64 part = whole;
        for (const quint64 drawn = next() & (whole - 1); power > 0; --power)
            part = part * drawn / whole;
        return qint64(quint64(sides) * part / whole);
    }
    /// For ids that are the same each time.
    Random bytes()
    {
        return [this](int count) {
            QByteArray bytes;
            while (bytes.size() < count) {
                const quint64 drawn = next();
                for (int i = 0; i < 8 && bytes.size() < count; ++i)
                    bytes.append(char(drawn >> (8 * i) & 0xff));
            }
            return bytes;
        };
    }

private:
    static constexpr quint64 gamma = 0x9e3779b97f4a7c15;
    static constexpr quint64 whole = quint64(1) << 20;

    /// splitmix64's.
    static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    quint64 m_state;
};
