#include "core/customer/traitcounts.h"

#include <algorithm>
#include <functional>

namespace {
quint64 hashOf(const PersonTraits::BirthdayTrait &day)
{
    return (quint64(quint16(day.year)) << 24) | (quint64(day.month) << 16) | (quint64(day.day) << 8)
        | quint64(day.isLunar);
}
}

void TraitCounts::add(const PersonTraits &traits)
{
    ++m_added;
    if (!traits.name.empty() && !traits.isSurnameOnly)
        m_names.push_back(std::hash<std::u16string>()(traits.name));
    for (const quint64 sound : traits.sounds)
        if (sound != 0)
            m_sounds.push_back(sound);
    for (const quint64 phone : traits.phones)
        m_phones.push_back(phone);
    for (const auto &email : traits.emails)
        m_emails.push_back(email.whole);
    if (traits.birthday.isKnown())
        m_birthdays.push_back(hashOf(traits.birthday));
    for (const auto &address : traits.addresses)
        m_addresses.push_back(address.whole());
}

void TraitCounts::seal(quint64 population)
{
    m_population = std::max(population, m_added);
    for (Values *values : {&m_names, &m_sounds, &m_phones, &m_emails, &m_birthdays, &m_addresses})
        std::sort(values->begin(), values->end());
}

quint64 TraitCounts::count(const Values &sorted, quint64 value)
{
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
    return quint64(last - first);
}

quint64 TraitCounts::names(const PersonTraits &traits) const
{
    return count(m_names, std::hash<std::u16string>()(traits.name));
}

quint64 TraitCounts::birthdays(const PersonTraits::BirthdayTrait &birthday) const
{
    return count(m_birthdays, hashOf(birthday));
}
