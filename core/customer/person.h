#pragma once

#include "core/base/result.h"
#include "core/text/phonenumber.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// What is sealed about a person.
struct Person
{
    QString name;
    std::optional<Phone> phone;

    friend bool operator==(const Person &, const Person &) = default;
};

/// Checks what was typed: a name of up to 80 visible characters that holds no bank card's number, a phone
/// that exists, at least one of both. InvalidInput with detail "name", or InvalidPhone.
Result<Person> readPerson(const QString &name, const QString &phone, const QString &region);

/// The sealed form: {"v":1,"name","phone"}.
QByteArray toBytes(const Person &person);
Result<Person> personFrom(const QByteArray &bytes);
