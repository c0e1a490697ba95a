#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

/// How long a printer may keep a job waiting, in milliseconds.
struct PrinterDeadlines
{
    int connectMs = 3000;
    int stallMs = 5000;   ///< without taking a byte
    int wholeMs = 60'000; ///< from the start to the last byte
};

/// A way to a printer. Sends one job at a time and never blocks the thread it lives on.
class PrinterLink : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<> &)>;

    using QObject::QObject;

    /// Sends `bytes`; no job may be under way. `done` is called once, from the event loop, unless the link
    /// dies first. Error Device with what the link said. No error means that the system took every byte: a
    /// printer that is only listened to says no more.
    void send(const QByteArray &bytes, Done done);

protected:
    virtual void start(const QByteArray &bytes) = 0;
    void finish(const Result<> &result);
    void fail(const QString &detail) { finish(Error{Error::Code::Device, detail}); }

private:
    Done m_done;
};
