#include "tests/core/headoffice/steadytill.h"

#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/tillevents.h"

SteadyTill::SteadyTill(const QString &address, const QByteArray &authority, const EnrolledTill &till) :
    m_thread([=, this] { run(address, authority, till); })
{
    while (m_acknowledged == 0 && !m_failed)
        std::this_thread::yield();
}

SteadyTill::~SteadyTill()
{
    stop();
}

bool SteadyTill::stop()
{
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
    return !m_failed;
}

void SteadyTill::run(const QString &address, const QByteArray &authority, const EnrolledTill &till)
{
    TillEvents outbox(till.identity);
    while (!m_stopping && !m_failed) {
        // A connection a request, as tills come and go.
        HttpsClient client(address, authority, &till);
        const quint64 seq = outbox.addSale().seq;
        if (!client.connect()
            || client.post("/v1/events", wire::encode(outbox.batch(seq, 1)), true).status != 200)
            m_failed = true;
        else
            ++m_acknowledged;
    }
}
