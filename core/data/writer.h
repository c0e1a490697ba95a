#pragma once

#include "core/data/transaction.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

/// The thread that owns the only writable connections and makes the only checkpoints.
class Writer
{
public:
    /// Work on the writer's thread; it opens its transactions itself and throws nothing.
    using Job = std::function<void(WritableConnection &main, WritableConnection &keys)>;

    /// The connections are opened on the new thread; throws what their opening threw.
    Writer(const QString &mainFile, const QString &keysFile);
    /// Does all that was asked, checkpoints, closes.
    ~Writer();

    void post(Job job);

private:
    void run(const QString &mainFile, const QString &keysFile);
    void serve(WritableConnection &main, WritableConnection &keys);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    bool m_ready = false;
    std::exception_ptr m_openFault;
    std::thread m_thread;
};
