#pragma once

#include "core/device/scaleframes.h"
#include "core/device/serialline.h"

#include <optional>

/// A scale on a serial line, by docs/scale.md. A reading older than staleMs is none.
class Scale : public QObject
{
    Q_OBJECT

public:
    static constexpr int staleMs = 2000;

    explicit Scale(const SerialTarget &target, QObject *parent = nullptr);

    ScaleState state() const;
    /// The newest reading, whether it may be taken or not.
    const std::optional<ScaleReading> &reading() const { return m_reading; }
    const QString &trouble() const { return m_line.trouble(); }

public Q_SLOTS:
    /// Takes off what stands on the plate now.
    void tare() { m_line.write("T"); }
    void clearTare() { m_line.write("C"); }
    void zero() { m_line.write("Z"); }

Q_SIGNALS:
    void changed();

private:
    void take(const QByteArray &bytes);

    SerialLine m_line;
    ScaleFrames m_frames;
    std::optional<ScaleReading> m_reading;
    QTimer m_stale;
};
