#pragma once

#include "core/usecase/findduplicates.h"

/// Above which somebody is shown who may be the person that is being enrolled: sooner one too many.
inline constexpr Score entryScore = 0.5;

/// Who may be `person`, before they are enrolled: whoever has one of the phones or e-mail addresses, and
/// whoever scores entryScore by name and birthday; the surest first, at most `limit`. A look-up by a few
/// tokens, however many members there are. Refuses NotPermitted (findMember) and VaultClosed.
Result<std::vector<LikelySame>> likeMembers(const Connection &main, const Connection &keys,
                                            const Session &who, const Person &person, int limit,
                                            Pinyin &pinyin);

/// Whether nobody else may have what they share: of a phone, that is.
bool sharesPhone(const LikelySame &same, const Person &person);
