#include "core/device/scaleframes.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace {
constexpr char start = 0x02;
constexpr char end = 0x0d;
// Start, three status bytes, six digits of weight, six of tare, end; a checksum may follow.
constexpr qsizetype frameSize = 17;
constexpr int always = 0x20;

namespace statusB {
constexpr int net = 0x01;
constexpr int negative = 0x02;
constexpr int overload = 0x04;
constexpr int moving = 0x08;
constexpr int kilograms = 0x10;
constexpr int noZero = 0x40;
}

constexpr int gramsInC = 0x01;

char checksumOf(const QByteArray &frame)
{
    int sum = 0;
    for (const char byte : frame)
        sum += uchar(byte) & 0x7f;
    return char(-sum & 0x7f);
}

/// Six digits, leading ones may be blanks.
std::optional<qint64> number(const QByteArray &digits)
{
    qint64 value = 0;
    bool begun = false;
    for (const char c : digits) {
        if (c == ' ' && !begun)
            continue;
        if (c < '0' || c > '9')
            return std::nullopt;
        begun = true;
        value = value * 10 + (c - '0');
    }
    return begun ? std::optional(value) : std::nullopt;
}

std::optional<ScaleReading> readFrame(const QByteArray &frame)
{
    const int a = uchar(frame[1]) & 0x7f;
    const int b = uchar(frame[2]) & 0x7f;
    const int c = uchar(frame[3]) & 0x7f;
    const auto weight = number(frame.mid(4, 6));
    const auto tare = number(frame.mid(10, 6));
    const bool marked = (a & always) && (b & always) && (c & always);
    const int point = (a & 0x07) - 2; // 2: no decimals
    if (frame[frameSize - 1] != end || !marked || !weight || !tare || point < 0)
        return std::nullopt;
    ScaleReading reading;
    reading.units = b & statusB::negative ? -*weight : *weight;
    reading.decimals = point;
    reading.unit = (c & 0x07) == gramsInC ? ScaleReading::Unit::Gram
        : b & statusB::kilograms          ? ScaleReading::Unit::Kilogram
                                          : ScaleReading::Unit::Pound;
    reading.stable = !(b & statusB::moving);
    reading.net = b & statusB::net;
    reading.overload = b & statusB::overload;
    reading.zeroed = !(b & statusB::noZero);
    reading.tareUnits = *tare;
    // Other units are no shop's.
    return (c & 0x07) <= gramsInC ? std::optional(reading) : std::nullopt;
}
}

std::vector<ScaleReading> ScaleFrames::take(const QByteArray &bytes)
{
    std::vector<ScaleReading> readings;
    m_buffer += bytes;
    while (true) {
        const qsizetype begin = m_buffer.indexOf(start);
        m_buffer.remove(0, begin < 0 ? m_buffer.size() : begin);
        // One byte more tells whether a checksum follows or the next frame.
        if (m_buffer.size() <= frameSize)
            return readings;
        const QByteArray frame = m_buffer.first(frameSize);
        const auto reading = readFrame(frame);
        const bool checked = m_buffer[frameSize] != start;
        const bool right = !checked || (m_buffer[frameSize] & 0x7f) == checksumOf(frame);
        if (reading && right)
            readings.push_back(*reading);
        // What was no frame may hold the start of one.
        m_buffer.remove(0, reading ? frameSize + (checked && right ? 1 : 0) : 1);
    }
}

QByteArray scaleFrame(const ScaleReading &reading)
{
    const auto digits = [](qint64 units) {
        return QByteArray::number(std::abs(units)).rightJustified(6, '0', true);
    };
    int b = always;
    b |= reading.net ? statusB::net : 0;
    b |= reading.units < 0 ? statusB::negative : 0;
    b |= reading.overload ? statusB::overload : 0;
    b |= reading.stable ? 0 : statusB::moving;
    b |= reading.unit == ScaleReading::Unit::Pound ? 0 : statusB::kilograms;
    b |= reading.zeroed ? 0 : statusB::noZero;
    const int c = always | (reading.unit == ScaleReading::Unit::Gram ? gramsInC : 0);
    QByteArray frame;
    frame += start;
    frame += char(always | (reading.decimals + 2));
    frame += char(b);
    frame += char(c);
    frame += digits(reading.units) + digits(reading.tareUnits) + end;
    return frame + checksumOf(frame);
}

ScaleState stateOf(const ScaleReading &reading)
{
    if (!reading.zeroed)
        return ScaleState::ZeroLost;
    if (reading.overload)
        return ScaleState::Overload;
    if (!reading.stable)
        return ScaleState::Moving;
    if (reading.units < 0)
        return ScaleState::BelowZero;
    return reading.units == 0 ? ScaleState::Empty : ScaleState::Ready;
}
