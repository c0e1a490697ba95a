#pragma once

#include "core/customer/likeness.h"

#include <QString>

/// What two records have in common, for people: "same phone · like name". What differs is left out.
QString likeWords(const std::vector<Likeness> &facts);
