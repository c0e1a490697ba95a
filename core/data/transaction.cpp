#include "core/data/transaction.h"

#include "core/data/sqliteapi.h"

using namespace Qt::StringLiterals;

Transaction::Transaction(WritableConnection &main, WritableConnection &keys) : m_main(main), m_keys(keys)
{
    m_main.execute(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_main.execute(u"ROLLBACK"_s);
    } catch (const StorageFault &) {
        // SQLite has rolled back by itself already, as it does when the disk is full.
    }
}

void Transaction::commit()
{
    m_main.execute(u"COMMIT"_s);
    m_open = false;
}

void Transaction::destroyKey(const QByteArray &customer)
{
    m_keys.execute(QStringLiteral("DELETE FROM customer_key WHERE customer = ?"), customer);
    // secure_delete overwrote the row in the log's new page; older pages of it are in the log until it is
    // cut.
    sqliteapi::truncateLog(m_keys.handle());
}
