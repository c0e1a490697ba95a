#include "core/device/scale.h"

Scale::Scale(const SerialTarget &target, QObject *parent) : QObject(parent), m_line(target)
{
    m_stale.setSingleShot(true);
    m_stale.setInterval(staleMs);
    connect(&m_line, &SerialLine::received, this, &Scale::take);
    connect(&m_line, &SerialLine::changed, this, &Scale::changed);
    connect(&m_stale, &QTimer::timeout, this, [this] {
        m_reading.reset();
        Q_EMIT changed();
    });
}

void Scale::take(const QByteArray &bytes)
{
    const auto readings = m_frames.take(bytes);
    if (readings.empty())
        return;
    m_stale.start();
    const bool isNew = m_reading != readings.back();
    m_reading = readings.back();
    if (isNew)
        Q_EMIT changed();
}

ScaleState Scale::state() const
{
    if (!m_line.isOpen())
        return ScaleState::Off;
    return m_reading ? stateOf(*m_reading) : ScaleState::Silent;
}
