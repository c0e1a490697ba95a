#include "tests/support/labelledlist.h"

#include "tests/support/corrupter.h"
#include "tests/support/memberlist.h"

namespace {
constexpr int copiedPercent = 6;
constexpr int copiedAgainPercent = 10;
}

LabelledList LabelledList::make(size_t records, quint64 seed, Keep keep)
{
    LabelledList list;
    MemberList members(seed);
    Corrupter corrupter(seed + 1);
    Dice dice(seed + 2);
    Pinyin pinyin;
    list.finder.reserve(records);
    const auto add = [&](const Person &person, quint32 whose) {
        list.finder.add(traitsOf(person, pinyin));
        list.whose.push_back(whose);
        if (keep == Keep::People)
            list.people.push_back(person);
    };
    quint32 whose = 0;
    while (list.whose.size() < records)
        for (const Person &person : members.nextHousehold()) {
            add(person, ++whose);
            quint64 copies = 0;
            for (int chance = copiedPercent; dice.percent(chance); chance = copiedAgainPercent)
                if (const auto copy = corrupter.copyOf(person)) {
                    add(*copy, whose);
                    list.pairs += ++copies;
                }
        }
    return list;
}

Quality qualityOf(const LabelledList &list, const std::vector<DuplicatePair> &pairs)
{
    Quality quality;
    for (const DuplicatePair &pair : pairs)
        quality.right += list.whose[pair.a] == list.whose[pair.b];
    quality.found = pairs.size();
    quality.precision = double(quality.right) / double(quality.found);
    quality.recall = double(quality.right) / double(list.pairs);
    return quality;
}
