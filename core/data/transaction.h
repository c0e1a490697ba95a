#pragma once

#include "core/data/connection.h"

/// A unit of work. Holding one is the permission to write; dropping it uncommitted undoes it.
class Transaction
{
public:
    /// `keys` is the file of keys beside the main one; it commits at once, before the row that needs a key.
    Transaction(WritableConnection &main, WritableConnection &keys);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const Connection &connection() const { return m_main; }
    const Connection &keys() const { return m_keys; }

    /// Throws StorageFault.
    template <class... Args> void execute(const QString &sql, const Args &...args)
    {
        m_main.execute(sql, args...);
    }
    qint64 changes() const { return m_main.changes(); }

    /// Committed by itself, at once.
    template <class... Args> void executeOnKeys(const QString &sql, const Args &...args)
    {
        m_keys.execute(sql, args...);
    }

    /// Destroys a customer's key, at once and so that no byte of it stays in the file of keys or its log.
    void destroyKey(const QByteArray &customer);

    void commit();

private:
    WritableConnection &m_main;
    WritableConnection &m_keys;
    bool m_open = true;
};
