#include "core/data/writer.h"

#include "core/data/sqliteapi.h"

#include <QFileInfo>

#include <chrono>

namespace {
// Long enough that a queue of sales is not interrupted, short enough that the WAL stays small.
constexpr std::chrono::milliseconds idleBeforeCheckpoint(300);
// A till that never rests still gets its WAL back: about a thousand sales.
constexpr qint64 walCapBytes = 64 * 1024 * 1024;

bool isOverCap(const WritableConnection &connection)
{
    return QFileInfo(connection.file() + QLatin1String("-wal")).size() > walCapBytes;
}
}

Writer::Writer(const QString &mainFile, const QString &keysFile)
{
    m_thread = std::thread([this, mainFile, keysFile] { run(mainFile, keysFile); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready; });
    if (m_openFault) {
        lock.unlock();
        m_thread.join();
        std::rethrow_exception(m_openFault);
    }
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Writer::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_all();
}

void Writer::run(const QString &mainFile, const QString &keysFile)
{
    const auto report = [this](std::exception_ptr fault) {
        const std::lock_guard lock(m_mutex);
        m_openFault = std::move(fault);
        m_ready = true;
        m_changed.notify_all();
    };
    std::unique_ptr<WritableConnection> main;
    std::unique_ptr<WritableConnection> keys;
    try {
        main = std::make_unique<WritableConnection>(mainFile);
        keys = std::make_unique<WritableConnection>(keysFile);
    } catch (...) {
        report(std::current_exception());
        return;
    }
    report(nullptr);
    serve(*main, *keys);
    sqliteapi::checkpoint(main->handle());
    sqliteapi::checkpoint(keys->handle());
}

void Writer::serve(WritableConnection &main, WritableConnection &keys)
{
    std::unique_lock lock(m_mutex);
    bool dirty = false;
    while (true) {
        const auto due = [this] { return !m_jobs.empty() || m_stopping; };
        const bool idle = dirty && !m_changed.wait_for(lock, idleBeforeCheckpoint, due);
        if (!dirty)
            m_changed.wait(lock, due);
        if (!idle && m_jobs.empty())
            return;
        Job job;
        if (!idle) {
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        lock.unlock();
        if (job)
            job(main, keys);
        dirty = !idle;
        if (idle || isOverCap(main)) {
            sqliteapi::checkpoint(main.handle());
            sqliteapi::truncateLog(keys.handle()); // what was destroyed is in no byte of it
        }
        job = nullptr;
        lock.lock();
    }
}
