#pragma once

#include "core/base/result.h"

#include <QString>

/// A telephone number that exists, in E.164: "+8613812348000". Never empty.
class Phone
{
public:
    /// `region` is where a number without country code is at home: "CN". Full-width digits, blanks, dashes, dots and
    /// brackets are fine; letters are not, for libphonenumber would dial them. InvalidPhone.
    static Result<Phone> parse(const QString &text, const QString &region);

    const QString &e164() const { return m_e164; }
    /// Digits without the country code.
    const QString &national() const { return m_national; }
    QString lastFour() const { return m_national.right(4); }
    /// "138****8000"; a short number keeps its last two digits at most.
    QString masked() const;

    friend bool operator==(const Phone &a, const Phone &b) { return a.m_e164 == b.m_e164; }

private:
    Phone(QString e164, QString national) : m_e164(std::move(e164)), m_national(std::move(national)) {}

    QString m_e164;
    QString m_national;
};
