#pragma once

#include "core/customer/person.h"

/// One person out of two records of theirs. What only one has is kept. Of what both have, that of `stayed` is
/// kept, or that of `merged` for the fields that `fromMerged` names as a change does ("name", "birthday" …).
/// Phones, e-mail addresses, addresses and channels are those of both, the chosen one's first, at most
/// Person::mostContacts; notes stand one under the other where they fit into one.
Person mergedPerson(const Person &stayed, const Person &merged, const QStringList &fromMerged);
