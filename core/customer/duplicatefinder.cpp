#include "core/customer/duplicatefinder.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace {
using Emit = std::function<void(quint64)>;

/// A key of several values; zero, which stands for nothing known, makes none.
void emitAll(const Emit &emit, std::initializer_list<quint64> values)
{
    quint64 key = 0;
    for (const quint64 value : values) {
        if (value == 0)
            return;
        key = (key ^ value) * 0x9E3779B97F4A7C15ULL;
        key ^= key >> 29;
    }
    emit(key);
}

template <class Each> void forEachSound(const PersonTraits &traits, Each each)
{
    for (const quint64 sound : traits.sounds)
        if (sound != 0)
            each(sound);
}

quint64 monthAndDay(const PersonTraits &traits)
{
    return quint64(traits.birthday.month) * 100 + quint64(traits.birthday.day);
}

/// The year stands in high digits, so that it is never taken for a month and day.
quint64 wholeBirthday(const PersonTraits &traits)
{
    return traits.birthday.year == 0 ? 0 : quint64(traits.birthday.year) * 10'000 + monthAndDay(traits);
}

constexpr quint64 lastDigits = 100'000;

void byPhone(const PersonTraits &traits, const Emit &emit)
{
    for (const quint64 phone : traits.phones)
        emitAll(emit, {phone});
}

void byEmail(const PersonTraits &traits, const Emit &emit)
{
    for (const auto &email : traits.emails)
        emitAll(emit, {email.local});
}

void byAddress(const PersonTraits &traits, const Emit &emit)
{
    for (const auto &address : traits.addresses)
        if (address.numbers != 0)
            emitAll(emit, {address.whole()});
}

void bySound(const PersonTraits &traits, const Emit &emit)
{
    forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound}); });
}

void bySoundAndDay(const PersonTraits &traits, const Emit &emit)
{
    forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound, monthAndDay(traits)}); });
}

void bySoundAndYear(const PersonTraits &traits, const Emit &emit)
{
    forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound, quint64(traits.birthday.year)}); });
}

/// One wrong digit leaves one half of a phone right.
void bySoundAndPhoneHead(const PersonTraits &traits, const Emit &emit)
{
    for (const quint64 phone : traits.phones)
        forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound, phone / lastDigits}); });
}

void bySoundAndPhoneTail(const PersonTraits &traits, const Emit &emit)
{
    for (const quint64 phone : traits.phones)
        forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound, phone % lastDigits}); });
}

void bySoundAndHouse(const PersonTraits &traits, const Emit &emit)
{
    for (const auto &address : traits.addresses)
        forEachSound(traits, [&](quint64 sound) { emitAll(emit, {sound, address.numbers}); });
}

void bySurnameAndBirthday(const PersonTraits &traits, const Emit &emit)
{
    for (const quint64 surname : traits.surnames)
        emitAll(emit, {surname, wholeBirthday(traits)});
}

void byBirthdayAndPhoneTail(const PersonTraits &traits, const Emit &emit)
{
    for (const quint64 phone : traits.phones)
        emitAll(emit, {wholeBirthday(traits), phone % lastDigits});
}

constexpr std::array kinds{byPhone,
                           byEmail,
                           byAddress,
                           bySound,
                           bySoundAndDay,
                           bySoundAndYear,
                           bySoundAndPhoneHead,
                           bySoundAndPhoneTail,
                           bySoundAndHouse,
                           bySurnameAndBirthday,
                           byBirthdayAndPhoneTail};

bool isBefore(const DuplicatePair &one, const DuplicatePair &other)
{
    return std::pair(one.a, one.b) < std::pair(other.a, other.b);
}

bool isSame(const DuplicatePair &one, const DuplicatePair &other)
{
    return one.a == other.a && one.b == other.b;
}
}

void DuplicateFinder::add(PersonTraits traits)
{
    m_people.push_back(std::move(traits));
}

std::vector<DuplicateFinder::Key> DuplicateFinder::keysOf(KeysOf kind) const
{
    std::vector<Key> keys;
    keys.reserve(m_people.size());
    for (quint32 person = 0; person < m_people.size(); ++person)
        kind(m_people[person], [&](quint64 value) { keys.push_back({value, person}); });
    std::sort(keys.begin(), keys.end(), [](const Key &one, const Key &other) {
        return std::pair(one.value, one.person) < std::pair(other.value, other.person);
    });
    return keys;
}

void DuplicateFinder::findBy(KeysOf kind, Score least, const std::stop_token &stop,
                             std::vector<DuplicatePair> &found) const
{
    const std::vector<Key> keys = keysOf(kind);
    for (size_t first = 0, last = 0; first < keys.size() && !stop.stop_requested(); first = last) {
        while (last < keys.size() && keys[last].value == keys[first].value)
            ++last;
        if (last - first > mostAlike)
            continue;
        for (size_t i = first; i < last; ++i)
            for (size_t j = i + 1; j < last; ++j) {
                const quint32 a = keys[i].person;
                const quint32 b = keys[j].person;
                if (a == b) // somebody's two phones end alike
                    continue;
                const Resemblance likeness = compare(m_people[a], m_people[b], m_counts);
                if (likeness.score >= least)
                    found.push_back({a, b, likeness.score});
            }
    }
}

std::vector<DuplicatePair> DuplicateFinder::find(Score least, const std::stop_token &stop)
{
    m_counts = {};
    for (const PersonTraits &traits : m_people)
        m_counts.add(traits);
    m_counts.seal();
    std::array<std::vector<DuplicatePair>, kinds.size()> found;
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t kind = next++; kind < kinds.size(); kind = next++)
            findBy(kinds[kind], least, stop, found[kind]);
    };
    {
        std::vector<std::jthread> helpers(std::max(1U, std::thread::hardware_concurrency()) - 1);
        for (std::jthread &helper : helpers)
            helper = std::jthread(work);
        work();
    }
    std::vector<DuplicatePair> pairs;
    for (std::vector<DuplicatePair> &part : found)
        pairs.insert(pairs.end(), part.begin(), part.end());
    std::sort(pairs.begin(), pairs.end(), isBefore);
    pairs.erase(std::unique(pairs.begin(), pairs.end(), isSame), pairs.end());
    std::stable_sort(pairs.begin(), pairs.end(), [](const DuplicatePair &one, const DuplicatePair &other) {
        return one.score > other.score;
    });
    return pairs;
}

std::vector<Likeness> DuplicateFinder::facts(const DuplicatePair &pair) const
{
    return compare(m_people[pair.a], m_people[pair.b], m_counts).facts;
}
