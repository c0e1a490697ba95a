#pragma once

#include "core/base/result.h"
#include "core/data/fault.h"
#include "core/data/keybackups.h"
#include "core/data/keykeeper.h"
#include "core/data/migration.h"
#include "core/data/transaction.h"
#include "core/data/writer.h"

#include <QObject>
#include <QPointer>

#include <future>
#include <memory>
#include <type_traits>

/// The two files of a data folder.
struct Schema
{
    SchemaFile main;
    SchemaFile keys;
    QString people; ///< a SELECT from the main file: each person's id, and whether they are erased
};

/// The till's own.
Schema tillSchema();

/// The one door: look from the thread that opened it, write on the writer thread.
class Database : public QObject
{
    Q_OBJECT

public:
    /// Makes what is absent and migrates first; puts back a file of keys that is lost. The caller holds the
    /// folder's lock (core/platform).
    static Result<std::unique_ptr<Database>> open(const QString &folder, const Schema &schema = tillSchema(),
                                                  keybackups::Search search = keybackups::Search::Quick);
    /// Beside another process that writes: looks only, and is refused writes (InUse).
    static Result<std::unique_ptr<Database>> openToLook(const QString &folder,
                                                        const Schema &schema = tillSchema());
    ~Database() override;

    bool canWrite() const { return m_writer != nullptr; }
    const QString &folder() const { return m_folder; }
    /// What was put back when this was opened.
    const std::optional<KeyRestoration> &restoration() const { return m_restoration; }

    /// Waits until the backups of keys hold what the file holds now and nothing that was destroyed. DiskFull,
    /// Damaged or Storage when they could not be brought there: it is tried again by itself. InUse beside
    /// another process that writes.
    Result<> backUpKeys();

    /// Runs now, on this thread: look(const Connection &main) or look(main, const Connection &keys).
    template <class Look> auto read(Look look) const;

    /// The same on the calling thread, whichever it is, with connections of its own: for long looks, whose
    /// answer is a Result.
    template <class Look> auto lookAside(Look look) const;

    /// Commits if and only if work(Transaction &) has a value; then answers on the asker's thread, which is
    /// this object's, if the asker still lives. `work` returns a Result.
    template <class Work, class Answer> void write(QObject *asker, Work work, Answer answer);

    /// The same for programs without an event loop: waits.
    template <class Work> auto writeNow(Work work);

    /// The same with the answer on the writer's thread; for servers with threads of their own.
    template <class Work, class Answer> void writeThen(Work work, Answer answer);

    /// A further connection of the calling thread, to look with for long.
    Result<std::unique_ptr<Connection>> anotherReader() const;

Q_SIGNALS:
    void committed();

private:
    explicit Database(QString folder) : m_folder(std::move(folder)) {}
    void beginToWrite();

    template <class Work>
    static auto commitWork(WritableConnection &main, WritableConnection &keys, Work &work)
        -> std::invoke_result_t<Work, Transaction &>;
    template <class F> static auto guarded(F body) -> std::invoke_result_t<F>;

    QString m_folder;
    std::optional<KeyRestoration> m_restoration;
    std::unique_ptr<KeyKeeper> m_keeper;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Connection> m_main;
    std::unique_ptr<Connection> m_keys;
};

/// Turns a fault of storage or of range into the refusal that it is for everybody above.
template <class F> auto Database::guarded(F body) -> std::invoke_result_t<F>
{
    try {
        return body();
    } catch (const StorageFault &fault) {
        return refusalOf(fault);
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}

template <class Work>
auto Database::commitWork(WritableConnection &main, WritableConnection &keys, Work &work)
    -> std::invoke_result_t<Work, Transaction &>
{
    return guarded([&]() -> std::invoke_result_t<Work, Transaction &> {
        Transaction transaction(main, keys);
        auto result = work(transaction);
        if (result)
            transaction.commit();
        return result;
    });
}

template <class Look> auto Database::read(Look look) const
{
    const auto run = [&] {
        if constexpr (std::is_invocable_v<Look, const Connection &, const Connection &>)
            return look(*m_main, *m_keys);
        else
            return look(*m_main);
    };
    using Value = decltype(run());
    if constexpr (requires(Value value) { value.error(); })
        return guarded([&]() -> Value { return run(); });
    else
        return guarded([&]() -> Result<Value> { return run(); });
}

template <class Look> auto Database::lookAside(Look look) const
{
    using Value = std::invoke_result_t<Look, const Connection &, const Connection &>;
    return guarded([&]() -> Value {
        const Connection main(m_main->file(), Connection::Access::ReadOnly);
        const Connection keys(m_keys->file(), Connection::Access::ReadOnly);
        return look(main, keys);
    });
}

template <class Work, class Answer> void Database::writeThen(Work work, Answer answer)
{
    if (!m_writer) {
        answer(std::invoke_result_t<Work, Transaction &>(Error{Error::Code::InUse, {}}));
        return;
    }
    // std::function wants copyable content; works and answers may hold unique things.
    auto job = std::make_shared<std::pair<Work, Answer>>(std::move(work), std::move(answer));
    m_writer->post([job](WritableConnection &main, WritableConnection &keys) {
        job->second(commitWork(main, keys, job->first));
    });
}

template <class Work, class Answer> void Database::write(QObject *asker, Work work, Answer answer)
{
    using Value = std::invoke_result_t<Work, Transaction &>;
    QPointer<QObject> guard(asker);
    writeThen(std::move(work), [this, guard, answer = std::move(answer)](Value result) mutable {
        // Posted to this object, which outlives its writer thread; the asker is looked at on its own thread.
        auto deliver = [this, guard, answer = std::move(answer), result = std::move(result)]() mutable {
            if (result)
                Q_EMIT committed();
            if (guard)
                answer(std::move(result));
        };
        QMetaObject::invokeMethod(this, std::move(deliver), Qt::QueuedConnection);
    });
}

template <class Work> auto Database::writeNow(Work work)
{
    using Value = std::invoke_result_t<Work, Transaction &>;
    std::promise<Value> promise;
    auto future = promise.get_future();
    writeThen(std::move(work), [&promise](Value result) { promise.set_value(std::move(result)); });
    return future.get();
}
