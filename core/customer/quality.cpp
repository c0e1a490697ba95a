#include "core/customer/quality.h"

#include "core/customer/improbable.h"
#include "core/customer/unreachable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using enum QualityRule;
using Level = QualitySeverity;

constexpr int oldest = 110;
constexpr int ofAge = 14;

struct RuleRow
{
    QualityRule rule;
    QLatin1StringView name;
    QualitySeverity severity;
};

constexpr std::array rows{RuleRow{RecordUnreadable, "record.unreadable"_L1, Level::Error},
                          RuleRow{PhoneInvalid, "phone.invalid"_L1, Level::Error},
                          RuleRow{EmailDomain, "email.domain"_L1, Level::Error},
                          RuleRow{GuardianMissing, "birthday.guardian"_L1, Level::Error},
                          RuleRow{PhoneTest, "phone.test"_L1, Level::Warning},
                          RuleRow{PhoneUnreachable, "phone.unreachable"_L1, Level::Warning},
                          RuleRow{EmailUnreachable, "email.unreachable"_L1, Level::Warning},
                          RuleRow{ChannelUnreachable, "channel.unreachable"_L1, Level::Warning},
                          RuleRow{BirthdayImprobable, "birthday.improbable"_L1, Level::Warning},
                          RuleRow{NamePlaceholder, "name.placeholder"_L1, Level::Warning},
                          RuleRow{NameDigits, "name.digits"_L1, Level::Warning},
                          RuleRow{ConsentMissing, "consent.missing"_L1, Level::Warning},
                          RuleRow{NameShort, "name.short"_L1, Level::Hint},
                          RuleRow{PhoneLandline, "phone.landline"_L1, Level::Hint},
                          RuleRow{AddressRegion, "address.region"_L1, Level::Hint},
                          RuleRow{Stale, "stale"_L1, Level::Hint}};

const RuleRow &rowOf(QualityRule rule)
{
    return *std::ranges::find(rows, rule, &RuleRow::rule);
}

/// One member as each rule looks at it.
class Assessment
{
public:
    Assessment(const Person &person, const QualityFacts &facts) : m_person(person), m_facts(facts) {}

    QualityVerdict run()
    {
        lookAtPhones();
        lookAtEmails();
        lookAtChannels();
        lookAtAge();
        lookAtName();
        lookAtAddresses();
        lookAtTime();
        m_verdict.filled = filled();
        return std::move(m_verdict);
    }

private:
    void find(QualityRule rule, const QStringList &values)
    {
        if (!values.isEmpty())
            m_verdict.findings.push_back({rule, values.join(u'\n')});
    }

    template <class List, class Text, class Is> static QStringList those(const List &list, Text text, Is is)
    {
        QStringList found;
        for (const auto &each : list)
            if (is(each))
                found << text(each);
        return found;
    }

    bool isUnreachable(const QString &mark) const { return m_person.unreachable.contains(mark); }

    void lookAtPhones()
    {
        const auto text = [](const Phone &phone) { return phone.e164(); };
        const auto &phones = m_person.phones;
        find(PhoneInvalid, those(phones, text, [](const Phone &phone) { return !phone.isValid(); }));
        find(PhoneTest, those(phones, text, improbable::isTestPhone));
        find(PhoneUnreachable, those(phones, text, [this](const Phone &phone) {
                 return isUnreachable(unreachableMark(phone));
             }));
        // Nobody is reached by a message: where there is a mobile, too, nothing is wrong.
        const auto isMobile = [](const Phone &phone) { return phone.line() != Phone::Line::Landline; };
        if (std::ranges::none_of(phones, isMobile))
            find(PhoneLandline, those(phones, text, [](const Phone &) { return true; }));
    }

    void lookAtEmails()
    {
        const auto text = [](const Email &email) { return email.address(); };
        find(EmailDomain, those(m_person.emails, text, improbable::hasNoSuchDomain));
        find(EmailUnreachable, those(m_person.emails, text, [this](const Email &email) {
                 return isUnreachable(unreachableMark(email));
             }));
    }

    void lookAtChannels()
    {
        find(ChannelUnreachable,
             those(
                 m_person.channels, [](const ChannelId &id) { return id.channel + u':' + id.id; },
                 [this](const ChannelId &id) { return isUnreachable(unreachableMark(id)); }));
    }

