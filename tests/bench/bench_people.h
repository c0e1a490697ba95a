#pragma once

#include "tests/bench/peopleoptions.h"

class BenchTable;

/// Looks up, changes and compares the members of a shop that is made by seeding, or was before.
void benchPeople(BenchTable &table, const PeopleOptions &options);
