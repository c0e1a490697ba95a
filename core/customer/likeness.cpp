#include "core/customer/likeness.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Chance = Score;

/// How probable a fact is if both are one person, of one household, twins, strangers.
struct Chances
{
    Chance same = 1;
    Chance household = 1;
    Chance twins = 1;
    Chance strangers = 1;
};

/// Of everybody else, how many are this very person, of the household, a twin, before anything is compared;
/// all others are strangers. The first is more than there are: it puts the best cut at a score of 0.9.
constexpr Chances expected{0.4, 0.3, 0.002, 1};

// A list for its length: docs/data-quality.md explains each row.
constexpr std::array<std::pair<Likeness, Chances>, 24> table{{
    {Likeness::Unknown, {1, 1, 1, 1}},
    {Likeness::NameSame, {0.74, 0.0005, 0.0001, 1}},
    {Likeness::NameTurned, {0.06, 0.0005, 0.005, 0.2}},
    {Likeness::NameSounds, {0.14, 0.001, 0.01, 1}},
    {Likeness::NameShorter, {0.015, 0.003, 0.005, 0.0005}},
    {Likeness::NameClose, {0.006, 0.10, 0.40, 0.002}},
    {Likeness::NameTitle, {0.97, 0.50, 0.99, 0.04}},
    {Likeness::NameSurname, {0.02, 0.50, 0.575, 0.04}},
    {Likeness::NameDiffers, {0.01, 0.40, 0.01, 0.96}},
    {Likeness::PhoneSame, {0.66, 0.20, 0.50, 1}},
    {Likeness::PhoneNear, {0.10, 0.01, 0.01, 1e-7}},
    {Likeness::PhoneDiffers, {0.24, 0.79, 0.49, 1}},
    {Likeness::EmailSame, {0.80, 0.015, 0.02, 1}},
    {Likeness::EmailNear, {0.08, 0.005, 0.005, 1e-5}},
    {Likeness::EmailDiffers, {0.12, 0.98, 0.975, 1}},
    {Likeness::BirthdaySame, {0.85, 0.0005, 0.99, 1}},
    {Likeness::BirthdayDay, {0.90, 0.003, 0.99, 1.0 / 365}},
    {Likeness::BirthdayNear, {0.09, 0.015, 0.002, 0.01}},
    {Likeness::BirthdayDiffers, {0.06, 0.98, 0.01, 0.99}},
    {Likeness::AddressSame, {0.65, 0.70, 0.90, 1}},
    {Likeness::AddressNear, {0.15, 0.10, 0.05, 2e-5}},
    {Likeness::AddressDiffers, {0.20, 0.20, 0.05, 1}},
    {Likeness::GenderSame, {0.985, 0.45, 0.70, 0.5}},
    {Likeness::GenderDiffers, {0.015, 0.55, 0.30, 0.5}},
}};

/// Below so many people, how often a value stands says little of how often it would.
constexpr quint64 fewestPeople = 1000;

/// The chance that a stranger has this value, too: by those who have it beyond the two who are compared, and
/// `usual` of a person in any case.
Chance chanceOf(quint64 count, Chance usual, quint64 population)
{
    return (Chance(count > 2 ? count - 2 : 0) + usual) / Chance(std::max(population, fewestPeople));
}

/// As numbers go from one household to the next, three who share one may still be relatives.
Chance chanceOfContact(quint64 count, quint64 population)
{
    constexpr Chance givenAgain = 0.01;
    return chanceOf(count > 0 ? count - 1 : 0, givenAgain, population);
}

/// What was found of one fact, and the chance of strangers where the table leaves it to the counts.
struct Finding
{
    Likeness likeness = Likeness::Unknown;
    Chance strangers = 1;
};

