#pragma once

#include "core/customer/person.h"
#include "tests/support/dice.h"

#include <vector>

/// Makes up people as a Chinese shop's list has them, the same with the same seed: surnames and given names
/// in their real proportions (many called 王伟), households that share an address, a phone or an e-mail
/// address, siblings, twins, neighbours, phones given out again, placeholders, facts that nobody asked for.
/// Nobody is in it twice.
class MemberList
{
public:
    explicit MemberList(quint64 seed) : m_dice(seed) {}

    /// One to five people of one household.
    std::vector<Person> nextHousehold();

    /// As used for other facts of a person, too.
    static Phone newPhone(Dice &dice);
    static Address newAddress(Dice &dice);
    static Email newEmail(Dice &dice);

private:
    QString surname();
    QString givenName(int born, Gender gender);
    Birthday birthday(int born);
    Person somebody(const QString &surname, int born, Gender gender);
    /// What nobody asked for or wrote down is taken away again.
    void forget(Person &person);
    void addChildren(std::vector<Person> &household, const QString &surname, int born);
    Person twinOf(const Person &child, const QString &surname);

    Dice m_dice;
    std::vector<Phone> m_given; // some that are given out again
};
