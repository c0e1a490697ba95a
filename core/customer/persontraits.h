#pragma once

#include "core/customer/person.h"
#include "core/text/pinyin.h"

#include <array>
#include <string>
#include <vector>

/// What of a person tells them from others, in a form that compares fast and of which a million fit into
/// memory. Texts are folded; what only has to be equal is a hash of 64 bits, 0 for none.
struct PersonTraits
{
    struct EmailTrait
    {
        quint64 whole = 0;
        quint64 local = 0; ///< before the @
    };
    /// A birthday's parts, of the calendar in which it was told; zero is not known.
    struct BirthdayTrait
    {
        qint16 year = 0;
        qint8 month = 0;
        qint8 day = 0;
        bool isLunar = false;
        qint32 solarDay = 0; ///< its Julian day, where there is one

        bool isKnown() const { return month != 0; }
    };
    struct AddressTrait
    {
        std::u16string words;  ///< region and street without digits, blanks and signs
        quint64 numbers = 0;   ///< its runs of digits in their order: house, building, flat
        quint64 whole() const; ///< words and numbers
    };

    std::u16string name; ///< without blanks; of "王女士" the surname
    bool isSurnameOnly = false;
    bool isHan = false;
    std::array<quint64, 4> sounds{}; ///< of its readings, each once in either order of surname and given name
    std::array<quint64, 2> surnames{}; ///< their sounds: of a foreign name the first word and the last
    std::vector<quint64> phones;       ///< the digits of E.164 as a number
    std::vector<EmailTrait> emails;
    BirthdayTrait birthday;
    std::vector<AddressTrait> addresses;
    Gender gender = Gender::Unknown;
};

/// Sounds are pinyin in which zh, ch, sh and z, c, s, final ng and n, ü and u are one, for people hear and
/// type them so; "Wang Xiaoming" sounds like 王小明, and so does 小明王.
PersonTraits traitsOf(const Person &person, Pinyin &pinyin);
