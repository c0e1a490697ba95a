#pragma once

#include "core/base/clock.h"
#include "ui/common/format.h"

#include <QObject>
#include <QTimer>

class TopBar;
class Workplace;

/// Keeps the top bar true: place, user and shift, sync, printer, time.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(TopBar &bar, Workplace &work, Clock clock, const Format &format, QObject *parent = nullptr);

private:
    void showPlace();
    void showSync();
    void showPrinter();
    void showTime();

    TopBar &m_bar;
    Workplace &m_work;
    Clock m_clock;
    Format m_format;
    QTimer m_tick;
};
