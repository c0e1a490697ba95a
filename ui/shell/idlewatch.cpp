#include "ui/shell/idlewatch.h"

#include <QEvent>

#include <utility>

namespace {
constexpr int lookMs = 1000;
}

IdleWatch::IdleWatch(Now now, QObject *parent) : QObject(parent), m_now(std::move(now)), m_touched(m_now())
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::setLimitMs(qint64 limitMs)
{
    m_limitMs = limitMs;
    touch();
    if (limitMs > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleWatch::touch()
{
    m_touched = m_now();
    m_told = false;
}

void IdleWatch::check()
{
    if (m_limitMs <= 0 || m_told || m_now() - m_touched < m_limitMs)
        return;
    m_told = true;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin: touch(); break;
    default: break;
    }
    return false;
}
