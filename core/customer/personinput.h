#pragma once

#include "core/customer/person.h"

#include <QDate>
#include <QJsonObject>

/// By what a person's facts are read.
struct PersonRules
{
    QString region; ///< of phones without +: "CN"
    QDate today;
    std::vector<CustomField> fields;
};

/// Changes `person` by what `given` has: "name", "phone" (the first) or "phones", "email" or "emails",
/// "birthday", "gender", "address" or "addresses" [{"region","street","postcode"}], "channels"
/// {"wechat":"id"}, "language", "note", "custom" {code: text or list}. What is not named stays, null or an
/// empty text removes. Each fact is checked as docs/data-standard.md says. InvalidInput with the field
/// ("custom.skin"), InvalidPhone with what is wrong about it.
Result<Person> changedPerson(const Person &person, const QJsonObject &given, const PersonRules &rules);

/// As changedPerson() takes it, without what is empty; and "unreachable", which it does not take.
QJsonObject toJson(const Person &person);
