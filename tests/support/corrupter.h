#pragma once

#include "core/customer/person.h"
#include "core/text/pinyin.h"
#include "tests/support/dice.h"

/// Writes a person down a second time as it happens at tills, on paper and in other systems' files: what
/// comes out is the same person with one to three of the faults below. The same with the same seed.
///
/// | fault | of 100 | what it does |
/// |---|---|---|
/// | homophone | 14 | a character of the name becomes another one of the same sound: 小明 → 晓明 |
/// | slip | 5 | a character of the given name is left out, or becomes any other |
/// | turned | 7 | given name before surname, or blanks inside |
/// | pinyin | 10 | the name in pinyin, in one word or two, either part first, any case |
/// | title | 3 | 王女士 for the name |
/// | other phone | 16 | another phone |
/// | phone slip | 10 | a digit other, or two neighbours exchanged |
/// | full width | 6 | digits and letters in full width, +86 and blanks in the phone |
/// | missing | 12 | one or two facts left out |
/// | birthday | 7 | a digit other, day and month exchanged, no year, or told by the other calendar |
/// | address | 6 | written short, or moved |
/// | e-mail | 4 | another domain, or another address |
///
/// A copy of which nothing but a name is left, or of which no contact, birthday or address is as it was, is
/// thrown away and written again: nobody could tell whose it is.
class Corrupter
{
public:
    explicit Corrupter(quint64 seed) : m_dice(seed) {}

    /// Nothing for somebody of whom too little is known to be recognised by.
    std::optional<Person> copyOf(const Person &person);

private:
    using Fault = void (Corrupter::*)(Person &);

    Person corrupted(const Person &person);
    bool isRecognisable(const Person &person, const Person &copy) const;

    void homophone(Person &person);
    void slip(Person &person);
    void turn(Person &person);
    void spell(Person &person);
    void title(Person &person);
    void otherPhone(Person &person);
    void phoneSlip(Person &person);
    void fullWidth(Person &person);
    void leaveOut(Person &person);
    void birthday(Person &person);
    void address(Person &person);
    void email(Person &person);

    Dice m_dice;
    Pinyin m_pinyin;
};
