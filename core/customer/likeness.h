#pragma once

#include "core/customer/traitcounts.h"

#include <QStringList>

/// How one fact of two people compares. Each is one of the words of `why`.
enum class Likeness : quint8 {
    Unknown, ///< one of them, or both, lacks it
    NameSame,
    NameTurned,  ///< the same characters or words in another order
    NameSounds,  ///< other characters or letters of the same sound
    NameShorter, ///< the same surname, a character left out
    NameClose,   ///< the same surname, a character other; of a foreign name one letter
    NameTitle,   ///< of one only the surname is known, and it is the same
    NameSurname, ///< the surname at least
    NameDiffers,
    PhoneSame,
    PhoneNear, ///< a digit other, or two neighbours exchanged
    PhoneDiffers,
    EmailSame,
    EmailNear, ///< the same before the @
    EmailDiffers,
    BirthdaySame,
    BirthdayDay,  ///< the same day, the year not known of both
    BirthdayNear, ///< a digit other, day and month exchanged, or the same numbers by the other calendar
    BirthdayDiffers,
    AddressSame,
    AddressNear, ///< the same numbers, and most of the words of the shorter
    AddressDiffers,
    GenderSame,
    GenderDiffers
};

/// How sure it is that two records are one person, 0–1.
using Score = double; // lint: allow-double a probability

/// Two records beside each other.
struct Resemblance
{
    std::vector<Likeness> facts; ///< those that are known of both
    Score score = 0;
};

/// Weighs four explanations of what two records have in common and not: one person, two of a household,
/// twins, strangers. docs/data-quality.md has the probabilities and where they come from.
Resemblance compare(const PersonTraits &a, const PersonTraits &b, const TraitCounts &counts);

/// "phone.same", "name.sounds", … in the order of the facts.
QStringList toWords(const std::vector<Likeness> &facts);
