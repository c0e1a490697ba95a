#include "ui/quality/qualitywords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
using enum QualityRule;

struct RuleWords
{
    QualityRule rule;
    const char *name;
    const char *advice;
};

constexpr std::array ruleWords{
    RuleWords{RecordUnreadable, QT_TRANSLATE_NOOP("QualityWords", "Record cannot be read"),
              QT_TRANSLATE_NOOP("QualityWords", "Have the data checked, or restore a backup of the keys.")},
    RuleWords{PhoneInvalid, QT_TRANSLATE_NOOP("QualityWords", "Phone does not exist"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for the number at the next visit.")},
    RuleWords{EmailDomain, QT_TRANSLATE_NOOP("QualityWords", "E-mail goes nowhere"),
              QT_TRANSLATE_NOOP("QualityWords", "Look for a slip in what stands behind the @.")},
    RuleWords{GuardianMissing, QT_TRANSLATE_NOOP("QualityWords", "Under 14 without guardian"),
              QT_TRANSLATE_NOOP("QualityWords", "A guardian must consent, or the member is erased.")},
    RuleWords{PhoneTest, QT_TRANSLATE_NOOP("QualityWords", "Phone looks made up"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for the real number, or remove this one.")},
    RuleWords{PhoneUnreachable, QT_TRANSLATE_NOOP("QualityWords", "Phone is not reached"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for a new number at the next visit.")},
    RuleWords{EmailUnreachable, QT_TRANSLATE_NOOP("QualityWords", "E-mail comes back"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for another address, or remove this one.")},
    RuleWords{ChannelUnreachable, QT_TRANSLATE_NOOP("QualityWords", "Account is not reached"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for the account that is used today.")},
    RuleWords{BirthdayImprobable, QT_TRANSLATE_NOOP("QualityWords", "Birthday is improbable"),
              QT_TRANSLATE_NOOP("QualityWords", "Older than 110: look for a slip in the year.")},
    RuleWords{NamePlaceholder, QT_TRANSLATE_NOOP("QualityWords", "Name is a placeholder"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for the name, or leave it empty.")},
    RuleWords{NameDigits, QT_TRANSLATE_NOOP("QualityWords", "Digits in the name"),
              QT_TRANSLATE_NOOP("QualityWords", "Was a number typed into the wrong field?")},
    RuleWords{ConsentMissing, QT_TRANSLATE_NOOP("QualityWords", "No consent to membership"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask, and write down the answer under Consents.")},
    RuleWords{NameShort, QT_TRANSLATE_NOOP("QualityWords", "Name of one character"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask for the whole name.")},
    RuleWords{PhoneLandline, QT_TRANSLATE_NOOP("QualityWords", "Landline only"),
              QT_TRANSLATE_NOOP("QualityWords", "No message arrives there: ask for a mobile.")},
    RuleWords{AddressRegion, QT_TRANSLATE_NOOP("QualityWords", "Address without region"),
              QT_TRANSLATE_NOOP("QualityWords", "Put in form finds many regions in the street.")},
    RuleWords{Stale, QT_TRANSLATE_NOOP("QualityWords", "Nothing heard for long"),
              QT_TRANSLATE_NOOP("QualityWords", "Ask whether the facts still hold.")}};

const RuleWords &wordsOf(QualityRule rule)
{
    return *std::ranges::find(ruleWords, rule, &RuleWords::rule);
}

using Pair = std::pair<QLatin1StringView, const char *>;

constexpr std::array fieldWords{Pair{"name"_L1, QT_TRANSLATE_NOOP("QualityWords", "Name")},
                                Pair{"phone"_L1, QT_TRANSLATE_NOOP("QualityWords", "Phone")},
                                Pair{"email"_L1, QT_TRANSLATE_NOOP("QualityWords", "E-mail")},
                                Pair{"birthday"_L1, QT_TRANSLATE_NOOP("QualityWords", "Birthday")},
                                Pair{"gender"_L1, QT_TRANSLATE_NOOP("QualityWords", "Gender")},
                                Pair{"address"_L1, QT_TRANSLATE_NOOP("QualityWords", "Address")},
                                Pair{"channel"_L1, QT_TRANSLATE_NOOP("QualityWords", "Other account")},
                                Pair{"consent"_L1, QT_TRANSLATE_NOOP("QualityWords", "Consent")},
                                Pair{"source"_L1, QT_TRANSLATE_NOOP("QualityWords", "Source")},
                                Pair{"adviser"_L1, QT_TRANSLATE_NOOP("QualityWords", "Adviser")}};

constexpr std::array normalWords{Pair{"name"_L1, QT_TRANSLATE_NOOP("QualityWords", "Names")},
                                 Pair{"phones"_L1, QT_TRANSLATE_NOOP("QualityWords", "Phones")},
                                 Pair{"emails"_L1, QT_TRANSLATE_NOOP("QualityWords", "E-mail addresses")},
                                 Pair{"channels"_L1, QT_TRANSLATE_NOOP("QualityWords", "Other accounts")},
                                 Pair{"addresses"_L1, QT_TRANSLATE_NOOP("QualityWords", "Addresses")}};

constexpr std::array whyWords{Pair{"blanks"_L1, QT_TRANSLATE_NOOP("QualityWords", "blanks")},
                              Pair{"width"_L1, QT_TRANSLATE_NOOP("QualityWords", "full width")},
                              Pair{"case"_L1, QT_TRANSLATE_NOOP("QualityWords", "capitals")},
                              Pair{"e164"_L1, QT_TRANSLATE_NOOP("QualityWords", "international form")},
                              Pair{"region"_L1, QT_TRANSLATE_NOOP("QualityWords", "region")},
                              Pair{"repeated"_L1, QT_TRANSLATE_NOOP("QualityWords", "there twice")}};

QString said(const auto &words, const QString &key)
{
    const auto found = std::ranges::find(words, key, &Pair::first);
    return found == words.end() ? key : QCoreApplication::translate("QualityWords", found->second);
}
}

QString QualityWords::rule(QualityRule rule)
{
    return QCoreApplication::translate("QualityWords", wordsOf(rule).name);
}

QString QualityWords::advice(QualityRule rule)
{
    return QCoreApplication::translate("QualityWords", wordsOf(rule).advice);
}

QString QualityWords::severity(QualitySeverity severity)
{
    switch (severity) {
    case QualitySeverity::Error: return tr("Error");
    case QualitySeverity::Warning: return tr("Warning");
    case QualitySeverity::Hint: return tr("Hint");
    }
    Q_UNREACHABLE();
}

Kind QualityWords::kind(QualitySeverity severity)
{
    switch (severity) {
    case QualitySeverity::Error: return Kind::Error;
    case QualitySeverity::Warning: return Kind::Warning;
    case QualitySeverity::Hint: return Kind::Info;
    }
    Q_UNREACHABLE();
}

QString QualityWords::field(const QString &field)
{
    return said(fieldWords, field);
}

QString QualityWords::normalField(const QString &field)
{
    return said(normalWords, field);
}

QString QualityWords::why(const QString &why)
{
    return said(whyWords, why);
}