bool isOneEditApart(std::u16string_view a, std::u16string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    const auto head = size_t(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    const auto tail = [&](size_t skipA, size_t skipB) { return a.substr(skipA) == b.substr(skipB); };
    if (a.size() < b.size())
        return tail(head, head + 1);
    if (tail(head + 1, head + 1))
        return true;
    return head + 1 < a.size() && a[head] == b[head + 1] && a[head + 1] == b[head]
        && tail(head + 2, head + 2);
}

/// Both sides are short and hold zeros where there is nothing.
template <class List> quint64 sharedOf(const List &a, const List &b)
{
    for (const quint64 value : a)
        if (value != 0 && std::find(b.begin(), b.end(), value) != b.end())
            return value;
    return 0;
}

bool haveSameCharacters(std::u16string a, std::u16string b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// Of two Chinese characters one is half a name: 王伟 and 王芳 have no more than the surname in common.
bool areClose(const PersonTraits &a, const PersonTraits &b)
{
    constexpr size_t leastForeign = 6;
    const size_t longer = std::max(a.name.size(), b.name.size());
    if (a.isHan != b.isHan || longer < (a.isHan ? 3 : leastForeign))
        return false;
    return (!a.isHan || sharedOf(a.surnames, b.surnames) != 0) && isOneEditApart(a.name, b.name);
}

Finding compareNames(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts)
{
    constexpr Chance rare = 0.3; // a name that only these two have
    if (a.name.empty() || b.name.empty())
        return {};
    const auto shared = [&] { return sharedOf(a.surnames, b.surnames) != 0; };
    if (a.isSurnameOnly || b.isSurnameOnly)
        return {shared() ? Likeness::NameTitle : Likeness::NameDiffers};
    const auto chance = [&](quint64 count) { return chanceOf(count, rare, counts.population()); };
    if (a.name == b.name)
        return {Likeness::NameSame, chance(counts.names(a))};
    const quint64 sound = sharedOf(a.sounds, b.sounds);
    if (a.name.size() == b.name.size() && haveSameCharacters(a.name, b.name))
        return {Likeness::NameTurned, chance(std::max(counts.names(a), counts.names(b)))};
    if (sound != 0)
        return {Likeness::NameSounds, chance(counts.sounds(sound))};
    if (areClose(a, b))
        return {a.isHan && a.name.size() != b.name.size() ? Likeness::NameShorter : Likeness::NameClose};
    return {shared() ? Likeness::NameSurname : Likeness::NameDiffers};
}

bool areNear(quint64 a, quint64 b)
{
    const std::u16string one = QString::number(a).toStdU16String();
    const std::u16string other = QString::number(b).toStdU16String();
    return one.size() == other.size() && isOneEditApart(one, other);
}

Finding comparePhones(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts)
{
    if (a.phones.empty() || b.phones.empty())
        return {};
    if (const quint64 phone = sharedOf(a.phones, b.phones); phone != 0)
        return {Likeness::PhoneSame, chanceOfContact(counts.phones(phone), counts.population())};
    for (const quint64 one : a.phones)
        for (const quint64 other : b.phones)
            if (areNear(one, other))
                return {Likeness::PhoneNear};
    return {Likeness::PhoneDiffers};
}

Finding compareEmails(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts)
{
    if (a.emails.empty() || b.emails.empty())
        return {};
    Finding finding{Likeness::EmailDiffers};
    for (const auto &one : a.emails)
        for (const auto &other : b.emails) {
            if (one.whole == other.whole)
                return {Likeness::EmailSame, chanceOfContact(counts.emails(one.whole), counts.population())};
            if (one.local == other.local)
                finding = {Likeness::EmailNear};
        }
    return finding;
}

bool isDigitOther(int a, int b)
{
    const std::u16string one = QString::number(a).rightJustified(4, u'0').toStdU16String();
    return isOneEditApart(one, QString::number(b).rightJustified(4, u'0').toStdU16String());
}

bool areNear(const PersonTraits::BirthdayTrait &a, const PersonTraits::BirthdayTrait &b)
{
    if (a.isLunar != b.isLunar) // the same numbers, taken for the other calendar's
        return a.year == b.year && a.month == b.month && a.day == b.day;
    if (a.year == b.year && a.month == b.day && a.day == b.month)
        return true;
    const int same = (a.year == b.year) + (a.month == b.month) + (a.day == b.day);
    return same == 2
        && (isDigitOther(a.year, b.year) || isDigitOther(a.month, b.month) || isDigitOther(a.day, b.day));
}

Finding compareBirthdays(const PersonTraits &left, const PersonTraits &right, const TraitCounts &counts)
{
    constexpr Chance anyDay = 1.0 / 25'000; // of seventy years
    const auto &a = left.birthday;
    const auto &b = right.birthday;
    if (!a.isKnown() || !b.isKnown())
        return {};
    const bool sameDay = a.isLunar == b.isLunar && a.month == b.month && a.day == b.day;
    if ((sameDay && a.year == b.year && a.year != 0) || (a.solarDay != 0 && a.solarDay == b.solarDay))
        return {Likeness::BirthdaySame,
                std::max(anyDay, chanceOf(counts.birthdays(a), 0, counts.population()))};
    if (sameDay && (a.year == 0 || b.year == 0))
        return {Likeness::BirthdayDay};
    return {areNear(a, b) ? Likeness::BirthdayNear : Likeness::BirthdayDiffers};
}

/// How much of the shorter text's pairs of characters stand in the longer one, too, in percent.
size_t overlap(const std::u16string &a, const std::u16string &b)
{
    const std::u16string &shorter = a.size() < b.size() ? a : b;
    const std::u16string &longer = a.size() < b.size() ? b : a;
    if (shorter.size() < 2)
        return shorter == longer ? 100 : 0;
    size_t found = 0;
    for (size_t i = 0; i + 1 < shorter.size(); ++i)
        found += longer.find(shorter.data() + i, 0, 2) != std::u16string::npos;
    return found * 100 / (shorter.size() - 1);
}

Finding compareAddresses(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts)
{
    constexpr size_t mostWords = 60;
    constexpr Chance rare = 0.05;
    if (a.addresses.empty() || b.addresses.empty())
        return {};
    Finding finding{Likeness::AddressDiffers};
    for (const auto &one : a.addresses)
        for (const auto &other : b.addresses) {
            // Without a number it is a street or a village, where many live.
            if (one.numbers == 0 || one.numbers != other.numbers)
                continue;
            if (one.words == other.words)
                return {Likeness::AddressSame,
                        chanceOf(counts.addresses(one.whole()), rare, counts.population())};
            if (overlap(one.words, other.words) >= mostWords)
                finding = {Likeness::AddressNear};
        }
    return finding;
}

Finding compareGenders(const PersonTraits &a, const PersonTraits &b, const TraitCounts &)
{
    if (a.gender == Gender::Unknown || b.gender == Gender::Unknown)
        return {};
    return {a.gender == b.gender ? Likeness::GenderSame : Likeness::GenderDiffers};
}
}

Resemblance compare(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts)
{
    Resemblance comparison;
    Chances all = expected;
    // `expected` counts people, and strangers are all there are.
    all.strangers = Chance(std::max(counts.population(), fewestPeople));
    for (const auto compareFact :
         {compareNames, comparePhones, compareEmails, compareBirthdays, compareAddresses, compareGenders}) {
        const Finding finding = compareFact(a, b, counts);
        if (finding.likeness == Likeness::Unknown)
            continue;
        comparison.facts.push_back(finding.likeness);
        const Chances &chances = table[size_t(finding.likeness)].second;
        all.same *= chances.same;
        all.household *= chances.household;
        all.twins *= chances.twins;
        all.strangers *= chances.strangers * finding.strangers;
    }
    comparison.score = all.same / (all.same + all.household + all.twins + all.strangers);
    return comparison;
}

QStringList toWords(const std::vector<Likeness> &facts)
{
    static const QStringList words =
        u"unknown name.same name.turned name.sounds name.shorter name.close "
        "name.title name.surname name.differs phone.same phone.near "
        "phone.differs email.same email.near email.differs birthday.same birthday.day birthday.near "
        "birthday.differs address.same address.near address.differs gender.same gender.differs"_s.split(u' ');
    QStringList said;
    for (const Likeness fact : facts)
        said << words[qsizetype(fact)];
    return said;
}
