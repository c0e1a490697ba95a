#include "core/usecase/likemembers.h"

#include <algorithm>

namespace {
template <class T> bool shareOne(const std::vector<T> &a, const std::vector<T> &b)
{
    return std::ranges::any_of(a, [&](const T &each) { return std::ranges::find(b, each) != b.end(); });
}
}

bool sharesPhone(const LikelySame &same, const Person &person)
{
    return shareOne(same.profile.person.phones, person.phones);
}

Result<std::vector<LikelySame>> likeMembers(const Connection &main, const Connection &keys,
                                            const Session &who, const Person &person, int limit,
                                            Pinyin &pinyin)
{
    auto all = duplicatesOf(main, keys, who, person, std::nullopt, 0, pinyin);
    if (!all)
        return all;
    std::erase_if(*all, [&](const LikelySame &each) {
        return each.score < entryScore && !sharesPhone(each, person)
            && !shareOne(each.profile.person.emails, person.emails);
    });
    std::ranges::stable_partition(*all, [&](const LikelySame &each) { return sharesPhone(each, person); });
    if (int(all->size()) > limit)
        all->erase(all->begin() + limit, all->end());
    return all;
}
