#pragma once

#include "core/customer/duplicatefinder.h"

/// A member list of which is known who is in it more than once: 6 of 100 by one copy, some of them by two, as
/// the Corrupter writes them.
struct LabelledList
{
    std::vector<Person> people = {}; ///< kept only when asked for
    std::vector<quint32> whose = {}; ///< by place in the finder; the same for all records of one person
    quint64 pairs = 0;               ///< of records of one person
    DuplicateFinder finder = {};

    enum class Keep { Traits, People };
    static LabelledList make(size_t records, quint64 seed, Keep keep = Keep::Traits);
};

/// How well the pairs that were found are those that there are.
struct Quality
{
    quint64 found = 0;
    quint64 right = 0;
    double precision = 0; // lint: allow-double a share
    double recall = 0;    // lint: allow-double a share
};
Quality qualityOf(const LabelledList &list, const std::vector<DuplicatePair> &pairs);
