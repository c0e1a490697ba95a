#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

/// Keeps the backups of the file of keys up to date on a thread of its own, so that no sale waits for them:
/// at start, soon after keys came, at once after some were destroyed, and again while it fails.
class KeyKeeper
{
public:
    enum class Change { Added, Destroyed };

    /// `afterwards` is called on that thread when it has stopped reading the file.
    KeyKeeper(QString keysFile, std::function<void()> afterwards);
    /// Does what is due, on the calling thread.
    ~KeyKeeper();

    /// Comes back at once; from any thread.
    void noteChange(Change change);
    /// Waits until the backups hold what the file holds now, or for the reason why they do not.
    Result<> finish();
    /// Ends the thread; what is due stays due.
    void stop();

private:
    enum class Due { No, Soon, Now };

    void run();
    void dueIn(std::chrono::seconds pause);
    void awaitDue(std::unique_lock<std::mutex> &lock);
    Result<> backUp() const;

    const QString m_keysFile;
    const std::function<void()> m_afterwards;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Due m_due = Due::Now;
    std::chrono::seconds m_pause{0}; ///< until what is due soon is due now
    Result<> m_last;
    qint64 m_asked = 0;
    qint64 m_done = 0;
    bool m_stopping = false;
    std::thread m_thread;
};
