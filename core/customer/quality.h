#pragma once

#include "core/customer/consent.h"
#include "core/customer/person.h"

#include <QDate>

/// What can be wrong with what is kept of a member. docs/data-quality.md says what each means.
enum class QualityRule : quint8 {
    RecordUnreadable,
    PhoneInvalid,
    PhoneTest,
    PhoneLandline,
    PhoneUnreachable,
    EmailDomain,
    EmailUnreachable,
    ChannelUnreachable,
    BirthdayImprobable,
    GuardianMissing,
    NameShort,
    NameDigits,
    NamePlaceholder,
    ConsentMissing,
    AddressRegion,
    Stale
};

/// An error makes the fact useless, a warning probably does, a hint is worth knowing.
enum class QualitySeverity : quint8 { Error, Warning, Hint };

/// All of them, the gravest first.
const std::vector<QualityRule> &qualityRules();
/// "phone.invalid", "stale" …
QString toText(QualityRule rule);
std::optional<QualityRule> qualityRule(const QString &text);
QualitySeverity severityOf(QualityRule rule);
/// "error", "warning", "hint"
QString toText(QualitySeverity severity);

/// Facts of which it is counted how many members have them, in the order of their bits: never reorder.
const QStringList &qualityFields();

/// What is looked at beside the person.
struct QualityFacts
{
    std::vector<ConsentEntry> consents = {}; ///< the oldest first
    bool hasSource = false;
    bool hasAdviser = false;
    QDate lastSeen;
    QDate today;
    int staleMonths = 0; ///< without anything happening; 0: nobody is ever stale
};

/// Something that is wrong.
struct QualityFinding
{
    QualityRule rule;
    QString value; ///< of the fact: another one is another finding. Personal: kept only as a keyed hash

    friend bool operator==(const QualityFinding &, const QualityFinding &) = default;
};

/// One member, looked at.
struct QualityVerdict
{
    std::vector<QualityFinding> findings; ///< each rule once
    quint32 filled = 0;                   ///< bit 0: looked at; then qualityFields() by their order
    std::optional<QDate> again;           ///< when time alone may change it, after today
};

QualityVerdict assess(const Person &person, const QualityFacts &facts);