    void lookAtAge()
    {
        const auto age = m_person.birthday ? ageOn(*m_person.birthday, m_facts.today) : std::nullopt;
        const bool isChild = age && *age < ofAge;
        if (age && (*age > oldest || *age < 0))
            find(BirthdayImprobable, {::toText(*m_person.birthday)});
        if (isChild && !hasGuardian())
            find(GuardianMissing, {::toText(*m_person.birthday)});
        else if (!isChild && !holds(m_facts.consents, {ConsentPurpose::Purpose::Membership}))
            find(ConsentMissing, {lastAsked()});
        if (const auto born = m_person.birthday ? solarDay(*m_person.birthday) : std::nullopt)
            for (const int years : {ofAge, oldest + 1})
                lookAgain(born->addYears(years), age && *age < years);
    }

    bool hasGuardian() const
    {
        const auto last = std::ranges::find_if(
            m_facts.consents.rbegin(), m_facts.consents.rend(), [](const ConsentEntry &entry) {
                return entry.what.purpose == ConsentPurpose::Purpose::Membership;
            });
        return last != m_facts.consents.rend() && last->granted && last->byGuardian;
    }

    QString lastAsked() const
    {
        QString last = u"never"_s;
        for (const ConsentEntry &entry : m_facts.consents)
            if (entry.what.purpose == ConsentPurpose::Purpose::Membership)
                last = entry.at.toIso();
        return last;
    }

    void lookAtName()
    {
        const QString &name = m_person.name;
        if (improbable::isPlaceholder(name))
            return find(NamePlaceholder, {name});
        if (improbable::isOneCharacter(name))
            find(NameShort, {name});
        if (std::ranges::any_of(name, [](QChar c) { return c.isDigit(); }))
            find(NameDigits, {name});
    }

    void lookAtAddresses()
    {
        find(AddressRegion,
             those(
                 m_person.addresses, [](const Address &address) { return address.street + address.postcode; },
                 [](const Address &address) { return address.region.isEmpty(); }));
    }

    void lookAtTime()
    {
        if (m_facts.staleMonths <= 0)
            return;
        const QDate stale = m_facts.lastSeen.addMonths(m_facts.staleMonths);
        if (stale <= m_facts.today)
            find(Stale, {m_facts.lastSeen.toString(Qt::ISODate)});
        lookAgain(stale, stale > m_facts.today);
    }

    /// A day that should have come already is looked for tomorrow: calendars count some days twice.
    void lookAgain(const QDate &day, bool matters)
    {
        if (!matters)
            return;
        const QDate next = std::max(day, m_facts.today.addDays(1));
        m_verdict.again = m_verdict.again ? std::min(*m_verdict.again, next) : next;
    }

    quint32 filled() const
    {
        const Person &person = m_person;
        const std::array has{!person.name.isEmpty(),
                             !person.phones.empty(),
                             !person.emails.empty(),
                             person.birthday.has_value(),
                             person.gender != Gender::Unknown,
                             !person.addresses.empty(),
                             !person.channels.empty(),
                             holds(m_facts.consents, {ConsentPurpose::Purpose::Membership}),
                             m_facts.hasSource,
                             m_facts.hasAdviser};
        Q_ASSERT(qsizetype(has.size()) == qualityFields().size());
        quint32 bits = 1;
        for (size_t i = 0; i < has.size(); ++i)
            bits |= quint32(has[i]) << (i + 1);
        return bits;
    }

    const Person &m_person;
    const QualityFacts &m_facts;
    QualityVerdict m_verdict;
};
}

const std::vector<QualityRule> &qualityRules()
{
    static const std::vector<QualityRule> all = [] {
        std::vector<QualityRule> rules;
        for (const RuleRow &row : rows)
            rules.push_back(row.rule);
        return rules;
    }();
    return all;
}

QString toText(QualityRule rule)
{
    return rowOf(rule).name;
}

std::optional<QualityRule> qualityRule(const QString &text)
{
    const auto row = std::ranges::find(rows, text, &RuleRow::name);
    return row == rows.end() ? std::nullopt : std::optional(row->rule);
}

QualitySeverity severityOf(QualityRule rule)
{
    return rowOf(rule).severity;
}

QString toText(QualitySeverity severity)
{
    switch (severity) {
    case Level::Error: return u"error"_s;
    case Level::Warning: return u"warning"_s;
    case Level::Hint: return u"hint"_s;
    }
    Q_UNREACHABLE();
}

const QStringList &qualityFields()
{
    static const QStringList fields{u"name"_s,    u"phone"_s,   u"email"_s,   u"birthday"_s, u"gender"_s,
                                    u"address"_s, u"channel"_s, u"consent"_s, u"source"_s,   u"adviser"_s};
    return fields;
}

QualityVerdict assess(const Person &person, const QualityFacts &facts)
{
    return Assessment(person, facts).run();
}
