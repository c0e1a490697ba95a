#pragma once

#include "tests/core/headoffice/officefixture.h"

#include <atomic>
#include <thread>

/// A till that syncs one sale after the other on a thread of its own, to show what others do to it.
class SteadyTill
{
public:
    /// Returns when its first sale is acknowledged.
    SteadyTill(const QString &address, const QByteArray &authority, const EnrolledTill &till);
    ~SteadyTill();

    /// Ends it; whether each of its requests was answered well.
    bool stop();
    int acknowledged() const { return m_acknowledged; }

private:
    void run(const QString &address, const QByteArray &authority, const EnrolledTill &till);

    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_failed = false;
    std::atomic<int> m_acknowledged = 0;
    std::thread m_thread;
};
