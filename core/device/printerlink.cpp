#include "core/device/printerlink.h"

void PrinterLink::send(const QByteArray &bytes, Done done)
{
    Q_ASSERT(!m_done);
    m_done = std::move(done);
    start(bytes);
}

void PrinterLink::finish(const Result<> &result)
{
    // Later, so that whoever asked is never called back from within its own call.
    const auto answer = [this, result] {
        const Done done = std::exchange(m_done, {});
        done(result);
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}
