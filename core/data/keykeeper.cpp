#include "core/data/keykeeper.h"

#include "core/data/fault.h"
#include "core/data/keybackups.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(keysLog, "zhanggui.data.keys", QtInfoMsg)

namespace {
// Within a minute of an enrolment, and one copy for many at once.
constexpr std::chrono::seconds quiet(20);
constexpr std::chrono::minutes beforeNextAttempt(1);
}

KeyKeeper::KeyKeeper(QString keysFile, std::function<void()> afterwards) :
    m_keysFile(std::move(keysFile)),
    m_afterwards(std::move(afterwards))
{
    m_thread = std::thread([this] { run(); });
}

KeyKeeper::~KeyKeeper()
{
    stop();
    if (m_due != Due::No)
        static_cast<void>(backUp());
}

void KeyKeeper::noteChange(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        if (change == Change::Destroyed)
            m_due = Due::Now;
        else if (m_due == Due::No)
            dueIn(quiet);
    }
    m_changed.notify_all();
}

Result<> KeyKeeper::finish()
{
    std::unique_lock lock(m_mutex);
    const qint64 asked = ++m_asked;
    m_due = Due::Now;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return m_done >= asked || m_stopping; });
    return m_last;
}

void KeyKeeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void KeyKeeper::dueIn(std::chrono::seconds pause)
{
    m_due = Due::Soon;
    m_pause = pause;
}

void KeyKeeper::awaitDue(std::unique_lock<std::mutex> &lock)
{
    const auto isOver = [this] { return m_stopping || m_due == Due::Now; };
    m_changed.wait(lock, [this] { return m_stopping || m_due != Due::No; });
    if (!m_changed.wait_for(lock, m_pause, isOver))
        m_due = Due::Now;
}

void KeyKeeper::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        awaitDue(lock);
        if (m_stopping)
            return;
        m_due = Due::No;
        const qint64 asked = m_asked;
        lock.unlock();
        Result<> done = backUp();
        m_afterwards();
        lock.lock();
        if (!done && m_due == Due::No)
            dueIn(beforeNextAttempt);
        m_last = std::move(done);
        m_done = asked;
        m_changed.notify_all();
    }
}

Result<> KeyKeeper::backUp() const
{
    try {
        if (const int taken = keybackups::bringUpToDate(m_keysFile); taken > 0)
            qCDebug(keysLog) << "the keys are backed up," << taken << "taken";
        return {};
    } catch (const StorageFault &fault) {
        qCWarning(keysLog) << "the keys are not backed up:" << fault.what();
        return refusalOf(fault);
    }
}
