#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

/// A telephone number, never null: one that exists in its country's plan, or did when it was kept. Compares
/// by its E.164 form.
class Phone
{
public:
    /// Reads what a person typed or a file holds: digits, blanks, dashes, dots, brackets, a leading plus, in
    /// plain or full-width form, at most 25 characters. A number without + is one of `region` ("CN"). Refuses
    /// with InvalidPhone; its detail is "long", "characters", "region" or "number", never the text.
    static Result<Phone> parse(const QString &text, const QString &region);

    /// One that was kept in E.164 form: plans of numbers change, and whoever has it is still known by it.
    /// Nothing for what has not that form.
    static std::optional<Phone> kept(const QString &e164);

    /// What it rings at, as far as its country's plan tells.
    enum class Line { Mobile, Landline, Either, Other };
    Line line() const;
    /// Whether it exists in its country's plan today.
    bool isValid() const;

    /// "+8613800138000"
    const QString &e164() const { return m_e164; }
    /// As people of its country write it at home: "138 0013 8000".
    QString national() const;
    QString lastFour() const { return m_digits.last(qMin<qsizetype>(4, m_digits.size())); }
    /// "138****8000". Of a short number always at least half is hidden.
    QString masked() const;

    friend bool operator==(const Phone &a, const Phone &b) { return a.m_e164 == b.m_e164; }
    friend auto operator<=>(const Phone &a, const Phone &b) { return a.m_e164.compare(b.m_e164) <=> 0; }

private:
    Phone(QString e164, QString digits) : m_e164(std::move(e164)), m_digits(std::move(digits)) {}

    QString m_e164;
    QString m_digits; // the national significant number
};
