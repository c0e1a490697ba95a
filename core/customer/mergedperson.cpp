#include "core/customer/mergedperson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestNote = 2'000;

template <typename T> std::vector<T> ofBoth(std::vector<T> first, const std::vector<T> &second)
{
    for (const T &each : second)
        if (std::ranges::find(first, each) == first.end() && first.size() < Person::mostContacts)
            first.push_back(each);
    return first;
}

QString noteOfBoth(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty() || first == second)
        return first.isEmpty() ? second : first;
    const QString both = first + u'\n' + second;
    return both.size() <= longestNote ? both : first;
}
}

Person mergedPerson(const Person &stayed, const Person &merged, const QStringList &fromMerged)
{
    const auto first = [&](const QString &field) -> const Person & {
        return fromMerged.contains(field) ? merged : stayed;
    };
    const auto second = [&](const QString &field) -> const Person & {
        return fromMerged.contains(field) ? stayed : merged;
    };
    const auto pick = [&](const QString &field, auto member, auto isKnown) {
        const auto &preferred = first(field).*member;
        return isKnown(preferred) ? preferred : second(field).*member;
    };
    const auto list = [&](const QString &field, auto member) {
        return ofBoth(first(field).*member, second(field).*member);
    };
    const auto isText = [](const QString &text) { return !text.isEmpty(); };
    Person person;
    person.name = pick(u"name"_s, &Person::name, isText);
    person.phones = list(u"phones"_s, &Person::phones);
    person.emails = list(u"emails"_s, &Person::emails);
    person.birthday = pick(u"birthday"_s, &Person::birthday, [](const auto &day) { return day.has_value(); });
    person.gender =
        pick(u"gender"_s, &Person::gender, [](Gender gender) { return gender != Gender::Unknown; });
    person.addresses = list(u"addresses"_s, &Person::addresses);
    person.channels = list(u"channels"_s, &Person::channels);
    person.language = pick(u"language"_s, &Person::language, isText);
    person.note = noteOfBoth(first(u"note"_s).note, second(u"note"_s).note);
    person.custom = first(u"custom"_s).custom;
    person.custom.insert(second(u"custom"_s).custom.begin(), second(u"custom"_s).custom.end());
    person.unreachable = stayed.unreachable + merged.unreachable;
    person.unreachable.removeDuplicates();
    return person;
}
