#pragma once

#include "core/customer/persontraits.h"

/// How often each value stands among the people who are compared: two who share a common one share little.
class TraitCounts
{
public:
    void add(const PersonTraits &traits);
    /// After the last add(), before the first look. `population` is how many people there are when only some
    /// of them were added.
    void seal(quint64 population = 0);

    quint64 population() const { return m_population; }
    quint64 names(const PersonTraits &traits) const;
    quint64 sounds(quint64 sound) const { return count(m_sounds, sound); }
    quint64 phones(quint64 phone) const { return count(m_phones, phone); }
    quint64 emails(quint64 email) const { return count(m_emails, email); }
    quint64 birthdays(const PersonTraits::BirthdayTrait &birthday) const;
    quint64 addresses(quint64 address) const { return count(m_addresses, address); }

private:
    using Values = std::vector<quint64>;

    static quint64 count(const Values &sorted, quint64 value);

    quint64 m_population = 0;
    quint64 m_added = 0;
    Values m_names;
    Values m_sounds;
    Values m_phones;
    Values m_emails;
    Values m_birthdays;
    Values m_addresses;
};
