#pragma once

#include "core/base/result.h"

#include <QString>

/// An e-mail address, never empty. Compares as it is delivered: the domain in lower case and in its ASCII
/// form; the part before the @ in lower case too, for no provider of today tells A from a.
class Email
{
public:
    /// What was typed, blanks around it dropped: one @, up to 64 bytes before it and 253 behind, a domain
    /// with a dot and without empty labels, no blanks, quotes, brackets or control characters. InvalidInput
    /// "email".
    static Result<Email> parse(const QString &typed);

    const QString &address() const { return m_address; }
    /// "a***@example.com"
    QString masked() const;

    friend bool operator==(const Email &, const Email &) = default;

private:
    explicit Email(QString address) : m_address(std::move(address)) {}

    QString m_address;
};
