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

    /// How many keys were destroyed so far, whenever a piece of work changed the file of keys; on the
    /// writer's thread.
    using KeysChanged = std::function<void(qint64 destroyed)>;

    /// The connections are opened on the new thread; throws what their opening threw.
    Writer(const QString &mainFile, const QString &keysFile, KeysChanged keysChanged = {});
    /// Does all that was asked, checkpoints, closes.
    ~Writer();

    void post(Job job);

private:
    void run(const QString &mainFile, const QString &keysFile);
    void serve(WritableConnection &main, WritableConnection &keys);
    void perform(const Job &job, WritableConnection &main, WritableConnection &keys) const;

    const KeysChanged m_keysChanged;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    bool m_ready = false;
    std::exception_ptr m_openFault;
    std::thread m_thread;
};
