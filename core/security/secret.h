#pragma once

#include <QByteArray>

#include <span>

/// Key material in memory that is locked, guarded by unreadable pages and zeroed when it goes. Move-only, and
/// empty once moved from. Costs some pages and 25 µs: for keys that are kept, not for one a row of a long
/// list.
class Secret
{
public:
    /// `bytes` zeros, to be written through bytes(). Throws std::bad_alloc.
    explicit Secret(qsizetype bytes);
    /// Fresh bytes of the operating system's generator, fit for keys.
    static Secret random(qsizetype bytes);
    /// A copy; the caller's own bytes stay where they are.
    static Secret fromRaw(const QByteArray &raw);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    qsizetype size() const { return m_size; }
    std::span<const unsigned char> bytes() const { return {m_bytes, static_cast<size_t>(m_size)}; }
    std::span<unsigned char> bytes() { return {m_bytes, static_cast<size_t>(m_size)}; }
    Secret clone() const;
    /// A copy in ordinary memory, for a keyring or a key file. Wipe it with wipe() when done.
    QByteArray toRaw() const;

    /// In constant time for equal sizes.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    unsigned char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Zeroes and empties bytes that held a secret. Other copies that share them are not reached.
void wipe(QByteArray &bytes);
