#include "ui/common/scanfilter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace {
ScanFilter::Now monotonicClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

bool isEnter(const QKeyEvent &event)
{
    const bool bare = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return bare && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

/// Keys that only change what the next one means; a scanner sends them within a code.
bool isShifting(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control: // before GS1's separator; a shortcut's own key hands over what was typed
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_AltGr: return true;
    default: return false;
    }
}

std::unique_ptr<QKeyEvent> copyOf(const QKeyEvent &event)
{
    auto copy = std::make_unique<QKeyEvent>(
        event.type(), event.key(), event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey(),
        event.nativeModifiers(), event.text(), event.isAutoRepeat(), quint16(event.count()), event.device());
    copy->setTimestamp(event.timestamp());
    return copy;
}
}

ScanFilter::ScanFilter(Now now, QObject *parent) : QObject(parent), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    // Once more through the event loop: after a stall, keys that came in time are still waiting in its queue.
    connect(&m_timer, &QTimer::timeout, this, &ScanFilter::flushIfIdle, Qt::QueuedConnection);
}

ScanFilter::ScanFilter(QObject *parent) : ScanFilter(monotonicClock(), parent) {}

ScanFilter::~ScanFilter() = default;

void ScanFilter::setGapMs(int gapMs)
{
    m_gapMs = std::clamp(gapMs, shortestGapMs, longestGapMs);
}

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType() || event == m_replayed)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: return overridden(static_cast<QKeyEvent *>(event));
    case QEvent::KeyPress: return pressed(watched, static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease: return released(watched, static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod:
        composed(watched, !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty());
        return false;
    default: return false;
    }
}

/// Comes before a key may become a shortcut. A scan's keys must not become one, and a person's shortcut must
/// find what was typed before it.
bool ScanFilter::overridden(QKeyEvent *event)
{
    if (isHoldable(*event) || closesScan(*event)) {
        event->accept();
        return true;
    }
    if (!isShifting(*event))
        flush();
    return false;
}

bool ScanFilter::pressed(QObject *target, QKeyEvent *event)
{
    if (event->isAutoRepeat() && m_swallowed.contains(event->key()))
        return true;
    if (isHoldable(*event)) {
        hold(target, event);
        return true;
    }
    if (isShifting(*event))
        return false;
    if (closesScan(*event))
        return entered(event);
    m_swallowed.erase(event->key());
    flush();
    return false;
}

bool ScanFilter::entered(QKeyEvent *event)
{
    QString code;
    m_slowestGapMs = std::max(m_slowestGapMs, int(timeOf(*event) - m_lastKey));
    for (const Held &held : std::exchange(m_held, {})) {
        if (held.event->type() == QEvent::KeyPress) {
            code += held.event->text();
            m_swallowed.insert(held.event->key());
        } else {
            m_swallowed.erase(held.event->key());
        }
    }
    m_presses = 0;
    m_timer.stop();
    m_swallowed.insert(event->key());
    event->accept();
    Q_EMIT scanned(code);
    return true;
}

/// The release of a held key waits with it; the release of a consumed one is consumed.
bool ScanFilter::released(QObject *target, QKeyEvent *event)
{
    const auto swallowed = m_swallowed.find(event->key());
    const auto samePress = [event](const Held &held) { return held.event->key() == event->key(); };
    if (std::any_of(m_held.begin(), m_held.end(), samePress)) {
        m_held.push_back({target, copyOf(*event)});
        return true;
    }
    if (swallowed == m_swallowed.end())
        return false;
    if (!event->isAutoRepeat())
        m_swallowed.erase(swallowed);
    return true;
}

void ScanFilter::hold(QObject *target, QKeyEvent *event)
{
    if (!isInRhythm(*event) || m_presses >= maximumLength)
        flush();
    m_swallowed.erase(event->key());
    m_slowestGapMs = m_presses == 0 ? 0 : std::max(m_slowestGapMs, int(timeOf(*event) - m_lastKey));
    m_lastKey = timeOf(*event);
    m_lastArrival = m_now();
    m_held.push_back({target, copyOf(*event)});
    ++m_presses;
    event->accept();
    m_timer.start(m_gapMs + 1);
}

void ScanFilter::flushIfIdle()
{
    if (m_held.empty())
        return;
    const qint64 pause = m_now() - m_lastArrival;
    if (pause > m_gapMs)
        flush();
    else
        m_timer.start(int(m_gapMs + 1 - pause));
}

void ScanFilter::flush()
{
    m_timer.stop();
    m_presses = 0;
    for (const Held &held : std::exchange(m_held, {})) {
        if (!held.target)
            continue; // gone, and nothing else may get what was meant for it
        // Known by its address while it is on its way, for a widget may open an event loop over it.
        const QEvent *outer = std::exchange(m_replayed, held.event.get());
        QCoreApplication::sendEvent(held.target, held.event.get());
        m_replayed = outer;
    }
}

void ScanFilter::composed(QObject *target, bool composing)
{
    flush();
    m_composer = composing ? target : nullptr;
}

bool ScanFilter::isComposing() const
{
    return m_composer && m_composer == QGuiApplication::focusObject();
}

bool ScanFilter::isHoldable(const QKeyEvent &event) const
{
    const auto command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString text = event.text();
    // GS1's separator comes as Ctrl+], within a code only.
    if (text == QChar(0x1d) && m_presses > 0 && isInRhythm(event))
        return true;
    const auto isPrintable = [](QChar c) { return c.isPrint() || c.isSurrogate(); };
    return !event.isAutoRepeat() && !(event.modifiers() & command) && !isComposing() && !text.isEmpty()
        && std::all_of(text.begin(), text.end(), isPrintable);
}

bool ScanFilter::isInRhythm(const QKeyEvent &event) const
{
    const qint64 gap = timeOf(event) - m_lastKey;
    return m_presses > 0 && gap >= 0 && gap <= m_gapMs;
}

bool ScanFilter::closesScan(const QKeyEvent &event) const
{
    return isEnter(event) && !event.isAutoRepeat() && m_presses >= minimumLength && isInRhythm(event);
}

qint64 ScanFilter::timeOf(const QKeyEvent &event) const
{
    return event.timestamp() != 0 ? qint64(event.timestamp()) : m_now();
}
