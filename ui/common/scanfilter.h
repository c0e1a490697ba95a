#pragma once

#include <QEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>
#include <vector>

class QKeyEvent;

/// Tells a keyboard-wedge scanner from a person by rhythm, whatever has the focus. Install it on qApp.
///
/// Printable keys are held. Six or more, no two further apart than gapMs(), closed by Enter as quickly, are a
/// scan: scanned() is emitted and no widget sees any of it, its Enter and the releases included. Anything
/// else reaches the widget that it was typed into, in order, before the key or the pause that ended the
/// waiting. Keys with Ctrl, Alt or Meta, repeats, and keys while an input method composes are never held.
class ScanFilter : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<qint64()>;

    static constexpr int minimumLength = 6;
    static constexpr int maximumLength = 2048; // the longest QR code of use here is far shorter
    static constexpr int shortestGapMs = 30;
    static constexpr int defaultGapMs = 50;
    static constexpr int longestGapMs = 150;

    /// `now` is a monotonic clock in milliseconds: for the pause, and for keys whose event has no time.
    explicit ScanFilter(Now now, QObject *parent = nullptr);
    /// With the machine's monotonic clock.
    explicit ScanFilter(QObject *parent = nullptr);
    ~ScanFilter() override;

    int gapMs() const { return m_gapMs; }
    /// Clamped to 30–150.
    void setGapMs(int gapMs);
    /// How many keys wait to be told apart.
    int heldKeys() const { return m_presses; }
    /// The longest pause within the newest scan, the one before its Enter included.
    int slowestGapMs() const { return m_slowestGapMs; }

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /// Hands over what is held if the pause since the last key is longer than gapMs(); the timer calls it.
    void flushIfIdle();
    /// Hands over what is held, now.
    void flush();

Q_SIGNALS:
    /// A whole code, without its Enter. It may be a payment code: never log it.
    void scanned(const QString &code);

private:
    struct Held
    {
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> event;
    };

    bool pressed(QObject *target, QKeyEvent *event);
    bool released(QObject *target, QKeyEvent *event);
    bool overridden(QKeyEvent *event);
    bool entered(QKeyEvent *event);
    void composed(QObject *target, bool composing);
    void hold(QObject *target, QKeyEvent *event);
    bool isComposing() const;
    bool isHoldable(const QKeyEvent &event) const;
    bool isInRhythm(const QKeyEvent &event) const;
    bool closesScan(const QKeyEvent &event) const;
    qint64 timeOf(const QKeyEvent &event) const;

    Now m_now;
    int m_gapMs = defaultGapMs;
    QTimer m_timer;
    std::vector<Held> m_held;
    int m_presses = 0;
    int m_slowestGapMs = 0;
    qint64 m_lastKey = 0;      // on the keys' own clock
    qint64 m_lastArrival = 0;  // on m_now
    std::set<int> m_swallowed; // keys of a scan that are still down
    QPointer<QObject> m_composer;
    const QEvent *m_replayed = nullptr;
};
