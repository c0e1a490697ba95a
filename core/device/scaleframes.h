#pragma once

#include <QByteArray>

#include <vector>

/// What a scale says at one moment: `units` of 10^-decimals of its unit.
struct ScaleReading
{
    enum class Unit { Kilogram, Gram, Pound };

    qint64 units = 0; ///< below zero when something was taken off
    int decimals = 3;
    Unit unit = Unit::Kilogram;
    bool stable = false;
    bool net = false;      ///< a tare is set and taken off
    bool overload = false; ///< beyond what it can weigh
    bool zeroed = true;    ///< false: it found no zero when it was switched on
    qint64 tareUnits = 0;

    friend bool operator==(const ScaleReading &, const ScaleReading &) = default;
};

/// What stands in the way of taking a weight; Off and Silent are the line's.
enum class ScaleState { Off, Silent, ZeroLost, Overload, BelowZero, Moving, Empty, Ready };

ScaleState stateOf(const ScaleReading &reading);

/// Reads the continuous output of docs/scale.md out of whatever comes over the line. Rubbish is skipped, a
/// frame whose checksum is wrong too.
class ScaleFrames
{
public:
    /// The readings that these bytes complete, oldest first.
    std::vector<ScaleReading> take(const QByteArray &bytes);

private:
    QByteArray m_buffer;
};

/// The frame that says so, with its checksum; for simulators.
QByteArray scaleFrame(const ScaleReading &reading);
