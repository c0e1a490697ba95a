#include "core/customer/person.h"

#include "core/customer/personinput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array genders{""_L1, "female"_L1, "male"_L1, "other"_L1};

/// A sealed list; nothing when one of it cannot be read.
template <class Value, class Read>
std::optional<std::vector<Value>> listFrom(const QJsonValue &list, Read read)
{
    std::vector<Value> values;
    for (const QJsonValue &each : list.toArray()) {
        auto value = read(each);
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

CustomValues customFrom(const QJsonObject &object)
{
    CustomValues values;
    for (auto field = object.begin(); field != object.end(); ++field) {
        QStringList value;
        for (const QJsonValue &each : field.value().toArray())
            value << each.toString();
        values[field.key()] = value;
    }
    return values;
}

/// One that its country's plan no longer has is still this person's.
std::optional<Phone> phoneFrom(const QString &text)
{
    if (auto kept = Phone::kept(text))
        return kept;
    auto read = Phone::parse(text, u"ZZ"_s);
    return read ? std::optional(std::move(*read)) : std::nullopt;
}

Result<Person> secondVersion(const QJsonObject &object)
{
    const Error damaged{Error::Code::Damaged, {}};
    Person person{object[u"name"].toString()};
    auto phones =
        listFrom<Phone>(object[u"phones"], [](const QJsonValue &each) { return phoneFrom(each.toString()); });
    auto emails = listFrom<Email>(object[u"emails"],
                                  [](const QJsonValue &each) { return Email::parse(each.toString()); });
    const auto gender = genderOf(object[u"gender"].toString());
    if (!phones || !emails || !gender)
        return damaged;
    person.phones = std::move(*phones);
    person.emails = std::move(*emails);
    person.gender = *gender;
    if (const QString birthday = object[u"birthday"].toString(); !birthday.isEmpty()) {
        const auto read = readBirthday(birthday, QDate(9999, 12, 31)); // it was checked when it was typed
        if (!read)
            return damaged;
        person.birthday = *read;
    }
    for (const QJsonValue &each : object[u"addresses"].toArray())
        person.addresses.push_back(
            {each[u"region"].toString(), each[u"street"].toString(), each[u"postcode"].toString()});
    for (const QJsonValue &each : object[u"channels"].toArray())
        person.channels.push_back({each[u"channel"].toString(), each[u"id"].toString()});
    person.language = object[u"language"].toString();
    person.note = object[u"note"].toString();
    person.custom = customFrom(object[u"custom"].toObject());
    for (const QJsonValue &each : object[u"unreachable"].toArray())
        person.unreachable << each.toString();
    return person;
}

Result<Person> firstVersion(const QJsonObject &object)
{
    Person person{object[u"name"].toString()};
    const QString phone = object[u"phone"].toString();
    if (phone.isEmpty())
        return person;
    auto read = phoneFrom(phone);
    if (!read)
        return Error{Error::Code::Damaged, {}};
    person.phones.push_back(std::move(*read));
    return person;
}
}

QString toText(Gender gender)
{
    return genders[size_t(gender)];
}

std::optional<Gender> genderOf(const QString &text)
{
    static const std::pair<Gender, QStringList> words[] = {
        {Gender::Unknown, {u""_s, u"unknown"_s, u"未知"_s, u"保密"_s}},
        {Gender::Female, {u"female"_s, u"f"_s, u"女"_s, u"女士"_s, u"ms"_s, u"mrs"_s}},
        {Gender::Male, {u"male"_s, u"m"_s, u"男"_s, u"先生"_s, u"mr"_s}},
        {Gender::Other, {u"other"_s, u"其他"_s, u"x"_s}}};
    const QString word = text.trimmed().toLower();
    for (const auto &[gender, list] : words)
        if (list.contains(word))
            return gender;
    return std::nullopt;
}

const QStringList &channelNames()
{
    static const QStringList names{u"wechat"_s, u"qq"_s,       u"alipay"_s, u"whatsapp"_s,
                                   u"line"_s,   u"telegram"_s, u"other"_s};
    return names;
}

Result<Person> readPerson(const QString &name, const QString &phone, const QString &region)
{
    const auto person = changedPerson({}, {{u"name"_s, name}, {u"phone"_s, phone}}, {region, {}, {}});
    if (person && person->name.isEmpty() && person->phones.empty())
        return Error{Error::Code::InvalidInput, u"name"_s};
    return person;
}

QByteArray toBytes(const Person &person)
{
    QJsonObject object{{u"v"_s, 2}, {u"name"_s, person.name}};
    const auto put = [&object](const QString &field, const QJsonValue &value) {
        if (value != QJsonValue(QString()) && value != QJsonValue(QJsonArray())
            && value != QJsonValue(QJsonObject()))
            object[field] = value;
    };
    QJsonArray phones;
    for (const Phone &phone : person.phones)
        phones << phone.e164();
    QJsonArray emails;
    for (const Email &email : person.emails)
        emails << email.address();
    QJsonArray addresses;
    for (const Address &address : person.addresses)
        addresses << QJsonObject{
            {u"region"_s, address.region}, {u"street"_s, address.street}, {u"postcode"_s, address.postcode}};
    QJsonArray channels;
    for (const ChannelId &channel : person.channels)
        channels << QJsonObject{{u"channel"_s, channel.channel}, {u"id"_s, channel.id}};
    QJsonObject custom;
    for (const auto &[code, value] : person.custom)
        custom[code] = QJsonArray::fromStringList(value);
    put(u"phones"_s, phones);
    put(u"emails"_s, emails);
    put(u"birthday"_s, person.birthday ? toText(*person.birthday) : QString());
    put(u"gender"_s, toText(person.gender));
    put(u"addresses"_s, addresses);
    put(u"channels"_s, channels);
    put(u"language"_s, person.language);
    put(u"note"_s, person.note);
    put(u"custom"_s, custom);
    put(u"unreachable"_s, QJsonArray::fromStringList(person.unreachable));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Person> personFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    switch (object[u"v"].toInt()) {
    case 1: return firstVersion(object);
    case 2: return secondVersion(object);
    default: return Error{Error::Code::Damaged, {}};
    }
}
