#pragma once

#include "core/customer/likeness.h"

#include <functional>
#include <stop_token>

/// Two of the people given to a DuplicateFinder, by their places in the order of add(), a before b.
struct DuplicatePair
{
    quint32 a = 0;
    quint32 b = 0;
    Score score = 0;
};

/// Finds who is in a list more than once. Only those are compared who share a key: a phone, an e-mail
/// address, the sound of the name with a birthday or half a phone …; so the work grows with the list, not
/// with its square. A key that more than `mostAlike` people share tells nobody apart and is passed over.
class DuplicateFinder
{
public:
    static constexpr size_t mostAlike = 200;

    void reserve(size_t people) { m_people.reserve(people); }
    void add(PersonTraits traits);

    /// The pairs that score `least` or more, the surest first; what `stop` asks for leaves them incomplete.
    /// Uses every core.
    std::vector<DuplicatePair> find(Score least, const std::stop_token &stop = {});
    /// Why, after find().
    std::vector<Likeness> facts(const DuplicatePair &pair) const;

private:
    struct Key
    {
        quint64 value;
        quint32 person;
    };
    using KeysOf = void (*)(const PersonTraits &traits, const std::function<void(quint64)> &emit);

    std::vector<Key> keysOf(KeysOf kind) const;
    void findBy(KeysOf kind, Score least, const std::stop_token &stop,
                std::vector<DuplicatePair> &found) const;

    std::vector<PersonTraits> m_people;
    TraitCounts m_counts;
};
