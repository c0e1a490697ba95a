#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

/// Tells when nobody has touched the till for a while. Install it on qApp.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<qint64()>;

    /// `now` is a monotonic clock in milliseconds.
    explicit IdleWatch(Now now, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /// 0: never.
    void setLimitMs(qint64 limitMs);
    /// As if somebody had just touched it.
    void touch();
    /// The timer asks every second.
    void check();

Q_SIGNALS:
    /// Once, until it is touched again.
    void idle();

private:
    Now m_now;
    qint64 m_limitMs = 0;
    qint64 m_touched = 0;
    bool m_told = false;
    QTimer m_timer;
};
